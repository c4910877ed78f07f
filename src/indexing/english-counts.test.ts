import { readFileSync } from 'node:fs'
import { po } from 'gettext-parser'
import { expect, test } from 'vitest'
import { openFallbackEngine } from '../islands/search/engine/fallback-engine.ts'
import { searchEnglish } from '../islands/search/engine/english.ts'
import { readEnglishQuery } from '../search/english-query.ts'
import { englishFragment, wordsOf } from './english.ts'
import { recordsOf } from './records.ts'

const catalog = po.parse(readFileSync('seeds/jinan-civil-affairs-2021-2025/en.po'))
const texts = Object.values(catalog.translations[''] ?? {})
  .filter(({ msgid }) => msgid !== '')
  .map(({ msgstr }) => msgstr.join(''))

const escaped = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;')
const records = recordsOf('p', [
  {
    page: 'p/chapter-1/',
    html: `<html lang="en"><body>${texts
      .map(
        (text, index) =>
          `${index % 10 === 0 ? `<h2 id="h${index}" data-plan-text>Goals</h2>` : ''}<p id="b${index}" data-plan-text>${escaped(text)}</p>`,
      )
      .join('')}</body></html>`,
  },
])
const files: Record<string, unknown> = {
  'plain/p.json': records.map(englishFragment),
  'words.json': wordsOf(records).join(' '),
}
const engine = openFallbackEngine(<T>(file: string) => Promise.resolve(files[file] as T), 'en', ['p'])

/** A word, or a number with its marks. */
const word = /\d+(?:[.,/]\d+)+|[\p{L}\p{M}\p{N}]+/gu

/** A text as its words in lower case with a space on either side: how often a phrase occurs can be seen in it. */
const spaced = (text: string) =>
  ` ${
    text
      .toLowerCase()
      .match(/[\p{L}\p{M}\p{N}]+/gu)
      ?.join(' ') ?? ''
  } `

function countOf(phrase: string): number {
  const wanted = spaced(phrase)
  return texts.reduce((sum, text) => {
    let [count, from] = [0, spaced(text)]
    for (let at = from.indexOf(wanted); at >= 0; at = from.indexOf(wanted)) {
      count++
      from = from.slice(at + wanted.length - 1)
    }
    return sum + count
  }, 0)
}

test('300 phrases of one to five words are counted as the text has them', { timeout: 60_000 }, async () => {
  const words = texts.flatMap((text) => text.match(word) ?? [])
  const phrases = Array.from({ length: 300 }, (_, index) => {
    // A step that has no factor in common with anything here visits places all over the text.
    const at = (index * 7919) % (words.length - 5)
    return words.slice(at, at + 1 + (index % 5)).join(' ')
  })
  expect(new Set(phrases).size).toBeGreaterThan(250)
  for (const phrase of phrases) {
    const { exact } = await searchEnglish(engine, readEnglishQuery(phrase), { plan: '', most: Infinity })
    const found = exact.reduce((sum, { matches }) => sum + matches, 0)
    expect([phrase, found - (/^goals$/i.test(phrase) ? Math.ceil(texts.length / 10) : 0)]).toEqual([
      phrase,
      countOf(phrase),
    ])
  }
})

test.each(['spaceship', 'spacecraft', 'metho', 'elderley', 'allowan'])('%s is not there', async (typed) => {
  const { exact, apart } = await searchEnglish(engine, readEnglishQuery(typed), { plan: '', most: Infinity })
  expect([exact, apart]).toEqual([[], []])
})
