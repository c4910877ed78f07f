import type { AnalyzedBlock, QuantityInContext } from '../../grammar/analyzed-block.ts'
import type { ClassifiedNumber } from '../../grammar/classify-numbers.ts'
import { pattern } from '../../lexicon/lexicon.ts'
import { isMoney } from '../../grammar/policy-terms.ts'
import { runFrom } from '../parallel-numbers.ts'
import type { Link } from './changes.ts'

/** Money for each of something: 每人每月 is 人·月. */
const each = pattern`(?:每(?<whom>{unit.household}))?每(?<time>[月年])$`

/** A part of the country behind a number that has no other unit: 4区入选. */
const division = pattern`^{report.division}(?=\p{Script=Han})`

/** A unit, and where its number ends with it. */
interface Unit {
  unit: string
  end: number
}

/**
 * The units of reported numbers. In 每人每月1410元、300元提高到1760元、980元 all four are by the person and month.
 * @param links the changes that the numbers state
 */
export function unitsOf(
  analyzed: AnalyzedBlock,
  numbers: readonly ClassifiedNumber[],
  links: ReadonlyMap<ClassifiedNumber, Link>,
): Map<ClassifiedNumber, Unit> {
  const units = new Map<ClassifiedNumber, Unit>()
  for (const [index, first] of numbers.entries()) {
    if (units.has(first)) continue
    const own = readUnit(analyzed, first.number)
    units.set(first, own)
    const rate = own.unit.slice(first.number.quantity.unit.length)
    if (rate === '' || !own.unit.startsWith(first.number.quantity.unit)) continue
    const isStart = first.role.governor === null
    const others = isStart
      ? numbers.filter(
          (other) => links.get(other)?.part === 'from' && other.number.clause === first.number.clause,
        )
      : numbers.slice(index, index + runFrom(analyzed.text, numbers, index, first.number).length)
    for (const each of others)
      for (const same of [each, links.get(each)?.of ?? each]) {
        const { quantity } = same.number
        if (quantity.unit === first.number.quantity.unit)
          units.set(same, { unit: quantity.unit + rate, end: quantity.end })
      }
  }
  return units
}

function readUnit({ text }: AnalyzedBlock, { quantity, modifiers }: QuantityInContext): Unit {
  const { unit, start, end } = quantity
  if (unit === '') {
    const behind = division.exec(text.slice(end, end + 4))?.[0] ?? ''
    return { unit: behind, end: end + behind.length }
  }
  if (!isMoney(unit)) return { unit, end }
  const lead = text.slice(Math.max(0, Math.min(modifiers.start, start - 4)), start)
  const { whom, time } = each.exec(lead)?.groups ?? {}
  return { unit: time === undefined ? unit : `${unit}/${whom === undefined ? '' : `${whom}·`}${time}`, end }
}
