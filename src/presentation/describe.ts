import { boundedValueOf, lineOf, unitBeside } from '../i18n/line.ts'
import { textOf } from '../i18n/phrase.ts'
import { phraseOf, withUnit } from '../i18n/promise.ts'
import type { Places } from '../i18n/place.ts'
import { formatQuantity } from '../i18n/quantities.ts'
import { fill, words } from '../i18n/words.ts'
import { comparable } from '../schemas/whole.ts'
import { boundOf } from '../schemas/bounds.ts'
import type { FigureEntry } from '../schemas/figures.ts'
import { languages, type Language } from '../schemas/language.ts'
import type { Note } from '../schemas/notes.ts'
import type { Status } from '../schemas/progress.ts'
import type { StatementEntry, TargetEntry } from '../schemas/targets.ts'
import { baselineOf, periodText } from './baseline.ts'
import { formOf, shareOf } from './form.ts'
import { searchKey, type ChartValue, type Row, type Wording } from './row.ts'

/** The context of a row besides its target. */
export interface DescribeContext {
  lang: Language
  places: Places
  /** The plan’s figures by id. */
  figures: ReadonlyMap<string, FigureEntry>
  /** The last year of the plan’s period. */
  end: number
  hrefOfTarget: (id: string) => string
  hrefOfParagraph: (anchor: string) => string
  /** The plan’s textual notes by id. */
  doubts: ReadonlyMap<string, Note>
  hrefOfNote: (id: string) => string
}

/** Describe a target for the explorer; `ordinal` counts the targets of a plan from 1. @throws without a statement */
export function describeTarget(target: TargetEntry, ordinal: number, context: DescribeContext): Row {
  const { lang } = context
  const first = firstOf(target)
  const baseline = baselineOf(target, context)
  const name = target.indicator[lang] ?? target.indicator.zh
  const shortName = target.short ?? target.indicator
  return {
    id: target.id,
    ordinal,
    href: context.hrefOfTarget(target.id),
    name,
    chinese: lang === 'en' && target.indicator.en === null,
    short: shortName[lang] ?? name,
    topic: target.topic,
    phrase: phraseOf(lang, first, target),
    line: lineOf(lang, first, target),
    form: formOf(target, first),
    value: boundedValueOf(lang, first, { ...target, indicator: shortName }),
    start: baselineOf({ ...target, unit: unitBeside(shortName, target.unit) }, context)?.text ?? null,
    share: shareOf(target, first),
    notes: notesOf(target, baseline, context),
    doubts: doubtsOf(target, context),
    places: placesOf(target, context),
    chapters: [...new Set(target.statements.map(({ source }) => chapterOf(source.anchor)))],
    wording: wordingOf(target),
    target: {
      value: first.value,
      upper: first.upper,
      text: textOf(lang, lineOf(lang, first, target)),
      year: first.year,
      bound: boundOf(first.operator, first.operatorText),
    },
    baseline,
    observations: target.observations.map(({ year, value }) => ({
      year,
      value,
      bound: null,
      text: withUnit(lang, formatQuantity(lang, value), target.unit),
    })),
    result: resultOf(target, lang),
    kept: isKept(first),
    quote: first.source.quote[lang] ?? first.source.quote.zh,
    unit: target.unit[lang] ?? target.unit.zh,
    words: searchKey(
      [
        target.indicator.zh,
        target.indicator.en ?? '',
        ...target.statements.flatMap(({ source }) => languages.map((each) => clauseOf(source, each))),
      ].join(' '),
    ),
  }
}

/** The clause of a sentence that states the target; empty without a translation. */
function clauseOf({ quote, clause }: StatementEntry['source'], lang: Language): string {
  const span = clause[lang]
  return span ? [...(quote[lang] ?? '')].slice(...span).join('') : ''
}

/** The statement that represents a target. @throws if there is none */
export function firstOf(target: TargetEntry): StatementEntry {
  const [first] = target.statements
  if (!first) throw new Error(`The target ${target.id} has no statement.`)
  return first
}

/** How the plan words a target over all its statements. */
export function wordingOf({ statements }: Pick<TargetEntry, 'statements'>): Wording {
  const firm = statements.filter(({ certainty }) => certainty === 'firm').length
  if (firm === statements.length) return 'firm'
  return firm === 0 ? 'aspirational' : 'both'
}

