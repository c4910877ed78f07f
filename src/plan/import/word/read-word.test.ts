import { extractRawText } from 'mammoth'
import { VFile } from 'vfile'
import { describe, expect, it } from 'vitest'
import { detectFormat } from '../detect-format.ts'
import { findingsOf } from '../../testing/plan.ts'
import { counted, level, paragraph, table, wordFile } from './testing.ts'

function read(bytes: Uint8Array): { lines: string[]; findings: string[]; file: VFile } {
  const file = new VFile({ path: 'plan.docx', value: bytes })
  expect(detectFormat(file)).toBe(true)
  return { lines: String(file).trimEnd().split('\n'), findings: findingsOf(file), file }
}

const numbering = [
  `<w:abstractNum w:abstractNumId="0">${level(0, 'chineseCountingThousand', '第%1章')}${level(1, 'chineseCountingThousand', '第%2节')}${level(2, 'chineseCounting', '（%3）')}${level(3, 'decimal', '%4.')}</w:abstractNum>`,
  `<w:abstractNum w:abstractNumId="1">${level(0, 'japaneseCounting', '%1、')}</w:abstractNum>`,
  `<w:abstractNum w:abstractNumId="2">${level(0, 'bullet', '\uF0B7')}${level(1, 'decimalEnclosedCircleChinese', '%2')}</w:abstractNum>`,
  '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>',
  '<w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>',
  '<w:num w:numId="3"><w:abstractNumId w:val="2"/></w:num>',
  '<w:num w:numId="4"><w:abstractNumId w:val="1"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>',
].join('')

