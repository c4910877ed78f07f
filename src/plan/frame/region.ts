import type { Line } from '../model/line.ts'

/** What stands around a plan in a file. */
export type RegionKind =
  | 'wrapper'
  | 'notice'
  | 'contents'
  | 'page-number'
  | 'running-head'
  | 'cover'
  | 'subtitle'
  | 'attachment'
  | 'signature'
  | 'appendix'
  | 'name-list'
  | 'colophon'

/** Lines from one to another, both counted from 1 and both in it. */
export interface Region {
  from: number
  to: number
  kind: RegionKind
}

/** Put neighbouring lines of one kind together; lines without a kind in `kinds` part them. */
export function gatherRegions(full: readonly Line[], kinds: ReadonlyMap<Line, RegionKind>): Region[] {
  const regions: Region[] = []
  let open: Region | null = null
  for (const line of full) {
    const kind = kinds.get(line)
    if (open && kind === open.kind) open.to = line.number
    else if (kind) regions.push((open = { from: line.number, to: line.number, kind }))
    else open = null
  }
  return regions
}

/** What printing adds to the lines of a plan. */
export type FurnitureKind = 'page-number' | 'running-head' | 'contents'

/** The lines that are no part of what a plan says, each with what it is. */
export type OmittedLines = ReadonlyMap<Line, FurnitureKind | 'wrapper'>
