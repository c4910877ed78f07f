import { expect, test } from 'vitest'
import { VFile } from 'vfile'
import { parseCatalog } from '../catalog/parse-catalog.ts'
import { checkTranslations } from './check-translations.ts'

function findings(zh: string, en: string): string[] {
  const escape = (text: string) => text.replaceAll('\t', '\\t')
  const value = `msgid ""\nmsgstr "Content-Type: text/plain; charset=UTF-8\\n"\n\nmsgid "${escape(zh)}"\nmsgstr "${escape(en)}"\n`
  const file = new VFile({ path: 'en.po', value })
  const message = { msgid: zh, msgctxt: null, ids: ['c1-p1'], lines: [1], kind: 'text' as const }
  checkTranslations(file, parseCatalog(file), [message], [], 'test-plan')
  for (const { note } of file.messages) expect(note).toMatch(/en\.po/)
  return file.messages.map(({ line, ruleId, reason }) => `${line ?? ''} ${ruleId ?? ''}: ${reason}`)
}

test('passes a row with the cells of the Chinese, empty ones too', () => {
  expect(
    findings(
      '护理型床位占比（%）\t—\t\t不低于73\t约束性',
      'Share of nursing-care beds (%)\t—\t\tno less than 73\tBinding',
    ),
  ).toEqual([])
})

test.each([
  [
    'a cell too few',
    ['床位数（张）\t58\t73\t约束性', 'Beds\t58 73\tBinding'],
    '5 table-cells: Unexpected 3 cells in `Beds\\t58 73\\tBinding`, expected 4 as in `床位数（张）\\t58\\t73\\t约束性`',
  ],
  [
    'a row that is one text',
    ['床位数（张）\t58', 'Beds 58'],
    '5 table-cells: Unexpected 1 cell in `Beds 58`, expected 2 as in `床位数（张）\\t58`',
  ],
  [
    'an empty cell',
    ['床位数（张）\t58\t约束性', 'Beds\t58\t'],
    '5 table-cell-empty: Unexpected empty cell 3 in `Beds\\t58\\t`, expected English for `约束性`',
  ],
  [
    'words in an empty cell',
    ['床位数（张）\t\t58', 'Beds\t(beds)\t58'],
    '5 table-cell-added: Unexpected `(beds)` in cell 2, expected it empty as in `床位数（张）\\t\\t58`',
  ],
])('reports %s, with its line', (_, [zh = '', en = ''], expected) => {
  expect(findings(zh, en)).toEqual([expected])
})

test('reports numbers that changed columns, which a row as a whole would hide', () => {
  expect(findings('床位数（张）\t58\t73', 'Beds\t73\t58').map((line) => line.split(':')[0])).toEqual([
    '5 number-changed',
    '5 number-changed',
  ])
})
