import { isTooLarge } from '../../numbers/quantity.ts'
import type { Change, FigureClass } from '../../../schemas/figures.ts'
import {
  classifyBlocks,
  promiseOf,
  type ClassifiedBlock,
  type ClassifiedNumber,
} from '../../grammar/classify-numbers.ts'
import { operatorTextOf, reportedOperator } from '../../grammar/bounds.ts'
import { pattern } from '../../lexicon/lexicon.ts'
import { verbAtEnd } from '../../lexicon/verbs.ts'
import type { AnalyzedBlock, QuantityInContext, SourceBlock } from '../../grammar/analyzed-block.ts'
import type { Period } from '../../numbers/years.ts'
import { QuoteReader } from '../evidence.ts'
import { FindingKeys } from '../finding-keys.ts'
import { TraditionalText } from '../restore-traditional.ts'
import { readTextAndTables, type TextAndTables } from '../text-and-tables.ts'
import type { Figure } from '../statement.ts'
import { linkChanges } from './changes.ts'
import { figureKind } from './figure-kind.ts'
import { periodBefore } from './figure-period.ts'
import { figureSubjects } from './figure-subjects.ts'
import { unitsOf } from './figure-unit.ts'
import { findWordFigures } from './ranks.ts'

/**
 * Find every quantity of a plan that is not a target, above all what it reports, with its time and sentence. Dates,
 * ordinals and numbers in names are not quantities.
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
  const figures = text.blocks.flatMap(({ given, block }) => {
    const figures = tables.get(block)?.figures ?? found.get(block) ?? []
    if (given === block || figures.length === 0) return figures
    const traditional = new TraditionalText(given, block)
    return figures.map((figure) => ({
      ...traditional.finding(figure),
      subject: traditional.words(figure.subject),
    }))
  })
  return withKeys(figures)
}

/** The caption of a table or a figure. */
const caption = /^[附续續]?\s*[表图圖]\s*\d{1,3}\s*[^\d。；]{0,40}$/

function readFigures(source: ClassifiedBlock): Figure[] {
  const figures = [...quantitiesIn(source), ...wordFiguresIn(source)]
  return figures.toSorted((a, b) => a.valueSpan[0] - b.valueSpan[0])
}

function quantitiesIn({ block, analyzed, context, numbers }: ClassifiedBlock): Figure[] {
  const quotes = new QuoteReader(analyzed, block.text)
  const reported = numbers.filter((each) => isFigure(each, block.heading))
  const links = linkChanges(analyzed, reported)
  const units = unitsOf(analyzed, reported, links)
  const subjects = figureSubjects(analyzed, numbers)
  return reported.map((each): Figure => {
    const { quantity, modifiers } = each.number
    const { change = null, part = null, of = each } = links.get(each) ?? {}
    const { unit, end } = units.get(each) ?? { unit: quantity.unit, end: quantity.end }
    const quoteSpan = quotes.sentenceAt(quantity.start, end)
    const valueSpan = quotes.spanOf(quantity.start, end)
    const period =
      part === 'from' ? (change?.since ?? null) : (periodBefore(analyzed, quantity.start) ?? context.pastPlan)
    return {
      ...{ key: '', anchor: block.anchor, line: block.line, class: classOf(analyzed, each) },
      kind: figureKind(analyzed, each, part, period),
      subject: subjects.get(of) ?? '',
      value: quantity.value,
      upper: quantity.upper,
      unit,
      valueText: quotes.textOf(valueSpan),
      valueSpan,
      operator: reportedOperator(modifiers, quantity.upper),
      operatorText: operatorTextOf(modifiers, each.role.governor?.verb ?? null),
      approximate: quantity.approximate || modifiers.approximate,
      period,
      place: elsewhere.test(analyzed.text.slice(0, modifiers.start).slice(-2)) ? '全国' : null,
      ...{ change, part, quote: quotes.textOf(quoteSpan), quoteSpan },
    }
  })
}

/** Before a number: it is not of the place of the plan but of the nation. */
const elsewhere = pattern`{report.nation}$`

function isFigure(each: ClassifiedNumber, heading: boolean): boolean {
  const { quantity } = each.number
  if (promiseOf(each) && !heading) return false
  if (quantity.article && each.role.governor === null) return false
  return !isTooLarge(quantity)
}

function classOf({ text }: AnalyzedBlock, { number, role, modality }: ClassifiedNumber): FigureClass {
  if (modality === 'past' && isCountedApart(text, number)) return 'reported'
  const other = role.governor === null ? role.other : 'size'
  if (other === 'baseline') return 'reported'
  if (other !== 'size') return other
  if (modality === 'forecast') return 'forecast'
  return modality === 'promise' ? 'size' : 'reported'
}

/** The first of two counts in 在177个地块配建设施285处 and 选拔三届“使者”91人: a promise would count the second alone. */
function isCountedApart(text: string, { quantity, modifiers, clause }: QuantityInContext): boolean {
  const left = text.slice(clause.start, modifiers.start)
  return (
    quantity.kind === 'count' && modifiers.bound === null && (left.endsWith('在') || verbAtEnd(left) !== null)
  )
}

function wordFiguresIn({ block, analyzed, context, deadlines }: ClassifiedBlock): Figure[] {
  if (block.heading) return []
  const quotes = new QuoteReader(analyzed, block.text)
  return findWordFigures(analyzed).flatMap(({ span: [start, end], kind, subject, value, unit, verb }) => {
    if (deadlines.modalityAt(start, null) !== 'past') return []
    const quoteSpan = quotes.sentenceAt(start, end)
    const valueSpan = quotes.spanOf(start, end)
    return {
      ...{ key: '', anchor: block.anchor, line: block.line, class: 'reported' as const },
      ...{ kind, subject, value, upper: null, unit },
      ...{ valueText: quotes.textOf(valueSpan), valueSpan },
      ...{ operator: '=' as const, operatorText: verb, approximate: false },
      period: periodBefore(analyzed, start) ?? context.pastPlan,
      ...{ place: null, change: null, part: null },
      ...{ quote: quotes.textOf(quoteSpan), quoteSpan },
    }
  })
}

/** Give each figure its key; the parts of a change share one. */
function withKeys(figures: readonly Figure[]): Figure[] {
  const keys = new FindingKeys()
  const ofChanges = new Map<Change, string>()
  return figures.map((figure) => {
    const { anchor, subject, change } = figure
    const key = (change && ofChanges.get(change)) ?? keys.next(anchor, subject)
    if (change) ofChanges.set(change, key)
    return { ...figure, key }
  })
}
