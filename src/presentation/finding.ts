import { valueOf, withUnit } from '../i18n/promise.ts'
import { formatQuantity } from '../i18n/quantities.ts'
import { fill, words } from '../i18n/words.ts'
import type { Language } from '../schemas/language.ts'
import type { TargetEntry } from '../schemas/targets.ts'
import { comparable } from '../schemas/whole.ts'
import { firstOf } from './describe.ts'

/** A summary of targets of one indicator: 2部规划，从60%到73%. */
export function findingOf(lang: Language, targets: readonly TargetEntry[]): string {
  const w = words[lang]
  const n = targets.length
  const firsts = targets.map((target) => ({ target, first: firstOf(target) }))
  const said = ({ target, first }: (typeof firsts)[number]) => valueOf(lang, first, target)
  const top = ({ first }: (typeof firsts)[number]) => first.upper ?? comparable(first.value)
  const [lowest] = firsts.toSorted((a, b) => comparable(a.first.value) - comparable(b.first.value))
  const [highest] = firsts.toSorted((a, b) => top(b) - top(a))
  if (!lowest || !highest) throw new Error('A comparison has targets.')
  const texts = new Set(firsts.map(said))
  const [only] = texts
  if (only !== undefined && texts.size === 1) return fill(w.comparisonTitleSame, { n, value: only })
  if (comparable(lowest.first.value) === top(highest)) {
    // What a plan says in words is not given a number.
    if (firsts.some(({ first }) => first.value === null))
      return fill(w.comparisonTitleWords, { n, values: [...texts].join(w.listJoin) })
    const number = formatQuantity(lang, comparable(lowest.first.value))
    return fill(w.comparisonTitleSame, { n, value: withUnit(lang, number, lowest.target.unit) })
  }
  return fill(w.comparisonTitle, { n, low: said(lowest), high: said(highest) })
}
