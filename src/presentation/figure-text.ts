import { withUnit } from '../i18n/promise.ts'
import { chineseValue } from '../i18n/written-value.ts'
import { formatQuantity } from '../i18n/quantities.ts'
import { fill, words } from '../i18n/words.ts'
import type { Change, FigureEntry } from '../schemas/figures.ts'
import type { Language } from '../schemas/language.ts'
import { periodText } from './baseline.ts'

/** A figure as it is printed: its value, its time, and what its change says in one line each. */
export interface FigureText {
  value: string
  period: string
  change: string[]
}

/** A figure in words. The change is left out of the parts that another figure states with it. */
export function figureText(lang: Language, figure: FigureEntry): FigureText {
  return {
    value: figureValue(lang, figure),
    period: periodText(lang, figure.period),
    change: figure.change === null || figure.part === 'from' ? [] : changeLines(lang, figure, figure.change),
  }
}

/** The value in the plan's own words in Chinese, 98%以上, and in English words: 98% or more, nearly 10,000 instances. */
export function figureValue(lang: Language, figure: FigureEntry): string {
  const { value, upper, unit, kind, approximate, operator, valueText } = figure
  const w = words[lang]
  if (lang === 'zh') return chineseWords(figure)
  if (value === null) return valueText
  if (kind === 'rank')
    return [w.rankFirst, w.rankSecond, w.rankThird][value - 1] ?? fill(w.rankOther, { n: value })
  const numbers = [value, ...(upper === null ? [] : [upper])].map((each) => largeEnglish(each))
  const said = withUnit('en', numbers.join('–'), unit)
  if (approximate) return fill(aboutWords(figure), { value: said })
  if (operator === '>=') return fill(w.baselineAtLeast, { value: said })
  return operator === '<=' ? fill(w.baselineAtMost, { value: said }) : said
}

function aboutWords({ valueText, operatorText }: FigureEntry): string {
  const w = words.en
  if (/[余多]/.test(valueText)) return w.aboutMore
  return /[近将]/.test(operatorText ?? '') ? w.aboutNearly : w.about
}

/** 近1万人次, 最长12个月, 每人每月1410元: the words that bound it, the unit it is counted by, and the number as printed. */
function chineseWords(figure: FigureEntry): string {
  const [before = '', after = ''] = (figure.operatorText ?? '').split('…')
  const bound =
    /(?:不低于|不少于|至少|超过|突破|约|近|将近|接近|不超过|不高于|最长|最高|最多)$/.exec(before)?.[0] ?? ''
  return bound + eachOf(figure) + chineseValue(figure, figure.unit.zh) + after
}

/** 每人每月 of 元/人·月, where the printed number has no such words itself. */
function eachOf({ unit, valueText }: FigureEntry): string {
  const [, each] = valueText.includes('/') ? [] : unit.zh.split('/')
  return (each ?? '')
    .split('·')
    .filter((part) => part !== '')
    .map((part) => `每${part}`)
    .join('')
}

/** A number of a change with the unit of its figure. */
function amount(lang: Language, value: number, unit: FigureEntry['unit']): string {
  return withUnit(lang, lang === 'en' ? largeEnglish(value) : formatQuantity(lang, value), unit)
}

/** A number as English prose writes it: 12.586 billion, 1.32 million; all its digits below a million. */
function largeEnglish(value: number): string {
  const scale = [1e9, 1e6].find((each) => Math.abs(value) >= each)
  if (scale === undefined) return formatQuantity('en', value)
  return `${formatQuantity('en', value / scale)} ${scale === 1e9 ? 'billion' : 'million'}`
}

/** What a change says besides where it led: from where, by how much, since when, and what of it is computed. */
function changeLines(lang: Language, { unit: own, part }: FigureEntry, change: Change): string[] {
  const w = words[lang]
  const { from, difference, rate, since, computed, fromBetween } = change
  const unit = part === 'rate' ? null : own
  const lines: string[] = []
  const time = since === null ? '' : fill(w.changeSince, { since: sinceText(lang, since) })
  if (difference !== null && part !== 'difference' && unit) {
    const by = { value: amount(lang, Math.abs(difference), pointsOf(unit)), since: time }
    lines.push(fill(difference < 0 ? w.changeDown : w.changeUp, by))
  }
  if (rate !== null && part !== 'rate') {
    const by = { value: `${formatQuantity(lang, Math.abs(rate))}%`, since: time }
    lines.push(fill(rate < 0 ? w.rateDown : w.rateUp, by))
  }
  if (from !== null && unit && part === 'to') {
    const start = startText(lang, from, fromBetween, unit)
    lines.push(fill(computed.includes('from') ? w.changeFromComputed : w.changeFrom, { value: start }))
  }
  if (from === null && part === 'to' && difference === null && rate === null) lines.push(w.changeFromUnknown)
  else if (since === null) lines.push(w.changeSinceUnknown)
  return lines
}

/** A start, rounded as far as the plan's own rounding leaves it open: about 40,000 beds. */
export function startText(
  lang: Language,
  from: number,
  between: Change['fromBetween'],
  unit: FigureEntry['unit'],
): string {
  if (between === null) return amount(lang, from, unit)
  const step = 10 ** Math.ceil(Math.log10(between[1] - between[0]))
  return fill(words[lang].about, { value: amount(lang, Math.round(from / step) * step, unit) })
}

const pointsOf = (unit: FigureEntry['unit']): FigureEntry['unit'] =>
  unit.zh === '%' ? { zh: '个百分点', en: 'percentage points' } : unit

function sinceText(lang: Language, since: NonNullable<Change['since']>): string {
  return lang === 'zh' ? since.text : periodText(lang, since)
}
