import { isUnit, readUnit, type UnitKind } from './units.ts'
import { normalizeText } from '../text/normalize.ts'
import { scaledUnits, scaleValues } from '../text/numeral-signs.ts'

/** A unit as a table or a bracket names it: 亿元 is 元 with a factor of 1e8. */
export interface UnitWords {
  factor: number
  /** As written, without the factor; 1/10万 is /10万. */
  unit: string
  kind: UnitKind
  /** Whether it is one of the units that sentences have. */
  known: boolean
}

/** A share of so many: 1/10万, /10万, 1/100000, 十万分之一. */
const share = /^(?:1?\/(?<of>[\d十百千万亿]+)(?<who>\p{Script=Han}{0,2})|(?<whole>[\d十百千万]+)分之一)$/u
/** Scales before a unit; 千瓦 and 百分点 begin with none. */
const scaled = /^(?<scale>[十百千万亿]+)(?!分点|分之)(?=.)/u

/** The unit of a difference between shares. */
export const percentagePoints = '个百分点'

/** Read the words of a unit. Empty words are no unit of kind `none`. */
export function readUnitWords(words: string): UnitWords {
  const { text } = normalizeText(words)
  const { of, who = '', whole } = share.exec(text)?.groups ?? {}
  const base = of ?? whole
  if (base !== undefined) {
    const unit = `/${base.replace(/^100000$/, '10万').replace('十万', '10万')}${who}`
    return { factor: 1, unit, kind: 'ratio', known: true }
  }
  let [factor, from] = [1, 0]
  for (const scale of scaled.exec(text)?.groups?.['scale'] ?? '') {
    if (scaledUnits.test(text.slice(from)) || from === text.length - 1) break
    factor *= scaleValues[scale] ?? 1
    from++
  }
  const unit = text.slice(from)
  if (unit === '') return { factor, unit, kind: 'none', known: false }
  const counted = readUnit(`个${unit}`, 0)
  const read = counted?.text === `个${unit}` ? counted : readUnit(unit, 0)
  return { factor, unit, kind: read?.kind ?? 'count', known: isUnit(unit) || read === counted }
}

/** A number times a factor, without the error of multiplied decimals: 1.15 times 10000 is 11500. */
export function timesFactor(value: number, factor: number): number {
  if (factor === 1) return value
  const decimals = (String(value).split('.')[1] ?? '').length
  const product = value * factor
  return product > Number.MAX_SAFE_INTEGER ? Number.POSITIVE_INFINITY : Number(product.toFixed(decimals))
}
