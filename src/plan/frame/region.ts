import type { Line } from '../model/line.ts'

/** What is around a plan in a file. */
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

/** A range of lines, from 1, both ends included. */
export interface Region {
  from: number
  to: number
  kind: RegionKind
}

/** How much of a text is in a region: lines that are not blank, and characters (code points) that print. */
export function sizeOf({ from, to }: Region, lines: readonly Line[]): { lines: number; characters: number } {
  const own = lines.filter(({ number, text }) => number >= from && number <= to && text !== '')
  const characters = own.reduce((sum, { text }) => sum + [...text.replace(/\s/g, '')].length, 0)
  return { lines: own.length, characters }
}

/** A size in words. */
export function formatSize({ lines, characters }: { lines: number; characters: number }): string {
  const count = (number: number, word: string) => `${number} ${word}${number === 1 ? '' : 's'}`
  return `${count(lines, 'line')}, ${count(characters, 'character')}`
}

/** Gather consecutive lines of one kind into regions. */
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

/** Page furniture: what print adds to the text. */
export type FurnitureKind = 'page-number' | 'running-head' | 'contents'

/** The lines that are not part of a plan's text, each with what it is. */
export type OmittedLines = ReadonlyMap<Line, FurnitureKind | 'wrapper'>
