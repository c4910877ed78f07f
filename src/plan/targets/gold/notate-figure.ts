import type { Change, FigureEntry } from '../../../schemas/figures.ts'
import type { FigurePeriod } from '../../../schemas/figure-period.ts'

/**
 * A figure in the notation of jinan-reported-figures.json: paragraph, number as printed, subject in both languages,
 * operator (~ where approximate) and value, unit in both languages, time, kind, place, topic, notes, and its change:
 * start → end, difference, rate, since when, what is computed; - for a field without a value.
 */
export function notateFigure(figure: FigureEntry): string {
  const { source, valueText, subject, operator, approximate, value, unit, period, kind, place } = figure
  return [
    ...[source.anchor, valueText.replace(/\s/g, ''), subject?.zh, subject?.en],
    `${operator}${approximate ? '~' : ''}${numberOf(value)}`,
    ...[unit.zh, unit.en, periodOf(period), kind, place, figure.topic, figure.notes.join(' ')],
    changeOf(figure.change),
  ]
    .map((field) => (field === undefined || field === null || field === '' ? '-' : field))
    .join(' | ')
}

const numberOf = (value: number | null) => (value === null ? '-' : String(value))

function periodOf(period: FigurePeriod | null): string {
  return period ? `${period.text} ${period.from ?? ''}–${period.to ?? ''}` : '-'
}

function changeOf(change: Change | null): string {
  if (!change) return '-'
  const { from, to, difference, rate, since, computed } = change
  const parts = [`${numberOf(from)} → ${numberOf(to)}`, numberOf(difference), `${numberOf(rate)}%`]
  return [...parts, periodOf(since), computed.join('+') || '-'].join(', ')
}
