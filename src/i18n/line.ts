import type { Language } from '../schemas/language.ts'
import type { TargetEntry } from '../schemas/targets.ts'
import { alternation, wording, wordsOfKind } from '../schemas/wording.ts'
import { englishHedge, englishWording } from './english-wording.ts'
import { joinWords, type Phrase } from './phrase.ts'
import { chinesePhrase, englishPhrase, englishVerbAndValue, type Promised, type Unit } from './promise.ts'
import { chineseValue, compact } from './written-value.ts'

type Named = Pick<TargetEntry, 'unit' | 'indicator'>

/**
 * Say a target after its name, without what the name has said: 新增助餐场所：2000处; Care institutions: at least 60%;
 * Meal-service outlets — aim: full coverage. English leaves out verbs that only say that it will be so (reach, build) and
 * sets others in the infinitive; Chinese keeps the plan’s own.
 */
export function lineOf(lang: Language, statement: Promised, target: Named): Phrase {
  const name = target.indicator.zh
  const words = compact(statement.operatorText ?? '')
  // 普遍建立 of 建立枢纽型社会组织的街镇: the name has the verb.
  const rest = words.replace(/^[^…]{2,}(?=…|$)|(?<=…)[^…]{2,}$/gu, (word) =>
    name.includes(word) ? '' : word,
  )
  const own = { ...statement, operatorText: /^…?$/.test(rest) ? null : rest }
  const english = lang === 'en' ? englishLine(own, target) : null
  return english ?? chinesePhrase(own, target, lang === 'en')
}

/**
 * The value with its unit, its bound and what it is a difference of, without other verbs and hopes: 不低于80%, 65%以上,
 * 下降5%; at least 80%. English does not repeat a unit that the name has.
 */
export function boundedValueOf(lang: Language, statement: Promised, target: Named): Phrase {
  const words = compact(statement.operatorText ?? '')
  if (lang === 'zh') {
    const [before = '', after = ''] = words.split('…')
    return {
      before: differencePattern.exec(before)?.[0] ?? boundPattern.exec(before)?.[0] ?? '',
      value: chineseValue(statement, target.unit.zh),
      after: statement.value === null ? '' : (suffixPattern.exec(after)?.[0] ?? ''),
      chinese: false,
    }
  }
  const around = englishWording(words)
  const { verb, value } = englishValue(around?.verb ?? '', statement, target)
  if (statement.value === null || !around) return { before: '', value, after: '', chinese: false }
  const { before, after } = around
  const kept = /\bby(?: a total of)?$/.test(verb) ? verb : verb === 'be kept within' ? 'within' : ''
  return { before: joinWords(kept, before), value, after, chinese: false }
}

const differenceWords = alternation(wordsOfKind(wording.verb, 'rise', 'fall', 'change'))
const bounds = '(?:不低于|不少于|至少|超过|约|近|不超过|不高于)'
const differencePattern = new RegExp(`^(?:年均|累计)?${differenceWords}${bounds}?$`, 'u')
const boundPattern = new RegExp(`${bounds}$`, 'u')
const suffixPattern = /^[及或]?(?:以上|以下|以内|左右)/

/** Whether the number of a statement is a difference, 下降13.5%, and no state. */
export function isDifference({ operatorText }: Pick<Promised, 'operatorText'>): boolean {
  return differencePattern.test(compact(operatorText ?? '').split('…')[0] ?? '')
}

function englishLine(statement: Promised, target: Named): Phrase | null {
  const phrase = englishPhrase(statement, target)
  if (!phrase) return null
  const around = statement.operatorText === null ? null : englishWording(compact(statement.operatorText))
  const hope = statement.certaintyText === null ? null : englishHedge(statement.certaintyText)
  const { bare, before, after, form, ...given } = around ?? {
    ...{ verb: '', bare: true, before: '', after: '' },
    form: 'bound',
  }
  const { verb, value } = englishValue(given.verb, statement, target)
  return {
    before: joinWords(hope ? `${hope.lead}:` : '', bare ? '' : joinWords('to', verb), before),
    // Universally established, but: all.
    value: form === 'done' ? phrase.value : value,
    // 实现高标准全覆盖: how it is achieved comes last.
    after: joinWords(after, /^achieve, (.+),$/.exec(verb)?.[1] ?? ''),
    chinese: false,
  }
}

/** The verb, and the value with its unit unless the name has it; an adverb for all of a set as a pronoun. */
function englishValue(
  given: string,
  statement: Promised,
  { indicator, unit }: Named,
): { verb: string; value: string } {
  const { verb, value } = englishVerbAndValue(given, statement, { unit: unitBeside(indicator, unit) })
  return { verb, value: value === 'universally' ? 'all' : value }
}

/** A unit as it is said beside a name: English leaves out what the name has, at least districts of districts and counties. */
export function unitBeside({ en }: Named['indicator'], unit: Unit): Unit {
  const [noun = ''] = /^[a-z]{4,}/i.exec(unit.en ?? '') ?? []
  return noun !== '' && (en ?? '').toLowerCase().includes(noun.toLowerCase()) ? { ...unit, en: '' } : unit
}
