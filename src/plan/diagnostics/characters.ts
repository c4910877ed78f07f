import type { Point } from 'unist'
import type { VFile } from 'vfile'
import { type CharacterKind, findUnprintable } from '../text/unprintable.ts'
import { report, type RuleId } from './report.ts'

const rules: Readonly<
  Record<CharacterKind, 'characters-lost' | 'characters-left-out' | 'characters-private'>
> = {
  replacement: 'characters-lost',
  surrogate: 'characters-lost',
  control: 'characters-left-out',
  noncharacter: 'characters-left-out',
  direction: 'characters-left-out',
  private: 'characters-private',
} satisfies Record<CharacterKind, RuleId>

/**
 * Report on the text of a plan, once for each kind, the characters that print nothing, mean nothing outside their font,
 * or are in place of one that was lost, with how many there are and the place of the first.
 * @param repairs what is replaced, in code points, and need not be reported
 */
export function reportCharacters(
  file: VFile,
  repairs: readonly { start: number; from: string }[] = [],
): void {
  const text = String(file)
  const mended = new Set<number>()
  if (repairs.length > 0) {
    const codes = new Set(repairs.flatMap(({ start, from }) => Array.from(from, (_, at) => start + at)))
    let [unit, code] = [0, 0]
    for (const char of text) {
      if (codes.has(code++)) mended.add(unit)
      unit += char.length
    }
  }
  for (const { kind, words, code, offsets } of findUnprintable(text)) {
    const left = offsets.filter((offset) => !mended.has(offset))
    const [first] = left
    if (first !== undefined) report(file, rules[kind], pointAt(text, first), words, code, left.length)
  }
}

/**
 * Report the characters that a value written by a person may not have, each kind once.
 * @param place where the value begins
 * @returns whether there are none
 */
export function checkCharacters(file: VFile, value: string, place: Point): boolean {
  const found = findUnprintable(value)
  for (const { words, code, offsets } of found)
    report(file, 'settings-characters', place, words, code, offsets.length)
  return found.length === 0
}

/** The line and column (from 1, in UTF-16 units) of an offset. */
export function pointAt(text: string, offset: number): Point {
  const before = text.slice(0, offset)
  return { line: before.split('\n').length, column: offset - before.lastIndexOf('\n') }
}
