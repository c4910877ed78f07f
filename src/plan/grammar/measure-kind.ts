import type { Kind, Measure } from '../../schemas/targets.ts'
import type { Governor } from './governor.ts'
import type { QuantityInContext } from './analyzed-block.ts'
import { pattern } from '../lexicon/lexicon.ts'
import { digits, perMany } from '../lexicon/patterns.ts'
import type { Quantity } from '../numbers/quantity.ts'

/** Every year; but 年均浓度 is an average over the year. */
const yearly = pattern`{time.each-year}|
    年均(?=$|分别|\d|{verb.change|verb.stock|verb.flow|verb.level|bound.at-least})|
    (?<![${digits}十两当\d])年{verb.yearly}(?!量|人次数)|
    年[^，。、]{0,12}增[速幅]`
const summed = pattern`{adverb.cumulative}`

/** Verbs of having: a level, even over a period. */
const having = pattern`^{verb.had}$`

/**
 * Classify a target as a level at a time, a sum or change over a period, or a yearly amount.
 * @param span whether its time is a period: “十四五”期间
 */
export function measureOf(
  text: string,
  number: QuantityInContext,
  governor: Governor,
  span: boolean,
): Measure {
  const left = leftOf(text, number, governor)
  if (yearly.test(left)) return 'yearly'
  if (governor.shape === 'change' || summed.test(left)) return 'cumulative'
  if (governor.shape !== 'object') return 'level'
  if (governor.verbKind === 'flow') return 'cumulative'
  const had = governor.verb !== null && having.test(governor.verb)
  return governor.verbKind === 'stock' && span && !had ? 'cumulative' : 'level'
}

const dated = pattern`\d{4}年|{adverb.before-list}`

/** The text before a number that belongs to it, with 每年 of the previous clause if the list began there. */
function leftOf(text: string, { item, clause, quantity }: QuantityInContext, governor: Governor): string {
  const from = (start: number) => text.slice(Math.max(start, quantity.start - 90), quantity.start)
  const listed = governor.shape === 'object' || (governor.verb === null && governor.shape === 'level')
  if (!listed) return from(item)
  const left = from(clause.start)
  if (governor.shape !== 'object' || dated.test(left)) return left
  const before = text.slice(Math.max(0, clause.start - 90), Math.max(0, clause.start - 1))
  return /(?:^|[。，；])[^。，；]{0,6}每年[^。；，]*$/.test(before) ? `每年${left}` : left
}

/** Per so many: 每千人口, 每百户, 万人拥有律师数. */
const density = pattern`${perMany}|
    (?:^|[^\d\p{Script=Han}])[十百千万]+{noun.household}(?=\p{Script=Han})|
    (?<![\d几数近约超])[百千万]人口?(?=拥有|\p{Script=Han}{2,8}数)`

/** The kind of a target by its unit; a count per thousand people is a ratio. */
export function kindOf(quantity: Quantity, left: string): Kind {
  if (quantity.kind === 'none') return quantity.value >= 10000 ? 'count' : 'ratio'
  return quantity.kind !== 'ratio' && density.test(left) ? 'ratio' : quantity.kind
}
