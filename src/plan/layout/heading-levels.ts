import type { Level } from '../../schemas/outline.ts'
import { isDecimal, type Marker, markers, rankOf } from '../model/tree.ts'

const nested: readonly Level[] = ['chapter', 'section', 'item', 'subitem']

/** The depth of each level in a plan; boxes are the deepest. */
export const depths: Readonly<Record<Level, number>> = {
  part: 0,
  chapter: 1,
  section: 2,
  item: 3,
  subitem: 4,
  box: 5,
}

/** A heading's marker and number, from which its level is found. */
export interface MarkedHeading {
  marker: Marker
  ordinal: number
}

/** The levels of a document's markers, from the outermost to the innermost. */
export type MarkerLevels = ReadonlyMap<Marker, Level>

/**
 * Find the level of each marker by how the markers nest in this document: if (一) restarts under each 1., it is below it.
 * Markers that are never under each other share a level. 篇 is above all others and is a part.
 */
export function findMarkerLevels(headings: readonly MarkedHeading[]): MarkerLevels {
  const inner = headings.filter(({ marker }) => marker !== '篇' && marker !== 'box')
  const above = findNesting(headings)
  const isAbove = (a: Marker, b: Marker) => above.get(a)?.has(b) ?? false
  const sorted = markers
    .filter((marker) => inner.some((each) => each.marker === marker))
    .toSorted((a, b) => (isAbove(a, b) ? -1 : isAbove(b, a) ? 1 : rankOf(a) - rankOf(b)))
  const levels = new Map<Marker, Level>()
  if (headings.some(({ marker }) => marker === '篇')) levels.set('篇', 'part')
  const depthOf = new Map<Marker, number>()
  for (const marker of sorted) {
    const parent = commonestParent(headings, marker, depthOf) ?? [...depthOf.keys()][0] ?? null
    depthOf.set(marker, parent === null ? 0 : Math.min((depthOf.get(parent) ?? 0) + 1, nested.length - 1))
    levels.set(marker, nested[depthOf.get(marker) ?? 0] ?? 'subitem')
  }
  return levels
}

/** A heading's level, and how many headings it is under. */
export interface HeadingPosition {
  level: Level
  depth: number
}

/**
 * Find the position of each heading. Its level is that of its marker, but always below its parent's: an (一) that is mostly
 * directly under 第一节 is one level deeper under a 一、.
 * @param headings in the order of the text
 * @param given levels of markers in plan.yaml
 */
export function positionsOf(
  headings: readonly MarkedHeading[],
  given: Readonly<Partial<Record<Marker, Level>>>,
): HeadingPosition[] {
  const levelOf = findMarkerLevels(headings)
  const places = [...levelOf.keys()]
  let open: { marker: Marker; level: Level }[] = []
  return headings.map(({ marker }) => {
    open = open.filter((each) => places.indexOf(each.marker) < places.indexOf(marker))
    const parent = open.at(-1)
    const own = levelOf.get(marker) ?? 'subitem'
    const least = parent ? (nested[Math.min(depths[parent.level], nested.length - 1)] ?? 'subitem') : own
    const level = given[marker] ?? (depths[own] >= depths[least] ? own : least)
    const depth = open.length
    open.push({ marker, level })
    return { level, depth }
  })
}

/**
 * For each marker, those below it. Markers nest as in official documents unless the text shows otherwise: (一) is below 1.
 * if it first occurs after it and restarts between one 1. and the next. Of 1.1 and 一、 or （一）, the first to occur is
 * above. 篇, 章 and 节 never change places.
 */
function findNesting(headings: readonly MarkedHeading[]): Map<Marker, Set<Marker>> {
  const first = new Map<Marker, number>()
  const counts = new Map<string, number>()
  const last = new Map<Marker, number>()
  /** For each marker, those that restarted since its last heading. */
  const since = new Map<Marker, Set<Marker>>()
  for (const [place, { marker, ordinal }] of headings.entries()) {
    if (!first.has(marker)) first.set(marker, place)
    const below = since.get(marker)
    if (below && ordinal === (last.get(marker) ?? 0) + 1) {
      for (const other of below) counts.set(`${marker} ${other}`, (counts.get(`${marker} ${other}`) ?? 0) + 1)
    }
    since.set(marker, new Set())
    last.set(marker, ordinal)
    if (ordinal === 1) for (const [other, begun] of since) if (other !== marker) begun.add(marker)
  }
  const turned = (upper: Marker, lower: Marker) =>
    !/[篇章节]/.test(upper) &&
    (first.get(lower) ?? Infinity) < (first.get(upper) ?? Infinity) &&
    (isDecimal(upper)
      ? lower.endsWith('cn')
      : (counts.get(`${lower} ${upper}`) ?? 0) > (counts.get(`${upper} ${lower}`) ?? 0))
  const above = new Map<Marker, Set<Marker>>(markers.map((marker) => [marker, new Set()]))
  for (const [index, upper] of markers.entries()) {
    for (const lower of markers.slice(index + 1)) {
      if (turned(upper, lower)) above.get(lower)?.add(upper)
      else above.get(upper)?.add(lower)
    }
  }
  return above
}

/** The marker that is most often the direct parent of another; null if none is. */
function commonestParent(
  headings: readonly MarkedHeading[],
  marker: Marker,
  depthOf: ReadonlyMap<Marker, number>,
): Marker | null {
  const counts = new Map<Marker, number>()
  let open: Marker[] = []
  for (const heading of headings) {
    const depth = depthOf.get(heading.marker)
    if (heading.marker === '篇') open = []
    else if (heading.marker === marker) {
      const parent = open.at(-1)
      if (parent) counts.set(parent, (counts.get(parent) ?? 0) + 1)
    } else if (depth !== undefined) {
      open = [...open.filter((each) => (depthOf.get(each) ?? 0) < depth), heading.marker]
    }
  }
  return [...counts].toSorted((a, b) => b[1] - a[1])[0]?.[0] ?? null
}
