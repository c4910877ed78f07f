import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { targetsSchema } from '../schemas/targets.ts'
import { findingOf } from './finding.ts'

const { targets } = targetsSchema.parse(
  JSON.parse(readFileSync('content/jinan-civil-affairs-2021-2025/targets.json', 'utf8')),
)
const find = (...ids: string[]) =>
  ids.map((id) => {
    const target = targets.find((each) => each.id === id)
    if (!target) throw new Error(`There is no target ${id}.`)
    return target
  })

test.each([
  [['nursing-bed-share', 'rural-elderly-facilities'], '2部规划，从60%到80%', '2 plans, from 60% to 80%'],
  [
    ['social-work-certificates', 'social-work-certificates'],
    '2部规划都是1.5万人',
    '2 plans, all 15,000 people',
  ],
  [['meal-outlets', 'consultation-platforms'], '2部规划都是全覆盖', '2 plans, all full coverage'],
  // Words for all of a set come to 100 %, but no plan gets a number that it does not print.
  [['meal-outlets', 'cremation-rate'], '2部规划：全覆盖；100%', '2 plans: full coverage; 100%'],
  [
    ['rural-elderly-facilities', 'meal-outlets', 'nursing-bed-share'],
    '3部规划，从60%到全覆盖',
    '3 plans, from 60% to full coverage',
  ],
  // A range goes to its end.
  [
    ['child-social-organizations', 'child-social-organizations'],
    '2部规划都是3-5家',
    '2 plans, all 3–5 organizations',
  ],
  [
    ['child-social-organizations', 'social-work-organizations'],
    '2部规划，从3-5家到100家',
    '2 plans, from 3–5 organizations to 100 organizations',
  ],
])('says of %j what they come to', (ids, zh, en) => {
  expect(findingOf('zh', find(...ids))).toBe(zh)
  expect(findingOf('en', find(...ids))).toBe(en)
})
