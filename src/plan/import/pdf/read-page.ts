import type { Box, Glyph, SourcePage } from '../../model/source-page.ts'
import type { Pdfium, Scratch } from './pdfium.ts'

/** Types of objects on a page, and of segments of a path, in PDFium. */
const [pathObject, imageObject, formObject] = [2, 3, 5]
/** How thick a rectangle may be that is a rule, in points. */
const thickest = 3
/** How deep forms within forms are read. */
const deepest = 8
/** The most objects of a page whose outlines are read: a map has more, and no table. */
const mostObjects = 50_000

type Matrix = readonly [a: number, b: number, c: number, d: number, e: number, f: number]
const identity: Matrix = [1, 0, 0, 1, 0, 0]

/** Read a page of an open document: its characters, rules and pictures, turned upright. */
export function readPage(
  pdfium: Pdfium,
  document: number,
  index: number,
  scratch: Scratch,
): SourcePage | null {
  const page = pdfium.FPDF_LoadPage(document, index)
  if (page === 0) return null
  const text = pdfium.FPDFText_LoadPage(page)
  try {
    return new PageReader(pdfium, page, text, scratch).read(index + 1)
  } finally {
    pdfium.FPDFText_ClosePage(text)
    pdfium.FPDF_ClosePage(page)
  }
}

class PageReader {
  private readonly pdfium: Pdfium
  private readonly page: number
  private readonly text: number
  private readonly scratch: Scratch
  private readonly rules: Box[] = []
  private readonly pictures: Box[] = []
  private objects = 0
  private aside = ''
  /** From the page's own coordinates to points from the upper left corner of the page as it is read. */
  private readonly upright: (x: number, y: number) => [number, number]
  private readonly size: [width: number, height: number]
  private readonly turns: number

  constructor(pdfium: Pdfium, page: number, text: number, scratch: Scratch) {
    this.pdfium = pdfium
    this.page = page
    this.text = text
    this.scratch = scratch
    // These are of the page as it is read.
    const [width, height] = [pdfium.FPDF_GetPageWidthF(page), pdfium.FPDF_GetPageHeightF(page)]
    this.size = [width, height]
    this.turns = pdfium.FPDFPage_GetRotation(page)
    const box = this.visible()
    const [x0, y0] = [box.left, box.bottom]
    this.upright = (x, y) => {
      const [across, up] = [x - x0, y - y0]
      if (this.turns === 1) return [up, across]
      if (this.turns === 2) return [width - across, up]
      if (this.turns === 3) return [width - up, height - across]
      return [across, height - up]
    }
  }

  /** The part of the page that is shown, in its own coordinates: `bottom` is the smaller. */
  private visible(): { left: number; bottom: number } {
    const { pdfium, page, scratch } = this
    const boxes = [pdfium.FPDFPage_GetCropBox, pdfium.FPDFPage_GetMediaBox]
    for (const get of boxes) {
      if (get(page, scratch.at(0), scratch.at(1), scratch.at(2), scratch.at(3))) {
        return { left: scratch.float(0), bottom: scratch.float(2) }
      }
    }
    return { left: 0, bottom: 0 }
  }

  read(number: number): SourcePage {
    const [width, height] = this.size
    const { glyphs, unmapped } = this.characters()
    const count = this.pdfium.FPDFPage_CountObjects(this.page)
    for (let at = 0; at < count; at++) this.object(this.pdfium.FPDFPage_GetObject(this.page, at), identity, 0)
    return {
      number,
      width,
      height,
      glyphs,
      unmapped,
      rules: this.rules,
      pictures: this.pictures,
      aside: this.aside,
    }
  }

  private characters(): Pick<SourcePage, 'glyphs' | 'unmapped'> {
    const { pdfium, text } = this
    const glyphs: Glyph[] = []
    const unmapped: Glyph[] = []
    const count = pdfium.FPDFText_CountChars(text)
    for (let at = 0; at < count; at++) {
      if (pdfium.FPDFText_IsGenerated(text, at) === 1) continue
      const code = pdfium.FPDFText_GetUnicode(text, at)
      const isUnmapped =
        pdfium.FPDFText_HasUnicodeMapError(text, at) === 1 || code === 0 || code === 0xfffe || code === 0xffff
      const glyph = this.glyph(at, isUnmapped ? '□' : this.charactersOf(code, at))
      if (glyph === null) continue
      if (isUnmapped) unmapped.push(glyph)
      glyphs.push(glyph)
    }
    return { glyphs, unmapped }
  }

  /** A character beyond the first plane is given as two codes; the second has no box of its own and is joined here. */
  private charactersOf(code: number, at: number): string {
    if (code >= 0xdc00 && code <= 0xdfff) return ''
    if (code < 0xd800 || code > 0xdbff) return String.fromCodePoint(code)
    return String.fromCharCode(code, this.pdfium.FPDFText_GetUnicode(this.text, at + 1))
  }

