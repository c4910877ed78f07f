import { plain, type PageBlock } from './expected-matches.ts'

/** Numbers from 0 to 1, the same for the same seed (mulberry32). */
export function randomNumbers(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32
  }
}

/** At most `count` different strings from `draw`; fewer if it keeps returning the same ones. */
function sample(count: number, draw: () => string): string[] {
  const drawn = new Set<string>()
  for (let tries = 0; drawn.size < count && tries < count * 50; tries++) {
    const next = draw()
    if (next !== '') drawn.add(next)
  }
  return [...drawn]
}

const pick = <Item>(items: readonly Item[], random: () => number): Item => {
  const item = items[Math.floor(random() * items.length)]
  if (item === undefined) throw new Error('Nothing to pick from.')
  return item
}

/** Draw strings of 1 to 12 characters of one block: each length and each place is equally likely. */
function drawer(blocks: readonly PageBlock[], random: () => number): () => string {
  const texts = blocks.map(({ text }) => Array.from(plain(text)))
  const places = texts.flatMap((text) => text.map((_, place) => ({ text, place })))
  return () => {
    const { text, place } = pick(places, random)
    return text.slice(place, place + 1 + Math.floor(random() * 12)).join('')
  }
}

/** Strings of 1 to 12 characters of one block. */
export function substrings(blocks: readonly PageBlock[], count: number, random: () => number): string[] {
  return sample(count, drawer(blocks, random))
}

/** Strings that begin in one word and end in the next, as a segmenter of Chinese words has it. */
export function acrossWords(blocks: readonly PageBlock[], count: number, random: () => number): string[] {
  const segmenter = new Intl.Segmenter('zh', { granularity: 'word' })
  const pairs = blocks.flatMap(({ text }) => {
    const words = Array.from(segmenter.segment(plain(text)), ({ segment }) => Array.from(segment))
    return words.slice(1).flatMap((word, index) => {
      const before = words[index] ?? []
      return before.length > 1 && word.length > 1 ? [[before, word] as const] : []
    })
  })
  return sample(count, () => {
    const [before, after] = pick(pairs, random)
    const left = 1 + Math.floor(random() * (before.length - 1))
    const right = 1 + Math.floor(random() * (after.length - 1))
    return [...before.slice(-left), ...after.slice(0, right)].join('')
  })
}

/** Strings with a digit, a Latin letter or a sign among their characters. */
export function withSigns(blocks: readonly PageBlock[], count: number, random: () => number): string[] {
  const signs = /[0-9a-z%‰+.·“”《》（）—-]/
  const draw = drawer(blocks, random)
  return sample(count, () => {
    const drawn = draw()
    return signs.test(drawn) ? drawn : ''
  })
}

/** The same strings as people also write them: full-width, or with extra spaces. */
export function writtenOtherwise(strings: readonly string[], random: () => number): string[] {
  return strings.map((text) => {
    const wide = text.replace(/[!-~]/g, (character) =>
      random() < 0.5 && character !== '"' ? String.fromCharCode(character.charCodeAt(0) + 0xfee0) : character,
    )
    return Array.from(wide, (character) => (random() < 0.2 ? `${character} ` : character)).join('')
  })
}

/** Strings from the end of a block and the beginning of the next: no block has them. */
export function acrossBlocks(blocks: readonly PageBlock[]): string[] {
  const text = blocks.map((block) => plain(block.text))
  return text
    .slice(1)
    .map((next, index) => (text[index] ?? '').slice(-3) + next.slice(0, 3))
    .filter((string) => !text.some((block) => block.includes(string)))
}

/** Two terms that do not overlap, with white space between, half of them out of one section or item. */
export function pairs(
  blocks: readonly PageBlock[],
  terms: readonly string[],
  count: number,
  random: () => number,
): [string, string][] {
  const sections = Object.values(Object.groupBy(blocks, ({ page, under }) => `${page}#${under}`)).map(
    (group = []) => group.map(({ text }) => plain(text)).join('\n'),
  )
  const drawn = sample(count, () => {
    const section = pick(sections, random)
    const there = terms.filter((term) => section.includes(plain(term)))
    if (there.length === 0) return ''
    const a = pick(there, random)
    const b = pick(random() < 0.5 ? terms : there, random)
    // Where one follows the other, the whole is found first.
    if (mayOverlap(plain(a), plain(b)) || blocks.some(({ text }) => plain(text).includes(plain(a + b))))
      return ''
    return `${a}\n${b}`
  })
  return drawn.map((pair) => pair.split('\n') as [string, string])
}

function mayOverlap(a: string, b: string): boolean {
  if (a.includes(b) || b.includes(a)) return true
  return Array.from(a, (_, index) => index + 1).some(
    (length) => a.endsWith(b.slice(0, length)) || b.endsWith(a.slice(0, length)),
  )
}

/** Two to five consecutive words of one block, in quotation marks. */
export function phrases(blocks: readonly PageBlock[], count: number, random: () => number): string[] {
  const texts = blocks
    .map(({ text }) => text.replace(/["“”]/g, ' ').trim().split(/\s+/))
    .filter(({ length }) => length > 5)
  return sample(count, () => {
    const words = pick(texts, random)
    const start = Math.floor(random() * (words.length - 5))
    return `"${words.slice(start, start + 2 + Math.floor(random() * 4)).join(' ')}"`
  })
}
