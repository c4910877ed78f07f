import { isTooLarge } from '../numbers/quantity.ts'
import { withNamedUnit } from './named-unit.ts'
import type { QuantityInContext } from '../grammar/analyzed-block.ts'
import { operatorOf, operatorTextOf } from '../grammar/bounds.ts'
import { type ClassifiedBlock, promiseOf } from '../grammar/classify-numbers.ts'
import type { Clause } from '../grammar/clauses.ts'
import type { Governor } from '../grammar/governor.ts'
import { certaintyOf, hedgeAt } from '../grammar/hedges.ts'
import { kindOf, measureOf } from '../grammar/measure-kind.ts'
import { QuoteReader } from './evidence.ts'
import { type Coverage, findCoverage } from './full-coverage.ts'
import { earlierSubject, indicatorsOf, type LastSubject, noSubject } from './indicator-names.ts'
import { type Run, runFrom, sharedModifiers } from './parallel-numbers.ts'
import { isNameFragment, nameBySentence } from './name-fragment.ts'
import type { Statement } from './statement.ts'
import { pattern } from '../lexicon/lexicon.ts'
import type { Measure } from '../../schemas/targets.ts'
import { trimSubject } from './trim-subject.ts'

/** The content of a statement, with the places of its number and governor in the normalized text. */
type Finding = Omit<
  Statement,
  | 'key'
  | 'anchor'
  | 'line'
  | 'quote'
  | 'fragment'
  | 'quoteSpan'
  | 'valueText'
  | 'valueSpan'
  | 'certainty'
  | 'certaintyText'
  | 'table'
> & { start: number; end: number; at: number; isUnnamed?: boolean }

const whoMust = pattern`^(?<who>[\p{Script=Han}（）、]{2,16}?){tense.must}\p{Script=Han}`
const aspiring = pattern`^{hedge.aspiration}`

/** Reads the statements of one block. */
export class StatementReader {
  private readonly source: ClassifiedBlock
  private readonly quotes: QuoteReader
  private readonly statements: Statement[] = []
  /** Whether the promised numbers of a clause are shares of 100 % or others. */
  private readonly numbered = new Map<Clause, 'share' | 'count'>()
  private last: LastSubject = noSubject
  private lastMeasure: Measure = 'level'
  /** Of whom the last 普遍 of a sentence was said. */
  private everyone = { sentence: -1, subject: '' }

  constructor(source: ClassifiedBlock) {
    this.source = source
    for (const each of source.numbers) {
      const { clause, quantity } = each.number
      if (!promiseOf(each) || this.numbered.get(clause) === 'share') continue
      this.numbered.set(clause, quantity.unit === '%' && quantity.value === 100 ? 'share' : 'count')
    }
    this.quotes = new QuoteReader(source.analyzed, source.block.text)
  }

  read(): Statement[] {
    const { numbers, analyzed } = this.source
    const coverage = analyzed.clauses.flatMap((clause) => findCoverage(analyzed.text, clause)).values()
    let covered = coverage.next()
    for (let index = 0; index < numbers.length;) {
      const each = numbers[index]
      if (!each) break
      for (; !covered.done && covered.value.start < each.number.quantity.start; covered = coverage.next()) {
        this.readCoverage(covered.value)
      }
      const governor = promiseOf(each)
      const run = governor ? runFrom(analyzed.text, numbers, index, each.number) : null
      if (governor && run) this.readRun(run, governor)
      index += run?.length ?? 1
    }
    for (; !covered.done; covered = coverage.next()) this.readCoverage(covered.value)
    return this.statements.toSorted((a, b) => a.valueSpan[0] - b.valueSpan[0])
  }

  private readRun(run: Run, governor: Governor): void {
    const { analyzed, deadlines } = this.source
    const [first] = run
    const indicators = indicatorsOf(analyzed, run, governor, this.last)
    const lead = analyzed.text.slice(Math.max(first.item, first.modifiers.start - 30), first.quantity.start)
    const years = lead.includes('分别') ? deadlines.deadlinesOf(first, run.length) : null
    // 分别 without a subject for each value: nothing says which value is whose.
    const isUnnamed = lead.includes('分别') && !years && run.length > 1 && new Set(indicators).size === 1
    for (const [index, indicator] of indicators.entries()) {
      const number = run[index] ?? first
      this.readPhrase(
        { ...number, modifiers: sharedModifiers(run, number) },
        governor,
        indicator,
        first,
        years?.[index],
        isUnnamed,
      )
    }
    this.remember(first.clause.sentence, indicators)
    this.lastMeasure = this.statements.at(-1)?.measure ?? 'level'
  }

