import { unzipSync, zipSync, strFromU8, strToU8 } from 'fflate'
import { VFile } from 'vfile'
import { describe, expect, it } from 'vitest'
import { readSource } from '../../outline/read-source.ts'
import { extractStatements } from '../../targets/extract-statements.ts'
import { findingsOf } from '../../testing/plan.ts'
import { detectFormat } from '../detect-format.ts'
import { counted, level, paragraph, table, wordFile } from './testing.ts'

function read(bytes: Uint8Array): { lines: string[]; findings: string[] } {
  const file = new VFile({ path: 'plan.docx', value: bytes })
  expect(detectFormat(file)).toBe(true)
  return { lines: String(file).trimEnd().split('\n'), findings: findingsOf(file) }
}

const numbering = `<w:abstractNum w:abstractNumId="0">${level(0, 'chineseCountingThousand', '第%1章')}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>`
const run = (text: string, properties = '') =>
  `<w:r>${properties && `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r>`
const deleted = (text: string) => `<w:del w:id="1"><w:r><w:delText>${text}</w:delText></w:r></w:del>`
const moved = (text: string) => `<w:moveFrom w:id="2">${run(text)}</w:moveFrom>`
const mark = (change: string) => `${counted(1)}<w:rPr><w:${change} w:id="3"/></w:rPr>`

describe('tracked changes', () => {
  it.each([
    ['a deleted paragraph', paragraph(deleted('形势'), mark('del'))],
    ['a moved paragraph', paragraph(moved('形势'), mark('moveFrom'))],
    ['a paragraph whose text was deleted and whose mark was left', paragraph(deleted('形势'), counted(1))],
    [
      'several of them',
      paragraph(deleted('形势'), mark('del')) + paragraph(deleted('任务') + moved('目标'), mark('del')),
    ],
  ])('does not count %s', (_, change) => {
    const body = paragraph('基础', counted(1)) + change + paragraph('保障', counted(1))
    expect(read(wordFile(body, { numbering })).lines).toEqual(['第一章 基础', '第二章 保障'])
  })

  it('counts a paragraph where it was moved to', () => {
    const to = paragraph(`<w:moveTo w:id="4">${run('形势')}</w:moveTo>`, mark('moveTo'))
    const body = paragraph('基础', counted(1)) + to + paragraph('保障', counted(1))
    expect(read(wordFile(body, { numbering })).lines).toEqual(['第一章 基础', '第二章 形势', '第三章 保障'])
  })

  it('joins what the deletion of a paragraph’s end joins, and loses nothing at the end', () => {
    const body =
      paragraph(run('发展') + deleted('旧'), mark('del')) +
      paragraph('基础', counted(1)) +
      paragraph(run('完'), mark('del'))
    const { lines, findings } = read(wordFile(body, { numbering }))
    expect(lines).toEqual(['第一章 发展基础', '完'])
    expect(findings.map((finding) => finding.split(' ')[1])).toEqual(['word-deleted:'])
    const cell = `<w:tcPr/>${paragraph(run('学校'), mark('del'))}`
    expect(
      read(
        wordFile(
          table([
            [cell, '5'],
            ['甲', '乙'],
          ]),
          { numbering },
        ),
      ).lines[0],
    ).toBe('| 学校 | 5 |')
  })
})

describe('cells that reach into rows below', () => {
  const merge = (text: string, restart: boolean) =>
    `<w:tcPr><w:vMerge${restart ? ' w:val="restart"' : ''}/></w:tcPr>${paragraph(text === '' ? '<w:r/>' : text)}`

  it('say a unit and a nature in each row, and a class in its first', () => {
    const rows = [
      ['类别', '指标', '单位', '2025年', '属性'],
      [merge('养老', true), '床位', merge('张', true), '8', merge('预期性', true)],
      [merge('', false), '食堂床位', merge('', false), '5', merge('', false)],
    ]
    expect(read(wordFile(table(rows))).lines).toEqual([
      '| 类别 | 指标 | 单位 | 2025年 | 属性 |',
      '| 养老 | 床位 | 张 | 8 | 预期性 |',
      '|  | 食堂床位 | 张 | 5 | 预期性 |',
    ])
  })
})

describe('the main part', () => {
  function renamed(target: string, related = ''): Uint8Array {
    const files = unzipSync(wordFile(paragraph('基础', counted(1)), { numbering }))
    const path = target.replace(/^\//, '')
    const move = (from: string, to: string) => {
      if (from === to) return
      const entry = files[from]
      if (entry) files[to] = entry
      Reflect.deleteProperty(files, from)
    }
    const rewrite = (name: string, from: string, to: string) => {
      files[name] = strToU8(strFromU8(files[name] ?? new Uint8Array()).replaceAll(from, to))
    }
    rewrite('_rels/.rels', 'word/document.xml', target)
    rewrite('[Content_Types].xml', 'word/document.xml', path)
    const folder = path.slice(0, path.lastIndexOf('/') + 1)
    move('word/document.xml', path)
    move('word/numbering.xml', related === '' ? `${folder}numbering.xml` : related)
    if (related !== '') {
      files[`${folder}_rels/${path.slice(folder.length)}.rels`] = strToU8(
        `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://purl.oclc.org/ooxml/officeDocument/relationships/numbering" Target="/${related}"/></Relationships>`,
      )
    }
    return zipSync(files)
  }

  it.each<[string, string?]>([
    ['word/document2.xml'],
    ['/word/document2.xml'],
    ['/word/main.xml', 'word/lists/list1.xml'],
    ['doc/body.xml'],
    ['content.xml', 'parts/numbers.xml'],
    ['word/document.xml', 'word/numbering2.xml'],
  ])('is found at %s, and its numbers at %s', (target, related) => {
    expect(read(renamed(target, related)).lines).toEqual(['第一章 基础'])
  })
})

