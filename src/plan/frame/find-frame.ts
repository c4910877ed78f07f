import { findBackMatter } from './back-matter.ts'
import { findFrontMatter, isSubtitle } from './front-matter.ts'
import { findPageFurniture } from './page-furniture.ts'
import { detectTypesetting } from '../lines/detect-typesetting.ts'
import { gatherRegions, type OmittedLines, type RegionKind } from './region.ts'
import { restoreFrame, simplifyLines } from './simplify-lines.ts'
import { readTitle, type DocumentTitle } from './title.ts'
import type { Line } from '../model/line.ts'
import { type Marker, rankOf } from '../model/tree.ts'
import type { DocumentFrame, Frame } from './frame.ts'

/** Find the documents in a file, with their titles, and the page, letter, contents list and appendices around them. */
export function findFrame(lines: readonly Line[]): Frame {
  return restoreFrame(findIn(simplifyLines(lines)), lines)
}

function findIn(lines: readonly Line[]): Frame {
  const full = lines.filter(({ text }) => text !== '')
  const { kinds: furniture, doubtful } = findPageFurniture(lines)
  const { kinds: front, title, source, body } = findFrontMatter(full, furniture)
  const back = findBackMatter(
    full.filter((line) => !furniture.has(line)),
    Math.min(full.slice(0, body).filter((line) => !furniture.has(line)).length, full.length),
    full.slice(0, body).some(({ text }) => /^附\s*件/.test(text)),
  )
  const kinds = new Map([...front, ...back])
  const own = full.filter((line) => !kinds.has(line) && !furniture.has(line))
  const starts = findFurtherTitles(own)
  const documents: DocumentFrame[] = []
  const firstLine = title && source !== 'letter' ? title.lines[0] : own[0]
  const bounds = [firstLine, ...starts.map((each) => each.lines[0])]
  for (const [index, start] of bounds.entries()) {
    const next = bounds[index + 1]
    documents.push({
      title: index === 0 ? title : (starts[index - 1] ?? null),
      source: index === 0 ? source : 'own',
      lines: lines.slice(index === 0 ? 0 : (start?.number ?? 1) - 1, next ? next.number - 1 : undefined),
    })
  }
  const labels = new Map([...back].filter(([, kind]) => kind === 'attachment'))
  for (const { lines: last } of starts) {
    const below = own[own.findIndex((line) => line === last.at(-1)) + 1]
    if (!below || !isSubtitle(below.text)) continue
    kinds.set(below, 'subtitle')
    labels.set(below, 'subtitle')
  }
  for (const line of labels.keys()) back.delete(line)
  return {
    documents,
    front: gatherRegions(full, new Map([...front, ...labels])),
    back: gatherRegions(full, back),
    omitted: addWrappers(furniture, kinds),
    doubtful: doubtful.filter((line) => !kinds.has(line)),
  }
}

/** What is left out: page furniture, and the lines around the documents. */
function addWrappers(furniture: OmittedLines, around: ReadonlyMap<Line, RegionKind>): OmittedLines {
  return new Map([...Array.from(around.keys(), (line) => [line, 'wrapper'] as const), ...furniture])
}

/** The titles of further documents: those after which the chapters are numbered from one again. */
function findFurtherTitles(own: readonly Line[]): DocumentTitle[] {
  const titles: DocumentTitle[] = []
  const { lineWidths } = detectTypesetting(own)
  let pending: DocumentTitle | null = null
  let top: Marker | null = null
  let counted = 0
  for (const [place, line] of own.entries()) {
    const { numbering } = line
    if (!numbering) {
      const title = counted > 0 ? readTitle(own, place) : null
      if (title && !isBroken(title, lineWidths)) pending = title
      continue
    }
    if (numbering.marker === 'box' || /[。；]$/.test(line.text)) continue
    top ??= numbering.marker
    if (numbering.marker !== top && rankOf(numbering.marker) > rankOf(top)) continue
    if (numbering.ordinal === 1 && pending !== null) {
      titles.push(pending)
      top = numbering.marker
      counted = 0
    }
    top = rankOf(numbering.marker) < rankOf(top) && counted === 0 ? numbering.marker : top
    counted++
    pending = null
  }
  return titles
}

/** Whether a title-like line is part of the text: as wide as its lines, without the place, period or name of a title. */
function isBroken({ text, lines }: DocumentTitle, lineWidths: readonly number[]): boolean {
  const width = lines.at(-1)?.width ?? 0
  if (!lineWidths.some((lineWidth) => width >= lineWidth - 8 && width <= lineWidth + 4)) return false
  return !/^[《“关國国全]|^.{0,8}[省市县縣区區州镇鎮]|20\d\d|十[一二三四五六七]五/.test(text)
}
