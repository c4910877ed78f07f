import type { VFile } from 'vfile'
import type { Edit, EditRule } from '../../schemas/edits.ts'
import { buildTree, type PublishedBlock } from './build-tree.ts'
import { reportCharacters } from '../diagnostics/characters.ts'
import { report } from '../diagnostics/report.ts'
import { type Gap, gapEdits } from './edits-between-blocks.ts'
import { type LayoutBlock, numberEnd, type Piece } from '../layout/block.ts'
import { readNumbering } from '../lines/heading-markers.ts'
import { isBlank, trim } from '../text/blank.ts'
import { plainOf } from '../text/rule-form.ts'
import { findPageFurniture } from '../frame/page-furniture.ts'
import { readLayout } from '../layout/read-layout.ts'
import { lengthOf, rangeOfLine, readLines } from '../lines/lines.ts'
import { normalizeBlock, type Repair } from './normalize-block.ts'
import { addRadicals, reportRadicals } from './radical-edits.ts'
import { withoutRadicals } from '../../schemas/radicals.ts'
import type { Settings } from '../seed/settings.ts'
import type { Plan } from '../model/tree.ts'
import type { Line } from '../model/line.ts'
import type { FurnitureKind, OmittedLines } from '../frame/region.ts'

/**
 * Parse plan.txt into a tree whose characters keep their origins, and list every difference from the file.
 * @param file plan.txt, on which findings are reported; those about plan.yaml are reported on `settings.file`
 * @returns edits in the order of the text; null if no tree can be built
 */
export function parsePlan(file: VFile, settings: Settings): { plan: Plan; edits: Edit[] } | null {
  const text = String(file)
  const lines = readLines(text, {
    headings: new Set(settings.headings),
    markers: new Set(Object.keys(settings.levels)),
  })
  if (lines.every((line) => line.text === '')) {
    report(file, 'plan-empty', { line: 1, column: 1 })
    return null
  }
  reportRadicals(file)
  checkLines(lines, settings)
  renumber(lines, settings)
  const wrapper = wrapperLines(lines, settings)
  const repairs = findRepairs(lines, settings)
  reportCharacters(file, repairs)
  const own = lines.filter((line) => !wrapper.has(line))
  const omitted = new Map<Line, FurnitureKind | 'wrapper'>(findPageFurniture(own).kinds)
  reportContents(file, omitted)
  for (const line of wrapper) omitted.set(line, 'wrapper')
  const title = titleLines(own, settings.title.zh)
  for (const line of title) omitted.delete(line)
  const isGiven = settings.title.given === true && title.length === 0
  if (settings.title.given && !isGiven)
    report(settings.file, 'title-not-given', settings.placeOf(['title', 'given']), title[0]?.number ?? 1)
  const { levels, boxes, headings, paragraphs } = settings
  const { blocks, rulings } = readLayout(lines, { omitted, title, levels, boxes, headings, paragraphs })
  const edits: Edit[] = isGiven
    ? [{ start: 0, end: 0, from: '', to: `${settings.title.zh}\n`, rule: 'title' }]
    : []
  checkRepairs(repairs, blocks, settings)
  const published = blocks.map((block): PublishedBlock => {
    const result = normalizeBlock({
      pieces: block.pieces,
      separator: block.kind === 'heading' ? separatorOf(block) : null,
      repairs: repairs.filter(({ start }) => block.pieces.some((piece) => contains(piece, start))),
      cells: block.row?.cells ?? null,
    })
    for (const edit of result.edits) edits.push(edit)
    return { block, published: result.published, line: block.pieces[0].line }
  })
  for (const edit of findGapEdits(text, blocks, omittedLines(lines, omitted, rulings))) edits.push(edit)
  const plan = buildTree(file, published, settings)
  return plan && { plan, edits: addRadicals(text, edits).toSorted((a, b) => a.start - b.start) }
}

