import { VFile } from 'vfile'
import { expect, test } from 'vitest'
import { report } from '../../diagnostics/report.ts'
import { renderingCheck } from './renderings.ts'

/** What the check says of a catalog whose messages are given in their order. */
function findings(...messages: readonly (readonly [zh: string, en: string])[]): string[] {
  const file = new VFile()
  const check = renderingCheck()
  for (const [index, [zh, en]] of messages.entries()) {
    check({ zh, en, ids: [`c1-p${index + 1}`] }, (ruleId, ...args) => {
      report(file, ruleId, undefined, ...args)
    })
  }
  return file.messages.map(({ ruleId, reason }) => `${ruleId ?? ''}: ${reason}`)
}

const clause = '加强社区工作者队伍建设'
const first = [
  `${clause}，落实薪酬体系。`,
  'We will strengthen the ranks of community workers and pay them by grade.',
] as const

test('passes a clause whose words are the same in another form or order', () => {
  const text = 'By 2025, the ranks of community workers were strengthened. Every village has its own.'
  expect(findings(first, [`到2025年，${clause}。村村都有。`, text])).toEqual([])
})

test('catches a clause in other words, at the later message', () => {
  const text = 'By 2025, more grassroots staff will be hired, and they will be trained.'
  expect(findings(first, [`到2025年，${clause}。`, text])).toEqual([
    'style-two-renderings: Unexpected rendering of `加强社区工作者队伍建设` in `…, more grassroots staff will be hired, and they will be trained.`, expected the words of c1-p1 (`We will strengthen the ranks of community workers and pay the…`)',
  ])
})

test('catches words that stand far from where the clause is', () => {
  const between = ['发展事业。'.repeat(60), ' The cause will grow further.'.repeat(60)] as const
  const text = `More grassroots staff will be hired.${between[1]} The ranks of community workers are strengthened.`
  expect(findings(first, [`${clause}。${between[0]}`, text])).toHaveLength(1)
})

test('leaves short clauses alone, those of one message, and those that stand once', () => {
  expect(
    findings(['健全工作机制。', 'Improve how we work.'], ['健全工作机制。', 'Sound procedures.']),
  ).toEqual([])
  expect(findings([`${clause}，${clause}。`, 'More staff will be hired.'])).toEqual([])
  expect(findings(first, ['加强社区工作者队伍管理。', 'Staff will be managed.'])).toEqual([])
})
