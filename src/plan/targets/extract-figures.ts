import type { FigurePeriod } from '../../schemas/figure-period.ts'
import type { FigureClass } from '../../schemas/figures.ts'
import { indicatorsOf, type Remembered } from './indicator-names.ts'
import { judgeBlocks, promiseOf, type Judged, type JudgedBlock } from '../grammar/classify-numbers.ts'
import { operatorOf, wordsOf } from '../grammar/bounds.ts'
import type { Passage } from '../grammar/analyzed-block.ts'
import { Quoter } from './evidence.ts'
import { Restorer, simplifyBlock } from './restore-traditional.ts'
import { runFrom } from './parallel-numbers.ts'
import { startsWith } from '../lexicon/lexicon.ts'
import { lastBefore } from '../text/binary-search.ts'
import type { Figure } from './statement.ts'
import { trimSubject } from './trim-subject.ts'
import { readTables } from './tables/extract-from-tables.ts'
import type { Period } from '../grammar/years.ts'
import type { SourceBlock } from '../grammar/source-block.ts'

/**
 * Find every quantity of a plan that no statement is made of: achievements above all, with their time and sentence.
 * Dates, ordinals and numbers in names are no quantities.
 */
export function extractFigures(blocks: Iterable<SourceBlock>, period: Period): Figure[] {
  const given = [...blocks]
  const all = given.map(simplifyBlock)
  const tables = readTables(all, period)
  const found = new Map<SourceBlock, Figure[]>()
  for (const judged of judgeBlocks(
    all.filter((block) => !tables.has(block) && !caption.test(block.text)),
    period,
  )) {
    found.set(judged.block, readFigures(judged))
  }
  return all.flatMap((block, index) => {
    const read = given[index] ?? block
    const figures = tables.get(block)?.figures ?? found.get(block) ?? []
    if (read === block || figures.length === 0) return figures
    const restorer = new Restorer(read, block)
    return figures.map((figure) => ({
      ...restorer.finding(figure),
      subject: restorer.words(figure.subject),
    }))
  })
}

/** The number of a table or a figure counts nothing. */
const caption = /^[附续續]?\s*[表图圖]\s*\d{1,3}\s*[^\d。；]{0,40}$/

function readFigures({ block, passage, setting, judged }: JudgedBlock): Figure[] {
  const quoter = new Quoter(passage, block.text)
  const subjects = subjectsOf(passage, judged)
  return judged.flatMap((each, index) => {
    const { quantity, wording } = each.phrase
    if (promiseOf(each) && !block.heading) return []
    if (quantity.article && each.role.governor === null) return []
    if (!Number.isFinite(quantity.value) || !Number.isFinite(quantity.upper ?? 0)) return []
    const verb = each.role.governor?.verb ?? null
    const quoteSpan = quoter.sentenceAt(quantity.start, quantity.end)
    const valueSpan = quoter.spanOf(quantity.start, quantity.end)
    return {
      ...{ anchor: block.anchor, line: block.line, class: classOf(passage, each) },
      ...{
        subject: subjects[index] ?? '',
        value: quantity.value,
        upper: quantity.upper,
        unit: quantity.unit,
      },
      ...{ valueText: quoter.textOf(valueSpan), valueSpan },
      operator: operatorOf(wording, verb, quantity.upper),
      operatorText: wordsOf(wording, verb),
      approximate: quantity.approximate || wording.approximate,
      period: periodOf(passage, quantity.start) ?? setting.told,
      ...{ quote: quoter.textOf(quoteSpan), quoteSpan },
    }
  })
}

function classOf(passage: Passage, { phrase, role, standing }: Judged): FigureClass {
  if (role.governor === null && role.other !== 'size') return role.other
  if (standing === 'forecast') return 'forecast'
  if (standing === 'promise') return 'size'
  const { clause, wording } = phrase
  const left = passage.text.slice(Math.max(clause.start, wording.start - 40), wording.start)
  return role.governor?.shape === 'change' && /[较比]/.test(left) ? 'comparison' : 'achievement'
}

/** What each quantity is of, read as the subjects of statements are. */
function subjectsOf(passage: Passage, judged: readonly Judged[]): string[] {
  const subjects: string[] = []
  let last: Remembered = { sentence: -1, subject: '' }
  while (subjects.length < judged.length) {
    const index = subjects.length
    const each = judged[index]
    if (!each) break
    const { governor } = each.role
    const run = governor ? runFrom(passage.text, judged, index, each.phrase) : null
    const found = governor && run ? indicatorsOf(passage, run, governor, last) : [nearest(passage, each)]
    // 均 makes several subjects of one number, and a figure has one.
    const own = run && found.length > run.length ? [found.join('、')] : found
    subjects.push(...own)
    if (governor) last = { sentence: each.phrase.clause.sentence, subject: own.at(-1) ?? '' }
  }
  return subjects
}

function nearest({ text }: Passage, { phrase }: Judged): string {
  const { wording, item, itemEnd } = phrase
  const behind = trimSubject(text.slice(wording.end, Math.min(itemEnd, wording.end + 30)))
  return behind || trimSubject(text.slice(Math.max(item, wording.start - 30), wording.start))
}

/** Behind a year or the name of a plan these say what part of it is meant. */
const part = startsWith('time.figure-part')
const spanBehind = startsWith('time.span')

/** The time named last before a figure in its sentence: “十三五”末, 2020年, 2017年以来; else what its section tells of. */
function periodOf({ text, moments, sentences, clauses, clauseAt }: Passage, at: number): FigurePeriod | null {
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
