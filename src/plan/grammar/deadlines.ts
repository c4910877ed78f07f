import type { YearFrom } from '../../schemas/targets.ts'
import type { Clause } from './clauses.ts'
import type { AnalyzedBlock, QuantityInContext } from './analyzed-block.ts'
import { longestLeadIn, type SectionContext } from './section-context.ts'
import { pattern } from '../lexicon/lexicon.ts'
import { lastBefore } from '../text/binary-search.ts'
import { isForecast, isFuture, isPast, isFaintlyPast, type Tense } from './tense.ts'
import type { Moment, Period } from '../numbers/years.ts'
import type { Quantity } from '../numbers/quantity.ts'

/** Whether a statement is a promise, an achievement or a forecast. */
export type Modality = 'promise' | 'past' | 'forecast'

export interface Deadline {
  year: number | null
  yearFrom: YearFrom | null
}

/** First year of the period for a text that names none. */
const firstYear = 2021
/** Limits of the search for moments and words (UTF-16 units), so that an endless sentence takes linear time. */
const near = { moments: 8, before: 120, sentence: 400 }

const spanBehind = pattern`^{time.span}`
const boundBehind = pattern`^{bound.above|bound.below|bound.within|bound.around}`

/** The deadlines and modalities of one block. */
export class Deadlines {
  private readonly block: AnalyzedBlock
  private readonly context: SectionContext
  private readonly period: Period
  private readonly begin: number
  /** For each sentence, the tense inherited from the sentences before it. */
  private readonly inherited: Tense[] = []
  /** Sentences with an exact number, which was counted and not planned. */
  private readonly counted: ReadonlySet<number>
  /** Sentences that compare with a time before the last plan (较“十二五”末提高), which report achievements. */
  private readonly farBack: ReadonlySet<number>

  constructor(analyzed: AnalyzedBlock, context: SectionContext, period: Period) {
    this.block = analyzed
    this.context = context
    this.period = period
    this.begin = period.periodStart ?? firstYear
    this.inheritTenses()
    const sentenceOf = ({ start }: Moment) => this.clauseAt(start)?.sentence ?? -1
    const exact = analyzed.numbers.filter(({ quantity }) => isExact(quantity, analyzed.text))
    this.counted = new Set(exact.map(({ clause }) => clause.sentence))
    this.farBack = new Set(analyzed.moments.filter((moment) => this.isFarBack(moment)).map(sentenceOf))
  }

  private isFarBack({ kind, year, start }: Moment): boolean {
    const before = this.block.text.charAt(start - 1)
    return kind === 'reference' && year < this.begin - 1 && /[较比是]/.test(before)
  }

  private inheritTenses(): void {
    const { text, sentences, moments } = this.block
    let tense: Tense = null
    let next = 0
    for (const { start, end } of sentences) {
      this.inherited.push(tense)
      const slice = text.slice(start, Math.min(end, start + near.sentence))
      let dated: Tense = null
      for (; (moments[next]?.start ?? Infinity) < end; next++) {
        const moment = moments[next]
        if (moment && moment.kind !== 'reference') dated = moment.year < this.begin ? 'past' : 'future'
      }
      const worded = isPast(slice) ? 'past' : isFuture(slice) ? 'future' : null
      tense = dated ?? worded ?? tense
    }
  }

  private clauseAt(at: number): Clause | undefined {
    return this.block.clauses[this.block.clauseAt[at] ?? 0]
  }

  /** The moment that applies at a place: the last one before it in its sentence, else one behind it in its clause. */
  private momentAt(at: number): Moment | null {
    const { moments, sentences } = this.block
    const clause = this.clauseAt(at)
    const start = sentences[clause?.sentence ?? 0]?.start ?? 0
    const last = lastBefore(moments, at)
    for (const moment of moments.slice(Math.max(0, last - near.moments), last + 1).toReversed()) {
      if (moment.start < start) break
      if (moment.kind !== 'reference') return moment
    }
    const behind = moments[last + 1]
    return behind && clause && behind.start < clause.end && behind.kind !== 'reference' ? behind : null
  }

  /** The deadline that applies at a place, and where it was found. */
  deadlineAt(at: number): Deadline {
    const moment = this.momentAt(at)
    if (moment) return { year: moment.year, yearFrom: 'sentence' }
    const earlier = this.earlierDeadline(at) ?? this.context.leadYear
    if (earlier !== null) return { year: earlier, yearFrom: 'paragraph' }
    const { periodEnd } = this.period
    return periodEnd === null ? { year: null, yearFrom: null } : { year: periodEnd, yearFrom: 'plan' }
  }

