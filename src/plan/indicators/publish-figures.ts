import type { FigureEntry } from '../../schemas/figures.ts'
import type { Edition } from '../catalog/translate.ts'
import { report } from '../diagnostics/report.ts'
import { type FigureName, type FigureNamesFile, namesByKey } from '../seed/figure-names.ts'
import type { Figure } from '../targets/statement.ts'
import { quoteEnglish } from './english-sentences.ts'
import { locatePromise } from './locate-in-quotes.ts'
import type { NotedPlaces } from './noted-places.ts'
import { givenSentence } from './publish-statement.ts'
import type { SourcePlaces } from './source-places.ts'

/** What figures are published with. */
export interface FigureContext {
  places: SourcePlaces
  english: Edition
  noted: NotedPlaces
  topics: ReadonlySet<string> | null
  /** figures.yaml; null if there is none, and every figure is then without a name. */
  names: FigureNamesFile | null
  /** Whether every figure must be in figures.yaml. */
  strict: boolean
}

/** What a cell of a table says in the place of a number: the rules read it as 100 %. */
const wordsForAll = /^(?:基本)?(?:全|普及)/

/**
 * Publish the figures that figures.yaml does not reject, with the names it gives. Its faults, and with `strict` each key
 * that it lacks, are reported on it.
 */
export function publishFigures(found: readonly Figure[], context: FigureContext): FigureEntry[] {
  const { names: file, strict, topics } = context
  const keys = new Set(found.map(({ key }) => key))
  const names = file ? namesByKey(file, keys, topics) : new Map<string, FigureName | null>()
  if (file && strict) {
    for (const key of keys)
      if (!names.has(key)) report(file.file, 'figure-unnamed', { line: 1, column: 1 }, key)
  }
  const counts = new Map<string, number>()
  return found.flatMap((figure) => {
    const name = names.get(figure.key)
    if (name === null) return []
    const count = (counts.get(figure.anchor) ?? 0) + 1
    counts.set(figure.anchor, count)
    return publishFigure(figure, `${figure.anchor}-f${count}`, name ?? null, context)
  })
}

function publishFigure(
  figure: Figure,
  id: string,
  name: FigureName | null,
  { places, english, noted, names }: FigureContext,
): FigureEntry {
  const { key, anchor, class: classOf, kind, upper, valueText, operator, operatorText } = figure
  const { approximate, period, place, change, part } = figure
  const valueSpan = places.spanOf(anchor, figure.valueSpan)
  const [from] = figure.quoteSpan
  const [start, end] = figure.valueSpan
  const quote = { zh: figure.quote, en: name && names ? quoteOf(figure, name, english, names) : null }
  const promised = { ...figure, kind: 'count' as const }
  return {
    ...{ id, key, class: classOf, kind },
    subject: name?.subject ?? null,
    topic: name?.topic ?? null,
    value: wordsForAll.test(valueText) ? null : figure.value,
    upper,
    unit: { zh: figure.unit, en: unitOf(figure, name, names) },
    ...{ valueText, operator, operatorText, approximate, period, place, change, part },
    notes: noted.at({ anchor, span: figure.valueSpan }),
    source: {
      anchor,
      line: places.pointOf(valueSpan[0]).line,
      quote,
      quoteSpan: places.spanOf(anchor, figure.quoteSpan),
      valueSpan,
      ...locatePromise(quote, [start - from, end - from], promised),
    },
  }
}

/** Units that are the same in every plan. */
const fixedUnits: Readonly<Record<string, string>> = {
  '': '',
  '%': '%',
  '‰': '‰',
  个百分点: 'percentage points',
}

function unitOf(
  { unit, part }: Figure,
  name: FigureName | null,
  names: FigureNamesFile | null,
): string | null {
  const fixed = fixedUnits[unit]
  if (fixed !== undefined && (name?.unit == null || part === 'rate')) return fixed
  if (name?.unit === null && names) report(names.file, 'figure-unit', names.placeOf(name.path), unit)
  return name?.unit ?? null
}

/** The English sentence that states the same, or the one that figures.yaml gives. */
function quoteOf(
  { key, anchor, value, unit, quote }: Figure,
  { en, path }: FigureName,
  english: Edition,
  { file, placeOf }: FigureNamesFile,
): string | null {
  const rendering = english.renderings.get(anchor)
  if (rendering?.lang !== 'en') return null
  // The quote of a row is the whole row.
  if (quote.includes('\t')) return rendering.text
  const text = [rendering.lead, rendering.text].filter((part) => part !== null).join(' ')
  if (en !== null) return givenSentence(text, en, file, 'figure-quote', placeOf(path))
  const quotes = quoteEnglish(text, { value, unit, inWords: false })
  if (quotes.length === 1) return quotes[0] ?? null
  report(file, 'figure-quote-open', placeOf(path), key, quotes.length)
  return null
}
