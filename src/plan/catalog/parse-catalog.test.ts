import { VFile } from 'vfile'
import { expect, test } from 'vitest'
import { checkCatalog, parseCatalog } from './parse-catalog.ts'

const header = 'msgid ""\nmsgstr ""\n"Language: en\\n"\n"Content-Type: text/plain; charset=UTF-8\\n"\n\n'

function parse(value: string) {
  const file = new VFile({ path: 'en.po', value })
  const catalog = parseCatalog(file)
  return { file, catalog, findings: file.messages.map(String) }
}

test('reads entries in their order with context, comments, review and lines', () => {
  const { catalog, findings } = parse(
    `${header}# A remark.\n# reviewed Li Ming 2025-01-31\n#. c2\n#: plan.txt:9\nmsgctxt "c2"\nmsgid "重点任务"\nmsgstr "Key “tasks”"\n\nmsgid "2025"\nmsgstr "2025"\n\nmsgid "1"\nmsgstr ""\n"A \\"long\\" "\n"text"\n`,
  )
  expect(findings).toEqual([])
  expect(catalog.entries.map(({ msgid, msgstr }) => [msgid, msgstr])).toEqual([
    ['重点任务', 'Key “tasks”'],
    ['2025', '2025'],
    ['1', 'A "long" text'],
  ])
  expect(catalog.entries[0]).toMatchObject({
    msgctxt: 'c2',
    comments: ['A remark.', 'reviewed Li Ming 2025-01-31'],
    reviewed: { by: 'Li Ming', date: '2025-01-31' },
    fuzzy: false,
    line: 11,
    msgstrLine: 12,
  })
})

test('a fuzzy entry keeps its previous text and counts as not reviewed', () => {
  const { catalog } = parse(
    `${header}# reviewed Li Ming 2025-01-31\n#, fuzzy\n#| msgid ""\n#| "旧的"\n#| "文字"\nmsgid "新的文字"\nmsgstr "Text"\n`,
  )
  expect(catalog.entries).toMatchObject([
    { fuzzy: true, reviewed: null, previous: { msgctxt: null, msgid: '旧的文字' } },
  ])
})

test('keeps obsolete entries apart, without a blank line between them too', () => {
  const { catalog, findings } = parse(
    `${header}msgid "一"\nmsgstr "One"\n#~ msgid "二"\n#~ msgstr "Two"\n#~| msgid "四"\n#~ msgid "三"\n#~ msgstr "Three"\n`,
  )
  expect(findings).toEqual([])
  expect(catalog.entries.map(({ msgid }) => msgid)).toEqual(['一'])
  expect(catalog.obsolete.map(({ msgid }) => msgid)).toEqual(['二', '三'])
})

test.each([
  ['a straight quotation mark inside a string', 'msgid "一"\nmsgstr "the "five" tasks"', '7:14'],
  ['a string that is not closed', 'msgid "一"\nmsgstr "One', '7:12'],
  ['a string that is not opened', 'msgid "一"\nmsgstr One"', '7:8'],
  ['an escape that PO does not know', 'msgid "一"\nmsgstr "50\\% more"', '7:11'],
  ['an unknown keyword', 'msgid "一"\nmsgid_plural "ones"\nmsgstr "One"', '7:1'],
  ['a line of another kind', '一 = One', '6:1'],
  ['a fault in an obsolete entry', '#~ msgid "一"\n#~ msgstr "One" two', '7:17'],
  ['a string before any keyword', '"一"\nmsgid "二"\nmsgstr ""', '6:1'],
  ['an entry without msgstr', 'msgid "一"\n\nmsgid "二"\nmsgstr ""', '6:1'],
  ['an entry with two msgstr', 'msgid "一"\nmsgstr "One"\nmsgstr "Two"', '6:1'],
])('reports %s with its place', (_, text, place) => {
  const { findings } = parse(`${header}${text}\n`)
  expect(findings).toHaveLength(1)
  expect(findings[0]).toContain(`en.po:${place}: Unexpected`)
})

test('reports everything in one run and still reads what can be read', () => {
  const { file, catalog, findings } = parse(
    'msgid ""\nmsgstr ""\n"Content-Type: text/plain\\n"\n\nmsgid "一"\nmsgstr "One\n\nmsgid "二"\nmsgstr "Two"\n\nmsgid "二"\nmsgstr "2"\n\n# reviewed by Li\nmsgid "三"\nmsgstr "Three"\n',
  )
  expect(findings).toMatchInlineSnapshot(`
    [
      "en.po:6:12: Unexpected end of line, expected the rest of the string and its closing \`"\`",
      "en.po:11:1: Unexpected second entry for \`二\`, expected one (the first is on line 8)",
      "en.po:15:1: Unexpected comment \`reviewed by Li\`, expected \`reviewed <who> <year-month-day>\`",
      "en.po:1:1: Unexpected header without a charset, expected charset UTF-8",
    ]
  `)
  expect(file.messages.every(({ fatal, note }) => fatal === true && note)).toBe(true)
  expect(catalog.entries.map(({ msgstr }) => msgstr)).toEqual(['Two', 'Three'])
})

test('reports another charset, and a file without a header', () => {
  expect(parse(header.replace('UTF-8', 'GB18030')).findings).toEqual([
    'en.po:1:1: Unexpected charset GB18030, expected charset UTF-8',
  ])
  expect(parse('').findings).toEqual([
    'en.po:1:1: The header is missing, expected an entry with an empty msgid',
  ])
})

test('reports an entry whose text, or whose place, the plan does not have', () => {
  const { file, catalog } = parse(
    `${header}msgid "发展基础"\nmsgstr ""\n\nmsgctxt "c9"\nmsgid "发展基础"\nmsgstr ""\n\nmsgid "已经改动的一段文字，在规划里再也找不到它了"\nmsgstr ""\n`,
  )
  checkCatalog(file, catalog, [
    { msgid: '发展基础', msgctxt: null, ids: ['c1'], lines: [3], kind: 'heading' },
  ])
  expect(file.messages.map(String)).toEqual([
    'en.po:10:1: Unexpected entry for `发展基础`, expected a text of the plan',
    'en.po:13:1: Unexpected entry for `已经改动的一段文字，在规划里再也找不到它…`, expected a text of the plan',
  ])
})