/** Whether nothing is to change: 保持. */
export function isKept({ operatorText }: Pick<StatementEntry, 'operatorText'>): boolean {
  return /^(?:保持|维持|稳定)/.test(operatorText ?? '')
}

/** The number of the chapter of an id. */
export function chapterOf(anchor: string): number {
  return Number(/^c(\d+)/.exec(anchor)?.[1] ?? 0)
}

function notesOf(target: TargetEntry, baseline: ChartValue | null, context: DescribeContext): string[] {
  const { lang, end } = context
  const w = words[lang]
  const first = firstOf(target)
  const notes: string[] = []
  if (baseline) {
    const period = periodText(lang, target.baseline?.period ?? null)
    notes.push(fill(period === '' ? w.baselineNote : w.baselineNoteAt, { value: baseline.text, period }))
  }
  if (first.year !== end) notes.push(deadlineOf(lang, first))
  for (const other of target.statements.slice(1)) notes.push(...differences(other, first, target, context))
  return notes.filter((note) => note !== '')
}

/** The textual notes about a target. */
export function doubtsOf(
  { notes }: Pick<TargetEntry, 'notes'>,
  { lang, doubts, hrefOfNote }: Pick<DescribeContext, 'lang' | 'doubts' | 'hrefOfNote'>,
): Row['doubts'] {
  return notes.flatMap((id) => {
    const note = doubts.get(id)
    return note ? [{ text: note[lang], href: hrefOfNote(id) }] : []
  })
}

/** The latest published result, with the status of the target by it, and its source. */
function resultOf({ observations, status, unit }: TargetEntry, lang: Language): Row['result'] {
  const w = words[lang]
  const last = observations.at(-1)
  if (!last) return null
  const result = { year: last.year, value: withUnit(lang, formatQuantity(lang, last.value), unit) }
  // The status may refer to the result of another year.
  const text =
    status?.year === last.year
      ? fill(w.resultNoteStatus, { ...result, status: statusText(lang, status) })
      : fill(w.resultNote, result)
  return { text, source: last.source.title, href: last.source.url }
}

/** A status in words. */
export function statusText(lang: Language, { status }: Status): string {
  const w = words[lang]
  return {
    met: w.statusMet,
    'not-met': w.statusNotMet,
    'on-course': w.statusOnCourse,
    behind: w.statusBehind,
  }[status]
}

/** The deadline of a statement in words: 到2025年. Empty if it has none. */
export function deadlineOf(lang: Language, { year }: Pick<StatementEntry, 'year'>): string {
  return year === null ? '' : fill(words[lang].byYear, { year })
}

/**
 * How another statement differs from one, a line for each point.
 * @param place of the other statement; empty to leave it out
 */
export function differences(
  other: StatementEntry,
  one: StatementEntry,
  target: TargetEntry,
  { lang, places }: DescribeContext,
  place = placeOf(other.source.anchor, places),
): string[] {
  const w = words[lang]
  const said: string[] = []
  if (other.certainty !== one.certainty) {
    const hope = other.certaintyText ?? one.certaintyText ?? ''
    said.push(fill(other.certainty === 'aspirational' ? w.elsewhereHoped : w.elsewhereFirm, { place, hope }))
  }
  if (comparable(other.value) !== comparable(one.value) || other.upper !== one.upper) {
    said.push(fill(w.elsewhereSaid, { place, words: textOf(lang, phraseOf(lang, other, target)) }))
  }
  if (other.year !== one.year && other.year !== null) {
    said.push(fill(w.elsewhereYear, { place, year: other.year }))
  }
  return said.map((line) => line.trim())
}

function placesOf(target: TargetEntry, { places, hrefOfParagraph }: DescribeContext): Row['places'] {
  const seen = new Map<string, string>()
  for (const { source } of target.statements) {
    const label = placeOf(source.anchor, places)
    if (!seen.has(label)) seen.set(label, hrefOfParagraph(source.anchor))
  }
  return Array.from(seen, ([label, href]) => ({ label, href }))
}

/** The heading above a paragraph, in words. */
export function placeOf(anchor: string, places: Places): string {
  return places.get(anchor.replace(/-p\d+$/, ''))?.full ?? places.get(anchor)?.full ?? anchor
}
