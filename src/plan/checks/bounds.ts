import { excerpt, opening } from '../text/excerpt.ts'
import type { Check } from './check.ts'
import { readChineseQuantities } from './chinese-quantities.ts'
import { readEnglishQuantities } from '../text/english-quantities.ts'
import { type Quantity, sameNumber } from '../text/decimal.ts'

/** What words beside a number say of it; NUL stands for the number. */
interface Bound {
  expected: string
  zh: RegExp
  en: RegExp
}

const bounds: readonly Bound[] = [
  {
    expected: 'at least',
    zh: /(?:不低于|不少于|不小于|至少)\0|\0[A\p{Script=Han}]{0,2}?以上/u,
    en: /\b(?:at least|no (?:less|fewer|lower) than|a minimum of)(?: an?)? \0|\0A?(?: \w+)? (?:or|and) (?:above|higher|more)\b/i,
  },
  {
    expected: 'at most',
    zh: /(?:不超过|不高于|不多于|最[长多高])\0|\0\p{Script=Han}{0,2}?以[下内]/u,
    en: /\b(?:at most|no (?:more|higher|longer) than|up to|a maximum of) \0|\0(?: \w+)? (?:or|and) (?:below|lower|less|fewer)\b/i,
  },
  { expected: 'nearly', zh: /近\0(?![年月日])/, en: /\b(?:nearly|almost|close to) \0/i },
  {
    expected: 'more than',
    zh: /(?<!不)(?:超过?|逾|突破)\0|\0[余多]/,
    en: /\b(?<!no )(?:more than|over|in excess of) \0/i,
  },
  {
    expected: 'about',
    zh: /约\0|\0\p{Script=Han}{0,3}?左右/u,
    en: /\b(?:about|around|approximately|roughly) \0|\0 or so\b/i,
  },
]

/** A number that is bounded or approximate in Chinese is so in English, and no other number is. */
export const checkBounds: Check = ({ zh, en }, say) => {
  const chinese = readChineseQuantities(zh).filter(({ form }) => form !== 'period')
  const english = readEnglishQuantities(en).filter(({ form, binding }) => form !== 'period' && binding)
  for (const { expected, zh: zhWords, en: enWords } of bounds) {
    const zhBound = chinese.filter((quantity) => zhWords.test(setting(zh, quantity)))
    const enBound = english.filter((quantity) => enWords.test(setting(en, quantity)))
    for (const quantity of surplus(zhBound, enBound)) {
      const unbound = english.find((each) => sameNumber(each, quantity))
      // A number that is missing altogether is the other check's to report.
      if (!unbound) continue
      say('bound-lost', around(en, unbound), expected, around(zh, quantity))
    }
    // 不少于5个区县、20个街镇 bounds both, and may be said of each.
    const allowed = chinese.filter(
      (quantity, index) => zhBound.includes(quantity) || follows(zh, chinese, index),
    )
    for (const quantity of surplus(enBound, allowed)) {
      const source = chinese.find((each) => sameNumber(each, quantity))
      say('bound-added', around(en, quantity), source ? around(zh, source) : opening(zh))
    }
  }
}

/** The numbers of the first list that the second has less often. */
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

function setting(text: string, { start, end }: Quantity): string {
  return `${text.slice(Math.max(0, start - 20), start)}\0${text.slice(end, end + 20)}`
}

function around(text: string, { start, end }: Quantity): string {
  return excerpt(text, start, end, 12)
}
