import type { Box, Glyph, SourcePage } from '../../model/source-page.ts'
import { charactersOf, childrenOf, type Element } from '../word/xml.ts'
import { at, named, numbersIn } from './open-ofd.ts'

/** Points in a millimetre. */
const point = 72 / 25.4
/** Weights from here on are bold. */
const boldest = 600

/**
 * Read a page: characters, straight lines and pictures of its templates and its own content.
 * @param size its width and height in millimetres
 * @param contents the parts with its content, templates first
 */
export function readPage(
  number: number,
  size: readonly [number, number],
  contents: readonly Element[],
): SourcePage {
  const page: SourcePage = {
    ...{ number, width: size[0] * point, height: size[1] * point },
    ...{ glyphs: [], rules: [], pictures: [], unmapped: [], aside: '' },
  }
  for (const content of contents) {
    for (const layer of named(at(content, 'Content'), 'Layer')) readBlock(layer, page)
  }
  return page
}

function readBlock(block: Element, page: SourcePage): void {
  for (const child of childrenOf(block)) {
    const name = child.name.replace(/^.*:/, '')
    if (name === 'TextObject') readText(child, page)
    else if (name === 'PathObject') readPath(child, page)
    else if (name === 'ImageObject') page.pictures.push(boundaryOf(child))
    else if (name === 'PageBlock') readBlock(child, page)
  }
}

function boundaryOf({ attributes }: Element): Box {
  const [x = 0, y = 0, width = 0, height = 0] = numbersIn(attributes['Boundary'] ?? '').map(
    (value) => value * point,
  )
  return { left: x, top: y, right: x + width, bottom: y + height }
}

/** Where a point of an object is on the page, in points: its own matrix, then the corner of its boundary. */
function placer(object: Element): { place: (x: number, y: number) => [number, number]; scale: number } {
  const { left, top } = boundaryOf(object)
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = numbersIn(object.attributes['CTM'] ?? '')
  const place = (x: number, y: number): [number, number] => [
    left + (a * x + c * y + e) * point,
    top + (b * x + d * y + f) * point,
  ]
  return { place, scale: Math.hypot(c, d) || 1 }
}

function readText(object: Element, page: SourcePage): void {
  const { place, scale } = placer(object)
  const size = Number(object.attributes['Size'] ?? 0)
  const bold = Number(object.attributes['Weight'] ?? 400) >= boldest
  let [x, y] = [0, 0]
  for (const code of named(object, 'TextCode')) {
    x = Number(code.attributes['X'] ?? x)
    y = Number(code.attributes['Y'] ?? y)
    const across = numbersIn(code.attributes['DeltaX'] ?? '')
    const down = numbersIn(code.attributes['DeltaY'] ?? '')
    for (const [index, text] of [...charactersOf(code)].entries()) {
      const usual = /[\0-\xFF]/.test(text) ? size / 2 : size
      page.glyphs.push(
        glyphOf(text, { place, x, y, size, scale, bold, wide: Math.min(across[index] ?? usual, usual) }),
      )
      // Text that runs down has no steps across.
      x += across[index] ?? (down.length > 0 ? 0 : (across.at(-1) ?? usual))
      y += down[index] ?? 0
    }
  }
}

interface Placed {
  place: (x: number, y: number) => [number, number]
  x: number
  y: number
  size: number
  scale: number
  bold: boolean
  wide: number
}

function glyphOf(text: string, { place, x, y, size, scale, bold, wide }: Placed): Glyph {
  const [left, baseline] = place(x, y)
  const [right] = place(x + wide, y)
  const high = size * scale * point
  return {
    text,
    left,
    right,
    baseline,
    top: baseline - high * 0.88,
    bottom: baseline + high * 0.12,
    size: high,
    bold,
  }
}

/** The straight segments of a path: M and S begin one, L goes on, C closes it. */
function readPath(object: Element, page: SourcePage): void {
  const { place } = placer(object)
  const words = charactersOf(at(object, 'AbbreviatedData') ?? object)
    .trim()
    .split(/\s+/)
  let [from, first]: ([number, number] | null)[] = [null, null]
  for (let index = 0; index < words.length; index++) {
    const command = words[index]
    if (command === 'C' && from && first) addRule(page, from, first)
    if (!/^[MSLQBA]$/.test(command ?? '')) continue
    const count = command === 'Q' ? 4 : command === 'B' ? 6 : command === 'A' ? 7 : 2
    const [x = 0, y = 0] = words.slice(index + count - 1, index + count + 1).map(Number)
    const to = place(x, y)
    if (command === 'L' && from) addRule(page, from, to)
    if (command === 'M' || command === 'S') first = to
    from = to
    index += count
  }
}

function addRule(page: SourcePage, [x1, y1]: [number, number], [x2, y2]: [number, number]): void {
  const [across, down] = [Math.abs(x1 - x2), Math.abs(y1 - y2)]
  if (Math.min(across, down) > 3 || Math.max(across, down) < 4) return
  page.rules.push({
    left: Math.min(x1, x2),
    right: Math.max(x1, x2),
    top: Math.min(y1, y2),
    bottom: Math.max(y1, y2),
  })
}
