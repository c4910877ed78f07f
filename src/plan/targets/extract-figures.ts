import { isTooLarge } from '../numbers/quantity.ts'
import type { FigurePeriod } from '../../schemas/figure-period.ts'
import type { FigureClass } from '../../schemas/figures.ts'
import { indicatorsOf, type LastSubject } from './indicator-names.ts'
import {
  classifyBlocks,
  promiseOf,
  type ClassifiedNumber,
  type ClassifiedBlock,
} from '../grammar/classify-numbers.ts'
import { operatorOf, operatorTextOf } from '../grammar/bounds.ts'
import type { AnalyzedBlock, SourceBlock } from '../grammar/analyzed-block.ts'
import { QuoteReader } from './evidence.ts'
import { TraditionalText } from './restore-traditional.ts'
import { readTextAndTables, type TextAndTables } from './text-and-tables.ts'
import { runFrom } from './parallel-numbers.ts'
import { pattern } from '../lexicon/lexicon.ts'
import { lastBefore } from '../text/binary-search.ts'
import type { Figure } from './statement.ts'
import { trimSubject } from './trim-subject.ts'
import type { Period } from '../numbers/years.ts'

/**
 * Find every quantity of a plan that is not a target, above all achievements, with its time and sentence.
 * Dates, ordinals and numbers in names are not quantities.
 * @param text the same blocks as read already
 */
export function extractFigures(
  blocks: Iterable<SourceBlock>,
  period: Period,
  text: TextAndTables = readTextAndTables(blocks, period),
): Figure[] {
  const { tables } = text
  const sentences = text.blocks.flatMap(({ block }) =>
    tables.has(block) || caption.test(block.text) ? [] : [block],
  )
  const found = new Map<SourceBlock, Figure[]>()
  for (const numbers of classifyBlocks(sentences, period)) {
    found.set(numbers.block, readFigures(numbers))
  }
  return text.blocks.flatMap(({ given, block }) => {
    const figures = tables.get(block)?.figures ?? found.get(block) ?? []
    if (given === block || figures.length === 0) return figures
    const traditional = new TraditionalText(given, block)
    return figures.map((figure) => ({
      ...traditional.finding(figure),
      subject: traditional.words(figure.subject),
    }))
  })
}

/** The caption of a table or a figure. */
const caption = /^[附续續]?\s*[表图圖]\s*\d{1,3}\s*[^\d。；]{0,40}$/

function readFigures({ block, analyzed, context, numbers }: ClassifiedBlock): Figure[] {
  const quotes = new QuoteReader(analyzed, block.text)
  const subjects = subjectsOf(analyzed, numbers)
  return numbers.flatMap((each, index) => {
    const { quantity, modifiers } = each.number
    if (promiseOf(each) && !block.heading) return []
    if (quantity.article && each.role.governor === null) return []
    if (isTooLarge(quantity)) return []
    const verb = each.role.governor?.verb ?? null
    const quoteSpan = quotes.sentenceAt(quantity.start, quantity.end)
    const valueSpan = quotes.spanOf(quantity.start, quantity.end)
    return {
      anchor: block.anchor,
      line: block.line,
      class: classOf(analyzed, each),
      subject: subjects[index] ?? '',
      value: quantity.value,
      upper: quantity.upper,
      unit: quantity.unit,
      valueText: quotes.textOf(valueSpan),
      valueSpan,
      operator: operatorOf(modifiers, verb, quantity.upper),
      operatorText: operatorTextOf(modifiers, verb),
      approximate: quantity.approximate || modifiers.approximate,
      period: periodOf(analyzed, quantity.start) ?? context.pastPlan,
      quote: quotes.textOf(quoteSpan),
      quoteSpan,
    }
  })
}

function classOf(analyzed: AnalyzedBlock, { number, role, modality }: ClassifiedNumber): FigureClass {
  if (role.governor === null && role.other !== 'size') return role.other
  if (modality === 'forecast') return 'forecast'
  if (modality === 'promise') return 'size'
  const { clause, modifiers } = number
  const left = analyzed.text.slice(Math.max(clause.start, modifiers.start - 40), modifiers.start)
  return role.governor?.shape === 'change' && /[较比]/.test(left) ? 'comparison' : 'achievement'
}

/** The subject of each quantity, read like the subjects of statements. */
function subjectsOf(analyzed: AnalyzedBlock, numbers: readonly ClassifiedNumber[]): string[] {
  const subjects: string[] = []
  let last: LastSubject = { sentence: -1, subject: '', subjects: [] }
  while (subjects.length < numbers.length) {
    const index = subjects.length
    const each = numbers[index]
    if (!each) break
    const { governor } = each.role
    const run = governor ? runFrom(analyzed.text, numbers, index, each.number) : null
    const found = governor && run ? indicatorsOf(analyzed, run, governor, last) : [nearest(analyzed, each)]
    // 均 gives one number several subjects, and a figure has one.
    const own = run && found.length > run.length ? [found.join('、')] : found
    subjects.push(...own)
    if (governor) last = { sentence: each.number.clause.sentence, subject: own.at(-1) ?? '', subjects: [] }
  }
  return subjects
}

function nearest({ text }: AnalyzedBlock, { number }: ClassifiedNumber): string {
  const { modifiers, item, itemEnd } = number
  const behind = trimSubject(text.slice(modifiers.end, Math.min(itemEnd, modifiers.end + 30)))
  return behind || trimSubject(text.slice(Math.max(item, modifiers.start - 30), modifiers.start))
}

/** Behind a year or the name of a plan: which part of it is meant. */
const part = pattern`^{time.figure-part}`
const spanBehind = pattern`^{time.span}`

/** The last time named before a figure in its sentence: “十三五”末, 2020年, 2017年以来; null if there is none. */
function periodOf(
  { text, moments, sentences, clauses, clauseAt }: AnalyzedBlock,
  at: number,
): FigurePeriod | null {
  const start = sentences[clauses[clauseAt[at] ?? 0]?.sentence ?? 0]?.start ?? 0
  const last = lastBefore(moments, at)
  for (const moment of moments.slice(Math.max(0, last - 4), last + 1).toReversed()) {
    if (moment.start < start) break
    const behind = part.exec(text.slice(moment.end, moment.end + 3))?.[0] ?? ''
    const isSince = behind === '以来'
    if (moment.kind === 'reference' && !isSince) continue
    const named = text.slice(moment.start, moment.end)
    const years = Array.from(named.matchAll(/\d{4}/g), ([digits]) => Number(digits))
    const span = spanBehind.test(behind)
    return {
      text: named + behind,
      from: years.length > 1 ? (years[0] ?? null) : span ? moment.year - 4 : moment.year,
      to: isSince ? null : moment.year,
    }
  }
  return null
}
