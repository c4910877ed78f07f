import type { Kind, Measure, Operator } from '../../../schemas/targets.ts'
import { oneOf, pattern } from '../../lexicon/lexicon.ts'
import { kindOf } from '../../grammar/measure-kind.ts'
import { operatorOf, operatorTextOf } from '../../grammar/bounds.ts'
import { analyzeBlock } from '../../grammar/analyzed-block.ts'

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
  start: number
  end: number
}

const nothing = /^[\s—–－\-/\\*·.…]*$/
/** A number in brackets is the sum over the years of the plan. */
const bracketed = /^[[［〔【（(]\s*(.*?)\s*[\]］〕】）)]$/su
const numeral = /\d[\d.,，]*(?:\s*[-–—~～至]\s*\d[\d.,，]*)?/
const bound = oneOf('bound.above', 'bound.below', 'bound.within', 'bound.around')
const words = pattern`^[及个]?${bound}`
const unitBehind = pattern`^[%‰％]|^[万亿]?\p{Script=Han}{0,6}?(?=${bound}|$)`
const wholeCell = pattern`^{noun.whole-cell}$`
const yearly = pattern`{time.yearly-name}`
const summed = pattern`{adverb.cumulative}`

/**
 * Read the number of a cell of an indicator table with the unit of its row; null if the cell has none.
 * @param unit of the row or column; empty if none is named
 * @param name the indicator of the row
 */
export function readCell(cell: string, unit: string, name: string): CellValue | null {
  if (nothing.test(cell)) return null
  const whole = wholeCell.exec(cell.trim())
  if (whole) return coverage(cell, whole[0])
  const inner = bracketed.exec(cell.trim())?.[1] ?? null
  const narrow = cell.replace(/[０-９．％]/g, (char) => String.fromCharCode(char.charCodeAt(0) - 0xfee0))
  const found = numeral.exec(narrow)
  if (!found) return null
  const start = found.index
  const behind = narrow.slice(start + found[0].length).replace(/[\]］〕】）)\s]+$/, '')
  const own = behind !== '' && !words.test(behind)
  const before = narrow.slice(0, start).replace(/[[［〔【（(\s]+/g, '')
  const negative = /[-－−]$/.test(before)
  const read = `${before.replace(/[-－−]$/, '')}${found[0]}${own ? '' : unit}${behind}`
  const analyzed = analyzeBlock(read)
  const [number] = analyzed.numbers
  if (!number || !Number.isFinite(number.quantity.value)) return null
  const { quantity, modifiers } = number
  const suffix = own ? (unitBehind.exec(behind)?.[0].length ?? 0) : 0
  const isSum = inner !== null || before.includes('累计')
  return {
    value: negative ? -quantity.value : quantity.value,
    upper: quantity.upper,
    unit: own ? quantity.unit : wholeUnit(unit, quantity.unit),
    operator: operatorOf(modifiers, null, quantity.upper),
    operatorText: operatorTextOf(modifiers, null),
    approximate: quantity.approximate || modifiers.approximate,
    kind: kindOf(quantity, name),
    bracketed: isSum,
    measure: isSum || summed.test(name) ? 'cumulative' : yearly.test(name) ? 'yearly' : 'level',
    start: negative ? start - 1 : start,
    end: start + found[0].length + suffix,
  }
}

/** The unit as the table writes it, without 万 or 亿; it can be more specific than the units of sentences: 千克标准煤. */
function wholeUnit(unit: string, read: string): string {
  return read === '' ? unit : unit.slice(Math.max(0, unit.indexOf(read)))
}

function coverage(cell: string, word: string): CellValue {
  const start = cell.indexOf(word)
  return {
    value: 100,
    upper: null,
    unit: '%',
    operator: '=',
    operatorText: null,
    approximate: false,
    kind: 'coverage',
    measure: 'level',
    bracketed: false,
    start,
    end: start + word.length,
  }
}
