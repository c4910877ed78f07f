/** The kinds of characters that a text should not have, with the words for one of them. */
const kinds = {
  replacement: ['a replacement character', /\uFFFD/u],
  surrogate: ['half of a surrogate pair', /\p{Cs}/u],
  control: ['a control character', /[\0-\x08\x0E-\x1F\x7F-\x84\x86-\x9F]/u],
  noncharacter: ['a noncharacter', /\p{Noncharacter_Code_Point}/u],
  direction: ['a sign of writing direction', /\p{Bidi_Control}/u],
  private: ['a private-use character', /\p{Co}/u],
} as const satisfies Record<string, readonly [string, RegExp]>
export type CharacterKind = keyof typeof kinds

const names = Object.keys(kinds) as CharacterKind[]
const any = new RegExp(
  Object.values(kinds)
    .map(([, pattern]) => pattern.source)
    .join('|'),
  'gu',
)

/** What is not to reach a terminal: it could move the cursor, change colors, or reorder what is printed. */
const unsafe = /[\0-\x08\v-\x1F\x7F-\x9F\u2028\u2029]|\p{Bidi_Control}|\p{Cs}|\p{Noncharacter_Code_Point}/gu

/** All characters of one kind in a text. */
export interface Unprintable {
  kind: CharacterKind
  /** The kind in words, with its article. */
  words: string
  /** The first of them, as U+202E. */
  code: string
  /** The UTF-16 offsets of all. */
  offsets: number[]
}

/** Find the characters of a text that print nothing, mean nothing, or are in place of one that was lost; by kind. */
export function findUnprintable(text: string): Unprintable[] {
  const found = new Map<CharacterKind, Unprintable>()
  for (const { 0: char, index } of text.matchAll(any)) {
    const kind = names.find((name) => kinds[name][1].test(char))
    if (!kind) continue
    const known = found.get(kind)
    if (known) known.offsets.push(index)
    else found.set(kind, { kind, words: kinds[kind][0], code: codeOf(char), offsets: [index] })
  }
  return [...found.values()]
}

/** A text for a terminal or a log: what could act on it is written as `\\u{1B}`. Tabs and line feeds stay. */
export function printable(text: string): string {
  return text.replace(unsafe, (char) => `\\u{${(char.codePointAt(0) ?? 0).toString(16).toUpperCase()}}`)
}

function codeOf(char: string): string {
  return `U+${(char.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`
}
