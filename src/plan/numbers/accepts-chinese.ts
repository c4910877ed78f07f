import { pattern } from '../lexicon/lexicon.ts'
import type { Numeral } from '../text/numerals.ts'
import type { Quantity } from './quantity.ts'

/** Before 一家 and 三个, these form a word or a pronoun, not a number. */
const wordBefore = pattern`{name.word-before}$`
/** Units that Chinese digits count in plans; 级, 大, 项 and 类 make names: 三级网络, 五大工程. */
const counted = pattern`^(?:{name.counted}|元/.*)$`
/** Before a bare 千亿 or 百万, these show that it is an amount. */
const amountBefore = pattern`{name.amount-before}$`
const endOfClause = /^(?:$|[，。；、）])/
const boundBehind = pattern`^{bound.above|bound.below}`

/** Whether Chinese digits with their unit are a quantity, not a word or a name: 一体, 三农, 千家万户. */
export function acceptsChinese(text: string, first: Numeral, found: Quantity | null): boolean {
  if (!found || !counted.test(found.unit)) return false
  const before = text.slice(Math.max(0, first.start - 2), first.start)
  if (first.upper === null && wordBefore.test(before)) return false
  const run = text.slice(first.start, first.end)
  // 零部件, and 四有新人, whose unit is not the next word.
  const between = text.slice(first.end, found.end).indexOf(found.unit)
  if (first.value === 0 || (run.length === 1 && found.upper === null && between > Number(found.approximate)))
    return false
  if (/^[百千万亿]+$/.test(run) && !found.approximate) {
    const behind = text.slice(found.end, found.end + 2)
    // 新增就业百万人, at the end of its clause; 百万人才 and 万家 are words.
    if (run.length > 1 && endOfClause.test(behind)) return true
    return amountBefore.test(before) || boundBehind.test(behind)
  }
  if (before.endsWith('成') && /^[百千万]/.test(run)) return false
  return true
}
