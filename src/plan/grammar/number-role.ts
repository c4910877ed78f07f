import { findGovernor } from './find-governor.ts'
import { beginsNoun, type Earlier, type Governor, type Surroundings } from './governor.ts'
import type { Modifiers } from './bounds.ts'
import type { QuantityInContext } from './analyzed-block.ts'
import { contains, endsWith, oneOf, startsWith } from '../lexicon/lexicon.ts'
import { levelStem } from '../lexicon/verbs.ts'

/** What a number is in its sentence when nothing is promised by it. */
export type OtherRole =
  /** Of each: 每5所幼儿园. */
  | 'denominator'
  /** What a change starts from: 由60%提高到80%. */
  | 'baseline'
  /** Part of the name of things: 30户以上自然村, 65岁以上老年人. */
  | 'attribute'
  /** A time that something takes or lasts: 用5年时间. */
  | 'duration'
  /** What a policy grants or asks: 给予100万元奖补. */
  | 'term'
  /** How many there are: 发挥16个区县作用. */
  | 'size'
  /** A complaint: 不足30%. */
  | 'state'

export type Role = { governor: Governor } | { governor: null; other: OtherRole }

/** How far to either side a number's words are looked for. */
const reach = { left: 90, right: 60 }

/** Say what a quantity is in its clause. `earlier` is the quantity before it in its sentence, `next` the one after. */
export function roleOf(
  text: string,
  number: QuantityInContext,
  next: QuantityInContext | null,
  earlier: Earlier | null,
): Role {
  const { modifiers, clause } = number
  const from = Math.max(clause.start, modifiers.start - reach.left)
  const around: Surroundings = {
    left: text.slice(Math.max(number.item, from), modifiers.start),
    between: text.slice(Math.max(number.since, from), modifiers.start),
    right: text.slice(modifiers.end, Math.min(clause.end, modifiers.end + reach.right)),
  }
  const clauseLeft = text.slice(Math.min(from, modifiers.start), modifiers.start)
  const governor = findGovernor(number, around, earlier)
  const other =
    otherwise(number, around, clauseLeft) ??
    embedded(text, number, next, earlier, governor, around.right) ??
    (isDuration(number, around) ? 'duration' : null) ??
    (isAttribute(number, around, governor) ? 'attribute' : null) ??
    (isSize(number, around, clauseLeft) ? 'size' : null)
  if (other) return { governor: null, other }
  return governor ? { governor } : { governor: null, other: 'size' }
}

const denominator = endsWith('adverb.denominator')

function otherwise(
  { quantity, modifiers }: QuantityInContext,
  around: Surroundings,
  clauseLeft: string,
): OtherRole | null {
  if (modifiers.deficit) return 'state'
  if (denominator.test(around.left)) return 'denominator'
  if (isBaseline(modifiers.reach, clauseLeft, around.right)) return 'baseline'
  return isTerm(quantity.unit, clauseLeft, around.right, modifiers) ? 'term' : null
}

const raise = contains('verb.raising')

/** 由1410元、300元提高到1760元、980元: every number between 由 and the verb. */
function isBaseline(word: string | null, clauseLeft: string, right: string): boolean {
  const from = Math.max(clauseLeft.lastIndexOf('由'), clauseLeft.lastIndexOf('从'))
  if (from < 0 || clauseLeft.length - from > 50 || word !== null) return false
  if (/[到至]/.test(clauseLeft.slice(from))) return false
  const to = /^[^。；]{0,40}?(?:到|至|为)/.exec(right)
  return to !== null && raise.test(to[0])
}

const grant = contains('noun.grant')
const eachMonth = '每人每[月年天日次]'
/** 每人每月发放津贴100元: what each is given. */
const allowance = new RegExp(
  `${eachMonth}[^，]{0,4}${oneOf('noun.allowance')}[^，]{0,6}$|${oneOf('noun.allowance-before')}[^，]{0,8}${eachMonth}$`,
  'u',
)
const subsidy = new RegExp(
  `${oneOf('noun.subsidy')}|按照?(?:$|不[超低高少]|[^，期时]{0,14}${oneOf('noun.rule')}$)`,
  'u',
)
const given = new RegExp(`^的?${oneOf('noun.rule')}?${oneOf('noun.given')}`, 'u')
const givenBounded = new RegExp(`^的?${oneOf('noun.given-bounded')}`, 'u')

const years = new RegExp(`^${oneOf('unit.years')}$`, 'u')

function isMoney(unit: string): boolean {
  return unit.endsWith('元')
}

function isTerm(unit: string, left: string, right: string, { reach: word, bound }: Modifiers): boolean {
  const paid = isMoney(unit)
  if ((paid || /[%年]$/.test(unit)) && /贴息|奖补/.test(left + right)) return true
  if (paid && bound === null && word === null && allowance.test(left)) return true
  if (paid && grant.test(left + right)) return !/标准(?:提高|达)/.test(left)
  if (unit === '%' || years.test(unit)) {
    if (subsidy.test(left)) return true
    // 新增财力80%以上用于民生 is a promise.
    return word === null && (bound === null ? given : givenBounded).test(right)
  }
  return false
}

const thingAtEnd = new RegExp(String.raw`^的?\p{Script=Han}{0,10}${oneOf('noun.sized')}(?:$|[，。；、])`, 'u')
const modified = new RegExp(`^(?:的|${oneOf('noun.sign-of-name')})`, 'u')

/**
 * Of two quantities in one item only one is promised: 营业收入10亿元以上的企业20家, 2个产值超千亿元的集群.
 * Says what this one is where it is the other.
 */
