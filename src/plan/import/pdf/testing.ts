import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { VFile } from 'vfile'
import { findingsOf } from '../../testing/plan.ts'
import { detectFormat } from '../detect-format.ts'

/** A page for a test: texts at points from the upper left corner, and rules. */
export interface TestPage {
  texts?: readonly (readonly [x: number, y: number, text: string, size?: number])[]
  rules?: readonly (readonly [x1: number, y1: number, x2: number, y2: number])[]
  rotate?: number
  picture?: boolean
  /** Texts in a font whose codes nobody knows. */
  unmapped?: readonly (readonly [x: number, y: number, codes: string])[]
}

const [width, height] = [595, 842]

/** A PDF with a Chinese font that is not embedded, as much office software writes it. Signs are as wide as the font is high. */
export function pdfFile(pages: readonly TestPage[], trailer = ''): Uint8Array {
  const objects = ['<< /Type /Catalog /Pages 2 0 R >>', '']
  const add = (object: string) => objects.push(object)
  const font = (encoding: string, base: string, ordering: string) => {
    const descriptor = add(
      `<< /Type /FontDescriptor /FontName /${base} /Flags 4 /FontBBox [0 -200 1000 900] /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 700 /StemV 80 >>`,
    )
    const descendant = add(
      `<< /Type /Font /Subtype /CIDFontType0 /BaseFont /${base} /CIDSystemInfo << /Registry (Adobe) /Ordering (${ordering}) /Supplement 2 >> /FontDescriptor ${descriptor} 0 R /DW 1000 >>`,
    )
    return add(
      `<< /Type /Font /Subtype /Type0 /BaseFont /${base} /Encoding /${encoding} /DescendantFonts [${descendant} 0 R] >>`,
    )
  }
  const known = font('UniGB-UCS2-H', 'STSong-Light', 'GB1')
  const unknown = font('Identity-H', 'Secret', 'Identity')
  const image = add(
    '<< /Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8 /Length 1 >>\nstream\n0\nendstream',
  )
  const kids = pages.map((page) => {
    const content = contentOf(page)
    const stream = add(`<< /Length ${content.length} >>\nstream\n${content}\nendstream`)
    return add(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${width} ${height}] ${page.rotate ? `/Rotate ${page.rotate}` : ''} /Contents ${stream} 0 R /Resources << /Font << /F1 ${known} 0 R /F2 ${unknown} 0 R >> /XObject << /I ${image} 0 R >> >> >>`,
    )
  })
  objects[1] = `<< /Type /Pages /Count ${kids.length} /Kids [${kids.map((kid) => `${kid} 0 R`).join(' ')}] >>`
  let file = '%PDF-1.4\n'
  const places = objects.map((object, index) => {
    const at = file.length
    file += `${index + 1} 0 obj\n${object}\nendobj\n`
    return at
  })
  const table = places.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('')
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R ${trailer} >>\nstartxref\n${file.length}\n%%EOF\n`
  return Uint8Array.from(file, (char) => char.charCodeAt(0))
}

function contentOf({ texts = [], rules = [], rotate = 0, picture = false, unmapped = [] }: TestPage): string {
  /** Where a point of the page as it is read is on the page as it is written. */
  const at = (x: number, y: number) =>
    rotate === 90
      ? `0 1 -1 0 ${y} ${x}`
      : rotate === 180
        ? `-1 0 0 -1 ${width - x} ${y}`
        : `1 0 0 1 ${x} ${height - y}`
  const show = (name: string, size: number, matrix: string, codes: string) =>
    `BT /${name} ${size} Tf ${matrix} Tm <${codes}> Tj ET`
  const codes = (text: string) => Buffer.from(text, 'utf16le').swap16().toString('hex')
  return [
    ...texts.map(([x, y, text, size = 12]) => show('F1', size, at(x, y), codes(text))),
    ...unmapped.map(([x, y, hex]) => show('F2', 12, at(x, y), hex)),
    ...rules.map(([x1, y1, x2, y2]) => `${x1} ${height - y1} m ${x2} ${height - y2} l S`),
    ...(picture ? ['q 400 0 0 600 100 100 cm /I Do Q'] : []),
  ].join('\n')
}

/** Lines of running text at the left margin, full but for the last, with an indent of two signs before the first. */
export function prose(
  text: string,
  x: number,
  y: number,
  columns: number,
  size = 12,
  leading = 20,
): [number, number, string, number][] {
  const lines: [number, number, string, number][] = []
  for (let from = 0, line = 0; from < text.length; line++) {
    const indent = line === 0 ? 2 : 0
    const part = text.slice(from, from + columns - indent)
    lines.push([x + indent * size, y + line * leading, part, size])
    from += columns - indent
  }
  return lines
}

const pdfium = readFileSync(fileURLToPath(import.meta.resolve('@embedpdf/pdfium/pdfium.wasm')))

/** Read a PDF as `new` does. */
export async function readTestPdf(value: Uint8Array) {
  const file = new VFile({ path: 'plan.txt', value })
  const done = await detectFormat(file, { pdfium })
  const { hints, imported } = file.data
  const lines = done ? String(file).trimEnd().split('\n') : []
  return { done, lines, findings: findingsOf(file), hints, imported, file }
}
