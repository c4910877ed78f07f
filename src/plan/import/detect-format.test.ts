import { VFile } from 'vfile'
import { describe, expect, it } from 'vitest'
import { detectFormat } from './detect-format.ts'
import { findingsOf } from '../testing/plan.ts'

function findings(value: Uint8Array): string[] {
  const file = new VFile({ path: 'plan.pdf', value })
  expect(detectFormat(file)).toBe(false)
  return findingsOf(file).map((finding) => finding.split(' (')[0] ?? '')
}

const latin = (text: string) => Uint8Array.from(text, (char) => char.charCodeAt(0))
describe('recognise', () => {
  it('turns UTF-8 into text, with or without a byte order mark', () => {
    const file = new VFile({ value: new TextEncoder().encode('\uFEFF规划') })
    expect(detectFormat(file)).toBe(true)
    expect(file.value).toBe('\uFEFF规划')
    expect(file.messages).toEqual([])
  })

  it.each([
    [
      'a book',
      latin('PK\x03\x04....OEBPS/content.opf'),
      '1 file-office: Unexpected office document, expected a text, a PDF, a web page or a Word file',
    ],
    [
      'an archive',
      latin('PK\x03\x04....plan.txt'),
      '1 file-archive: Unexpected zip archive, expected a text, a PDF, a web page or a Word file',
    ],
    [
      'an image',
      latin('\x89PNG\r\n'),
      '1 file-image: Unexpected PNG image, expected a text, a PDF, a web page or a Word file',
    ],
    [
      'anything else',
      latin('a\nb\xFF\xFF'.repeat(90)),
      '2 file-encoding: Unexpected byte 0xFF, expected UTF-8',
    ],
    [
      'a program',
      latin('\x7FELF\n\x00\x01'),
      '2 file-binary: Unexpected byte 0x00 on line 2, expected plain text',
    ],
  ])('says what to do with %s', (_, bytes, finding) => {
    expect(findings(bytes)).toEqual([finding])
  })

  it('reads signs that the source of a page writes by their names', () => {
    const source = '&nbsp;&nbsp;&ldquo;十四五&rdquo;规划\n研发投入&lt;3&#37;，R&D 增长。\n'
    const file = new VFile({ path: 'plan.txt', value: new TextEncoder().encode(source) })
    expect(detectFormat(file)).toBe(true)
    expect(String(file)).toBe('\u00A0\u00A0“十四五”规划\n研发投入<3%，R&D 增长。\n')
    expect(file.data.hints?.kind).toBe('page source')
  })

  it('does not read 50 MB', () => {
    expect(findings(new Uint8Array(50e6).fill(97))).toEqual([
      '1 file-size: Unexpected 50 MB, expected at most 10 MB',
    ])
  })

  it('gives every finding a note', () => {
    const file = new VFile({ value: latin('\x89PNG') })
    expect(detectFormat(file)).toBe(false)
    expect(file.messages[0]?.note).toContain('run OCR')
  })
})
