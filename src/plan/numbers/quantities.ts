import { numeralStart, parseChinese, readNumeral, type Numeral } from '../text/numerals.ts'
import { readName, type NameClass } from './non-quantities.ts'
import { readUnit, type Unit } from '../lexicon/units.ts'
import { pattern } from '../lexicon/lexicon.ts'
import { digits, scales } from '../lexicon/patterns.ts'
import { acceptsChinese } from './accepts-chinese.ts'
import { withHalf } from './halves.ts'
import { readSigned, withSign } from './signs.ts'
import { isRest, readUnread, type UnreadNumber } from './unread-numbers.ts'
import { findDoublings } from './doublings.ts'
import { zone } from './zones.ts'
import type { Quantity } from './quantity.ts'

/** A number that is not a quantity: a date, part of a name, the number of a document. */
export interface NamedNumber {
  start: number
  end: number
  class: NameClass
}

export interface Numbers {
  quantities: Quantity[]
  named: NamedNumber[]
  /** What is plainly a number and can't be read whole. */
  unread: UnreadNumber[]
}

const dash = /^(?:-|至|到)/
const rangeEnd = new RegExp(String.raw`^[-至到]-?[\d${digits}${scales}两]`)

/** Find every number of a normalized text, from left to right. */
export function findNumbers(text: string, zones: Uint8Array): Numbers {
  const quantities: Quantity[] = []
  const named: NamedNumber[] = []
  const unread: UnreadNumber[] = []
  const scan = new RegExp(numeralStart, 'g')
  for (let match = scan.exec(text); match; match = scan.exec(text)) {
    const numeral = readNumeral(text, match.index)
    const within = zones[match.index] ?? 0
    if (!numeral) {
      const { meant, ...place } = readUnread(text, match.index)
      if (meant && within === 0) unread.push(place)
      scan.lastIndex = place.end
      continue
    }
    const name = readName(text, numeral, within)
    const quantity = name ? null : readQuantity(text, numeral)
    if (name) named.push(name)
    else if (quantity && (within & (zone.quoted | zone.titled)) !== 0) {
      named.push({ start: quantity.start, end: quantity.end, class: 'name' })
    } else if (quantity && isRest(text, numeral.start, quantities.at(-1))) {
      unread.push({ start: quantities.pop()?.start ?? numeral.start, end: quantity.end })
    } else if (quantity) quantities.push(quantity)
    scan.lastIndex = Math.max(name?.end ?? 0, quantity?.end ?? 0, numeral.end)
  }
  quantities.push(...findDoublings(text, zones))
  return { quantities: quantities.toSorted((a, b) => a.start - b.start), named, unread }
}

function readQuantity(text: string, numeral: Numeral): Quantity | null {
  const special =
    readPercentWords(text, numeral) ??
    readFraction(text, numeral) ??
    readTenths(text, numeral) ??
    readNoOccurrence(text, numeral)
  if (special) return special
  const single = readUnitAfter(text, numeral)
  const first = withSign(text, numeral, single.unit)
  const ranged = readRange(text, first, single)
  const found = ranged ?? withHalf(text, quantityOf(first, single.unit, single.vague))
  return !first.chinese || acceptsChinese(text, first, found) ? found : null
}

const vagueWord = pattern`^[余多几](?!{name.vague-word})`

/** 余 or 多 between number and unit, then the unit. */
function readUnitAfter(text: string, { end }: Numeral): { unit: Unit | null; vague: boolean } {
  const vague = vagueWord.test(text.slice(end, end + 4))
  // 50多（余）个 and 3万余人 both have the word before the unit.
  const unit = readUnit(text, vague ? end + 1 : end)
  return { unit, vague: vague && unit !== null }
}

/** A number with its unit. Without one, 5亿 counts something, and 1.3 may be any measure. */
function quantityOf(numeral: Numeral, unit: Unit | null = null, vague = false): Quantity {
  return {
    start: numeral.start,
    end: unit?.end ?? numeral.end,
    value: numeral.value,
    upper: numeral.upper,
    unit: unit?.text ?? '',
    kind: unit?.kind ?? (numeral.scale > 1 ? 'count' : 'none'),
    approximate: numeral.approximate || vague,
    article: unit !== null && numeral.chinese && numeral.value === 1 && numeral.upper === null,
  }
}

