import type { GlossaryTerm } from '../../schemas/glossary.ts'
import { termFinder } from '../glossary/find-terms.ts'
import { chineseSentences } from '../text/chinese-sentences.ts'
import { englishSentences } from '../text/english-sentences.ts'

/** A stretch of a text and of its translation that say the same. */
export interface AlignedPair {
  zh: string
  en: string
}

/** The cheapest way to pair the sentences up to some place; `bead` is its last step. */
interface Path {
  cost: number
  bead: Bead | null
}

type Bead = readonly [zh: number, en: number, cost: number]

/** How many sentences of each language make a pair, and what it costs that this is less common than one for one. */
const beads: readonly Bead[] = [
  [1, 1, 0],
  [1, 2, 0.5],
  [1, 3, 1],
  [1, 4, 2],
  [1, 5, 3],
  [2, 1, 1.5],
  [2, 2, 3],
  [3, 1, 4],
]

/** Characters of English for one of Chinese, and the variance of that for each character. */
const usual = { ratio: 5.3, variance: 30 }

/** What it costs that an anchor of the Chinese, a number or a term of the glossary, is not in the English. */
const lost = 1.5

/**
 * Make an aligner of a text with its translation, sentence by sentence and in their order: the cheapest way to pair
 * them by their lengths, after Gale and Church (1993), and by the numbers and terms they share. Each sentence of both
 * is in one pair; where there is no such way, the result is one pair.
 */
export function sentenceAligner(
  glossary: readonly GlossaryTerm[],
): (zh: string, en: string) => AlignedPair[] {
  const anchorsOf = anchorFinder(glossary)
  return (zh, en) => {
    const [chinese, english] = [chineseSentences(zh), englishSentences(en)]
    if (chinese.length < 2) return [{ zh, en }]
    const lower = english.map((sentence) => sentence.toLowerCase())
    /** For each Chinese sentence and each of its anchors, the English sentences that have it. */
    const anchors = chinese.map((sentence) =>
      anchorsOf(sentence).map((forms) => lower.map((text) => forms.some((form) => text.includes(form)))),
    )
    const paths = findPaths(chinese, english, (i, j, [zhCount, enCount]) => {
      const own = anchors.slice(i - zhCount, i).flat()
      return own.filter((found) => !found.slice(j - enCount, j).includes(true)).length
    })
    return readPairs(paths, chinese, english) ?? [{ zh, en }]
  }
}

/**
 * Fill the table of the cheapest paths to each pair of places.
 * @param missing how many anchors a bead leaves unfound that ends before these two sentences
 */
function findPaths(
  chinese: readonly string[],
  english: readonly string[],
  missing: (i: number, j: number, bead: Bead) => number,
): Path[][] {
  const [zhEnds, enEnds] = [endsOf(chinese), endsOf(english)]
  const lengthOf = (ends: readonly number[], end: number, count: number) =>
    (ends[end] ?? 0) - (ends[end - count] ?? 0)
  return chinese.reduce<Path[][]>(
    (table, _, index) => {
      const i = index + 1
      const row = english.map((_, enIndex): Path => {
        const j = enIndex + 1
        let best: Path = { cost: Infinity, bead: null }
        for (const bead of beads) {
          const [zhCount, enCount, rarity] = bead
          const before = table[i - zhCount]?.[j - enCount]?.cost ?? Infinity
          if (before === Infinity) continue
          const length = lengthCost(lengthOf(zhEnds, i, zhCount), lengthOf(enEnds, j, enCount))
          const cost = before + rarity + length + lost * missing(i, j, bead)
          if (cost < best.cost) best = { cost, bead }
        }
        return best
      })
      return [...table, [{ cost: Infinity, bead: null }, ...row]]
    },
    [[{ cost: 0, bead: null }]],
  )
}

function readPairs(
  paths: readonly (readonly Path[])[],
  chinese: readonly string[],
  english: readonly string[],
): AlignedPair[] | null {
  const pairs: AlignedPair[] = []
  let [i, j] = [chinese.length, english.length]
  while (i > 0 || j > 0) {
    const bead = paths[i]?.[j]?.bead
    if (!bead) return null
    const [zhCount, enCount] = bead
    pairs.unshift({
      zh: chinese.slice(i - zhCount, i).join(''),
      en: english.slice(j - enCount, j).join(' '),
    })
    i -= zhCount
    j -= enCount
  }
  return pairs
}

/** Where each text ends if all stand in a row, with 0 first. */
function endsOf(texts: readonly string[]): number[] {
  let end = 0
  return [0, ...texts.map((text) => (end += text.length))]
}

function lengthCost(zh: number, en: number): number {
  return (en - usual.ratio * zh) ** 2 / (2 * usual.variance * zh)
}

/** What should be found in the English of a Chinese sentence, each as the forms it may have, in lower case. */
function anchorFinder(glossary: readonly GlossaryTerm[]): (zh: string) => string[][] {
  const findTerms = termFinder(glossary)
  return (zh) => [
    ...[...zh.matchAll(/\d+(?:\.\d+)?(?![\d.]|[百千万亿])/g)].map(([number]) => [
      number,
      Number(number).toLocaleString('en-US'),
    ]),
    ...findTerms(zh).map(({ term }) => [term.en, ...term.en_also].map((form) => form.toLowerCase())),
  ]
}
