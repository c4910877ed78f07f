import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { VFile } from 'vfile'
import { describe, expect, it } from 'vitest'
import { readOutline } from '../../outline/read-outline.ts'
import { findingsOf } from '../../testing/plan.ts'
import { detectFormat } from '../detect-format.ts'
import { paragraph, table, wordFile } from './testing.ts'

const lines = ['某市民政规划', '第一章 基础', '床位达到5000张。']
const body = lines.map((line) => paragraph(line)).join('')
const main = 'word/document.xml'

function read(bytes: Uint8Array) {
  const file = new VFile({ path: 'plan.docx', value: bytes })
  if (detectFormat(file)) readOutline(file)
  return { lines: String(file).trimEnd().split('\n'), findings: findingsOf(file) }
}

/** A Word file whose main part was changed, as text or as bytes, and may have another path. */
function changed(change: (xml: string) => string | Uint8Array, path = main): Uint8Array {
  const { [main]: document = new Uint8Array(), ...others } = unzipSync(wordFile(body))
  const value = change(strFromU8(document))
  return zipSync({ ...others, [path]: typeof value === 'string' ? strToU8(value) : value })
}

const utf16 = (text: string) => new Uint8Array(Buffer.from(`\uFEFF${text}`, 'utf16le'))
const declared = (xml: string, encoding: string) => xml.replace('?>', ` encoding="${encoding}"?>`)

describe('a Word file', () => {
  it.each([
    ['other prefixes', changed((xml) => xml.replaceAll('w:', 'ns0:').replace('xmlns:w=', 'xmlns:ns0='))],
    ['a default namespace', changed((xml) => xml.replace(/(<\/?)w:/g, '$1').replace('xmlns:w=', 'xmlns='))],
    ['a declared encoding that it does not have', changed((xml) => declared(xml, 'gb18030'))],
    ['UTF-16', changed((xml) => utf16(declared(xml, 'utf-16')))],
    ['its main part under another name', changed((xml) => xml, 'word/document2.xml')],
  ])('with %s is read', (_, bytes) => {
    expect(read(bytes)).toEqual({ lines, findings: [] })
  })

  it('with bytes that are no text is read, and what was lost is reported with its place', () => {
    const bytes = changed((xml) => {
      const found = strToU8(xml)
      found[Buffer.from(xml).indexOf('床位')] = 0xff
      return found
    })
    expect(read(bytes).findings[0]).toMatch(/^3 characters-lost: Unexpected a replacement character U\+FFFD/)
  })

  it('with a deleted row, a table in a cell and a sub-document reports them', () => {
    const rows = table([
      ['指标', '2025年'],
      ['旧床位', '1'],
      ['床位', '2'],
    ]).replace(/<w:tr>(?=(?:(?!<w:tr>).)*旧床位)/, '<w:tr><w:trPr><w:del w:id="9"/></w:trPr>')
    const nested = table([[`<w:tcPr/>${table([['甲', '乙']])}${paragraph('')}`, '丙']])
    const { lines, findings } = read(wordFile(`${body}${rows}${nested}<w:subDoc r:id="x"/>`))
    expect(lines.join('\n')).not.toContain('旧床位')
    expect(findings.map((finding) => finding.split(':')[0]?.split(' ')[1])).toEqual(
      expect.arrayContaining(['word-deleted', 'word-nested', 'word-object']),
    )
  })
})
