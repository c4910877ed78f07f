import { pinyin } from 'pinyin-pro'
import type { TermWithPlaces } from '../schemas/term.ts'
import type { IndexedRecord } from './records.ts'

/**
 * The Chinese words of the plans, of two characters or more: the terms that they use, and what a dictionary finds. In
 * order, so that the same plans give the same list.
 */
export function vocabularyOf(records: readonly IndexedRecord[], terms: readonly TermWithPlaces[]): string[] {
  const texts = records.flatMap(({ blocks }) => blocks.map(({ text }) => text.replace(/\s/g, '')))
  const segmenter = new Intl.Segmenter('zh', { granularity: 'word' })
  const words = texts.flatMap((text) => Array.from(segmenter.segment(text), ({ segment }) => segment))
  const all = texts.join('\n')
  const forms = terms.flatMap(({ zh, zhAlso }) => [zh, ...zhAlso]).filter((form) => all.includes(form))
  return [...new Set([...words, ...forms])].filter((word) => /^\p{Script=Han}{2,}$/u.test(word)).sort()
}

/** The characters in common use by how they are read, without tones: `['ai', '哀挨爱…']`. */
export function charactersBySound(): [syllable: string, characters: string][] {
  const sounds = new Map<string, string>()
  for (const character of commonCharacters()) {
    const syllable = pinyin(character, { toneType: 'none', v: true })
    if (/^[a-z]+$/.test(syllable)) sounds.set(syllable, (sounds.get(syllable) ?? '') + character)
  }
  return [...sounds].sort(([a], [b]) => (a < b ? -1 : 1))
}

/** The characters of the first level of GB/T 2312, which are the 3,755 most frequent ones. */
function commonCharacters(): string {
  const bytes: number[] = []
  for (let row = 0xb0; row <= 0xd7; row++)
    for (let cell = 0xa1; cell <= (row === 0xd7 ? 0xf9 : 0xfe); cell++) bytes.push(row, cell)
  return new TextDecoder('gb18030').decode(Uint8Array.from(bytes))
}
