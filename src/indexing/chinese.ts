import type { CustomRecord } from 'pagefind'
import { fold, isBlank, isMark, unify } from '../search/fold.ts'
import { blockEnd, encodedSpaces, type Fragment } from '../search/record.ts'
import type { IndexedRecord } from './records.ts'
import { metadataOf, placeWords } from './metadata.ts'

/**
 * Any language that no engine cuts into words: Chinese word boundaries are guessed, and a query is guessed otherwise
 * than the text. With one character a word, a phrase of words is any string.
 */
export const characterLanguage = 'und'

/**
 * A record as Pagefind takes it: every character a word of its own, unified as queries are. The end of a block is a
 * word that is never indexed, so that no phrase runs across it; white space within a block takes no place.
 */
export function chineseRecord(record: IndexedRecord): CustomRecord {
  const written = record.blocks.map(({ text }) => text.normalize('NFC'))
  const unified = written.map((text) => Array.from(text, unify).join(''))
  const { url, meta } = metadataOf(record)
  return {
    url,
    language: characterLanguage,
    content: [...unified.map((text) => `${spread(text)} ${blockEnd}`), ...placeWords(record)].join(' '),
    // The index holds 5 where a plan may have ５, and what is shown is what is written.
    meta: unified.every((text, index) => text === written[index])
      ? meta
      : { ...meta, written: written.join(blockEnd) },
  }
}

/** A record as it is read where no engine is: what Pagefind would give back of it, without the spaces. */
export function chineseFragment(record: IndexedRecord): Fragment {
  const { content, meta = {} } = chineseRecord(record)
  return { content: content.replace(/ /g, ''), meta }
}

/** Every mark of the records, for Pagefind to index: it leaves out what is neither letter nor digit. */
export function marksOf(records: readonly IndexedRecord[]): string {
  return charactersOf(records)
    .filter((character) => isMark(character) || /\p{M}/u.test(character))
    .join('')
}

/** Every character that the index of the records holds, in order. */
export function charactersOf(records: readonly IndexedRecord[]): string[] {
  const characters = new Set<string>()
  for (const { blocks } of records)
    for (const { text } of blocks)
      for (const character of text.normalize('NFC')) characters.add(unify(character))
  return [...characters].filter((character) => !isBlank(character)).sort()
}

/** A test of whether a text stands in a block of the records, however it is spaced or folded. */
export function chineseOccurs(records: readonly IndexedRecord[]): (text: string) => boolean {
  const compared = (text: string) =>
    Array.from(text, fold)
      .filter((character) => !isBlank(character))
      .join('')
  const all = records.flatMap(({ blocks }) => blocks.map(({ text }) => compared(text))).join('\n')
  return (text) => all.includes(compared(text))
}

function spread(text: string): string {
  return Array.from(text, (character) => {
    if (/\s/.test(character)) return encodedSpaces[character] ?? encodedSpaces[' ']
    return isBlank(character) ? '' : ` ${character}`
  })
    .join('')
    .trim()
}
