import { certaintyOf, hedgeAt } from '../grammar/hedges.ts'
import type { Clause } from '../grammar/clauses.ts'
import { findCoverage, type Coverage } from './full-coverage.ts'
import type { Governor } from '../grammar/governor.ts'
import { earlierSubject, indicatorsOf, type LastSubject } from './indicator-names.ts'
import { classifyBlocks, promiseOf, type ClassifiedBlock } from '../grammar/classify-numbers.ts'
import { kindOf, measureOf } from '../grammar/measure-kind.ts'
import { operatorOf, wordsOf } from '../grammar/bounds.ts'
import type { QuantityInContext } from '../grammar/analyzed-block.ts'
import { QuoteReader } from './evidence.ts'
import { TraditionalText, simplifyBlock } from './restore-traditional.ts'
import { runFrom, sharedModifiers, type Run } from './parallel-numbers.ts'
import type { Statement } from './statement.ts'
import { oneOf } from '../lexicon/lexicon.ts'
import { withNamedUnit } from './named-unit.ts'
import { trimSubject } from './trim-subject.ts'
import { readTables } from './tables/extract-from-tables.ts'
import type { Period } from '../grammar/years.ts'
import type { SourceBlock } from '../grammar/source-block.ts'

/**
 * Find every promise of a plan by rule, in its sentences and its tables of indicators: what, how much, by when and how
 * firmly, each with its evidence.
 * @param blocks headings and paragraphs in the order of the text
 * @param period the plan's years; a promise that names none is for its end
 */
export function extractStatements(blocks: Iterable<SourceBlock>, period: Period): Statement[] {
  const keys = new Map<string, number>()
  const given = [...blocks]
  const all = given.map(simplifyBlock)
  const tables = readTables(all, period)
  const sentences = all.filter((block) => !tables.has(block))
  const found = new Map<SourceBlock, Statement[]>()
  for (const numbers of classifyBlocks(sentences, period)) {
    if (numbers.block.heading || aside.test(numbers.block.text)) continue
    found.set(numbers.block, new StatementReader(numbers).read())
  }
  return all
    .flatMap((block, index) => {
      const statements = tables.get(block)?.statements ?? found.get(block) ?? []
      return restoreStatements(statements, given[index] ?? block, block)
    })
    .map((statement) => ({ ...statement, key: keyOf(statement, keys) }))
}

/** Statements in the characters of their block as given. */
function restoreStatements(
  statements: readonly Statement[],
  given: SourceBlock,
  read: SourceBlock,
): readonly Statement[] {
  if (given === read || statements.length === 0) return statements
  const traditional = new TraditionalText(given, read)
  return statements.map((statement) => ({
    ...traditional.finding(statement),
    indicator: traditional.words(statement.indicator),
    certaintyText: traditional.words(statement.certaintyText),
  }))
}

/** A row of a table of indicators, whose cells no sentence joins, a cell alone, and a note under one. */
const aside = new RegExp(
  [
    String.raw`${oneOf('noun.nature')}[\s|]*$`,
    String.raw`^\s*注[：:]`,
    String.raw`^\s*(?:${oneOf('bound.at-least', 'bound.at-most')})?\s*[\d.]+\s*[%‰]?(?:${oneOf('bound.above', 'bound.below', 'bound.within', 'bound.around')})?\s*$`,
  ].join('|'),
  'u',
)

function keyOf({ anchor, indicator }: Statement, keys: Map<string, number>): string {
  const base = `${anchor} ${indicator}`
  const count = (keys.get(base) ?? 0) + 1
  keys.set(base, count)
  return count === 1 ? base : `${base} #${count}`
}

/** What a statement says, and where: the number's place and that of the word that governs it, in the reading. */
type Finding = Omit<
  Statement,
  | 'key'
  | 'anchor'
  | 'line'
  | 'quote'
  | 'quoteSpan'
  | 'valueText'
  | 'valueSpan'
  | 'certainty'
  | 'certaintyText'
  | 'table'
