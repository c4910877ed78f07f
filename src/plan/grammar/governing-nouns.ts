import { beginsNoun, type Earlier, type Governor, type Surroundings } from './governor.ts'
import type { QuantityInContext } from './analyzed-block.ts'
import { globalPattern, pattern } from '../lexicon/lexicon.ts'
import { levelStem } from '../lexicon/verbs.ts'

/** The name of a rate, before its percentage. */
export const rateNoun = pattern`{noun.rate}$`

/** The name of an amount that is measured, not counted: 执行额, 亩均投资. */
export const quantityNoun = pattern`(?:{noun.quantity}|{noun.per}均\p{Script=Han}{0,8})$`

/** Verbs that end the name of a thing: 社会组织. */
export const thingNoun = pattern`{verb.thing}$`

/** Endings of a text that is not a noun with a number of its own. */
export const notNoun = pattern`{adverb.not-noun}$`

/** 覆盖率100%, 其中公共充电桩不少于1.5万根: the noun is the subject of the number. */
export function nounBefore(
  number: QuantityInContext,
  { right }: Surroundings,
  bare: string,
  earlier: Earlier | null,
): Governor | null {
  const { quantity, modifiers, clause } = number
  const noun = bare.replace(/：$/, '')
  if (notNoun.test(noun) && modifiers.bound === null && !/^[日月年]均/.test(noun)) return null
  if (!/[\p{Script=Han}A-Za-z”）]$/u.test(noun)) return null
  const own = ownLevel(number)
  if (quantity.kind === 'ratio') {
    const named = rateNoun.test(/^[^：]*/.exec(noun)?.[0] ?? '') || modifiers.bound !== null
    // 市级80%，县级60%: the rate was named before.
    const goesOn = earlier?.governor?.shape === 'level' && noun.length <= 4
    const whole = quantity.value === 100 && beginsNoun.test(right) && !right.startsWith('的')
    const covered = /覆盖[\p{Script=Han}]{2,8}$/u.test(noun)
    return named || covered || goesOn || whole || comesTrue.test(right) ? own : null
  }
  // A count before a noun is the size of a set: 全市12个县.
  if (beginsNoun.test(right) && modifiers.prefix === '' && !asRule.test(right)) return null
  const listed = earlier?.governor
  const goesOn = listed?.shape === 'object' && clause.sentence === earlier?.number.clause.sentence
  return goesOn && own.verb === null ? { ...listed, at: modifiers.start } : own
}

/** 用血100%来自献血: the predicate of all of the noun. */
const comesTrue = pattern`^{verb.come-true}`

/** 每万人18名的标准: the number is a rule. */
export const asRule = pattern`^的{noun.rule}`

/** The governor of a number that has no verb but its bound, if any. */
export function ownLevel({ modifiers: { prefix, start } }: QuantityInContext): Governor {
  return { shape: 'level', verb: prefix === '' ? null : prefix, verbKind: 'level', at: start }
}

const ofShare = globalPattern`{bound.at-least|bound.at-most|verb.reach}|占到|占(?!比)|{verb.cap}在|${levelStem}[到至在]`

/** 占地区生产总值的1.5%, 不低于绩效总量的70%: the verb precedes the whole that the share is part of. */
export function ofWhich({ modifiers }: QuantityInContext, left: string): Governor | null {
  if (!left.endsWith('的')) return null
  const last = Array.from(left.matchAll(ofShare)).at(-1)
  if (!last) return null
  return { shape: 'level', verb: last[0], verbKind: 'level', at: modifiers.start - left.length + last.index }
}
