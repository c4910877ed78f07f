import { alternation } from '../../schemas/wording.ts'
import { pattern, wordsOf } from '../lexicon/lexicon.ts'
import { excerpt, opening } from '../text/excerpt.ts'
import type { Check } from './check.ts'
import { readChineseQuantities } from './chinese-quantities.ts'
import { readEnglishQuantities } from '../text/english-quantities.ts'
import { type Quantity, sameNumber } from '../text/decimal.ts'

/** Words of a bound in both languages; NUL is the place of the number. */
interface Bound {
  expected: string
  zh: RegExp
  en: RegExp
}

const prefixes = wordsOf('bound.at-least', 'bound.at-most', 'bound.about', 'bound.limit')
/** The words before a number with some English meanings, but not as the end of 不超过. */
const before = (...senses: readonly string[]) =>
  `(?<!不得?)${alternation(prefixes.filter(({ en }) => senses.includes(en)))}\0`
const behind = String.raw`\0\p{Script=Han}`

const bounds: readonly Bound[] = [
  {
    expected: 'at least',
    zh: pattern`${before('at least')}|\0[A\p{Script=Han}]{0,2}?{bound.above}`,
    en: /\b(?:at least|no (?:less|fewer|lower|shorter|smaller) than|a minimum of)(?: an?)? \0|\0A?(?: \w+)? (?:or|and) (?:above|higher|more)\b/i,
  },
  {
    expected: 'at most',
    zh: pattern`${before('at most', 'no more than')}|${behind}{0,2}?{bound.below|bound.within}`,
    en: /\b(?:at most|no (?:more|higher|longer|greater) than|up to|a maximum of) \0|\0(?: \w+)? (?:or|and) (?:below|lower|less|fewer)\b/i,
  },
  {
    expected: 'nearly',
    zh: pattern`${before('nearly')}(?![年月日])`,
    en: /\b(?:nearly|almost|close to) \0/i,
  },
  {
    expected: 'more than',
    zh: pattern`${before('more than')}|\0[余多]`,
    en: /\b(?<!no )(?:(?:more|higher|greater) than|over|above|exceed(?:s|ed|ing)?|in excess of) \0/i,
  },
  {
    expected: 'less than',
    zh: pattern`${before('less than')}`,
    en: /\b(?<!no )(?:(?:less|fewer|lower|shorter|smaller) than|under|below) \0/i,
  },
  {
    expected: 'about',
    zh: pattern`${before('about')}|${behind}{0,3}?{bound.around}`,
    en: /\b(?:about|around|approximately|roughly) \0|\0 or so\b/i,
  },
]

/** Check that the same numbers are bounded or approximate in both languages. */
export const checkBounds: Check = ({ zh, en }, report) => {
  const chinese = readChineseQuantities(zh).filter(({ form }) => form !== 'period')
  const english = readEnglishQuantities(en).filter(({ form, binding }) => form !== 'period' && binding)
  for (const { expected, zh: zhWords, en: enWords } of bounds) {
    const zhBound = chinese.filter((quantity) => zhWords.test(surroundings(zh, quantity)))
    const enBound = english.filter((quantity) => enWords.test(surroundings(en, quantity)))
    for (const quantity of surplus(zhBound, enBound)) {
      const unbound = english.find((each) => sameNumber(each, quantity))
      // checkNumbers reports a missing number.
      if (!unbound) continue
      report('bound-lost', around(en, unbound), expected, around(zh, quantity))
    }
    // 不少于5个区县、20个街镇 bounds both, so English may bound each.
    const allowed = chinese.filter(
      (quantity, index) => zhBound.includes(quantity) || follows(zh, chinese, index),
    )
    for (const quantity of surplus(enBound, allowed)) {
      const source = chinese.find((each) => sameNumber(each, quantity))
      report('bound-added', around(en, quantity), source ? around(zh, source) : opening(zh))
    }
  }
}

/** The numbers that occur more often in the first list than in the second. */
function surplus(first: readonly Quantity[], second: readonly Quantity[]): Quantity[] {
  return first.filter((quantity, index) => {
    const before = first.slice(0, index).filter((each) => sameNumber(each, quantity)).length
    return second.filter((each) => sameNumber(each, quantity)).length <= before
  })
}

function follows(text: string, quantities: readonly Quantity[], index: number): boolean {
  const [previous, quantity] = [quantities[index - 1], quantities[index]]
  return previous && quantity ? /^[^，。；、]{0,6}、$/.test(text.slice(previous.end, quantity.start)) : false
}

function surroundings(text: string, { start, end }: Quantity): string {
  return `${text.slice(Math.max(0, start - 20), start)}\0${text.slice(end, end + 20)}`
}

function around(text: string, { start, end }: Quantity): string {
  return excerpt(text, start, end, 12)
}
