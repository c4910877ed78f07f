import type { Message } from '../catalog/messages.ts'
import type { Catalog } from '../catalog/parse-catalog.ts'
import { chineseSentences } from '../text/chinese-sentences.ts'
import { similarity, similarityLimit } from '../text/similarity.ts'
import type { AlignedPair } from './align-sentences.ts'

/** A plan whose translations others can use. */
export interface TranslatedPlan {
  /** Its id. */
  plan: string
  catalog: Catalog
  messages: readonly Message[]
}

/** A sentence, a cell of a table, or a whole text with its translation, and the message it is from. */
export interface Segment extends AlignedPair {
  plan: string
  /** The first id of the message. */
  id: string
}

/** A segment whose English is looked for in its message only when it is asked for. */
interface Unit {
  zh: string
  message: Segment
}

/** The segments, in the order in which they are offered. */
interface Index {
  units: readonly Unit[]
  byText: ReadonlyMap<string, readonly Unit[]>
  /** For each two characters in a row, the indices of the sentences that have them. */
  byPair: ReadonlyMap<string, readonly number[]>
}

/** From here on a translation is of help with another sentence. */
const threshold = 0.7

/** The share of their pairs of characters that two sentences have in common if they are worth comparing. */
const leastShare = 0.3

/** How many sentences, those that share the most pairs of characters, are compared with one in full. */
const compared = 12

/**
 * What plans have in English, sentence by sentence: all that is translated and not fuzzy, what was reviewed first.
 * Nothing is indexed before the first question, and a text is paired with its translation when it is an answer.
 */
export class TranslationMemory {
  readonly #plans: readonly TranslatedPlan[]
  readonly #align: (zh: string, en: string) => AlignedPair[]
  readonly #aligned = new Map<Segment, ReadonlyMap<string, string>>()
  #index: Index | null = null

  /** @param align pairs a text with its translation sentence by sentence */
  constructor(plans: readonly TranslatedPlan[], align: (zh: string, en: string) => AlignedPair[]) {
    this.#plans = plans
    this.#align = align
  }

  /** What another plan than this one has for a text, with or without its full stop; undefined where none has it. */
  find(zh: string, plan: string): Segment | undefined {
    const { byText } = (this.#index ??= indexPlans(this.#plans))
    const found = byText.get(withoutStop(zh))?.filter(({ message }) => message.plan !== plan) ?? []
    for (const unit of [...found.filter((each) => each.zh === zh), ...found]) {
      const segment = this.#complete(unit)
      if (segment) return segment
    }
    return undefined
  }

  /**
   * The sentence of another plan that is most similar, from a similarity of 0.7; undefined where none is similar enough.
   */
  nearest(zh: string, plan: string): { segment: Segment; score: number } | undefined {
    let best: { segment: Segment; score: number } | undefined
    for (const unit of this.#candidates(zh, plan)) {
      const least = best?.score ?? threshold
      if (similarityLimit(zh, unit.zh) < least) continue
      const score = similarity(zh, unit.zh)
      const segment = score > least || (!best && score === least) ? this.#complete(unit) : undefined
      if (segment) best = { segment, score }
    }
    return best
  }

  /** The sentences of other plans that share the most pairs of characters, measured by the lengths of both. */
  #candidates(zh: string, plan: string): Unit[] {
    const { units, byPair } = (this.#index ??= indexPlans(this.#plans))
    const pairs = pairsOf(zh)
    const shared = new Uint32Array(units.length)
    for (const pair of pairs) {
      for (const index of byPair.get(pair) ?? []) shared[index] = (shared[index] ?? 0) + 1
    }
    const candidates: { unit: Unit; share: number }[] = []
    for (const [index, count] of shared.entries()) {
      const unit = units[index]
      if (count === 0 || !unit || unit.message.plan === plan) continue
      const share = (2 * count) / (pairs.size + unit.zh.length)
      if (share >= leastShare) candidates.push({ unit, share })
    }
    return candidates
      .toSorted((a, b) => b.share - a.share)
      .slice(0, compared)
      .map(({ unit }) => unit)
  }

  /** A unit with its English; undefined where it has none of its own, as it was translated together with another. */
  #complete({ zh, message }: Unit): Segment | undefined {
    if (zh === message.zh) return message
    let aligned = this.#aligned.get(message)
    if (!aligned) {
      aligned = new Map(pairUnits(message, this.#align).map((pair) => [pair.zh, pair.en]))
      this.#aligned.set(message, aligned)
    }
    const en = aligned.get(zh)
    return en === undefined || en === '' ? undefined : { ...message, zh, en }
  }
}

/** What of a text is translated by itself: the cells of a row of a table, or the sentences. */
export function unitsOf(text: string): string[] {
  return text.includes('\t') ? text.split('\t') : chineseSentences(text)
}

function indexPlans(plans: readonly TranslatedPlan[]): Index {
  const units = plans
    .flatMap(readMessages)
    .toSorted((a, b) => a.rank - b.rank)
    .flatMap(({ message }) =>
      [...new Set([message.zh, ...unitsOf(message.zh)])].map((zh): Unit => ({ zh, message })),
    )
  const byText = new Map<string, Unit[]>()
  const byPair = new Map<string, number[]>()
  for (const [index, unit] of units.entries()) {
    addTo(byText, withoutStop(unit.zh), unit)
    if (unitsOf(unit.zh).length > 1) continue
    for (const pair of pairsOf(unit.zh)) addTo(byPair, pair, index)
  }
  return { units, byText, byPair }
}

/** The translated messages of a plan, ranked: what was reviewed first, what was made for one place last. */
function readMessages({ plan, catalog, messages }: TranslatedPlan): { message: Segment; rank: number }[] {
  const ids = new Map(messages.map((message) => [message.msgid, message.ids]))
  return catalog.entries.flatMap(({ msgid, msgstr, msgctxt, fuzzy, reviewed }) => {
    const id = msgctxt ?? ids.get(msgid)?.[0]
    if (fuzzy || msgstr === '' || id === undefined) return []
    const rank = (reviewed ? 0 : 1) + (msgctxt === null ? 0 : 2)
    return [{ message: { zh: msgid, en: msgstr, plan, id }, rank }]
  })
}

function pairUnits(
  { zh, en }: AlignedPair,
  align: (zh: string, en: string) => AlignedPair[],
): readonly AlignedPair[] {
  if (!zh.includes('\t')) return align(zh, en)
  const [chinese, english] = [zh.split('\t'), en.split('\t')]
  if (chinese.length !== english.length) return []
  return chinese.map((cell, index) => ({ zh: cell, en: english[index] ?? '' }))
}

function pairsOf(text: string): Set<string> {
  const chars = [...text]
  return new Set(chars.slice(1).map((char, index) => `${chars[index] ?? ''}${char}`))
}

function withoutStop(text: string): string {
  return text.replace(/。$/, '')
}

function addTo<Key, Value>(map: Map<Key, Value[]>, key: Key, value: Value): void {
  const values = map.get(key)
  if (values) values.push(value)
  else map.set(key, [value])
}
