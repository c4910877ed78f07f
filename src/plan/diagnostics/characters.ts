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
 * @param isMended whether a repair replaces the character at a UTF-16 offset
 */
export function reportCharacters(file: VFile, isMended: (offset: number) => boolean = () => false): void {
  const text = String(file)
  for (const { kind, words, code, offsets } of findUnprintable(text)) {
    const left = offsets.filter((offset) => !isMended(offset))
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
