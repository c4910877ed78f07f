import { VFile } from 'vfile'
import { expect, test } from 'vitest'
import { mergeCatalog, newCatalog } from '../catalog/merge-catalog.ts'
import type { Message } from '../catalog/messages.ts'
import { parseCatalog } from '../catalog/parse-catalog.ts'
import { term } from '../testing/term.ts'
import { sentenceAligner } from './align-sentences.ts'
import { isSuggestion, suggester } from './suggest.ts'
import { translated } from './testing.ts'
import { TranslationMemory } from './translation-memory.ts'

const glossary = [
  term('最低生活保障', 'subsistence allowance', { zh_also: ['低保'] }),
  term('社区', 'community'),
]
const known = translated(
  'plan-a',
  `#. c1
msgid "发展基础"
msgstr "Foundations"

#. c1-p1
msgid "服务质量持续提升。新增助餐场所2000处，推进网点全覆盖。"
msgstr "Services kept improving. We will add 2,000 meal-service sites and work toward full coverage."

#. c2-p1
msgid "类别\\t指标\\t58\\t约束性"
msgstr "Field\\tIndicator\\t58\\tBinding"
`,
)

function messagesOf(...texts: string[]): Message[] {
  return texts.map((msgid, index) => ({
    ...{ msgid, msgctxt: null, ids: [`c9-p${index + 1}`], lines: [index + 1], kind: 'text' },
  }))
}

/** The catalog of plan-b after an update, and what was suggested. */
function update(texts: readonly string[], before?: string, sources = [known]) {
  const catalog = before === undefined ? newCatalog('plan-b') : parseCatalog(new VFile({ value: before }))
  const { suggest, counts } = suggester(
    new TranslationMemory(sources, sentenceAligner(glossary)),
    glossary,
    'plan-b',
  )
  const { text } = mergeCatalog(catalog, messagesOf(...texts), suggest)
  return { text, entries: text.split('\n\n').slice(1), counts }
}

test('fills a known text as fuzzy, and one all of whose sentences are known, with their sources', () => {
  const { entries, counts } = update([
    '发展基础。',
    '新增助餐场所2000处，推进网点全覆盖。服务质量持续提升。发展基础。',
  ])
  expect(entries).toEqual([
    '# from plan-a c1\n#. c9-p1\n#: plan.txt:1\n#, fuzzy\nmsgid "发展基础。"\nmsgstr "Foundations."',
    '# from plan-a c1-p1\n# from plan-a c1\n#. c9-p2\n#: plan.txt:2\n#, fuzzy\nmsgid "新增助餐场所2000处，推进网点全覆盖。服务质量持续提升。发展基础。"\nmsgstr "We will add 2,000 meal-service sites and work toward full coverage. Services kept improving. Foundations."\n',
  ])
  expect(counts).toEqual({ filled: 2, similar: 0, terms: 0 })
})

test('fills a row of a table by its cells, whose numbers stay', () => {
  const { entries } = update(['指标\t73\t\t约束性', '73\t58'])
  expect(entries[0]).toContain('msgstr "Indicator\\t73\\t\\tBinding"')
  expect(entries[1]).toContain('msgstr ""')
})

test('shows the sentences and terms that are known of another text', () => {
  const { entries, counts } = update([
    '服务质量持续提升。新增助餐场所180处，推进网点全覆盖。社区低保另行安排，社区先办。',
  ])
  expect(entries).toEqual([
    '# similar: 服务质量持续提升。 = Services kept improving. (plan-a c1-p1)\n' +
      '# similar: 新增助餐场所2000处，推进网点全覆盖。 = We will add 2,000 meal-service sites and work toward full coverage. (plan-a c1-p1)\n' +
      '# term: 社区 = community\n# term: 低保 = subsistence allowance\n#. c9-p1\n#: plan.txt:1\n' +
      'msgid "服务质量持续提升。新增助餐场所180处，推进网点全覆盖。社区低保另行安排，社区先办。"\nmsgstr ""\n',
  ])
  expect(counts).toEqual({ filled: 0, similar: 1, terms: 1 })
})

test('shows three sentences at most that are not equal, the most similar, in the order of the text', () => {
  const sentence = (name: string) => `全市养老服务中心${name}办好老年食堂。`
  const source = translated(
    'plan-c',
    ['甲', '乙乙', '丙', '丁']
      .map((name, at) => `#. c${at + 1}\nmsgid "${sentence(name)}"\nmsgstr "${at}."\n`)
      .join('\n'),
  )
  const text = ['甲', '乙乙', '丙', '丁']
    .map((name) => sentence(`${name}${name === '乙乙' ? '戊己庚' : '戊'}`))
    .join('')
  const { entries } = update([text], undefined, [source])
  expect(entries[0]?.match(/^# similar.*$/gm)).toEqual([
    `# similar: ${sentence('甲')} = 0. (plan-c c1)`,
    `# similar: ${sentence('丙')} = 2. (plan-c c3)`,
    `# similar: ${sentence('丁')} = 3. (plan-c c4)`,
  ])
})

const texts = ['发展基础', '服务质量持续提升。社区先办。', '另行安排。']

test('gives the same bytes when it runs again, and when a person took comments away', () => {
  const { text } = update(texts)
  expect(update(texts, text).text).toBe(text)
  expect(update(texts, text.replace(/^# (?:similar|term).*\n/gm, '')).text).toBe(text)
})

test('leaves a filled entry as it is, whatever the sources say later', () => {
  const { text } = update(texts)
  const changed = text.replace('Foundations', 'The basis')
  expect(update(texts, changed, []).text).toContain('# from plan-a c1\n#. c9-p1')
  expect(update(texts, changed, []).text).toContain('msgstr "The basis"')
})

test('takes its comments off an entry that is finished, and leaves those of people', () => {
  const mine =
    '# from the office of statistics\n# similar wording in Chapter 2\n# reviewed Li Ming 2025-01-31\n'
  const { text } = update(texts)
  const done = text
    .replace('# from plan-a c1\n', `# from plan-a c1\n${mine}`)
    .replace('#, fuzzy\n', '')
    .replace('社区先办。"\nmsgstr ""', '社区先办。"\nmsgstr "Communities go first."')
  const { entries } = update(texts, done)
  expect(entries[0]).toBe(`${mine}#. c9-p1\n#: plan.txt:1\nmsgid "发展基础"\nmsgstr "Foundations"`)
  expect(entries[1]).toMatch(/^#\. c9-p2/)
})

test.each([
  ['from jinan-civil-affairs-2021-2025 c1-s1-p1', true],
  ['from jinan-civil-affairs-2021-2025 title', true],
  ['from the office', false],
  ['similar: 甲 = A (plan-a c1)', true],
  ['similar: see Chapter 1', false],
  ['term: 社区 = community', true],
  ['term: to be discussed', false],
  ['reviewed Li Ming 2025-01-31', false],
])('knows whether `%s` is its own comment', (comment, expected) => {
  expect(isSuggestion(comment)).toBe(expected)
})
