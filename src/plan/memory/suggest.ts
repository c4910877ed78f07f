import type { GlossaryTerm } from '../../schemas/glossary.ts'
import type { WrittenEntry } from '../catalog/write-catalog.ts'
import { termFinder } from '../glossary/find-terms.ts'
import { type Segment, type TranslationMemory, unitsOf } from './translation-memory.ts'

/** How many sentences that are only like one of the text are shown with it. */
const shown = 3

/** What was done for texts without a translation, in entries. */
export interface SuggestionCounts {
  filled: number
  similar: number
  terms: number
}

/**
 * Make a helper for the catalog of one plan. An entry without a translation is filled, as fuzzy, where other plans have
 * the text or all its sentences; otherwise the likest sentences and the terms of the glossary are written as comments.
 * An entry that is translated and not fuzzy loses such comments. The same entry again gives the same.
 * @param plan its id, whose own translations are not offered
 * @returns the helper, and what it has done so far
 */
export function suggester(
  memory: TranslationMemory,
  glossary: readonly GlossaryTerm[],
  plan: string,
): { suggest: (entry: WrittenEntry) => WrittenEntry; counts: SuggestionCounts } {
  const findTerms = termFinder(glossary)
  const counts = { filled: 0, similar: 0, terms: 0 }
  const suggest = (entry: WrittenEntry): WrittenEntry => {
    if (entry.msgstr !== '' && entry.fuzzy) return entry
    const comments = entry.comments.filter((comment) => !isSuggestion(comment))
    if (entry.msgstr !== '') return { ...entry, comments }
    const filling = fill(entry.msgid, memory, plan)
    if (filling) {
      counts.filled++
      const sources = new Set(filling.sources.map((segment) => `from ${segment.plan} ${segment.id}`))
      return { ...entry, msgstr: filling.msgstr, fuzzy: true, comments: [...comments, ...sources] }
    }
    const similar = similarSentences(entry.msgid, memory, plan)
    const terms = new Set(
      findTerms(entry.msgid).map(
        ({ term, start, end }) => `term: ${entry.msgid.slice(start, end)} = ${term.en}`,
      ),
    )
    if (similar.length > 0) counts.similar++
    if (terms.size > 0) counts.terms++
    return { ...entry, comments: [...comments, ...similar, ...terms] }
  }
  return { suggest, counts }
}

/** Whether a translator comment is one that `suggest` writes. */
export function isSuggestion(comment: string): boolean {
  return /^from [\w-]+ (?:title|c\d[\w-]*)$|^similar: .+ = .+ \([\w-]+ [\w-]+\)$|^term: .+ = .+$/.test(
    comment,
  )
}

/** The English of a text whose units other plans have; null where one of them is not known, or none has words. */
function fill(
  msgid: string,
  memory: TranslationMemory,
  plan: string,
): { msgstr: string; sources: readonly Segment[] } | null {
  const known = (text: string) => (hasWords(text) ? memory.find(text, plan) : undefined)
  const sources: Segment[] = []
  const words: string[] = []
  for (const unit of known(msgid) ? [msgid] : unitsOf(msgid)) {
    const segment = known(unit)
    if (segment) sources.push(segment)
    else if (hasWords(unit)) return null
    words.push(segment ? rendered(unit, segment) : unit)
  }
  return sources.length === 0 ? null : { msgstr: words.join(msgid.includes('\t') ? '\t' : ' '), sources }
}

/** The comments on the most similar sentences, in the order of the text: all that are equal, and a few others. */
function similarSentences(msgid: string, memory: TranslationMemory, plan: string): string[] {
  const scores = new Map<string, number>()
  for (const unit of unitsOf(msgid).filter(hasWords)) {
    const equal = memory.find(unit, plan)
    const near = equal ? { segment: equal, score: 1 } : memory.nearest(unit, plan)
    if (!near) continue
    const { segment, score } = near
    const comment = `similar: ${oneLine(segment.zh)} = ${oneLine(segment.en)} (${segment.plan} ${segment.id})`
    scores.set(comment, Math.max(score, scores.get(comment) ?? 0))
  }
  const ranked = [...scores].toSorted(([, a], [, b]) => b - a)
  const kept = new Map(ranked.filter(([, score], rank) => score === 1 || rank < shown))
  return [...scores.keys()].filter((comment) => kept.has(comment))
}

function hasWords(text: string): boolean {
  return /\p{L}/u.test(text)
}

/** The English of a segment for a text that may differ from its Chinese by a full stop. */
function rendered(text: string, { zh, en }: Segment): string {
  if (text === zh) return en
  return text.endsWith('。') ? `${en}.` : en.replace(/\.$/, '')
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ')
}
