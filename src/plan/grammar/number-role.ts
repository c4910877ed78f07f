import { findGovernor } from './find-governor.ts'
import { beginsNoun, type Earlier, type Governor, type Surroundings } from './governor.ts'
import type { QuantityInContext } from './analyzed-block.ts'
import { isMoney, isTerm } from './policy-terms.ts'
import { pattern } from '../lexicon/lexicon.ts'
import { particle } from '../lexicon/patterns.ts'
import { levelStem } from '../lexicon/verbs.ts'

/** The role of a number that has no governor. */
export type OtherRole =
  /** A denominator: 每5所幼儿园. */
  | 'denominator'
  /** The start of a change: 由60%提高到80%. */
  | 'baseline'
  /** Part of the name of things: 30户以上自然村, 65岁以上老年人. */
  | 'attribute'
  /** How long something takes or lasts: 用5年时间. */
  | 'duration'
  /** What a policy grants or asks: 给予100万元奖补. */
  | 'term'
  /** How many there are: 发挥16个区县作用. */
  | 'size'
  /** A shortcoming: 不足30%. */
  | 'state'

export type Role = { governor: Governor } | { governor: null; other: OtherRole }

/** How far to either side of a number the rules look, in UTF-16 units. */
const reach = { left: 90, right: 60 }

/**
 * Find the role of a quantity in its clause.
 * @param text the normalized text of its block
 * @param next the next quantity of the block
 * @param earlier the previous quantity of the sentence
 */
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

const denominator = pattern`{adverb.denominator}$`

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

const raise = pattern`{verb.raising}`

/** 由1410元、300元提高到1760元、980元: every number between 由 and the verb. */
function isBaseline(word: string | null, clauseLeft: string, right: string): boolean {
  const from = Math.max(clauseLeft.lastIndexOf('由'), clauseLeft.lastIndexOf('从'))
  if (from < 0 || clauseLeft.length - from > 50 || word !== null) return false
  if (/[到至]/.test(clauseLeft.slice(from))) return false
  const to = /^[^。；]{0,40}?(?:到|至|为)/.exec(right)
  return to !== null && raise.test(to[0])
}

const thingAtEnd = pattern`^的?\p{Script=Han}{0,10}{noun.sized}(?:$|[，。；、])`
const modified = pattern`^(?:的|{noun.sign-of-name})`

/**
 * Only one of two quantities in an item is promised: 营业收入10亿元以上的企业20家, 2个产值超千亿元的集群.
 * Returns the role of this one if it is the other.
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
  if (isOfClasses(number, earlier?.number)) return null
  if (number.follows && !ownWord && modified.test(right)) return 'attribute'
  if (number.follows && sizeBetween(text, earlier?.number, number)) return 'attribute'
  const priced = isMoney(number.quantity.unit) && number.modifiers.bound !== null
  if (number.follows && priced && governor?.shape === 'object' && thingAtEnd.test(right)) return 'attribute'
  if (number.follows && earlier?.governor?.shape === 'share') return 'attribute'
  if (number.follows && earlier?.governor?.shape === 'object' && isSizeOfThings(number, right))
    return 'attribute'
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
  // 6大类30项, and 1所200张床位以上的养老机构, whose second number says how large the things are.
  if (gap === '' && (ofClasses.test(number.quantity.unit) || isSizeOfThings(next, things))) return null
  return gap === '' || /^[\p{Script=Han}“（A-Z0-9-]/u.test(gap) ? 'attribute' : null
}

const boundOfSize = pattern`^(?:\p{Script=Han}{1,4}?(?:{bound.above|bound.below}))?的\p{Script=Han}{2}`

/** Whether a number counts the members of the classes before it: 30项 of 6大类30项. */
export function isOfClasses(
  { follows, modifiers }: QuantityInContext,
  classes: QuantityInContext | undefined,
): boolean {
  return follows && modifiers.start === classes?.modifiers.end && ofClasses.test(classes.quantity.unit)
}

/** 200张以上 or 200张床位以上 before 的养老机构. */
function isSizeOfThings({ modifiers }: QuantityInContext, behind: string): boolean {
  const isBound = modifiers.bound !== null || !thingBehind.test(behind)
  return isBound && modifiers.reach === null && boundOfSize.test(behind)
}

