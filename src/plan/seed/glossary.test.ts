import { VFile } from 'vfile'
import { describe, expect, test } from 'vitest'
import { checkAliases, checkAllowed, parseGlossary } from './glossary.ts'

const header = 'zh,zh_also,en,en_also,note,definition_zh,definition_en,allow\n'

function parse(value: string) {
  const file = new VFile({ path: 'glossary.csv', value })
  return { terms: parseGlossary(file), findings: file.messages.map(String) }
}

test('reads a term with its forms, its definition and its exceptions', () => {
  const { terms, findings } = parse(
    `${header}时间银行,,time bank,"time banks; “time bank”",,存下服务时间,"Hours of help, saved",plan-a#c3-s2-i1-p1: names the model; plan-b#c1-p2: in a title: no change\n`,
  )
  expect(findings).toEqual([])
  expect(terms).toEqual([
    {
      zh: '时间银行',
      zh_also: [],
      en: 'time bank',
      en_also: ['time banks', '“time bank”'],
      note: null,
      definition_zh: '存下服务时间',
      definition_en: 'Hours of help, saved',
      allow: [
        { plan: 'plan-a', id: 'c3-s2-i1-p1', reason: 'names the model' },
        { plan: 'plan-b', id: 'c1-p2', reason: 'in a title: no change' },
      ],
      source: null,
      aliases: [],
    },
  ])
})

test('reads who publishes the English, and null where the cell is empty', () => {
  const { terms, findings } = parse(
    `${header.trimEnd()},source\n民政部,,Ministry of Civil Affairs,,,,,,Ministry of Civil Affairs\n镇,,town,,,,,,\n`,
  )
  expect(findings).toEqual([])
  expect(terms.map(({ source }) => source)).toEqual(['Ministry of Civil Affairs', null])
})

test('reports a column it does not know, a source out of its place, and a row without the cell', () => {
  const wide = `${header.trimEnd()},source`
  expect(parse(`${header.trimEnd()},origin\n镇,,town,,,,,,Xinhua\n`)).toEqual({
    terms: [],
    findings: [
      expect.stringMatching(/^glossary\.csv:1:1: Unexpected columns .* \(9\), expected .*allow` \(8\)/),
    ],
  })
  expect(parse(`source,${header}Xinhua,镇,,town,,,,,\n`)).toEqual({
    terms: [],
    findings: [
      expect.stringMatching(/^glossary\.csv:1:1: Unexpected columns .*, expected .*allow,source` \(9\)/),
    ],
  })
  expect(parse(`${wide}\n镇,,town,,,,,\n`)).toEqual({
    terms: [],
    findings: [
      expect.stringMatching(/^glossary\.csv:2:1: Unexpected columns .*\(8\), expected .*source` \(9\)/),
    ],
  })
})

test('reports every row that is wrong, with its line, and keeps the others', () => {
  const { terms, findings } = parse(
    `${header}镇,,town,,"two\nlines",,,\n街道,,,,,,,\n孤儿,,orphan,,,,,no id\n镇,乡镇,township,,,,,\n村,,village\n社区,,community,,,,,\n`,
  )
  expect(findings).toMatchInlineSnapshot(`
    [
      "glossary.csv:4:1: Unexpected value of \`en\`: expected its translation, found none",
      "glossary.csv:5:1: Unexpected value of \`allow\`: expected \`<plan>#<id>: <reason>\`, found \`no id\`",
      "glossary.csv:6:1: Unexpected second row for \`镇\`, expected one (the first is on line 2)",
      "glossary.csv:7:1: Unexpected columns \`村,,village\` (3), expected \`zh,zh_also,en,en_also,note,definition_zh,definition_en,allow\` (8)",
    ]
  `)
  expect(terms.map(({ zh }) => zh)).toEqual(['镇', '镇', '社区'])
})

test('reports a file without anything in it, which would leave no term explained', () => {
  expect(parse('').findings).toEqual([
    'glossary.csv:1:1: Unexpected columns `` (0), expected `zh,zh_also,en,en_also,note,definition_zh,definition_en,allow` (8)',
  ])
})

test('reports a file that is not CSV, and one with other columns', () => {
  expect(parse(`${header}镇,,"town"s,,,,,\n`).findings).toEqual([
    expect.stringMatching(/^glossary\.csv:2:1: Invalid CSV: Invalid Closing Quote/),
  ])
  expect(parse('zh,en\n镇,town\n').findings).toEqual([
    expect.stringContaining('glossary.csv:1:1: Unexpected columns `zh,en` (2)'),
  ])
})

test('reports a place under allow that no plan has, with its line', () => {
  const file = new VFile({
    path: 'glossary.csv',
    value: `${header}镇,,town,,,,,plan-a#c1-p1: in a name\n街道,,subdistrict,,,,,plan-a#c1: in a name; plan-b#c1: too\n`,
  })
  checkAllowed(file, parseGlossary(file), new Map([['plan-a', new Set(['c1', 'c1-p2'])]]))
  expect(file.messages.map(String)).toEqual([
    'glossary.csv:2:1: Unexpected id `c1-p1`, expected a heading or paragraph of plan-a',
    'glossary.csv:3:1: Unexpected plan `plan-b`, expected one of plan-a',
  ])
})

describe('aliases', () => {
  const wide = `${header.trimEnd()},aliases\n`

  test('reads the words that residents use, and the words of a plan that one leads to', () => {
    const { terms, findings } = parse(
      `${wide}最低生活保障,低保,subsistence allowance,,,,,,吃低保; dibao ;低保金 > 低保补助\n镇,,town,,,,,,\n`,
    )
    expect(findings).toEqual([])
    expect(terms.map(({ aliases }) => aliases)).toEqual([
      [
        { word: '吃低保', phrase: null },
        { word: 'dibao', phrase: null },
        { word: '低保金', phrase: '低保补助' },
      ],
      [],
    ])
  })

  test('reports an alias that leads nowhere, is a term, or leads to two terms', () => {
    const { findings } = parse(
      `${wide}最低生活保障,低保,subsistence allowance,,,,,,低保金 > \n镇,乡镇,town,,,,,,\n村,,village,,,,,,乡镇; Town; 屯\n社区,,community,,,,,,屯\n`,
    )
    expect(findings).toEqual([
      'glossary.csv:2:1: Unexpected value of `aliases`: expected `<word>` or `<word> > <words of a plan>`, found `低保金 >`',
      'glossary.csv:4:1: Unexpected alias `乡镇`, expected a word that no other row has (it is on line 3 too)',
      'glossary.csv:4:1: Unexpected alias `Town`, expected a word that no other row has (it is on line 3 too)',
      'glossary.csv:5:1: Unexpected alias `屯`, expected a word that no other row has (it is on line 4 too)',
    ])
  })

  test('warns of words that an alias should lead to and no plan has, with their line', () => {
    const file = new VFile({
      path: 'glossary.csv',
      value: `${wide}镇,,town,,,,,,镇上\n最低生活保障,,subsistence allowance,,,,,,低保金 > 低保补助; 低保钱 > 低保款\n`,
    })
    checkAliases(file, parseGlossary(file), ['发放低保补助。'])
    expect(file.messages.map(String)).toEqual([
      'glossary.csv:3:1: `低保款`, to which the alias `低保钱` leads, is in no plan',
    ])
  })
})