function embedded(
  text: string,
  number: QuantityInContext,
  next: QuantityInContext | null,
  earlier: Earlier | null,
  governor: Governor | null,
  right: string,
): OtherRole | null {
  const ownWord = governor?.shape === 'level' || governor?.shape === 'change'
  if (number.follows && !ownWord && modified.test(right)) return 'attribute'
  if (number.follows && sizeBetween(text, earlier?.number, number)) return 'attribute'
  const priced = isMoney(number.quantity.unit) && number.modifiers.bound !== null
  if (number.follows && priced && governor?.shape === 'object' && thingAtEnd.test(right)) return 'attribute'
  if (number.follows && earlier?.governor?.shape === 'share') return 'attribute'
  if (!next?.follows || next.clause !== number.clause || governor?.shape === 'share') return null
  // 1000项亿元以上技术改造项目, 50家年营业收入超10亿元企业: the second is part of the things' name.
  if (governor?.shape === 'object' && sizeBetween(text, number, next)) return null
  const things = text.slice(next.modifiers.end, next.modifiers.end + 20)
  if (governor?.shape === 'object' && isMoney(next.quantity.unit) && next.modifiers.bound !== null) {
    if (thingAtEnd.test(things)) return null
  }
  if (ownWord && next.modifiers.reach !== null) return null
  const after = text.slice(next.modifiers.end, next.modifiers.end + 2)
  if (governor !== null && /^的[\p{Script=Han}]/u.test(after)) return null
  if (next.quantity.unit === '' && next.modifiers.reach === null) return null
  const gap = text.slice(number.modifiers.end, next.modifiers.start)
  return gap === '' || /^[\p{Script=Han}“（A-Z0-9-]/u.test(gap) ? 'attribute' : null
}

const sizeNoun = new RegExp(String.raw`^年?\p{Script=Han}{0,4}${oneOf('noun.size')}$`, 'u')

/** 10个产值过100亿元…: how large each of the things counted is to be. */
function sizeBetween(
  text: string,
  things: QuantityInContext | undefined,
  { quantity, modifiers }: QuantityInContext,
): boolean {
  if (things?.quantity.kind !== 'count' || !isMoney(quantity.unit) || modifiers.bound === null) return false
  return sizeNoun.test(text.slice(things.modifiers.end, modifiers.start))
}

const timeUnit = new RegExp(`^${oneOf('time.unit')}$`, 'u')
const timeNoun = endsWith('time.duration')
const stretch = endsWith('time.stretch')

function isDuration({ quantity, modifiers }: QuantityInContext, { left, right }: Surroundings): boolean {
  if (!timeUnit.test(quantity.unit)) return false
  if (stretch.test(left)) return true
  const noun = beginsNoun.test(right)
  if (modifiers.reach !== null) return noun && /^(?:为|实现)$/.test(modifiers.reach)
  if (modifiers.bound === null) return !timeNoun.test(left) || noun
  return modifiers.prefix === '' && noun
}

const voltage = new RegExp(`^${oneOf('unit.voltage')}$`, 'u')
const spending = contains('verb.spending')
const reached = new RegExp(
  String.raw`^的\p{Script=Han}{1,10}(?:${levelStem}到|${oneOf('verb.reach', 'bound.at-least')})\d`,
  'u',
)
const age = endsWith('noun.age')
const selects = new RegExp(`^的(?:${oneOf('adverb.continues-rule')}|，|[^，。；]{1,12}为主)`, 'u')

/** 65岁以上老年人, 110千伏变电站, 20户以上规模: the number belongs to the thing's name. */
function isAttribute(
  { quantity, modifiers }: QuantityInContext,
  around: Surroundings,
  governor: Governor | null,
): boolean {
  const { left, right } = around
  const noun = beginsNoun.test(right)
  if (voltage.test(quantity.unit)) return true
  const aged = quantity.unit.endsWith('岁')
  if (aged && noun) return true
  if (/总投资额?$/.test(left) && !spending.test(left)) return true
  if (modifiers.reach !== null && governor) return false
  if (right === '的') return true
  // 超过10万户的优先安排 says which, not how many.
  if (quantity.kind !== 'ratio' && modifiers.bound !== null && selects.test(right)) return true
  // 绿色出行比例超过70%的城市达到60个: the second is what is promised.
  if (modifiers.bound !== null && reached.test(right)) return true
  if (right.startsWith('大班额')) return true
  // 推广10千瓦以下小型风电: what is below a size is the thing's name.
  if (governor?.shape === 'object' && modifiers.suffix !== '' && modifiers.bound === '<=' && noun) return true
  if (quantity.kind !== 'ratio' && modifiers.reach === null && /^的?规模/.test(right)) return true
  return aged && modifiers.reach === null && !age.test(left)
}

const ownParts = new RegExp(`^${oneOf('noun.part-class')}*${oneOf('noun.own-part')}`, 'u')
const countedPart = endsWith('noun.counted-part')
const part = new RegExp(`^${oneOf('unit.part')}$`, 'u')
const spell = new RegExp(`^${oneOf('unit.spell')}$`, 'u')
const meeting = startsWith('noun.meeting')
const held = contains('noun.held')
const eachOf = contains('adverb.each-of')
const grouping = endsWith('adverb.grouping')

/** How many there are, or how often somebody meets: nothing anybody will count at the end. */
function isSize(
  { quantity, modifiers }: QuantityInContext,
  { left, right }: Surroundings,
  clauseLeft: string,
): boolean {
  const article = quantity.article && !/^[番倍]$/.test(quantity.unit)
  if (article && modifiers.bound === null && !eachOf.test(clauseLeft)) return true
  if (grouping.test(left) && modifiers.bound === null) return true
  // A plan that counts its own indicators promises none by it.
  if (part.test(quantity.unit) && (countedPart.test(left) || ownParts.test(right))) return true
  return spell.test(quantity.unit) && (meeting.test(right) || held.test(left))
}
