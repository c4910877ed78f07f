import type { Language } from '../schemas/language.ts'
import type { StatementEntry, TargetEntry } from '../schemas/targets.ts'
import { englishCoverage, englishHedge, englishWording } from './english-wording.ts'
import { joinWords, type Phrase } from './phrase.ts'
import { formatQuantity } from './quantities.ts'

/** One target in the margin beside a paragraph. */
export interface MarginNote {
  href: string
  phrase: Phrase
  name: string
  /** Whether the name has no English yet. */
  chinese: boolean
  deadline: string
  /** How other places of the plan differ. */
  elsewhere: string[]
  /** Links to the textual notes about it. */
  doubts: { href: string; name: string }[]
}

/** What of a statement is put into words. */
export type Promised = Valued &
  Pick<StatementEntry, 'operatorText' | 'certaintyText'> & { source: { quote: { zh: string } } }
type Valued = Pick<StatementEntry, 'value' | 'upper' | 'valueText' | 'approximate'>
export type Unit = TargetEntry['unit']
type Measured = Pick<TargetEntry, 'unit'>

/**
 * Phrase a target in the plan's own words, 提高到60%, never in signs. English renders the words by a fixed table; words
 * that are not in it stay Chinese.
 */
export function phraseOf(lang: Language, statement: Promised, target: Measured): Phrase {
  const english = lang === 'en' ? englishPhrase(statement, target) : null
  return english ?? chinesePhrase(statement, target, lang === 'en')
}

/** The value with its unit, without the plan's words: 1.5万人, 15,000 people. */
export function valueOf(lang: Language, statement: Valued, target: Measured): string {
  const { value, upper, valueText } = statement
  if (lang === 'zh') return chineseValue(statement, target.unit.zh)
  if (value === null) return englishCoverage(compact(valueText))
  const numbers = [value, ...(upper === null ? [] : [upper])].map((each) => formatQuantity('en', each))
  const about = statement.approximate ? 'about ' : ''
  return about + withUnit('en', numbers.join('–'), target.unit)
}

/** A number with its unit, as the language writes it; a unit without English stays Chinese. */
export function withUnit(lang: Language, number: string, unit: Unit): string {
  const name = unit[lang] ?? unit.zh
  return lang === 'zh' || unit.en === null || /^[%‰]?$/.test(name) ? `${number}${name}` : `${number} ${name}`
}

/**
 * A value as the plan writes it: 1.5万人. A bare number, as in a table with a column of units, gets its unit.
 * @param written.value in base units; shows that a number under 万小时 was multiplied by 10,000
 */
export function chineseValue(
  { value: base, valueText }: { value: number | null; valueText: string },
  unit: string,
): string {
  const value = compact(valueText)
  return base !== null && /^[-\d.,，～~–—]+$/.test(value) ? value + scaleOf(base, value) + unit : value
}

function scaleOf(base: number, written: string): string {
  const number = Number(/^-?\d[\d,，]*(?:\.\d+)?/.exec(written)?.[0].replace(/[,，]/g, '') ?? Number.NaN)
  const scale = Math.round(base / number)
  return { 1e2: '百', 1e3: '千', 1e4: '万', 1e6: '百万', 1e7: '千万', 1e8: '亿', 1e12: '万亿' }[scale] ?? ''
}

/** The plan’s own words; `chinese` says that they are so on an English page. */
export function chinesePhrase(statement: Promised, target: Measured, chinese: boolean): Phrase {
  const value = chineseValue(statement, target.unit.zh)
  const words = compact(statement.operatorText ?? '')
  const [before = '', after = ''] = words.split('…')
  const hope = compact(statement.certaintyText ?? '')
  // 推动实现 includes the verb.
  const verb = hope.endsWith(before) ? '' : before
  // 普遍建立: the verb comes after words for full coverage.
  const behind = verb !== '' && after === '' && statement.source.quote.zh.includes(value + verb)
  return behind
    ? { before: hope, value, after: verb, chinese }
    : { before: hope + verb, value, after, chinese }
}

/** The plan’s words in English; null for words it has none for. */
export function englishPhrase(statement: Promised, target: Measured): Phrase | null {
  const around = statement.operatorText === null ? null : englishWording(compact(statement.operatorText))
  if (statement.operatorText !== null && !around) return null
  const hope = statement.certaintyText === null ? null : englishHedge(statement.certaintyText)
  if (statement.certaintyText !== null && !hope) return null
  const value = valueOf('en', statement, target)
  const { verb, before, after, form } = around ?? { verb: '', before: '', after: '', form: 'bound' }
  const lead = { verb: hope?.verb, bound: hope?.noun, done: hope && `${hope.verb} have` }[form] ?? ''
  return { before: joinWords(lead, verb, before), value, after, chinese: false }
}

/** Text from PDFs has spaces between numbers and units. */
export function compact(text: string): string {
  return text.replace(/\s/g, '')
}
