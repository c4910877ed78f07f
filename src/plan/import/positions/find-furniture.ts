import type { SourcePage } from '../../model/source-page.ts'
import type { TextLine } from './text-line.ts'

/** What is printed on pages beside their text. */
export type Furniture = 'page number' | 'running head'

/** The share of a page's height at its top and bottom where running heads and page numbers are. */
const margin = 0.13
/** How far from its place on other pages it may be, in points. */
const nearby = 6

/** A page number: 12, — 12 —, 第12页, 12/40. */
const number =
  /^[-—–－·\s]*(?:第\s*)?[0-9０-９ivxⅠ-Ⅻ]{1,5}(?:\s*[/／]\s*\d{1,4})?(?:\s*[页頁])?(?:\s*[,，/]?\s*共\s*\d{1,4}\s*[页頁])?[-—–－·\s]*$/i

/**
 * Find page numbers and running heads by their places: at the edge of a page, where other pages have the same words or
 * another number. A line of the text that happens to be first on its page is none.
 */
export function findFurniture(
  pages: readonly { page: SourcePage; lines: readonly TextLine[] }[],
): Map<TextLine, Furniture> {
  const found = new Map<TextLine, Furniture>()
  const edges = pages.flatMap(({ page, lines }) => edgeLines(page, lines).map((line) => ({ line, page })))
  const groups = new Map<string, { line: TextLine; page: SourcePage }[]>()
  for (const edge of edges) {
    const words = edge.line.text.replace(/\s/g, '')
    const key = number.test(edge.line.text)
      ? '#'
      : words.replace(/^[-—\s]*\d{1,4}(?=\p{Script=Han})|\d{1,4}[-—\s]*$/gu, '#')
    groups.set(key, [...(groups.get(key) ?? []), edge])
  }
  for (const [key, members] of groups) {
    for (const { line, page } of members) {
      const others = members.filter(
        (other) => other.page !== page && Math.abs(distance(other) - distance({ line, page })) <= nearby,
      )
      if (key === '#' && (others.length > 0 || isAlone(line, page))) found.set(line, 'page number')
      else if (key !== '#' && others.length >= Math.min(2, Math.max(1, pages.length - 1)))
        found.set(line, 'running head')
    }
  }
  return found
}

/** From the nearer edge, so that pages of different heights can be compared; negative at the bottom. */
function distance({ line, page }: { line: TextLine; page: SourcePage }): number {
  return line.baseline < page.height / 2 ? line.baseline : line.baseline - page.height
}

function isAlone(line: TextLine, page: SourcePage): boolean {
  return line.baseline > page.height * 0.9 && Math.abs((line.left + line.right) / 2 - page.width / 2) < 30
}

/** Up to two lines at the top and at the bottom of a page. */
function edgeLines({ height }: SourcePage, lines: readonly TextLine[]): TextLine[] {
  const down = lines.toSorted((a, b) => a.baseline - b.baseline)
  const top = down.slice(0, 2).filter(({ baseline }) => baseline < height * margin)
  const bottom = down.slice(-2).filter(({ baseline }) => baseline > height * (1 - margin))
  return [...new Set([...top, ...bottom])]
}
