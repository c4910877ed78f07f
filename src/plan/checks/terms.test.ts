import { expect, test } from 'vitest'
import { term } from '../testing/term.ts'
import { termCheck } from './terms.ts'
import { findingsOf } from './testing.ts'

const terms = [
  term('街道', 'subdistrict'),
  term('街道办事处', 'subdistrict office'),
  term('最低生活保障', 'subsistence allowance', { zh_also: ['低保'] }),
  term('敬老院', 'rural elderly care home', {
    allow: [{ plan: 'plan-a', id: 'c9-p9', reason: 'in a name' }],
  }),
  term('兜底', 'safety-net', { en_also: ['bottom-line'] }),
  term('“两项补贴”', 'the two disability subsidies'),
  term('“一窗受理，全科服务”', '“one window, all services”'),
  term('骨灰堂', 'columbarium', { en_also: ['columbaria'] }),
]
const check = termCheck(terms, 'plan-a')

test.each([
  ['完善低保制度', 'Improve the Subsistence Allowances system'],
  ['新设立街道办事处19个', '19 subdistrict offices were set up'],
  ['改造敬老院20处', '20 rural elderly-care homes were renovated'],
  ['兜底保障', 'a safety net for all'],
  ['“两项补贴”制度', 'a system of two disability subsidies'],
  ['“一窗受理，全科服务”模式', 'the “one window, all services” model'],
  ['骨灰堂建设', 'building columbaria'],
  ['街道的工作', 'the subdistrict’s work'],
])('finds the term of %s in %s', (zh, en) => {
  expect(findingsOf(check, zh, en)).toEqual([])
})

test('catches a term in other words, and does not take a longer one for a shorter', () => {
  expect(findingsOf(check, '城乡低保标准', 'the urban and rural dole')).toEqual([
    'term-lost: Unexpected rendering of 低保 (`城乡低保标准`) in `the urban and rural …`, expected “subsistence allowance”',
  ])
  expect(findingsOf(check, '街道办事处', 'subdistricts')).toHaveLength(1)
  expect(findingsOf(check, '街道', 'street')).toHaveLength(1)
})

test('catches a term that is missing from its own part of a long paragraph', () => {
  const [zh, en] = ['提高服务能力。'.repeat(100), ' Capacity to serve will be improved.'.repeat(100)]
  expect(
    findingsOf(check, `完善低保。${zh}`, `Allowances will improve.${en} Subsistence allowance.`),
  ).toHaveLength(1)
})

test('allows another rendering where the glossary says so', () => {
  expect(findingsOf(check, '敬老院', 'Home of Respect', ['c9-p9'])).toEqual([])
  expect(findingsOf(check, '敬老院', 'Home of Respect', ['c9-p8'])).toHaveLength(1)
  // Another plan has a paragraph of that id too.
  expect(findingsOf(termCheck(terms, 'plan-b'), '敬老院', 'Home of Respect', ['c9-p9'])).toHaveLength(1)
})
