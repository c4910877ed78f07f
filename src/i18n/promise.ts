import type { Language } from '../schemas/language.ts'
import type { StatementEntry, TargetEntry } from '../schemas/targets.ts'
import { englishCoverage, englishHedge, englishWording } from './english-wording.ts'
import { joinWords, type Phrase } from './phrase.ts'
import { formatQuantity } from './quantities.ts'
import { chineseValue, compact, englishInWords } from './written-value.ts'

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
  const written = compact(valueText)
  if (value === null) return englishCoverage(written)
  const inWords = englishInWords({ value, written, unit: target.unit.zh })
  const about = statement.approximate ? 'about ' : ''
  if (inWords !== null) return about + inWords
  const numbers = [value, ...(upper === null ? [] : [upper])].map((each) => formatQuantity('en', each))
  return about + withUnit('en', numbers.join('–'), target.unit)
}

/** A number with its unit, as the language writes it; a unit without English stays Chinese. */
export function withUnit(lang: Language, number: string, unit: Unit): string {
  const name = unit[lang] ?? unit.zh
  return lang === 'zh' || unit.en === null || /^[%‰]?$/.test(name) ? `${number}${name}` : `${number} ${name}`
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

const by = /\bby$/

/**
 * The verb of a promise and its value in English. 翻番 is “double” without another verb; a rise by so many times is a
 * percentage, because “rise by 1.5 times” can be understood in two ways: 增长1.5倍 is a rise by 150%.
 */
export function englishVerbAndValue(
  verb: string,
  statement: Promised,
  target: Measured,
): { verb: string; value: string } {
  if (target.unit.zh === '番') return { verb: '', value: valueOf('en', statement, target) }
  if (target.unit.zh !== '倍' || !by.test(verb)) return { verb, value: valueOf('en', statement, target) }
  const inPercent = (number: number | null) => number && Number((number * 100).toPrecision(12))
  const [value, upper] = [inPercent(statement.value), inPercent(statement.upper)]
  const percent = { unit: { zh: '%', en: '%' } }
  return { verb, value: valueOf('en', { ...statement, value, upper, valueText: '' }, percent) }
}

/** The plan’s words in English; null for words it has none for. */
export function englishPhrase(statement: Promised, target: Measured): Phrase | null {
  const around = statement.operatorText === null ? null : englishWording(compact(statement.operatorText))
  if (statement.operatorText !== null && !around) return null
  const hope = statement.certaintyText === null ? null : englishHedge(statement.certaintyText)
  if (statement.certaintyText !== null && !hope) return null
  const { before, after, form, ...given } = around ?? { verb: '', before: '', after: '', form: 'bound' }
  const { verb, value } = englishVerbAndValue(given.verb, statement, target)
  const lead = { verb: hope?.verb, bound: hope?.noun, done: hope && `${hope.verb} have` }[form] ?? ''
  return { before: joinWords(lead, verb, before), value, after, chinese: false }
}
