import { englishSentences } from '../../text/english-sentences.ts'
import { excerpt } from '../../text/excerpt.ts'
import type { Check, Translation } from '../check.ts'
import { isFunctionWord } from './stop-words.ts'

/** Han characters that a clause has at least; shorter ones are formulas that may read otherwise each time. */
const shortest = 8

/** Words of the English that two renderings share, for each Han character: half of what they have if they are alike. */
const share = 0.3

/** How far a clause may stand from its share of the text, in characters of English and as a share of it. */
const drift = { slack: 150, share: 0.1 }

interface Place {
  translation: Translation
  /** Of the clause in the Chinese, in UTF-16 units. */
  index: number
}

/**
 * A clause of the Chinese that two messages have reads alike in both: the English sentences where it should be found
 * share as many words as its length lets expect. How the words are inflected, and their order, do not matter.
 */
export function renderingCheck(): Check {
  const first = new Map<string, Place>()
  return (translation, say) => {
    for (const { 0: clause, index } of translation.zh.matchAll(/[^，。；：！？\s]+/g)) {
      const length = clause.match(/\p{Script=Han}/gu)?.length ?? 0
      if (length < shortest) continue
      const place = { translation, index }
      const known = first.get(clause)
      if (!known) first.set(clause, place)
      if (!known || known.translation === translation) continue
      const pairs = sentencesNear(known, clause).flatMap((a) =>
        sentencesNear(place, clause).map((b) => [a, b] as const),
      )
      const alike = Math.max(0, ...pairs.map(([a, b]) => sharedStems(a, b)))
      if (alike >= share * length) continue
      const { ids } = known.translation
      say('style-two-renderings', clause, around(place, clause), ids[0] ?? '', around(known, clause))
    }
  }
}

/** The English sentences that a clause may be rendered in. */
function sentencesNear({ translation: { zh, en }, index }: Place, clause: string): string[] {
  const reach = drift.slack + drift.share * en.length
  const from = (index / zh.length) * en.length - reach
  const to = ((index + clause.length) / zh.length) * en.length + reach
  let at = 0
  return englishSentences(en).filter((sentence) => {
    const start = en.indexOf(sentence, at)
    at = start + sentence.length
    return start < to && at > from
  })
}

function sharedStems(a: string, b: string): number {
  const stems = stemsOf(b)
  return [...stemsOf(a)].filter((stem) => stems.has(stem)).length
}

/** The content words of a sentence, cut so that what is left is the same in all forms of a word. */
function stemsOf(sentence: string): Set<string> {
  const words = sentence.toLowerCase().match(/\p{L}{3,}|\d[\d,.]*/gu) ?? []
  return new Set(words.filter((word) => !isFunctionWord(word)).map((word) => word.slice(0, 5)))
}

function around({ translation: { zh, en }, index }: Place, clause: string): string {
  const middle = Math.round(((index + clause.length / 2) / zh.length) * en.length)
  return excerpt(en, middle, middle, 40)
}
