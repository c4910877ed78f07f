import { VFile } from 'vfile'
import { describe, expect, it } from 'vitest'
import { findingsOf } from '../../testing/plan.ts'
import { detectFormat } from '../detect-format.ts'
import { paragraph, wordFile } from '../word/testing.ts'
import { word97File } from './testing.ts'

async function read(value: Uint8Array) {
  const file = new VFile({ path: 'plan.doc', value })
  const done = await detectFormat(file)
  return {
    done,
    lines: done ? String(file).trimEnd().split('\n') : [],
    kind: file.data.hints?.kind,
    findings: findingsOf(file),
  }
}

describe('readWord97', () => {
  it('reads paragraphs as they are, quotation marks too, and says what is lost', async () => {
    const { lines, kind, findings } = await read(
      word97File('河东市“十四五”教育规划\r一、总则\r坚持‘公平’——办好学校…\r'),
    )
    expect(lines).toEqual(['河东市“十四五”教育规划', '一、总则', '坚持‘公平’——办好学校…'])
    expect(kind).toBe('Word 97–2003')
    expect(findings).toHaveLength(1)
    expect(findings[0]).toContain('word97-losses')
  })

  it('reads tables row by row', async () => {
    const rows = [
      ['指标', '2025年', '属性'],
      ['学校', '12', ''],
      ['学位', '900', '约束性'],
    ]
    const table = rows.map((row) => `${row.join('\u0007')}\u0007\u0007`).join('')
    const { lines } = await read(word97File(`如下表：\r${table}\r以上。\r`))
    expect(lines).toEqual([
      '如下表：',
      '| 指标 | 2025年 | 属性 |',
      '| 学校 | 12 |  |',
      '| 学位 | 900 | 约束性 |',
      '以上。',
    ])
  })

  it.each([
    ['RTF', new TextEncoder().encode('{\\rtf1\\ansi}'), 'file-kind'],
    ['a compound file of another program', word97File('').fill(0, 1536, 1600), 'word97-broken'],
  ])('says what to do with %s under the name .doc', async (_, bytes, rule) => {
    const { done, findings } = await read(bytes)
    expect(done).toBe(false)
    expect(findings[0]).toContain(rule)
  })

  it('reads a .docx or a web page under the name .doc as what it is', async () => {
    expect(await read(wordFile(paragraph('河东市教育规划')))).toMatchObject({
      lines: ['河东市教育规划'],
      kind: 'Word',
    })
    const page = await read(new TextEncoder().encode('<html><body><p>河东市教育规划</p></body></html>'))
    expect(page).toMatchObject({ lines: ['河东市教育规划'], kind: 'web page' })
  })
})
