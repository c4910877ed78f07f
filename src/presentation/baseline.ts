import { valueOf, withUnit } from '../i18n/promise.ts'
import { chineseValue, compact, englishInWords } from '../i18n/written-value.ts'
import { formatQuantity } from '../i18n/quantities.ts'
import { fill, words } from '../i18n/words.ts'
import { boundOf } from '../schemas/bounds.ts'
import type { FigureEntry } from '../schemas/figures.ts'
import type { Language } from '../schemas/language.ts'
import type { Baseline, TargetEntry } from '../schemas/targets.ts'
import type { ChartValue } from './row.ts'

/** A baseline in the words of its figure: 90%以上, 66家; 90% or more, 66 agencies. */
export function baselineText(
  lang: Language,
  target: TargetEntry,
  baseline: Baseline,
  figure?: FigureEntry,
): string {
  if (lang === 'zh' && figure) {
    const [before = '', after = ''] = (figure.operatorText ?? '').split('…')
    const bound = /(?:不低于|不少于|至少|超过|约|近|不超过|不高于)$/.exec(before)?.[0] ?? ''
    return bound + chineseValue(figure, figure.unit.zh) + after
  }
  // Words for all of a set stand by themselves.
  if (baseline.value === null) return figure ? valueOf(lang, figure, target) : ''
  const written = compact(figure?.valueText ?? '')
  const value =
    englishInWords({ value: baseline.value, written, unit: target.unit.zh }) ??
    withUnit(lang, formatQuantity(lang, baseline.value), target.unit)
  const { baselineAtLeast, baselineAtMost, about } = words[lang]
  const said = baseline.approximate ? fill(about, { value }) : value
  const bound = boundOf(baseline.operator, figure?.operatorText ?? null)
  if (bound === null) return said
  return fill(bound === '>=' ? baselineAtLeast : baselineAtMost, { value: said })
}

/** The period of a figure: the plan’s words in Chinese, “十三五”期间, and the years in English. */
export function periodText(lang: Language, period: Baseline['period']): string {
  if (!period) return ''
  const { text, from, to } = period
  if (lang === 'zh') return /^“.+五”$/.test(text) ? `${text}期间` : text
  // 2017年以来
  if (to === null && from !== null) return fill(words.en.sinceYear, { year: from })
  return [...new Set([from, to])].filter((year) => year !== null).join('–')
}

/** The baseline of a target as a value to draw and print; null where the plan gives none. */
export function baselineOf(
  target: TargetEntry,
  { lang, figures }: { lang: Language; figures: ReadonlyMap<string, FigureEntry> },
): ChartValue | null {
  const { baseline } = target
  if (!baseline) return null
  const figure = figures.get(baseline.figure)
  return {
    value: baseline.value,
    text: baselineText(lang, target, baseline, figure),
    year: baseline.period?.to ?? null,
    bound: boundOf(baseline.operator, figure?.operatorText ?? null),
  }
}
