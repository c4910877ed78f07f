import type { FigureEntry } from '../../schemas/figures.ts'
import type { Edition } from '../catalog/translate.ts'
import { report } from '../diagnostics/report.ts'
import { type FigureName, type FigureNamesFile, namesByKey } from '../seed/figure-names.ts'
import type { Figure } from '../targets/statement.ts'
import type { NotedPlaces } from './noted-places.ts'
import { quoteIn, sourceOf } from './published-source.ts'
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

/** What a cell of a table says in place of a number: the rules read it as 100 %. */
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
  context: FigureContext,
): FigureEntry {
  const { places, noted, names } = context
  const { key, anchor, class: classOf, kind, upper, valueText, operator, operatorText } = figure
  const { approximate, period, place, change, part } = figure
  return {
    ...{ id, key, class: classOf, kind },
    subject: name?.subject ?? null,
    topic: name?.topic ?? null,
    value: wordsForAll.test(valueText) ? null : figure.value,
    upper,
    unit: { zh: figure.unit, en: unitOf(figure, name, names) },
    ...{ valueText, operator, operatorText, approximate, period, place, change, part },
    notes: noted.at({ anchor, span: figure.valueSpan }),
    source: sourceOf(places, figure, quoteOf(figure, name, context), { ...figure, kind: 'count' }),
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

/** The English sentence of a figure, or the one that figures.yaml gives; null for a figure without a name. */
function quoteOf(figure: Figure, name: FigureName | null, { english, names }: FigureContext): string | null {
  if (!name || !names) return null
  const isRow = figure.quote.includes('\t')
  const quoted = { what: 'figure', found: figure, isRow, inWords: false, given: name.en } as const
  return quoteIn(english, quoted, names, name.path)
}
