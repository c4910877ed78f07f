import { yearsOfPlan } from '../text/five-year-plans.ts'
import { decimal, isYear, type Quantity } from '../text/decimal.ts'
import { oneOf, globalPattern } from '../lexicon/lexicon.ts'
import { digits } from '../lexicon/patterns.ts'
import { readOrdinal } from '../text/numerals.ts'

const numeral = `[〇零两${digits}十百]+`

/** What a Chinese numeral counts; before anything else it is part of a name (四风) or of a word (一体化). */
const counted = oneOf('name.counted-in-translation')

const exponents: Record<string, number> = { 百: 2, 千: 3, 万: 4, 百万: 6, 千万: 7, 亿: 8, 万亿: 12 }
const scale = Object.keys(exponents).toReversed().join('|')

const quantity = globalPattern`“(?<plan>[${digits}十]{1,3})五”|(?<bare>十[${digits}])五(?={time.plan-shown})|
    (?<digits>\d[\d,]*(?:\.\d+)?)(?<scale>${scale})?(?<unit>[%‰])?|
    (?<year>[〇零${digits}]{4})(?=年)|
    第(?<ordinal>${numeral})|
    (?<count>${numeral})(?<countScale>[千万亿])?(?=(?:、${numeral})*${counted})|
    (?<name>${numeral})`

const rangeEnd = new RegExp(String.raw`^[-–—~～至](\d[\d.]*)(${scale})?([%‰])?`)

/** Find every number of a Chinese text, in order. */
export function readChineseQuantities(text: string): Quantity[] {
  return [...text.matchAll(quantity)].flatMap((match) => {
    const groups = match.groups ?? {}
    const span = { start: match.index, end: match.index + match[0].length }
    const words = (value: string, binding: boolean, form: Quantity['form'] = 'words'): Quantity => ({
      value,
      unit: '',
      form,
      binding,
      ...span,
    })
    const plan = groups['plan'] ?? groups['bare']
    if (plan !== undefined) {
      return planNumbers(readOrdinal(plan)).map(([value, binding]) => words(value, binding, 'period'))
    }
    if (groups['digits'] !== undefined) return [{ ...readDigits(text, match), ...span }]
    if (groups['year'] !== undefined) return [words(String(readOrdinal(groups['year'])), true, 'period')]
    const { ordinal, count, name = '' } = groups
    const counts = ordinal ?? count
    if (counts === undefined) return namedNumbers(name).map((value) => words(value, false))
    const value = decimal(String(readOrdinal(counts)), exponents[groups['countScale'] ?? ''] ?? 0)
    // “One” is as often an article or a “first” as a number, and 市、区县两级 has already named both levels.
    const listed = /、[^，。；、]{1,8}$/.test(text.slice(0, span.start)) && text.startsWith('级', span.end)
    return [words(value, value !== '1' && !listed)]
  })
}

/** “十四五” is the 14th Five-Year Plan, and may be explained as 2021–2025. */
function planNumbers(ordinal: number): (readonly [value: string, binding: boolean])[] {
  const { from, to } = yearsOfPlan(ordinal)
  return [
    [String(ordinal), true],
    ['5', false],
    [String(from), false],
    [String(to), false],
  ]
}

/** A name may be rendered with its number, or with each of its digits (一二三产业). */
function namedNumbers(name: string): string[] {
  return [...new Set([name, ...Array.from(name)].map((part) => String(readOrdinal(part))))]
}

function readDigits(text: string, match: RegExpExecArray): Omit<Quantity, 'start' | 'end'> {
  const { digits = '', scale = '', unit = '' } = match.groups ?? {}
  const range = rangeEnd.exec(text.slice(match.index + match[0].length))
  const ownScale = scale || (range?.[2] ?? '')
  const ownUnit = unit || (range?.[3] ?? '')
  return {
    value: decimal(digits, exponents[ownScale] ?? 0),
    unit: ownUnit === '%' || ownUnit === '‰' ? ownUnit : '',
    form: ownScale === '' && isYear(digits) ? 'period' : 'digits',
    binding: true,
  }
}
