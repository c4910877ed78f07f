import type { Kind, Measure, Operator } from '../../../schemas/targets.ts'
import { pattern } from '../../lexicon/lexicon.ts'
import { scales, year, yearEnd } from '../../lexicon/patterns.ts'
import { readUnitWords, type UnitWords } from '../../lexicon/unit-words.ts'
import { kindOf } from '../../grammar/measure-kind.ts'
import { boundsAtStart, operatorOf, operatorTextOf } from '../../grammar/bounds.ts'
import { analyzeBlock } from '../../grammar/analyzed-block.ts'
import { inUnit, isTooLarge, type Quantity } from '../../numbers/quantity.ts'
import { isVagueSign, readNumeral } from '../../text/numerals.ts'
import { type CellPart, partsOf } from './cell-parts.ts'

/** The number of a cell in base units, and its place in the cell; half-open, in UTF-16 units. */
export interface CellValue {
  value: number
  upper: number | null
  unit: string
  operator: Operator
  operatorText: string | null
  approximate: boolean
  kind: Kind
  measure: Measure
  /** It is in brackets, or called a sum. */
  bracketed: boolean
  /** The year that the cell names for it; null where it is its column's. */
  year: number | null
  start: number
  end: number
}

const nothing = /^[\s—–－−\-/\\*·.…]*$/
const wholeCell = pattern`^{noun.whole-cell}$`
const zero = pattern`^[^\d]*?(?<zero>[零0]){name.occurrence}$`
const yearly = pattern`{time.yearly-name|time.each-year}`
const yearlyName = pattern`{time.yearly-name}`
const summed = pattern`{adverb.cumulative}`
const done = pattern`{verb.flow}`
const adverb = pattern`{time.yearly-name|time.each-year|adverb.cumulative}`
/** What may be before the words of a number: 年均, 累计, 较2020年, 建成. */
const lead = pattern`^(?:${adverb.source}|{time.refers}${year}${yearEnd}|{verb.stock|verb.flow})*$`
/** Of two numbers with a bar between them each may be a value: 120/200. */
const severalParts = pattern`\d/[\d.]+(?![\d.${scales}])`

/**
 * Read the numbers of a cell of an indicator table with the unit of its row: none where it has words or a dash, and
 * several where each has its year. Null where a number can't be read whole, as part of a number would be wrong.
 * @param unit of the row or column, empty where none is named
 * @param name the row's indicator, which says what the number is of
 */
export function readCell(cell: string, unit: string, name: string): CellValue[] | null {
  if (nothing.test(cell)) return []
  const all = wholeCell.exec(cell.trim())
  if (all) return [coverage(cell, all[0])]
  const words = readUnitWords(unit)
  const none = zero.exec(cell.trimEnd())?.groups?.['zero']
  if (none !== undefined) return [noOccurrence(cell, none, words)]
  const hasDigits = /[\d０-９]/.test(cell)
  const values: CellValue[] = []
  for (const part of partsOf(cell) ?? [null]) {
    const read = part && readPart(part, words, name)
    if (!read) return hasDigits ? null : []
    values.push(...read)
  }
  return values
}

/** The number of a part; none where its digits are in a name (5G), null where they can't be read. */
function readPart(part: CellPart, words: UnitWords, name: string): CellValue[] | null {
  const end = endOfBareNumber(part.text)
  // A unit keeps 2000 from being a year. It is left out of what is read.
  const text = end === null ? part.text : `${part.text.slice(0, end)}个${part.text.slice(end)}`
  const analyzed = analyzeBlock(text)
  const [number, second] = analyzed.numbers
  if (!number) return analyzed.unread.length === 0 && analyzed.named.length > 0 ? [] : null
  const { quantity, modifiers } = number
  const before = text.slice(0, quantity.start)
  const isLed = lead.test(before) || lead.test(text.slice(0, modifiers.start))
  if (second || !isLed || modifiers.end < analyzed.text.length || severalParts.test(part.text)) return null
  const own = end === null && quantity.unit !== ''
  const change = modifiers.kind === 'change'
  if (change && !own) return null
  const measured = own ? quantity : withUnit(quantity, words, part.text)
  if (!measured) return null
  const { value, upper, unit, kind } = measured
  const isSum = part.bracketed || (!change && before.startsWith('累计'))
  const said = isSum ? '' : (adverb.exec(before)?.[0] ?? '')
  return [
    {
      value: part.sign === null ? value : -value,
      upper,
      unit,
      operator: operatorOf(modifiers, null, upper),
      operatorText: said + (operatorTextOf(modifiers, null) ?? '') || null,
      approximate: quantity.approximate || modifiers.approximate,
      kind: kindOf({ ...quantity, value, kind }, name),
      measure: measureOf(change, isSum, before, name),
      bracketed: isSum,
      year: part.year,
      start: part.sign ?? part.places[quantity.start] ?? 0,
      end: (part.places[(end ?? quantity.end) - 1] ?? 0) + 1,
    },
  ]
}

function measureOf(change: boolean, isSum: boolean, before: string, name: string): Measure {
  if (yearly.test(before)) return 'yearly'
  if (change || isSum || done.test(before) || summed.test(before + name)) return 'cumulative'
  return yearlyName.test(name) ? 'yearly' : 'level'
}

/** Where a number without a unit ends: 12000, 1.5万, 11-12 before 左右; null for one with a unit, and for 1:1.2. */
function endOfBareNumber(text: string): number | null {
  const first = readNumeral(text, text.search(/\d/))
  if (!first) return null
  const second = /^[-至到]/.test(text.slice(first.end)) ? readNumeral(text, first.end + 1) : null
  const end = second?.end ?? first.end
  const isVague = isVagueSign(text.charAt(end)) && isEnd(text.slice(end + 1))
  return isVague ? end + 1 : isEnd(text.slice(end)) ? end : null
}

function isEnd(rest: string): boolean {
  return rest === '' || boundsAtStart(rest)
}

/** A number in the unit of its row. Null where both have a scale and it may be written twice: 1.5万 of 万人. */
function withUnit(quantity: Quantity, words: UnitWords, text: string): Quantity | null {
  const scale = readNumeral(text, text.search(/\d/))?.scale ?? 1
  if (words.factor > 1 && scale >= words.factor) return null
  const measured = inUnit(quantity, words)
  if (isTooLarge(measured)) return null
  return quantity.kind === 'ratio' ? { ...measured, kind: 'ratio' } : measured
}

/** The fields of what a cell says in words, which has no operator. */
const inWords = {
  upper: null,
  operator: '=',
  operatorText: null,
  approximate: false,
  measure: 'level',
  bracketed: false,
  year: null,
} as const

function coverage(cell: string, word: string): CellValue {
  const start = cell.indexOf(word)
  return { ...inWords, value: 100, unit: '%', kind: 'coverage', start, end: start + word.length }
}

/** 零发生: none of what the row counts. */
function noOccurrence(cell: string, sign: string, { unit }: UnitWords): CellValue {
  const start = cell.lastIndexOf(sign)
  return { ...inWords, value: 0, unit, kind: 'count', start, end: cell.trimEnd().length }
}