/** 3-5家, 10%-15%, 2-3万人: the second number's scale and unit hold for both. */
function readRange(text: string, first: Numeral, single: { unit: Unit | null }): Quantity | null {
  const at = single.unit?.end ?? first.end
  if (first.upper !== null || !rangeEnd.test(text.slice(at, at + 3))) return null
  const separator = dash.exec(text.charAt(at))?.[0] ?? ''
  if (separator === '到' && /[由从]/.test(text.slice(Math.max(0, first.start - 20), first.start))) return null
  const second = readSigned(text, at + 1)
  if (second?.upper !== null || (separator !== '-' && second.chinese !== first.chinese)) return null
  const { unit, vague } = readUnitAfter(text, second)
  if (!unit || (single.unit && single.unit.text !== unit.text)) return null
  const scaled = first.scale === 1 && second.scale > 1 && first.value * second.scale < second.value
  const value = scaled ? first.value * second.scale : first.value
  // -18℃至-25℃ is the same range as -25℃至-18℃.
  const [low, high] = value < 0 && second.value < value ? [second.value, value] : [value, second.value]
  if (!(low < high)) return null
  return { ...quantityOf(first, unit, vague), value: low, upper: high, article: false }
}

const parts: Readonly<Record<string, string>> = { 百: '%', 千: '‰', 万: '‱' }

const decimalPart = new RegExp(`^点([零${digits}]+)`)

/** 百分之八十, 百分之50, 千分之五. */
function readPercentWords(text: string, first: Numeral): Quantity | null {
  const unit = parts[text.charAt(first.start)]
  if (!first.chinese || unit === undefined || !text.startsWith('分之', first.start + 1)) return null
  const number = readNumeral(text, first.start + 3)
  if (!number) return null
  const decimals = number.chinese ? decimalPart.exec(text.slice(number.end, number.end + 5)) : null
  const digits = Array.from(decimals?.[1] ?? '', (digit) => parseChinese(digit) ?? 0).join('')
  const value = digits === '' ? number.value : Number(`${number.value}.${digits}`)
  const end = number.end + (decimals?.[0].length ?? 0)
  return { ...quantityOf(first), end, value, unit, kind: 'ratio' }
}

/** 三分之二, 1/3, 9/10万, 2.1:1, 1:4000. */
function readFraction(text: string, first: Numeral): Quantity | null {
  const ratio = (end: number, value: number, unit = ''): Quantity => ({
    ...quantityOf(first),
    end,
    value,
    unit,
    kind: 'ratio' as const,
  })
  if (text.startsWith('分之', first.end)) {
    const above = readNumeral(text, first.end + 2)
    return above && first.value > 0 ? ratio(above.end, above.value / first.value) : null
  }
  if (first.chinese) {
    return /^一?半(?:数)?$/.test(text.slice(first.start, first.end + 1))
      ? ratio(first.end + 1, 50, '%')
      : null
  }
  const sign = text.charAt(first.end)
  if (sign !== '/' && sign !== ':') return null
  const below = readNumeral(text, first.end + 1)
  if (!below || (below.chinese && below.value < 10000) || below.value <= 0) return null
  if (sign === '/' && (below.scale > 1 || below.value >= 10000)) {
    const unit = `/${below.value / below.scale}${text.slice(below.end - 1, below.end)}`
    return ratio(below.end, first.value, unit)
  }
  return ratio(below.end, first.value / below.value)
}

const occurrence = pattern`^{name.occurrence}`

/** 零 of 零发生: none of what is named before it. */
function readNoOccurrence(text: string, first: Numeral): Quantity | null {
  const word = first.value === 0 && first.chinese ? occurrence.exec(text.slice(first.end))?.[0] : undefined
  return word === undefined ? null : { ...quantityOf(first), end: first.end + word.length, kind: 'count' }
}

const afterTenth = pattern`^{name.after-tenth}`
const halfTenth = new RegExp(`^[${digits}半](?![个家名大项])`)

/** 六成, 3成以上: tenths. */
function readTenths(text: string, first: Numeral): Quantity | null {
  if (text.charAt(first.end) !== '成' || first.value < 1 || first.value > 9 || first.end - first.start > 1)
    return null
  if (afterTenth.test(text.charAt(first.end + 1))) return null
  // 九成五 is 95 %.
  const half = halfTenth.exec(text.slice(first.end + 1, first.end + 3))?.[0]
  const rest = half === undefined ? 0 : half === '半' ? 5 : (parseChinese(half) ?? 0)
  return {
    ...quantityOf(first),
    end: first.end + (half === undefined ? 1 : 2),
    value: first.value * 10 + rest,
    unit: '%',
    kind: 'ratio',
  }
}
