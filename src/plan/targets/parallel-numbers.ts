import type { Judged } from '../grammar/classify-numbers.ts'
import { contains, oneOf } from '../lexicon/lexicon.ts'
import type { Wording } from '../grammar/bounds.ts'
import type { Phrase } from '../grammar/analyzed-block.ts'

/** Numbers that share one verb with nothing but 、 or 和 between them: 分别达到30%、45%. The first is always there. */
export type Run = readonly [Phrase, ...Phrase[]]

const joined = new RegExp(`^(?:、|，|${oneOf('adverb.and')})$`, 'u')
const around = contains('bound.around')

/** Gather the runs of promised quantities in a block, each with the number of quantities it takes. */
export function runFrom(text: string, judged: readonly Judged[], index: number, first: Phrase): Run {
  const run: [Phrase, ...Phrase[]] = [first]
  for (let next = index + 1; next < judged.length; next++) {
    const candidate = judged[next]
    const before = run.at(-1)
    if (!candidate?.role.governor || !before) break
    const { wording, quantity } = candidate.phrase
    if (wording.reach !== null && wording.reach !== first.wording.reach) break
    if (quantity.unit !== first.quantity.unit) break
    if (!joined.test(text.slice(before.wording.end, wording.start))) break
    const behind = text.charAt(wording.end)
    if (/[\p{Script=Han}“]/u.test(behind) && !/[和与及以]/.test(behind)) break
    run.push(candidate.phrase)
  }
  return run
}

/** In 分别超过70%和50% the words before the first number hold for all, and so do those behind the last. */
export function sharedWording(run: Run, phrase: Phrase): Wording {
  const own = phrase.wording
  const [{ wording: first }] = run
  const last = run.at(-1)?.wording ?? own
  const prefix = own.prefix === '' ? first.prefix : own.prefix
  // 100%以上 is nothing anybody means.
  const whole = phrase.quantity.unit === '%' && phrase.quantity.value === 100
  const suffix = own.suffix === '' && !whole ? last.suffix : own.suffix
  const before = first.prefix === '' ? null : first.bound
  const behind = suffix === '' ? null : last.bound
  return {
    ...own,
    ...{ reach: own.reach ?? first.reach, prefix, suffix },
    bound: own.bound ?? before ?? behind,
    approximate: own.approximate || around.test(suffix),
  }
}
