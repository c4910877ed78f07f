import type { Certainty } from '../../schemas/targets.ts'
import type { SentenceIndex } from './clauses.ts'
import { globalPattern, pattern } from '../lexicon/lexicon.ts'
import { anyRegion } from '../lexicon/patterns.ts'
import { lastBefore } from '../text/binary-search.ts'

/** A word that makes promises aspirations, and its scope; half-open span in UTF-16 units of the normalized text. */
export interface Hedge {
  text: string
  start: number
  end: number
}

/** The scope of an aspiration is its sentence, that of support its clause. */
const hedge = globalPattern`(?<far>{hedge.aspiration})|{hedge.support}`

/** Words behind a hedge that make it a noun or part of a name: 在…推动下, 推进机制. */
const noun = pattern`^{hedge.tail}`
/** A firm promise ends the scope of an aspiration. */
const firmAgain = globalPattern`{hedge.firm}`
/** Words before an aspiration whose scope includes the following clauses. */
const opening = pattern`(?:^|[，；：。（）—\-.．]|[\d一二三四五六七八九十]、|${anyRegion}|{time.head|adverb.before-hedge})$`

/** Find the hedges of a text, in order: 力争, 推动 and the like. */
export function findHedges(text: string, { clauses, clauseAt, sentences }: SentenceIndex): Hedge[] {
  const firm = Array.from(text.matchAll(firmAgain), ({ index }) => ({ start: index }))
  const hedges: Hedge[] = []
  for (const match of text.matchAll(hedge)) {
    const start = match.index
    const after = start + match[0].length
    if (noun.test(text.slice(after, after + 4))) continue
    const clause = clauses[clauseAt[start] ?? 0]
    const sentence = sentences[clause?.sentence ?? 0]
    const left = text.slice(Math.max(sentence?.start ?? 0, start - 4), start)
    const far = match.groups?.['far'] !== undefined && opening.test(left)
    const firmAt = firm[lastBefore(firm, after) + 1]?.start ?? text.length
    const near = clause ? endOfPart(text, clause.end) : text.length
    const end = far ? Math.min(sentence?.end ?? text.length, firmAt) : near
    hedges.push({ text: match[0], start, end })
  }
  return hedges
}

/** End of a clause and of those that name a part of it: 力争突破150万户，其中企业50万户. */
function endOfPart(text: string, end: number): number {
  if (!text.startsWith('，其中', end)) return end
  const next = text.slice(end + 1, end + 80).search(/[，；。]/)
  return next < 0 ? end + 80 : end + 1 + next
}

/** The hedge whose scope includes a place, the nearest if there are several; null for a firm promise. */
export function hedgeAt(hedges: readonly Hedge[], at: number): Hedge | null {
  const last = lastBefore(hedges, at)
  for (let index = last; index >= 0 && index > last - 12; index--) {
    const hedge = hedges[index]
    if (hedge && at < hedge.end) return hedge
  }
  return null
}

export function certaintyOf(hedge: Hedge | null): Certainty {
  return hedge ? 'aspirational' : 'firm'
}