const sizeNoun = pattern`^年?\p{Script=Han}{0,4}{noun.size}$`

/** 10个产值过100亿元…: how large each of the things counted is to be. */
function sizeBetween(
  text: string,
  things: QuantityInContext | undefined,
  { quantity, modifiers }: QuantityInContext,
): boolean {
  if (things?.quantity.kind !== 'count' || !isMoney(quantity.unit) || modifiers.bound === null) return false
  return sizeNoun.test(text.slice(things.modifiers.end, modifiers.start))
}

const timeUnit = pattern`^{time.unit}$`
const timeNoun = pattern`{time.duration}$`
const stretch = pattern`{time.stretch}$`

function isDuration({ quantity, modifiers }: QuantityInContext, { left, right }: Surroundings): boolean {
  if (!timeUnit.test(quantity.unit)) return false
  if (stretch.test(left)) return true
  const noun = beginsNoun.test(right)
  if (modifiers.reach !== null) return noun && /^(?:为|实现)$/.test(modifiers.reach)
  if (modifiers.bound === null) return !timeNoun.test(left) || noun
  return modifiers.prefix === '' && noun
}

const voltage = pattern`^{unit.voltage}$`
const spending = pattern`{verb.spending}`
const reached = pattern`^的\p{Script=Han}{1,10}(?:${levelStem}到|{verb.reach|bound.at-least})\d`
const age = pattern`{noun.age}$`
const selects = pattern`^的(?:{adverb.continues-rule}|，|[^，。；]{1,12}为主)`
const thingBehind = pattern`^${particle.of}\p{Script=Han}{2}`
const sizeAtEnd = pattern`{noun.size}$`

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
  // 超过10万户的优先安排: which ones, not how many.
  if (quantity.kind !== 'ratio' && modifiers.bound !== null && selects.test(right)) return true
  // 绿色出行比例超过70%的城市达到60个: the second number is promised.
  if (modifiers.bound !== null && reached.test(right)) return true
  if (right.startsWith('大班额')) return true
  // 建筑面积5000平方米以上的公共建筑, 产值超过1亿元的骨干企业: how large the things are that something is said of.
  const sized = quantity.kind === 'amount' && modifiers.bound !== null && thingBehind.test(right)
  if (sized && modifiers.reach === null && sizeAtEnd.test(left)) return true
  // 推广10千瓦以下小型风电: the size is part of the name.
  if (governor?.shape === 'object' && modifiers.suffix !== '' && modifiers.bound === '<=' && noun) return true
  if (quantity.kind !== 'ratio' && modifiers.reach === null && /^的?规模/.test(right)) return true
  return aged && modifiers.reach === null && !age.test(left)
}

const ownParts = pattern`^{noun.part-class}*{noun.own-part}`
const countedPart = pattern`{noun.counted-part}$`
const part = pattern`^{unit.part}$`
const spell = pattern`^{unit.spell}$`
const meeting = pattern`^{noun.meeting}`
const held = pattern`{noun.held}`
const eachOf = pattern`{adverb.each-of}`
const grouping = pattern`{adverb.grouping}$`
const ofClasses = pattern`{unit.class}$`
const officeWork = pattern`{noun.office-work}`
const abstract = pattern`^{noun.abstract}`

/** The size of a set, or how often a meeting is held: not a target. */
function isSize(
  { quantity, modifiers, follows }: QuantityInContext,
  { left, right }: Surroundings,
  clauseLeft: string,
): boolean {
  const article = quantity.article && !/^[番倍]$/.test(quantity.unit)
  if (article && modifiers.bound === null && !eachOf.test(clauseLeft)) return true
  if (grouping.test(left) && modifiers.bound === null) return true
  // A plan counts its own indicators.
  const ofClass = follows && ofClasses.test(left)
  if (part.test(quantity.unit) && ((countedPart.test(left) && !ofClass) || ownParts.test(right))) return true
  if (abstract.test(right) && quantity.value <= 3) return true
  if (!spell.test(quantity.unit)) return false
  return meeting.test(right) || held.test(left) || officeWork.test(clauseLeft + right)
}