describe('superscripts', () => {
  const raised = '<w:vertAlign w:val="superscript"/>'
  const styles =
    '<w:style w:type="character" w:styleId="s"><w:name w:val="up"/><w:rPr><w:vertAlign w:val="superscript"/></w:rPr></w:style>'
  it.each([
    ['10⁴平方米', run('10') + run('4', raised) + run('平方米')],
    ['10⁻³', run('10') + run('-3', raised)],
    ['18.5亿m³', run('18.5亿m') + run('3', raised)],
    ['25公里²', run('25公里') + run('2', '<w:position w:val="6"/>')],
    ['30km²', run('30km') + run('２', '<w:rStyle w:val="s"/>')],
    ['CO2', run('CO') + run('2', '<w:vertAlign w:val="subscript"/>')],
    ['增加®', run('增加') + run('®', raised)],
  ])('survive in %s', (text, runs) => {
    expect(read(wordFile(paragraph(runs), { styles }))).toEqual({ lines: [text], findings: [] })
  })

  it.each([
    ['达到120家³', run('达到120家') + run('3', raised)],
    ['建成95%²', run('建成95%') + run('2', raised)],
    ['床位12张¹²', run('床位12张') + run('12', '<w:rStyle w:val="s"/>')],
  ])('are reported where %s may end with a note mark, and are not read as numbers', (text, runs) => {
    const { lines, findings } = read(wordFile(paragraph('到2025年，') + paragraph(runs), { styles }))
    expect(lines[1]).toBe(text)
    expect(findings).toEqual([expect.stringMatching(/^2 word-superscript: .*expected a power or a unit/)])
    const { blocks, period } = readSource(`河东市规划（2021-2025年）\n一、目标\n到2025年，养老机构${text}。`)
    expect(extractStatements(blocks, period).map(({ value }) => value)).toHaveLength(1)
  })

  it('survive in formulas', () => {
    const formula = (text: string) => `<m:r><m:t>${text}</m:t></m:r>`
    const power = `<m:oMath><m:sSup><m:e>${formula('10')}</m:e><m:sup>${formula('4')}</m:sup></m:sSup></m:oMath>`
    expect(read(wordFile(paragraph(power))).lines).toEqual(['10⁴'])
  })
})