  private glyph(at: number, text: string): Glyph | null {
    const { pdfium, scratch } = this
    if (text === '') return null
    pdfium.FPDFText_GetLooseCharBox(this.text, at, scratch.at(0))
    const box = this.boxOf([
      [scratch.float(0), scratch.float(1)],
      [scratch.float(2), scratch.float(3)],
    ])
    pdfium.FPDFText_GetCharOrigin(this.text, at, scratch.at(0), scratch.at(1))
    const [, baseline] = this.upright(scratch.double(0), scratch.double(1))
    const angle = (pdfium.FPDFText_GetCharAngle(this.text, at) + (this.turns * Math.PI) / 2) % Math.PI
    // Text that runs up or down a page, such as a watermark, is no line of it.
    if (Math.abs(Math.sin(angle)) > 0.3) {
      this.aside += text
      return null
    }
    const size = pdfium.FPDFText_GetFontSize(this.text, at) * this.scaleAt(at)
    return { text, ...box, baseline, size, bold: pdfium.FPDFText_GetFontWeight(this.text, at) >= 600 }
  }

  /** How much the text's matrix enlarges its font. */
  private scaleAt(at: number): number {
    const { pdfium, scratch } = this
    if (!pdfium.FPDFText_GetMatrix(this.text, at, scratch.at(0))) return 1
    const scale = Math.hypot(scratch.float(2), scratch.float(3))
    return scale > 0 ? scale : 1
  }

  private boxOf(points: readonly (readonly [number, number])[]): Box {
    const turned = points.map(([x, y]) => this.upright(x, y))
    const [xs, ys] = [turned.map(([x]) => x), turned.map(([, y]) => y)]
    return { left: Math.min(...xs), top: Math.min(...ys), right: Math.max(...xs), bottom: Math.max(...ys) }
  }

  private object(object: number, matrix: Matrix, depth: number): void {
    const { pdfium } = this
    if (this.objects++ > mostObjects) return
    const type = pdfium.FPDFPageObj_GetType(object)
    if (type === pathObject) this.path(object, multiply(this.matrixOf(object), matrix))
    else if (type === imageObject) {
      const own = multiply(this.matrixOf(object), matrix)
      const box = this.boxOf([apply(own, 0, 0), apply(own, 1, 1)])
      if (box.right - box.left > 8 && box.bottom - box.top > 8) this.pictures.push(box)
    } else if (type === formObject && depth < deepest) {
      const own = multiply(this.matrixOf(object), matrix)
      const count = pdfium.FPDFFormObj_CountObjects(object)
      for (let at = 0; at < count; at++) this.object(pdfium.FPDFFormObj_GetObject(object, at), own, depth + 1)
    }
  }

  private matrixOf(object: number): Matrix {
    const { pdfium, scratch } = this
    if (!pdfium.FPDFPageObj_GetMatrix(object, scratch.at(0))) return identity
    return [0, 1, 2, 3, 4, 5].map((index) => scratch.float(index)) as unknown as Matrix
  }

  /** Thin boxes and the straight segments of a path are rules; the sides of a box that is not thin are four. */
  private path(object: number, matrix: Matrix): void {
    const { pdfium, scratch } = this
    const count = pdfium.FPDFPath_CountSegments(object)
    if (count > 200) return
    let from: [number, number] | null = null
    let first: [number, number] | null = null
    for (let at = 0; at < count; at++) {
      const segment = pdfium.FPDFPath_GetPathSegment(object, at)
      pdfium.FPDFPathSegment_GetPoint(segment, scratch.at(0), scratch.at(1))
      const to = apply(matrix, scratch.float(0), scratch.float(2))
      const type = pdfium.FPDFPathSegment_GetType(segment)
      if (type === 2) first = to
      else if (type === 0 && from) this.straight(from, to)
      from = to
      if (pdfium.FPDFPathSegment_GetClose(segment) && first) {
        this.straight(to, first)
        from = first
      }
    }
  }

  private straight(from: [number, number], to: [number, number]): void {
    const box = this.boxOf([from, to])
    const [across, down] = [box.right - box.left, box.bottom - box.top]
    if ((across <= thickest || down <= thickest) && Math.max(across, down) > 4) this.rules.push(box)
  }
}

function apply([a, b, c, d, e, f]: Matrix, x: number, y: number): [number, number] {
  return [a * x + c * y + e, b * x + d * y + f]
}

/** First one matrix, then the other. */
function multiply(first: Matrix, then: Matrix): Matrix {
  const [a, b, c, d, e, f] = first
  const [g, h, i, j, k, l] = then
  return [a * g + b * i, a * h + b * j, c * g + d * i, c * h + d * j, e * g + f * i + k, e * h + f * j + l]
}