  private readPhrase(
    number: QuantityInContext,
    governor: Governor,
    subject: string,
    first: QuantityInContext,
    year: number | undefined,
    isUnnamed: boolean,
  ): void {
    const { analyzed, deadlines } = this.source
    const { modifiers, clause } = number
    const { indicator, quantity } = withNamedUnit(subject, number.quantity)
    if (isTooLarge(quantity)) return
    const before = analyzed.text.slice(Math.max(clause.start, quantity.start - 90), quantity.start)
    const measure = measureOf(analyzed.text, first, governor, deadlines.isSpan(quantity.start))
    this.push({
      indicator,
      isUnnamed,
      value: quantity.value,
      upper: quantity.upper,
      unit: quantity.unit,
      operator: operatorOf(modifiers, governor.verb, quantity.upper),
      operatorText: operatorTextOf(modifiers, governor.verb),
      approximate: quantity.approximate || modifiers.approximate,
      ...(year === undefined
        ? deadlines.deadlineAt(quantity.start)
        : { year, yearFrom: 'sentence' as const }),
      kind: kindOf(quantity, before),
      measure: this.goesOn(subject, governor, clause) ? this.lastMeasure : measure,
      start: quantity.start,
      end: quantity.end,
      at: Math.max(governor.at, clause.start),
    })
  }

  /** Whether a clause raises the promise before it: 完成50万亩，力争达到60万亩. */
  private goesOn(subject: string, { shape }: Governor, clause: Clause): boolean {
    const { sentence, subject: before } = this.last
    if (shape !== 'level' || sentence !== clause.sentence || subject !== before) return false
    return aspiring.test(this.source.analyzed.text.slice(clause.start, clause.end))
  }

  private readCoverage(coverage: Coverage): void {
    const { analyzed, deadlines } = this.source
    const { start, end, clause } = coverage
    if (deadlines.modalityAt(start, null) !== 'promise') return
    // 全部12座水库 and a coverage rate of 100 % are statements by their numbers.
    const numbered = this.numbered.get(clause)
    if (numbered === 'share' || (numbered !== undefined && coverage.weak)) return
    const own = trimSubject(coverage.subject)
    const { everyone } = this
    const goesOn = coverage.who === '' && everyone.sentence === clause.sentence
    const whose = goesOn ? everyone.subject : coverage.who === '' ? this.whoMust(clause) : ''
    const indicator = whose + own || earlierSubject(analyzed, clause, this.last)
    if (coverage.who) this.everyone = { sentence: clause.sentence, subject: trimSubject(coverage.who) }
    this.push({
      indicator,
      operator: '=',
      operatorText: coverage.verb,
      value: 100,
      upper: null,
      unit: '%',
      approximate: coverage.approximate,
      ...deadlines.deadlineAt(start),
      kind: 'coverage',
      measure: 'level',
      start,
      end,
      at: start,
    })
    this.remember(clause.sentence, [indicator])
  }

  /** Who the sentence says must do something: 各级学校 of 各级学校要坚持育人为本，普遍形成良好校风. */
  private whoMust({ sentence }: Clause): string {
    const { text, sentences } = this.source.analyzed
    const start = sentences[sentence]?.start ?? 0
    return whoMust.exec(text.slice(start, start + 40))?.groups?.['who'] ?? ''
  }

  private remember(sentence: number, subjects: readonly string[]): void {
    const before = this.last.sentence === sentence ? this.last.subjects : []
    this.last = { sentence, subject: subjects.at(-1) ?? '', subjects: [...before, ...subjects] }
  }

  private push({ start, end, at, isUnnamed = false, ...finding }: Finding): void {
    const { block, analyzed } = this.source
    const quoteSpan = this.quotes.sentenceAt(start, end)
    const valueSpan = this.quotes.spanOf(start, end)
    const hedge = hedgeAt(analyzed.hedges, Math.max(at, start))
    const quote = this.quotes.textOf(quoteSpan)
    const fragment = isUnnamed || isNameFragment(finding.indicator) ? finding.indicator : null
    this.statements.push({
      key: '',
      anchor: block.anchor,
      line: block.line,
      ...finding,
      indicator: fragment === null ? finding.indicator : nameBySentence(quote),
      fragment,
      quote,
      quoteSpan,
      valueText: this.quotes.textOf(valueSpan),
      valueSpan,
      certainty: certaintyOf(hedge),
      certaintyText: hedge?.text ?? null,
      table: null,
    })
  }
}
