import type { FigurePeriod } from '../../../schemas/figure-period.ts'
import type { ChangePart, FigureKind } from '../../../schemas/figures.ts'
import type { AnalyzedBlock } from '../../grammar/analyzed-block.ts'
import type { ClassifiedNumber } from '../../grammar/classify-numbers.ts'
import { trimSubject } from '../trim-subject.ts'
import { pattern } from '../../lexicon/lexicon.ts'

const summed = pattern`{adverb.cumulative}`
/** Verbs of what there is: 有, 涉及, 惠及. */
const having = pattern`^{verb.had|report.having}`

/**
 * What kind of quantity a reported number is.
 * @param part which part of a change it is; null if it is none
 */
export function figureKind(
  { text }: AnalyzedBlock,
  { number, role, modality }: ClassifiedNumber,
  part: ChangePart | null,
  period: FigurePeriod | null,
): FigureKind {
  const { governor } = role
  const { quantity, item, clause, modifiers } = number
  if (part === 'difference' || part === 'rate' || governor?.shape === 'change') return 'change'
  if (quantity.unit === '%' || quantity.unit === '‰') return 'share'
  if (part !== null) return 'level'
  const own = text.slice(item, modifiers.end)
  if (quantity.unit.endsWith('人次') || summed.test(own)) return 'sum'
  const clauseOwn = trimSubject(text.slice(clause.start, modifiers.start))
  if (having.test(clauseOwn) || (governor?.verb != null && having.test(governor.verb))) return 'level'
  if (governor?.shape === 'level' && governor.verb !== null && governor.verb !== '') return 'level'
  // 志愿服务团体9326个 at a time, and nothing that was done.
  const alone = modifiers.end === clause.end && governor?.shape === 'level'
  if (alone && period !== null && period.from === period.to) return 'level'
  // 161个 of 实现161个镇全覆盖: how many there are.
  return modality === 'promise' ? 'level' : 'sum'
}