describe('readWord', () => {
  it('writes out the numbers that Word counts by itself, each anew under the one above it', () => {
    const body = [
      paragraph('发展基础', counted(1)),
      paragraph('主要成就', counted(1, 1)),
      paragraph('面临形势', counted(1, 1)),
      paragraph('发展目标', counted(1)),
      paragraph('总体目标', counted(1, 1)),
      paragraph('到2025年', counted(1, 2)),
      paragraph('5G网络', counted(1, 3)),
    ]
    expect(read(wordFile(body.join(''), { numbering })).lines).toEqual([
      '第一章 发展基础',
      '第一节 主要成就',
      '第二节 面临形势',
      '第二章 发展目标',
      '第一节 总体目标',
      '（一）到2025年',
      '1. 5G网络',
    ])
  })

  it('counts lists of one definition on, and begins anew where the file says so', () => {
    const body = [2, 2, 4, 4].map((list) => paragraph('事项', counted(list)))
    expect(read(wordFile(body.join(''), { numbering })).lines).toEqual([
      '一、事项',
      '二、事项',
      '一、事项',
      '二、事项',
    ])
  })

  it('takes numbers from styles, and writes bullets and circled numbers', () => {
    const styles = [
      '<w:style w:type="paragraph" w:styleId="1"><w:name w:val="heading 1"/><w:pPr><w:numPr><w:numId w:val="2"/></w:numPr></w:pPr></w:style>',
      '<w:style w:type="paragraph" w:styleId="a"><w:name w:val="公文标题"/><w:basedOn w:val="1"/></w:style>',
    ].join('')
    const body = [
      paragraph('总则', '<w:pStyle w:val="a"/>'),
      paragraph('不计数', '<w:pStyle w:val="a"/><w:numPr><w:numId w:val="0"/></w:numPr>'),
      paragraph('项目', counted(3)),
      paragraph('分项', counted(3, 1)),
    ]
    const { lines, file } = read(wordFile(body.join(''), { numbering, styles }))
    expect(lines).toEqual(['一、总则', '不计数', '• 项目', '① 分项'])
    expect(file.data.hints?.headings).toEqual([1, 2])
  })

  it('reads tables row by row, with merged cells empty, and a frame of one cell as paragraphs', () => {
    const span = '<w:tcPr><w:gridSpan w:val="2"/></w:tcPr>'
    const body = [
      table([
        ['指标', '单位', '2025年'],
        [`${span}${paragraph('合计')}`, '5|6'],
      ]),
      paragraph('其后。'),
      table([['专栏1 重点工程']]).replace('</w:tc>', `${paragraph('1.建设学校。')}</w:tc>`),
    ]
    const { lines, file } = read(wordFile(body.join('')))
    expect(lines).toEqual([
      '| 指标 | 单位 | 2025年 |',
      '| 合计 |  | 5\\|6 |',
      '其后。',
      '专栏1 重点工程',
      '1.建设学校。',
    ])
    expect(file.data.hints?.boxes).toEqual([{ from: 4, to: 5 }])
  })

  it('keeps fields as they print, line breaks, insertions, controls and signs of Unicode', () => {
    const body = paragraph(
      [
        '<w:r><w:fldChar w:fldCharType="begin"/><w:instrText>PAGE</w:instrText><w:fldChar w:fldCharType="separate"/><w:t>3</w:t><w:fldChar w:fldCharType="end"/></w:r>',
        '<w:ins w:id="1"><w:r><w:t>新增</w:t></w:r></w:ins><w:sdt><w:sdtContent><w:r><w:t>控件</w:t></w:r></w:sdtContent></w:sdt>',
        '<w:r><w:br/><w:t>次行</w:t><w:sym w:font="Wingdings" w:char="F0FC"/></w:r><w:custom><w:r><w:t>未知</w:t></w:r></w:custom>',
      ].join(''),
    )
    expect(read(wordFile(body)).lines).toEqual(['3新增控件', '次行✓未知'])
  })

  it('sets text boxes and notes after their paragraph, each with a word on it', () => {
    const body = paragraph(
      `<w:r><w:t>正文</w:t><w:footnoteReference w:id="7"/></w:r><w:r><mc:AlternateContent><mc:Choice><w:drawing><wps:txbx><w:txbxContent>${paragraph('框内')}</w:txbxContent></wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox><w:txbxContent>${paragraph('框内')}</w:txbxContent></v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>`,
    )
    const footnotes = `<w:footnote w:id="7">${paragraph('注释。')}</w:footnote>`
    const { lines, findings } = read(wordFile(body, { footnotes }))
    expect(lines).toEqual(['正文[1]', '[1]注释。', '框内'])
    expect(findings.map((finding) => finding.split(':')[0])).toEqual(['1 word-note', '3 word-text-box'])
  })

  it.each([
    [
      'a picture',
      '<w:r><w:drawing><wp:docPr descr="图解"/><pic:pic/></w:drawing></w:r>',
      '1 word-picture: Unexpected picture `图解`',
    ],
    [
      'a tracked deletion',
      '<w:del><w:r><w:delText>旧文</w:delText></w:r></w:del>',
      '1 word-deleted: Unexpected tracked deletion `旧文`',
    ],
    [
      'hidden text',
      '<w:r><w:rPr><w:vanish/></w:rPr><w:t>暗文</w:t></w:r>',
      '1 word-hidden: Unexpected hidden text `暗文`',
    ],
    ['a formula', '<m:oMath><m:r><m:t>a+b</m:t></m:r></m:oMath>', '1 word-formula: Unexpected formula `a+b`'],
    [
      'a sign of a font',
      '<w:r><w:sym w:font="Wingdings" w:char="F021"/></w:r>',
      '1 word-sign: Unexpected sign Wingdings F021',
    ],
    [
      'a chart',
      '<w:r><w:drawing><wp:docPr title="产值"/><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/chart"/></w:drawing></w:r>',
      '1 word-chart: Unexpected chart `产值`',
    ],
  ])('reports %s, with its line', (_, run, finding) => {
    const { findings } = read(wordFile(paragraph(`<w:r><w:t>正文</w:t></w:r>${run}`)))
    expect(findings.map((each) => each.split(', ')[0])).toEqual([finding])
  })

  it('reports comments, headers and footers', () => {
    const body = paragraph('<w:r><w:t>正文</w:t><w:commentReference w:id="0"/></w:r>')
    const { findings } = read(
      wordFile(body, {
        comments: `<w:comment w:id="0">${paragraph('待核')}</w:comment>`,
        header1: paragraph('河东市教育规划'),
        footer1: paragraph('第 3 页'),
      }),
    )
    expect(findings.map((finding) => finding.split(',')[0])).toEqual([
      '1 word-comment: Unexpected comment `待核`',
      '1 word-margin: Unexpected header or footer `河东市教育规划`',
    ])
  })

  it('says of a broken file what to do', () => {
    const file = new VFile({ value: wordFile('<w:p>').slice(0, -30) })
    expect(detectFormat(file)).toBe(false)
    const broken = new VFile({ value: wordFile('<w:p>') })
    expect(detectFormat(broken)).toBe(false)
    expect(broken.messages[0]?.ruleId).toBe('word-broken')
    expect(broken.messages[0]?.note).toContain('.docx')
  })

  it('loses nothing that another reader of Word files finds', async () => {
    const body = [
      paragraph('标题'),
      table([
        ['甲', '乙'],
        ['丙', '丁'],
      ]),
      paragraph('末段。'),
    ].join('')
    const bytes = wordFile(body)
    const { value } = await extractRawText({ buffer: Buffer.from(bytes) })
    const found = read(bytes).lines.join('\n')
    for (const word of value.split(/\s+/)) expect(found).toContain(word)
  })
})
