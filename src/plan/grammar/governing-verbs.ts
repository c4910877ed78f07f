import { notNoun } from './governing-nouns.ts'
import { beginsNoun, type Governor, type Surroundings } from './governor.ts'
import type { QuantityInContext } from './analyzed-block.ts'
import { pattern } from '../lexicon/lexicon.ts'
import { anyRegion, byYear, inPeriod, inPlan, particle, withinYears } from '../lexicon/patterns.ts'
import { innerVerbOf, kindOfVerb, verbAtStart } from '../lexicon/verbs.ts'

/** Whether a number looks like a goal: 左右, 以上, or a round number. Only these are targets behind a verb of support. */
export function isGoal({ quantity, modifiers }: QuantityInContext): boolean {
  if (modifiers.bound !== null || modifiers.approximate || quantity.approximate || quantity.upper !== null)
    return true
  return quantity.value >= 20 && quantity.value % 10 === 0
}

/** 建成10个基地, and 开展职业技能培训100人次, where the clause's verb is the first one. */
export function adjacentVerb(
  number: QuantityInContext,
  verb: string,
  bare: string,
  opening: Governor | null,
  around: Surroundings,
): Governor | null {
  const at = number.modifiers.start - around.left.length + bare.length - verb.length
  const verbKind = kindOfVerb(verb) ?? 'weak'
  if (verbKind === 'weak' && !isGoal(number)) return null
  const first = beginsNoun.test(around.right) ? null : opening
  return first && first.at < at ? first : { shape: 'object', verb, verbKind, at }
}

/** Words that can precede the first verb of a clause. */
const opening = pattern`^(?:${byYear}|
    ${inPlan}|
    ${inPeriod}|
    ${withinYears}|
    ${anyRegion}|
    {adverb.opening})+`
const verbal = pattern`^{noun.verbal}`

/** 新增城乡老年助餐场所2000处: the first verb of the clause. */
export function openingVerb(number: QuantityInContext, { left, right }: Surroundings): Governor | null {
  const prefix = opening.exec(left)?.[0] ?? ''
  for (const start of prefix === '' ? [0] : [prefix.length, 0]) {
    const verb = verbAtStart(left.slice(start))
    const verbKind = verb === null ? null : kindOfVerb(verb)
    if (verb === null || verbKind === null) continue
    if (verbal.test(left.slice(start + verb.length))) continue
    const from = number.modifiers.start - left.length + start
    const second = verbKind === 'weak' ? doneBySomeone(left.slice(start + verb.length)) : null
    if (second) return { ...second, shape: 'object', at: from + verb.length + second.at }
    if (verbKind === 'weak' && (!isGoal(number) || beginsNoun.test(right))) continue
    return { shape: 'object', verb, verbKind, at: from }
  }
  return null
}

const someoneDoes = pattern`^(?<who>\p{Script=Han}{2,12}?)(?<verb>{verb.stock|verb.flow})(?=\p{Script=Han}{2})`

/** 建设 in 鼓励龙头企业建设原料基地100个, behind the verb of support: what somebody else is to do. */
function doneBySomeone(rest: string): Pick<Governor, 'verb' | 'verbKind' | 'at'> | null {
  const { who = '', verb = '' } = someoneDoes.exec(rest)?.groups ?? {}
  const verbKind = kindOfVerb(verb)
  return verbKind === null ? null : { verb, verbKind, at: who.length }
}

/** 市级财政安排专项资金1亿元: a verb in the middle of the clause, if it is hardly ever a noun. */
export function innerVerb(number: QuantityInContext, left: string): Governor | null {
  if (number.modifiers.prefix !== '' || number.quantity.kind === 'ratio') return null
  const inner = innerVerbOf(left)
  const verbKind = inner && kindOfVerb(inner.word)
  if (!inner || !verbKind) return null
  return {
    shape: 'object',
    verb: inner.word,
    verbKind,
    at: number.modifiers.start - left.length + inner.index,
  }
}

const tasked = pattern`^(?<lead>.*?)(?<verb>{verb.tasked})`
const taskBehind = pattern`^${particle.of}?{noun.task}`

/** 确保完成高标准农田建设50万亩任务: how large the task is. */
export function task({ modifiers }: QuantityInContext, { left, right }: Surroundings): Governor | null {
  if (!taskBehind.test(right)) return null
  const { lead = '', verb } = tasked.exec(left)?.groups ?? {}
  if (verb === undefined) return null
  return {
    shape: 'object',
    verb,
    verbKind: kindOfVerb(verb) ?? 'stock',
    at: modifiers.start - left.length + lead.length,
  }
}

/** 补齐5000个以上乡镇的器材: an unlisted verb, before a number that is plainly a goal. */
export function unknownVerb(number: QuantityInContext, { left, right }: Surroundings): Governor | null {
  const { quantity, modifiers } = number
  const bare = left.replace(opening, '')
  const goal = modifiers.suffix !== '' || modifiers.approximate || quantity.value >= 10000
  if (!goal || quantity.kind === 'ratio' || !beginsNoun.test(right) || direction.test(bare)) return null
  if (!/^[\p{Script=Han}]{2,3}$/u.test(bare) || notNoun.test(bare) || sizeNoun.test(bare)) return null
  return { shape: 'object', verb: bare, verbKind: 'stock', at: modifiers.start - bare.length }
}

const sizeNoun = pattern`{noun.size}$`

/** Verbs that set no goal: the number behind them belongs to a name. */
const direction = pattern`^{verb.aimless}`
