import { VFile } from 'vfile'
import { expect, test } from 'vitest'
import { parsePlan } from '../parse/parse.ts'
import { planFile, settingsFor } from '../testing/plan.ts'
import { countTranslations } from './count-translations.ts'
import { parseCatalog } from './parse-catalog.ts'

const parsed = parsePlan(
  planFile('测试规划\n\n第一章 甲\n\n甲。\n\n乙。\n\n丙。\n\n丁。\n\n戊。\n'),
  settingsFor(),
)

const entry = (msgid: string, ...comments: string[]) =>
  `${comments.map((comment) => `#${comment}\n`).join('')}msgid "${msgid}"\nmsgstr "x"\n`

function count(...entries: string[]) {
  if (!parsed) throw new Error('The sample is good')
  const value = ['msgid ""\nmsgstr "Content-Type: text/plain; charset=UTF-8\\n"\n', ...entries].join('\n')
  return countTranslations(parsed.plan, parseCatalog(new VFile({ path: 'en.po', value })))
}

test('counts each message once: what a person reviewed, what only a model did, and what nobody did', () => {
  expect(
    count(
      entry('甲。', ' reviewed Li Ming 2026-01-02'),
      entry('乙。', ' reviewed a language model, one reading 2026-01-02'),
      entry('丙。'),
      entry('丁。', ' reviewed Li Ming 2026-01-02', ', fuzzy'),
    ),
  ).toEqual({ messages: 7, reviewedByPerson: 1, reviewedByModel: 1, translated: 1, fuzzy: 1, missing: 3 })
})

test.each(['a language model', 'two Language Models, three readings', '语言模型', '大模型通读'])(
  '%s is a machine',
  (by) => {
    expect(count(entry('甲。', ` reviewed ${by} 2026-01-02`))).toMatchObject({
      reviewedByPerson: 0,
      reviewedByModel: 1,
    })
  },
)

test('what a person has reviewed stays so when a model reads it again', () => {
  const both = [' reviewed Li Ming 2026-01-02', ' reviewed a language model 2026-02-02']
  for (const comments of [both, both.toReversed()])
    expect(count(entry('甲。', ...comments))).toMatchObject({ reviewedByPerson: 1, reviewedByModel: 0 })
})
