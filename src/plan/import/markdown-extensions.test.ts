import { VFile } from 'vfile'
import { describe, expect, it } from 'vitest'
import { readSource } from '../outline/read-source.ts'
import { extractStatements } from '../targets/extract-statements.ts'
import { findingsOf } from '../testing/plan.ts'
import { detectFormat } from './detect-format.ts'

function read(text: string): { lines: string[]; findings: string[] } {
  const file = new VFile({ path: 'plan.md', value: new TextEncoder().encode(text) })
  expect(detectFormat(file)).toBe(true)
  return {
    lines: String(file).trimEnd().split('\n'),
    findings: findingsOf(file).map((each) => each.split(':')[0] ?? ''),
  }
}

describe('tables in HTML', () => {
  const table = (...rows: string[]) => `<table>${rows.map((row) => `<tr>${row}</tr>`).join('')}</table>`
  const head = '<th>指标</th><th>单位</th><th>2020年</th><th>2025年</th><th>属性</th>'

  it('keep their spans in the middle, at the left and at the right', () => {
    const text = table(
      head,
      '<td>养老床位</td><td rowspan="2">张</td><td>1000</td><td>2000</td><td rowspan="2">预期性</td>',
      '<td>社区床位</td><td>300</td><td>400</td>',
      '<td>社工站</td><td>个</td><td>5</td><td>8</td><td>约束性</td>',
    )
    const { lines, findings } = read(`# 河东市规划（2021-2025年）\n\n## 一、目标\n\n${text}\n`)
    expect(lines.slice(2)).toEqual([
      '| 指标 | 单位 | 2020年 | 2025年 | 属性 |',
      '| 养老床位 | 张 | 1000 | 2000 | 预期性 |',
      '| 社区床位 | 张 | 300 | 400 | 预期性 |',
      '| 社工站 | 个 | 5 | 8 | 约束性 |',
    ])
    expect(findings).toEqual([])
    const { blocks, period } = readSource(lines.join('\n'))
    expect(
      extractStatements(blocks, period).map(({ indicator, value, unit }) => [indicator, value, unit]),
    ).toEqual([
      ['养老床位', 2000, '张'],
      ['社区床位', 400, '张'],
      ['社工站', 8, '个'],
    ])
  })

  it('leave the name of a class in its first row, and put a wide cell in the first of its columns', () => {
    const text = table(
      '<td rowspan=2>类别</td><td rowspan=2>指标</td><td colspan=2>规模</td>',
      '<td>2020年</td><td>2025年</td>',
      '<td rowspan="3">养老</td><td>床位</td><td>5</td><td>8</td>',
      '<td>机构</td><td colspan="2">新建3家</td>',
      '<td>食堂</td><td>1</td><td>2</td>',
    )
    expect(read(text).lines).toEqual([
      '| 类别 | 指标 | 规模 |  |',
      '|  |  | 2020年 | 2025年 |',
      '| 养老 | 床位 | 5 | 8 |',
      '|  | 机构 | 新建3家 |  |',
      '|  | 食堂 | 1 | 2 |',
    ])
  })

  it('may hold blank lines, breaks, marks, captions and notes', () => {
    const text =
      '如下：\n<table border="1">\n<caption>表1 指标</caption>\n\n<thead><tr><td>指标</td><td>值</td></tr></thead>\n\n<tbody><tr><td>绿地<br/>面积</td><td>10<sup>4</sup>平方米[^1]</td></tr></tbody>\n</table>\n后文。\n\n[^1]: 含公园。\n'
    expect(read(text)).toEqual({
      lines: ['如下：', '表1 指标', '| 指标 | 值 |', '| 绿地 面积 | 10⁴平方米[1] |', '[1]含公园。', '后文。'],
      findings: ['4 markdown-note'],
    })
  })
})

describe('footnotes', () => {
  it.each([
    [
      'with spaces in their words',
      '甲。[^1]\n\n乙。\n\n[^1]: 含 改造 等。',
      ['甲。[1]', '[1]含 改造 等。', '乙。'],
    ],
    [
      'with names',
      '甲[^a]、乙[^b-2]。\n\n[^b-2]: 二。\n[^a]: 一。',
      ['甲[1]、乙[2]。', '[1]一。', '[2]二。'],
    ],
    [
      'on several lines',
      '甲。[^1]\n\n[^1]: 含改造，\n    不含新建。\n\n乙。',
      ['甲。[1]', '[1]含改造，不含新建。', '乙。'],
    ],
    ['referred to twice', '甲[^1]。\n\n乙[^1]。\n\n[^1]: 一。', ['甲[1]。', '[1]一。', '乙[1]。']],
    [
      'in headings and lists',
      '## 一、甲[^1]\n\n- 乙[^2]\n- 丙\n\n[^1]: 一。\n[^2]: 二。',
      ['一、甲[1]', '[1]一。', '• 乙[2]', '[2]二。', '• 丙'],
    ],
    ['with emphasis', '甲[^1]。\n\n[^1]: **一**，[二](https://example.org)。', ['甲[1]。', '[1]一，二。']],
  ])('%s follow their paragraph, and are reported once', (_, text, lines) => {
    const read1 = read(text)
    expect(read1.lines).toEqual(lines)
    expect(read1.findings.filter((each) => each.endsWith('markdown-note'))).toHaveLength(1)
  })

  it('are not lost where one half is missing', () => {
    expect(read('甲[^9]。\n\n乙。\n\n[^1]: 一。\n')).toEqual({
      lines: ['甲[^9]。', '乙。', '[1]一。'],
      findings: ['1 markdown-note-missing', '3 markdown-note-unused', '3 markdown-note'],
    })
  })
})

describe('formulas', () => {
  it.each([
    ['$60\\%$以上', '60%以上'],
    ['$ 60 \\% $以上', '60%以上'],
    ['新增$5 0 0 0$张', '新增5000张'],
    ['$1{,}200$人', '1,200人'],
    ['$\\geq 9 5 \\%$', '≥95%'],
    ['$10^{4}$平方米', '10⁴平方米'],
    ['$18.5 \\mathrm{ m } ^ { 3 }$', '18.5m³'],
    ['$\\mathrm{PM}_{2.5}$', 'PM2.5'],
    ['$6\\sim 8\\%$', '6～8%'],
    ['$$3\\text{万元}$$', '3万元'],
    ['\\(60\\%\\)', '60%'],
    ['（$25^{\\circ}\\mathrm{C}$）', '（25°C）'],
    ['<table><tr><td>$60\\%$</td><td>$\\leq 9$</td></tr></table>', '| 60% | ≤9 |'],
    ['$\\frac{1}{3}$左右', '1/3左右'],
  ])('%s is %s', (text, line) => {
    expect(read(text)).toEqual({ lines: [line], findings: [] })
  })

  it.each([
    ['US$500万，合US$600万', 'US$500万，合US$600万', []],
    ['\\(试行\\)', '(试行)', []],
    ['$\\sqrt{2}$倍', '$\\sqrt{2}$倍', ['1 markdown-formula']],
    ['建成120家$^{3}$', '建成120家³', ['1 word-superscript']],
    ['建成120家<sup>3</sup>', '建成120家³', ['1 word-superscript']],
    ['绿地10<sup>4</sup>平方米', '绿地10⁴平方米', []],
  ])('%s is kept as it is, or reported', (text, line, findings) => {
    expect(read(text)).toEqual({ lines: [line], findings })
  })
})
