import type { Certainty } from '../../schemas/targets.ts'
import type { Layout } from './clauses.ts'
import { lastBefore } from '../text/binary-search.ts'

/** A word that makes promises aspirations, and what it governs; half-open span in UTF-16 units of the reading. */
export interface Hedge {
  text: string
  start: number
  end: number
}

/** Hopes reach to the end of the sentence, support no further than its clause. */
const hopes = '积极争取|力争|争取|力求|努力|有望'
const supports = '推动实现|推动|推进|鼓励|探索|引导|倡导'
const pattern = new RegExp(`(?<hope>${hopes})|(?:${supports})`, 'g')

/** Behind the word, these show that it is a noun or part of a name: 在…推动下, 推进机制. */
const noun = /^(?:下|机制|力度|体系|情况|计划|办公室|领导小组|会议|作用|方案|了|方向|小组|力(?!争))/
/** A new promise of its own ends what a hope governs. */
const firmAgain = /确保|必须|保证/g
/** What may stand before a hope that governs the clauses after it too. */
const opening =
  /(?:^|[，；：。（）—\-.．]|[0-9一二三四五六七八九十]、|年|底|末|期间|时期|前|内|我市|全市|我省|全省|全县|全区|各地|并|也|积极|规划期)$/

/** Find the words of a text that make promises aspirations: 力争, 推动 and their like, in order. */
export function findHedges(text: string, { clauses, clauseAt, sentences }: Layout): Hedge[] {
  const firm = Array.from(text.matchAll(firmAgain), ({ index }) => ({ start: index }))
  const hedges: Hedge[] = []
  for (const match of text.matchAll(pattern)) {
    const start = match.index
    const after = start + match[0].length
    if (noun.test(text.slice(after, after + 4))) continue
    const clause = clauses[clauseAt[start] ?? 0]
    const sentence = sentences[clause?.sentence ?? 0]
    const left = text.slice(Math.max(sentence?.start ?? 0, start - 4), start)
    const far = match.groups?.['hope'] !== undefined && opening.test(left)
    const firmAt = firm[lastBefore(firm, after) + 1]?.start ?? text.length
    const near = clause ? endOfPart(text, clause.end) : text.length
    const end = far ? Math.min(sentence?.end ?? text.length, firmAt) : near
    hedges.push({ text: match[0], start, end })
  }
  return hedges
}

/** A clause with those that name a part of it: 力争突破150万户，其中企业50万户. */
function endOfPart(text: string, end: number): number {
  if (!text.startsWith('，其中', end)) return end
  const next = text.slice(end + 1, end + 80).search(/[，；。]/)
  return next < 0 ? end + 80 : end + 1 + next
}

/** The word that governs what stands at a place, the nearest where several do; null for a firm promise. */
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
