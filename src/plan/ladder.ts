import type { Level } from '../schemas/outline.ts'
import type { Marker } from './tree.ts'

/** Markers from the outermost to the innermost, as official documents nest them (GB/T 9704 for 一、（一）1.（1）). */
const order: readonly Marker[] = ['篇', '章', '节', 'cn', 'pcn', 'num', 'pnum']

const rungs: readonly Level[] = ['chapter', 'section', 'item', 'subitem']

/** Which level each marker of a document is: the markers that occur take the levels in order, 篇 standing above. */
export type Ladder = ReadonlyMap<Marker, Level>

/** Give each marker that occurs its level: 章 节 （一） are chapter, section, item, and 一、 （一） chapter, section. */
export function buildLadder(markers: Iterable<Marker>): Ladder {
  const present = new Set(markers)
  const ladder = new Map<Marker, Level>()
  if (present.has('box')) ladder.set('box', 'box')
  if (present.has('篇')) ladder.set('篇', 'part')
  const inner = order.filter((marker) => marker !== '篇' && present.has(marker))
  for (const [index, marker] of inner.entries()) ladder.set(marker, rungs[index] ?? 'subitem')
  return ladder
}