> & { start: number; end: number; at: number }

/** Reads the statements of one block. */
class StatementReader {
  private readonly source: ClassifiedBlock
  private readonly quoter: QuoteReader
  private readonly statements: Statement[] = []
  /** What the promised numbers of a clause are. */
  private readonly numbered = new Map<Clause, 'share' | 'count'>()
  private last: LastSubject = { sentence: -1, subject: '' }

  constructor(source: ClassifiedBlock) {
    this.source = source
    for (const each of source.numbers) {
      const { clause, quantity } = each.number
      if (!promiseOf(each) || this.numbered.get(clause) === 'share') continue
      this.numbered.set(clause, quantity.unit === '%' && quantity.value === 100 ? 'share' : 'count')
    }
    this.quoter = new QuoteReader(source.analyzed, source.block.text)
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
    for (const [index, indicator] of indicators.entries()) {
      const number = run[index] ?? first
      this.readPhrase(
        { ...number, modifiers: sharedModifiers(run, number) },
        governor,
        indicator,
        years?.[index],
      )
    }
    this.last = { sentence: first.clause.sentence, subject: indicators.at(-1) ?? '' }
  }

  private readPhrase(
    number: QuantityInContext,
    governor: Governor,
    subject: string,
    year: number | undefined,
  ): void {
    const { analyzed, deadlines } = this.source
    const { modifiers, clause } = number
    const { indicator, quantity } = withNamedUnit(subject, number.quantity)
    if (!Number.isFinite(quantity.value) || !Number.isFinite(quantity.upper ?? 0)) return
    const before = analyzed.text.slice(Math.max(clause.start, quantity.start - 90), quantity.start)
    this.push({
      ...{ indicator, value: quantity.value, upper: quantity.upper, unit: quantity.unit },
      operator: operatorOf(modifiers, governor.verb, quantity.upper),
      operatorText: wordsOf(modifiers, governor.verb),
      approximate: quantity.approximate || modifiers.approximate,
      ...(year === undefined
        ? deadlines.deadlineAt(quantity.start)
        : { year, yearFrom: 'sentence' as const }),
      kind: kindOf(quantity, before),
      measure: measureOf(analyzed.text, number, governor, deadlines.isSpan(quantity.start)),
      ...{ start: quantity.start, end: quantity.end, at: Math.max(governor.at, clause.start) },
    })
  }

  private readCoverage(coverage: Coverage): void {
    const { analyzed, deadlines } = this.source
    const { start, end, clause } = coverage
    if (deadlines.modalityAt(start, null) !== 'promise') return
    // 全部12座水库 and a coverage rate of 100 % are read by their numbers.
    const numbered = this.numbered.get(clause)
    if (numbered === 'share' || (numbered !== undefined && coverage.weak)) return
    const indicator = trimSubject(coverage.subject) || earlierSubject(analyzed, clause, this.last)
    this.push({
      ...{ indicator, operator: '=', operatorText: coverage.verb, value: 100, upper: null, unit: '%' },
      ...{ approximate: coverage.approximate, ...deadlines.deadlineAt(start) },
      ...{ kind: 'coverage', measure: 'level', start, end, at: start },
    })
    this.last = { sentence: clause.sentence, subject: indicator }
  }

  private push({ start, end, at, ...finding }: Finding): void {
    const { block, analyzed } = this.source
    const quoteSpan = this.quoter.sentenceAt(start, end)
    const valueSpan = this.quoter.spanOf(start, end)
    const hedge = hedgeAt(analyzed.hedges, Math.max(at, start))
    this.statements.push({
      ...{ key: '', anchor: block.anchor, line: block.line },
      ...finding,
      ...{ quote: this.quoter.textOf(quoteSpan), quoteSpan },
      ...{ valueText: this.quoter.textOf(valueSpan), valueSpan },
      ...{ certainty: certaintyOf(hedge), certaintyText: hedge?.text ?? null, table: null },
    })
  }
}
