import type { ClassifiedNumber } from '../grammar/classify-numbers.ts'
import { pattern } from '../lexicon/lexicon.ts'
import type { Modifiers } from '../grammar/bounds.ts'
import type { QuantityInContext } from '../grammar/analyzed-block.ts'

/** Numbers that share one verb, with only 、 or 和 between them: 分别达到30%、45%. */
export type Run = readonly [QuantityInContext, ...QuantityInContext[]]

const joined = pattern`^(?:、|，|{adverb.and})$`
const around = pattern`{bound.around}`
const respectively = pattern`{adverb.respectively}`

/** Gather the numbers that share the verb of `first`. */
export function runFrom(
  text: string,
  numbers: readonly ClassifiedNumber[],
  index: number,
  first: QuantityInContext,
): Run {
  const run: [QuantityInContext, ...QuantityInContext[]] = [first]
  // 分别下降到3.5‰和12/10万: each thing is measured in its own unit.
  const apart = respectively.test(text.slice(first.item, first.quantity.start))
  for (let next = index + 1; next < numbers.length; next++) {
    const candidate = numbers[next]
    const before = run.at(-1)
    if (!candidate?.role.governor || !before) break
    const { modifiers, quantity } = candidate.number
    if (modifiers.reach !== null && modifiers.reach !== first.modifiers.reach) break
    if (quantity.unit !== first.quantity.unit && !apart) break
    if (!joined.test(text.slice(before.modifiers.end, modifiers.start))) break
    const behind = text.charAt(modifiers.end)
    if (/[\p{Script=Han}“]/u.test(behind) && !/[和与及以]/.test(behind)) break
    run.push(candidate.number)
  }
  return run
}

/** The modifiers of a number in a run: in 分别超过70%和50% the first and last apply to all. */
export function sharedModifiers(run: Run, number: QuantityInContext): Modifiers {
  const own = number.modifiers
  const [{ modifiers: first }] = run
  const last = run.at(-1)?.modifiers ?? own
  const prefix = own.prefix === '' ? first.prefix : own.prefix
  // No one means 100%以上.
  const whole = number.quantity.unit === '%' && number.quantity.value === 100
  const suffix = own.suffix === '' && !whole ? last.suffix : own.suffix
  const before = first.prefix === '' ? null : first.bound
  const behind = suffix === '' ? null : last.bound
  return {
    ...own,
    reach: own.reach ?? first.reach,
    prefix,
    suffix,
    bound: own.bound ?? before ?? behind,
    approximate: own.approximate || around.test(suffix),
  }
}