  /**
   * 到2025年 in an earlier sentence of the paragraph. An earlier year applies to its own sentence only, unless that is a
   * lead-in without a number: 到2023年，建设取得成效。
   */
  private earlierDeadline(at: number): number | null {
    const { moments } = this.block
    const last = lastBefore(moments, at)
    const end = this.period.periodEnd ?? this.begin
    const found = moments
      .slice(Math.max(0, last - near.moments), last + 1)
      .findLast((moment) => moment.kind === 'deadline' && (moment.year >= end || this.isLeadIn(moment)))
    return found?.year ?? null
  }

  private isLeadIn({ start }: Moment): boolean {
    const index = this.clauseAt(start)?.sentence ?? 0
    const sentence = this.block.sentences[index]
    if (!sentence || sentence.end - sentence.start > longestLeadIn) return false
    return this.block.numbers.every(({ clause }) => clause.sentence !== index)
  }

  /** The years of 2023年、2025年分别达到, one for each of `count` numbers; null if the counts differ. */
  deadlinesOf({ quantity, clause }: QuantityInContext, count: number): number[] | null {
    const { moments, sentences } = this.block
    const start = sentences[clause.sentence]?.start ?? 0
    const last = lastBefore(moments, quantity.start)
    const named = moments
      .slice(Math.max(0, last - count), last + 1)
      .filter((moment) => moment.start >= start && moment.kind !== 'reference')
    return count > 1 && named.length === count ? named.map(({ year }) => year) : null
  }

  /** Whether the moment that applies at a place is a period (“十四五”期间, 2021-2025年), not its end. */
  isSpan(at: number): boolean {
    const moment = this.momentAt(at)
    if (!moment) return false
    const { text } = this.block
    return (
      spanBehind.test(text.slice(moment.end, moment.end + 2)) ||
      /\d-\d/.test(text.slice(moment.start, moment.end))
    )
  }

  /** Whether a deadline within the plan makes a promise even below a heading of the past; 将 makes it a forecast. */
  private isAhead(moment: Moment | null, before: string): boolean {
    const { periodStart, periodEnd } = this.period
    if (!moment?.aimed || periodStart === null || periodEnd === null) return false
    return moment.year >= periodStart && moment.year <= periodEnd && !before.includes('将')
  }

  /** The modality of a quantity or, if `quantity` is null, of words for all of a set. */
  modalityAt(at: number, quantity: Quantity | null): Modality {
    const { text, sentences } = this.block
    const clause = this.clauseAt(at)
    const sentence = sentences[clause?.sentence ?? 0]
    if (!clause || !sentence) return 'promise'
    const before = text.slice(Math.max(sentence.start, at - near.before), at)
    if (isForecast(before)) return 'forecast'
    const moment = this.momentAt(at)
    if (this.context.tense === 'past' && !this.isAhead(moment, before)) return 'past'
    if (moment && moment.year < this.begin) {
      return this.period.periodStart === null && moment.aimed && !isPast(before) ? 'promise' : 'past'
    }
    if (isPast(text.slice(Math.max(clause.start, at - 80), Math.min(clause.end, at + 40)))) return 'past'
    if (moment?.kind === 'bare' && isPast(before.replace(/《[^》]*》/g, ''))) return 'past'
    if (moment) return 'promise'
    if (this.farBack.has(clause.sentence) || isPast(before)) return 'past'
    if (isFuture(text.slice(sentence.start, Math.min(sentence.end, sentence.start + near.sentence))))
      return 'promise'
    if (this.context.tense === 'future') return 'promise'
    const inherited = this.inherited[clause.sentence]
    if (inherited) return inherited === 'past' ? 'past' : 'promise'
    const behind = text.slice(at, Math.min(sentence.end, at + near.before))
    const around = before + (/^[^；]*/.exec(behind)?.[0] ?? '')
    if (isPast(around) || isFaintlyPast(around)) return 'past'
    return quantity && this.counted.has(clause.sentence) ? 'past' : 'promise'
  }
}

/** Counted, not planned: four significant digits (five before 万) without a bound, or a share such as 占18.78%. */
function isExact({ kind, start, end, value, upper }: Quantity, text: string): boolean {
  if (kind === 'ratio' && /^\d+\.\d\d%$/.test(text.slice(start, end)))
    return /[占为]$/.test(text.charAt(start - 1))
  if (kind === 'ratio' || kind === 'none' || upper !== null || !Number.isFinite(value)) return false
  const written = text.slice(start, end)
  const digits = /^[\d.]+/.exec(written)?.[0].replace('.', '').replace(/0+$/, '') ?? ''
  const enough = /^[\d.]+[万亿]/.test(written) ? 5 : 4
  return digits.length >= enough && !boundBehind.test(text.slice(end, end + 2))
}
