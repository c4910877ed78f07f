import type { HTMLFile } from 'pagefind'
import { tokensOf } from '../search/english-query.ts'
import { blockEnd, type Fragment } from '../search/record.ts'
import { metadataOf, placeWords } from './metadata.ts'
import type { IndexedRecord } from './records.ts'

/**
 * A record as Pagefind takes it: a small page, so that headings weigh more than paragraphs. The end of a block is
 * marked within its last word, which changes nothing in the index.
 */
export function englishRecord(record: IndexedRecord): HTMLFile {
  const { url, meta } = metadataOf(record)
  const notes = Object.entries(meta).map(
    ([name, value]) => `<i data-pagefind-meta="${name}[data-value]" data-value="${escape(value)}"></i>`,
  )
  const blocks = record.blocks.map(({ tag, text }) => `<${tag}>${escape(text)}${blockEnd}</${tag}>`)
  const words = [...compoundParts(record), ...placeWords(record)]
  const content = [...notes, ...blocks, `<p>${words.join(' ')}</p>`].join('')
  return { url, content: `<html lang="en"><body data-pagefind-body>${content}</body></html>` }
}

/** The words that marks join to others, as in home-based and 3–5: the engine does not always find them there. */
function compoundParts({ blocks }: IndexedRecord): string[] {
  const words = blocks.flatMap(({ text }) => text.split(/\s+/).map((word) => tokensOf(word)))
  return [...new Set(words.flatMap((tokens) => (tokens.length > 1 ? tokens.map(({ text }) => text) : [])))]
}

/** A record as it is read where no engine is: what Pagefind would give back of it. */
export function englishFragment(record: IndexedRecord): Fragment {
  const { meta } = metadataOf(record)
  return {
    content: [...record.blocks.map(({ text }) => text + blockEnd), ...placeWords(record)].join(' '),
    meta,
  }
}

/** Every word of the records in lower case, in order; not those that marks divide, as in home-based. */
export function wordsOf(records: readonly IndexedRecord[]): string[] {
  const words = new Set<string>()
  for (const { blocks } of records)
    for (const { text } of blocks)
      for (const [, word] of text
        .toLowerCase()
        .matchAll(/(?<=\s|^)[^\p{L}\p{N}\s]*([\p{L}\p{N}]+)[^\p{L}\p{N}\s]*(?=\s|$)/gu))
        if (word !== undefined) words.add(word)
  return [...words].sort()
}

/** A test of whether the words of a text stand one after the other in a block of the records. */
export function englishOccurs(records: readonly IndexedRecord[]): (text: string) => boolean {
  const spaced = (text: string) =>
    ` ${tokensOf(text)
      .map((token) => token.text)
      .join(' ')} `
  const all = records.flatMap(({ blocks }) => blocks.map(({ text }) => spaced(text))).join('\n')
  return (text) => all.includes(spaced(text))
}

function escape(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;')
}