/** The lines that are omitted, in order, each with its rule. */
function omittedLines(
  lines: readonly Line[],
  omitted: OmittedLines,
  rulings: readonly Line[],
): [Line, EditRule][] {
  const ruled = new Set(rulings)
  return lines.flatMap((line): [Line, EditRule][] => {
    const kind = omitted.get(line)
    if (ruled.has(line)) return [[line, 'ruling']]
    return kind && line.text !== '' ? [[line, kind === 'contents' ? 'wrapper' : kind]] : []
  })
}

/** The edits before, between and after blocks, and between the pieces of a block. */
function findGapEdits(
  text: string,
  blocks: readonly LayoutBlock[],
  dropped: readonly [Line, EditRule][],
): Edit[] {
  const chars = [...text]
  let next = 0
  let end = 0
  const edits: Edit[] = []
  const close = (start: number, gap: Gap) => {
    const first = next
    while (dropped[next] && (dropped[next]?.[0].start ?? 0) < start) next++
    for (const edit of gapEdits(chars, [end, start], gap, dropped.slice(first, next))) edits.push(edit)
  }
  for (const [index, { pieces, row }] of blocks.entries()) {
    for (const [at, piece] of pieces.entries()) {
      const isContinued =
        row === null || row.cells.some((cell) => cell.continuation && contains(piece, cell.start))
      close(piece.start, at > 0 ? (isContinued ? 'join' : 'cell') : index > 0 ? 'break' : 'edge')
      end = piece.end
    }
  }
  close(chars.length, 'edge')
  return edits
}

/** The span of the white space between a heading's number and words; null for numbers like 一、 and （一）. */
function separatorOf({ numbering, pieces }: LayoutBlock): readonly [number, number] | null {
  if (!numbering || /^p|^cn$/.test(numbering.marker) || /[：:]/.test(numbering.gap)) return null
  const [first, second] = pieces
  const end = numberEnd(first, numbering.number)
  if (numbering.words === '') return second ? [end, second.start] : null
  return numbering.gap === '' ? null : [end, end + lengthOf(numbering.gap)]
}

/** A repair with its index in plan.yaml. */
interface NamedRepair extends Repair {
  index: number
}

function contains(piece: Piece, at: number): boolean {
  return at >= piece.start && at < piece.end
}

/** The lines of the title: the first that equal it, ignoring spaces and widths. */
function titleLines(own: readonly Line[], title: string): Line[] {
  const wanted = keyOf(title)
  const full = own.filter((line) => line.text !== '')
  for (const first of full.keys()) {
    let key = ''
    for (let last = first; last < first + 4 && last < full.length; last++) {
      key += keyOf(full[last]?.text ?? '')
      if (key === wanted) return full.slice(first, last + 1)
      if (!wanted.startsWith(key)) break
    }
  }
  return []
}

function keyOf(text: string): string {
  return Array.from(plainOf(withoutRadicals(text)), (char) => (isBlank(char) ? '' : char)).join('')
}

/** Report a contents list, which must be confirmed in plan.yaml. */
function reportContents(file: VFile, omitted: OmittedLines) {
  const contents = [...omitted].flatMap(([line, kind]) => (kind === 'contents' ? [line] : []))
  const [first, last] = [contents[0], contents.at(-1)]
  if (!first || !last) return
  report(file, 'contents-unnamed', rangeOfLine(first), first.number, last.number)
}

function wrapperLines(lines: readonly Line[], settings: Settings): Set<Line> {
  const wrapper = new Set<Line>()
  for (const [index, [from, to]] of settings.wrapper.entries()) {
    // Blank lines inside a range are fine.
    const own = lines.slice(from - 1, to).filter(({ text }) => text !== '')
    for (const line of own) wrapper.add(line)
    if (own.length > 0 && to <= lines.length) continue
    const given = from === to ? String(from) : `${from}-${to}`
    report(settings.file, 'wrapper-line', settings.placeOf(['wrapper', index]), given, lines.length)
  }
  return wrapper
}

