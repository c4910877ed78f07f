import { isGoal } from './governing-verbs.ts'
import { beginsNoun, type Earlier, type Governor } from './governor.ts'
import type { QuantityInContext } from './analyzed-block.ts'
import { pattern } from '../lexicon/lexicon.ts'
import { byShare, particle, region } from '../lexicon/patterns.ts'

const headOfClause = pattern`(?:^|{adverb.before-share}|${region})$`
const covering = pattern`{verb.covering}${region}?$`
const doing = pattern`{verb.doing}`
const ofRate = pattern`^(?:{adverb.and}|的{noun.of-share})`

/** 65%以上的患者接受服务, 覆盖80%以上的村: a share of the things behind it. */
export function shareOf(
  { quantity, modifiers }: QuantityInContext,
  left: string,
  right: string,
): Governor | null {
  if (quantity.kind !== 'ratio' || !/^的?[\p{Script=Han}“（]/u.test(right)) return null
  if (ofRate.test(right)) return null
  const verb = covering.exec(left)?.[0]
  if (verb !== undefined) {
    return { shape: 'object', verb, verbKind: 'stock', at: modifiers.start - verb.length }
  }
  if (!headOfClause.test(left) || !(doing.test(right) || (modifiers.suffix !== '' && right.length > 8)))
    return null
  return { shape: 'share', verb: null, verbKind: 'level', at: modifiers.start }
}

const byShareAtEnd = pattern`${byShare}(?:\p{Script=Han}{1,4}比)?$`

/** What stands behind a share that is set aside: 的比例配建 of 按5%的比例配建. */
export const allotted = pattern`^${particle.of}?{noun.rule}{noun.allotted}`

/** 按5%－10%的比例配建保障性租赁住房: the share of a whole that is set aside for the thing behind it. */
export function allotment(
  { quantity, modifiers }: QuantityInContext,
  left: string,
  right: string,
): Governor | null {
  if (quantity.kind !== 'ratio' || !byShareAtEnd.test(left) || !allotted.test(right)) return null
  return { shape: 'share', verb: null, verbKind: 'level', at: modifiers.start }
}

const forWhom = pattern`{adverb.for-whom}(?=${region}?$)`
const serving = pattern`^[^，]{1,24}?{verb.serving}`

/** 为2.6万名妇女提供筛查: people for whom something is done. */
export function served(number: QuantityInContext, left: string, right: string): Governor | null {
  const verb = number.modifiers.reach === '为' ? '为' : forWhom.exec(left)?.[0]
  if (verb === undefined || number.quantity.kind !== 'count' || !isGoal(number)) return null
  if (!serving.test(right)) return null
  return { shape: 'object', verb, verbKind: 'flow', at: number.modifiers.start }
}

const ofAll = pattern`{adverb.all-do}`
const promised = pattern`^的?[^的]{2,16}?{verb.promised}`

/** 5个左右中心镇达到小城市标准: things at the start of a clause, with their predicate. */
export function countShare(
  number: QuantityInContext,
  right: string,
  earlier: Earlier | null,
): Governor | null {
  if (number.quantity.kind !== 'count' || !beginsNoun.test(right) || ofAll.test(right)) return null
  const listed =
    earlier?.governor && (earlier.number.clause === number.clause || earlier.governor.shape === 'object')
  if (listed || !promised.test(right)) return null
  return { shape: 'share', verb: null, verbKind: 'level', at: number.modifiers.start }
}
