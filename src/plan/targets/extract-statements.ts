import { certaintyOf, hedgeAt } from '../grammar/hedges.ts'
import type { Clause } from '../grammar/clauses.ts'
import { findCoverage, type Coverage } from './full-coverage.ts'
import type { Governor } from '../grammar/governor.ts'
import { earlierSubject, indicatorsOf, type Remembered } from './indicator-names.ts'
import { judgeBlocks, promiseOf, type JudgedBlock } from '../grammar/classify-numbers.ts'
import { kindOf, measureOf } from '../grammar/measure-kind.ts'
import { operatorOf, wordsOf } from '../grammar/bounds.ts'
import type { Phrase } from '../grammar/analyzed-block.ts'
import { Quoter } from './evidence.ts'
import { Restorer, simplifyBlock } from './restore-traditional.ts'
import { runFrom, sharedWording, type Run } from './parallel-numbers.ts'
import type { Statement } from './statement.ts'
import { oneOf } from '../lexicon/lexicon.ts'
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
  for (const judged of judgeBlocks(sentences, period)) {
    if (judged.block.heading || aside.test(judged.block.text)) continue
    found.set(judged.block, new Reader(judged).read())
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
  const restorer = new Restorer(given, read)
  return statements.map((statement) => ({
    ...restorer.finding(statement),
    indicator: restorer.words(statement.indicator),
    certaintyText: restorer.words(statement.certaintyText),
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
class Reader {
  private readonly source: JudgedBlock
  private readonly quoter: Quoter
  private readonly statements: Statement[] = []
  /** What the promised numbers of a clause are. */
  private readonly numbered = new Map<Clause, 'share' | 'count'>()
  private last: Remembered = { sentence: -1, subject: '' }

  constructor(source: JudgedBlock) {
    this.source = source
    for (const each of source.judged) {
      const { clause, quantity } = each.phrase
      if (!promiseOf(each) || this.numbered.get(clause) === 'share') continue
      this.numbered.set(clause, quantity.unit === '%' && quantity.value === 100 ? 'share' : 'count')
    }
    this.quoter = new Quoter(source.passage, source.block.text)
  }

  read(): Statement[] {
    const { judged, passage } = this.source
    const coverage = passage.clauses.flatMap((clause) => findCoverage(passage.text, clause)).values()
    let covered = coverage.next()
    for (let index = 0; index < judged.length;) {
      const each = judged[index]
      if (!each) break
      for (; !covered.done && covered.value.start < each.phrase.quantity.start; covered = coverage.next()) {
        this.readCoverage(covered.value)
      }
      const governor = promiseOf(each)
      const run = governor ? runFrom(passage.text, judged, index, each.phrase) : null
      if (governor && run) this.readRun(run, governor)
      index += run?.length ?? 1
    }
    for (; !covered.done; covered = coverage.next()) this.readCoverage(covered.value)
    return this.statements.toSorted((a, b) => a.valueSpan[0] - b.valueSpan[0])
  }

  private readRun(run: Run, governor: Governor): void {
    const { passage, times } = this.source
    const [first] = run
    const indicators = indicatorsOf(passage, run, governor, this.last)
    const lead = passage.text.slice(Math.max(first.item, first.wording.start - 30), first.quantity.start)
    const years = lead.includes('分别') ? times.deadlinesOf(first, run.length) : null
    for (const [index, indicator] of indicators.entries()) {
      const phrase = run[index] ?? first
      this.readPhrase({ ...phrase, wording: sharedWording(run, phrase) }, governor, indicator, years?.[index])
    }
    this.last = { sentence: first.clause.sentence, subject: indicators.at(-1) ?? '' }
  }

  private readPhrase(phrase: Phrase, governor: Governor, indicator: string, year: number | undefined): void {
    const { passage, times } = this.source
    const { quantity, wording, clause } = phrase
    if (!Number.isFinite(quantity.value) || !Number.isFinite(quantity.upper ?? 0)) return
    const before = passage.text.slice(Math.max(clause.start, quantity.start - 90), quantity.start)
    this.push({
      ...{ indicator, value: quantity.value, upper: quantity.upper, unit: quantity.unit },
      operator: operatorOf(wording, governor.verb, quantity.upper),
      operatorText: wordsOf(wording, governor.verb),
      approximate: quantity.approximate || wording.approximate,
      ...(year === undefined ? times.deadlineAt(quantity.start) : { year, yearFrom: 'sentence' as const }),
      kind: kindOf(quantity, before),
      measure: measureOf(passage.text, phrase, governor, times.isSpan(quantity.start)),
      ...{ start: quantity.start, end: quantity.end, at: Math.max(governor.at, clause.start) },
    })
  }

  private readCoverage(coverage: Coverage): void {
    const { passage, times } = this.source
    const { start, end, clause } = coverage
    if (times.standingAt(start, null) !== 'promise') return
    // 全部12座水库 and a coverage rate of 100 % are read by their numbers.
    const numbered = this.numbered.get(clause)
    if (numbered === 'share' || (numbered !== undefined && coverage.weak)) return
    const indicator = trimSubject(coverage.subject) || earlierSubject(passage, clause, this.last)
    this.push({
      ...{ indicator, operator: '=', operatorText: coverage.verb, value: 100, upper: null, unit: '%' },
      ...{ approximate: coverage.approximate, ...times.deadlineAt(start) },
      ...{ kind: 'coverage', measure: 'level', start, end, at: start },
    })
    this.last = { sentence: clause.sentence, subject: indicator }
  }

  private push({ start, end, at, ...finding }: Finding): void {
    const { block, passage } = this.source
    const quoteSpan = this.quoter.sentenceAt(start, end)
    const valueSpan = this.quoter.spanOf(start, end)
    const hedge = hedgeAt(passage.hedges, Math.max(at, start))
    this.statements.push({
      ...{ key: '', anchor: block.anchor, line: block.line },
      ...finding,
      ...{ quote: this.quoter.textOf(quoteSpan), quoteSpan },
      ...{ valueText: this.quoter.textOf(valueSpan), valueSpan },
      ...{ certainty: certaintyOf(hedge), certaintyText: hedge?.text ?? null, table: null },
    })
  }
}
