import { expect, it } from 'vitest'
import { listCorrections } from './corrections.ts'
import { parsePlan } from '../parse/parse.ts'
import { planFile, settingsFor } from '../testing/plan.ts'

it('lists joined paragraphs and repairs, with the words around them', () => {
  const source = '测试规划\n\n第一章 甲\n\n全面开展活动,加强解放\n\n思想大讨论,建设平台。\n'
  const settings = settingsFor({ repairs: [{ line: 7, from: '平台', to: '平臺', reason: '异体' }] })
  const parsed = parsePlan(planFile(source), settings)
  if (!parsed) throw new Error('The sample is good')
  expect(listCorrections(parsed.plan, parsed.edits, source, settings)).toEqual([
    {
      rule: 'join',
      id: 'c1-p1',
      line: 5,
      before: '展活动，加强解放',
      after: '思想大讨论，建设',
      from: '\n\n',
      to: '',
      reason: null,
    },
    {
      rule: 'repair',
      id: 'c1-p1',
      line: 7,
      before: '思想大讨论，建设',
      after: '。',
      from: '平台',
      to: '平臺',
      reason: '异体',
    },
  ])
})