/** Report, once each, the lines of plan.yaml that plan.txt does not have, and boxes that end before they begin. */
function checkLines(lines: readonly Line[], settings: Settings): void {
  const check = (number: number, path: readonly PropertyKey[]) => {
    if (lines[number - 1] && lines[number - 1]?.text !== '') return
    report(settings.file, 'settings-line', settings.placeOf(path), number, String(path[0]), lines.length)
  }
  for (const key of ['headings', 'paragraphs', 'misnumbered'] as const)
    for (const [index, number] of settings[key].entries()) check(number, [key, index])
  for (const [index, { from, to }] of settings.boxes.entries()) {
    check(from, ['boxes', index, 'from'])
    if (from <= to && to <= lines.length) continue
    report(settings.file, 'box-lines', settings.placeOf(['boxes', index, 'to']), to, from, lines.length)
  }
}

/** Read the numbers of lines as their repairs have them. */
function renumber(lines: readonly Line[], { repairs }: Settings): void {
  for (const { line: number, from, to } of repairs) {
    const line = lines[number - 1]
    const parts = line?.value.split(withoutRadicals(from)) ?? []
    if (!line || parts.length !== 2) continue
    const numbering = readNumbering(trim(parts.join(to)))
    if (numbering?.number === line.numbering?.number) continue
    // The number is in no place of plan.txt.
    line.numbering = numbering && { ...numbering, number: '', gap: '', words: line.text }
  }
}

/** The repairs that can be made: each finds its words once on its line, and no two have a character in common. */
function findRepairs(lines: readonly Line[], settings: Settings): NamedRepair[] {
  const taken = new Map<number, number>()
  return settings.repairs.flatMap(({ line: number, from: given, to }, index) => {
    const from = withoutRadicals(given)
    const broken = breakIn(to)
    if (broken !== null)
      report(settings.file, 'repair-breaks', settings.placeOf(['repairs', index, 'to']), broken)
    const line = lines[number - 1]
    const parts = line?.value.split(from) ?? []
    const place = settings.placeOf(['repairs', index])
    if (line && parts.length === 2) {
      const start = line.start + lengthOf(parts[0] ?? '')
      const span = Array.from(from, (_, at) => start + at)
      const first = span.map((at) => taken.get(at)).find((line) => line !== undefined)
      for (const at of span) taken.set(at, taken.get(at) ?? place.line)
      if (first === undefined) return [{ start, from, to, index }]
      report(settings.file, 'repair-overlap', place, given, number, first)
      return []
    }
    report(settings.file, 'repair-unmatched', place, given, Math.max(parts.length - 1, 0), number)
    return []
  })
}

/** Report the repairs that are in no block, or go past the end of a piece, a cell or a heading’s number. */
function checkRepairs(
  repairs: readonly NamedRepair[],
  blocks: readonly LayoutBlock[],
  settings: Settings,
): void {
  const open = new Set(repairs)
  for (const block of repairs.length > 0 ? blocks : []) {
    const [gapStart, gapEnd] = (block.kind === 'heading' ? separatorOf(block) : null) ?? [0, 0]
    for (const span of block.row?.cells ?? block.pieces)
      for (const repair of open) {
        const end = repair.start + lengthOf(repair.from)
        const isWithin = repair.start >= span.start && end <= span.end
        if (isWithin && (end <= gapStart || repair.start >= gapEnd)) open.delete(repair)
      }
  }
  for (const { from, index } of open)
    report(settings.file, 'repair-misplaced', settings.placeOf(['repairs', index]), from)
}

/** The first character of a repair that would end a line or a cell, as U+000A; null if there is none. */
function breakIn(to: string): string | null {
  const [char] = /[\t\n\v\f\r\u0085\u2028\u2029]/.exec(to) ?? []
  return char === undefined ? null : `U+${char.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`
}
