import { isYear } from '../text/decimal.ts'
import type { Numeral } from '../text/numerals.ts'
import { alternation } from '../../schemas/wording.ts'
import { pattern, wordsOf } from '../lexicon/lexicon.ts'
import { monthDay, scales, toYear } from '../lexicon/patterns.ts'
import { zone } from './zones.ts'

/** What a number is that is not a quantity. */
export type NameClass = 'date' | 'ordinal' | 'document' | 'name'

interface Name {
  start: number
  end: number
  class: NameClass
}

/** Classify a numeral as a date, an ordinal, the number of a document or part of a name; null for a quantity. */
export function readName(text: string, numeral: Numeral, within: number): Name | null {
  const { start, end, chinese } = numeral
  const name = (kind: NameClass, to = end): Name => ({ start, end: to, class: kind })
  const before = text.slice(Math.max(0, start - 2), start)
  const after = text.slice(end, end + 8)
  if ((within & zone.numbered) !== 0) return name('document')
  if (/[〕\]】第]$/.test(before) && after.startsWith('号')) return name('document', end + 1)
  if ((within & zone.titled) !== 0) return name('name')
  if (before.endsWith('第')) return name('ordinal')
  const date = readDate(text, numeral)
  if (date) return date
  if (chinese) return readChineseName(text, numeral)
  if (/[A-Za-z]$/.test(before) || /[A-Za-z][- ]$/.test(before)) return name('name')
  if (/[+×]$/.test(before) || /^[+×](?!\s*$)/.test(after)) return name('name')
  if (before.endsWith('-') && /[0-9]/.test(text.charAt(start - 2)) && end - start >= 7) return name('name')
  if (/^:[0-5]\d(?!\d)/.test(after) && end - start <= 2 && Number(text.slice(start, end)) !== 1)
    return name('name', end + 3)
  if (/^[A-Za-z]/.test(after) && !latinUnit.test(after))
    return name('name', end + (/^[A-Za-z]+/.exec(after)?.[0].length ?? 0))
  const map = mapScale.exec(text.slice(end, end + 12))?.groups?.['scale']
  if (map !== undefined) return name('name', end + map.length)
  if (numberOf.test(after) || telephone(text, numeral)) return name('name')
  if (grade.test(after)) return name('name', end + 1)
  return null
}

/** 1:500地形图. */
const mapScale = pattern`^(?<scale>:\d+[${scales}]?){name.map}`
const numberOf = pattern`^{name.number-of}`
const grade = pattern`^(?:{name.grade}|(?:分钟|小时)\p{Script=Han}{0,10}{name.life-circle})`

const latinUnit = new RegExp(
  `^${alternation(wordsOf('unit.amount', 'unit.count').filter(({ word }) => /^[A-Za-z]/.test(word)))}(?![A-Za-z])`,
  'u',
)

const behindTelephone = pattern`^(?:$|["”’']|-\d|[，。；、）]|{name.telephone})`

/** Five to thirteen digits with no unit: 12345热线, 0531-66601234. */
function telephone(text: string, { start, end, scale }: Numeral): boolean {
  if (scale > 1 || text.slice(start, end).includes('.')) return false
  if (/^-\d{7,8}(?!\d)/.test(text.slice(end, end + 10))) return true
  return (
    end - start >= 5 &&
    behindTelephone.test(text.slice(end, end + 2)) &&
    /^(?:0|12|400|1[3-9]\d{9})/.test(text.slice(start, end))
  )
}

const secondYear = new RegExp(`^${toYear}`)
const yearDay = new RegExp(`^年(?:${monthDay})?`)

/** 2021年, 2021年6月30日, 2021-2025年, 2021年至2025年, 6月底, 二〇二五年, 90年代. */
function readDate(text: string, numeral: Numeral): Name | null {
  const { start } = numeral
  const date = (end: number): Name => ({ start, end, class: 'date' })
  const digits = text.slice(start, numeral.end)
  const named =
    isYear(digits) || (numeral.chinese && /^[一二][〇零九]/.test(digits) && numeral.end - start === 4)
  const after = text.slice(numeral.end, numeral.end + 12)
  if (named) {
    const range = secondYear.exec(after)
    if (range && !/^年?到/.test(after)) return date(numeral.end + range[0].length)
    const day = yearDay.exec(after)
    if (day) return date(numeral.end + day[0].length)
    const dashed = /^[-.]\d{1,2}[-.]\d{1,2}(?!\d)/.exec(after)
    return dashed || after === '' ? date(numeral.end + (dashed?.[0].length ?? 0)) : null
  }
  const month = /^月(?:\d{1,2}日)?/.exec(after)
  if (month && !numeral.chinese && numeral.value <= 12) return date(numeral.end + month[0].length)
  if (after.startsWith('年代')) return date(numeral.end + 2)
  return null
}

const session = pattern`^届{name.session}`
const chineseGrade = pattern`^{name.chinese-grade}`
/** 四个意识: a doctrine. */
const slogan = pattern`^\p{Script=Han}{2}{name.slogan}`
const idiom = pattern`^{name.idiom}`

/** 三级网络, 五大工程, 万亿级, 十九届六中全会: Chinese digits that count nothing. */
function readChineseName(text: string, { start, end }: Numeral): Name | null {
  if (session.test(text.slice(end, end + 3))) {
    return { start, end: end + 1, class: 'ordinal' }
  }
  const isIdiom = slogan.test(text.slice(start, end + 6)) || idiom.test(text.slice(start, end + 2))
  if (isIdiom) return { start, end: end + 1, class: 'name' }
  return chineseGrade.test(text.charAt(end)) ? { start, end: end + 1, class: 'name' } : null
}
