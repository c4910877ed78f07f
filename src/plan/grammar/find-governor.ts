import { beginsNoun, type Earlier, type Governor, type Surroundings } from './governor.ts'
import {
  asRule,
  nounBefore,
  ofWhich,
  ownLevel,
  quantityNoun,
  rateNoun,
  thingNoun,
} from './governing-nouns.ts'
import { allotment, countShare, served, shareOf } from './governing-shares.ts'
import { noOccurrence, timesOf } from './governing-multiples.ts'
import { adjacentVerb, innerVerb, openingVerb, task, unknownVerb } from './governing-verbs.ts'
import type { QuantityInContext } from './analyzed-block.ts'
import { pattern } from '../lexicon/lexicon.ts'
import { byYear, few, particle, region } from '../lexicon/patterns.ts'
import { reachAtEnd, verbAtEnd } from '../lexicon/verbs.ts'

/** Find the governor of a number: a word before it, the verb of its clause, its list, or a noun. */
export function findGovernor(
  number: QuantityInContext,
  around: Surroundings,
  earlier: Earlier | null,
): Governor | null {
  const { left, right } = around
  const direct =
    allotment(number, left, right) ??
    having(number, right) ??
    eachHas(number, left, right) ??
    task(number, around) ??
    timesOf(number, left) ??
    reached(number, right) ??
    noOccurrence(number) ??
    shareOf(number, left, right) ??
    served(number, left, right)
  if (direct) return direct
  if (number.follows && /^的?$/.test(around.between)) {
    const rule = around.between === '的' || asRule.test(right)
    return inherited(number, right, earlier) ?? (rule ? ownLevel(number) : null)
  }
  const bare = left.replace(adverbs, '')
  if (bare === '' || connectors.test(bare)) {
    return countShare(number, right, earlier) ?? inherited(number, right, earlier) ?? boundAlone(number)
  }
  const ratio = number.quantity.kind === 'ratio'
  if (isBareNumber(number) && !(bareRate.test(left) && !Number.isInteger(number.quantity.value))) return null
  const first = openingVerb(number, around)
  const measured = ratio ? rateNoun.test(left) : number.modifiers.prefix !== '' && quantityNoun.test(left)
  if (measured && (ratio || first?.verb == null || alsoNoun.test(first.verb))) {
    const noun = nounBefore(number, around, bare, earlier)
    if (noun) return noun
  }
  const apart = bare === left ? null : reachAtEnd(bare)
  if (apart?.word === '达到' && /[级家]$/.test(left)) {
    return {
      shape: 'level',
      verb: apart.word,
      verbKind: 'level',
      at: number.modifiers.start - left.length + bare.length - 2,
    }
  }
  const adjacent = verbAtEnd(bare)
  const thing = adjacent !== null && adjacent !== bare && thingNoun.test(bare) && !beginsNoun.test(right)
  if (adjacent !== null && !thing) return adjacentVerb(number, adjacent, bare, first, around)
  return (
    first ??
    (number.item === number.clause.start ? innerVerb(number, left) : null) ??
    nounBefore(number, around, bare, earlier) ??
    innerVerb(number, left) ??
    unknownVerb(number, around) ??
    (ratio ? ofWhich(number, left) : null)
  )
}

/** Rates that have no unit: 灌溉水有效利用系数0.58. */
const bareRate = pattern`{noun.bare-rate}$`

/** 邮编250000: digits without a unit or bound. */
function isBareNumber({ quantity, modifiers }: QuantityInContext): boolean {
  return quantity.kind === 'none' && modifiers.bound === null
}

/** Verbs that are as often the start of a noun: 服务外包执行额. */
const alsoNoun = pattern`^{verb.nominal}$`

const ofAll = pattern`{adverb.all-do}`

/** 每个乡镇至少有1所公办中心幼儿园: the things that there are to be. */
function having(
  { modifiers: { prefix, start }, quantity }: QuantityInContext,
  right: string,
): Governor | null {
  const isThing = quantity.kind === 'count' && (beginsNoun.test(right) || /^\d/.test(right))
  return prefix.endsWith(particle.have) && isThing
    ? { shape: 'object', verb: prefix, verbKind: 'level', at: start }
    : null
}

const eachPlace = pattern`^{adverb.each-of}\p{Script=Han}{1,6}(?:（[^（）]{1,8}）)?$`

/** 每个镇不少于1名专职社工: the bound makes a promise of what each has. */
function eachHas(
  { modifiers: { prefix, start }, quantity }: QuantityInContext,
  left: string,
  right: string,
): Governor | null {
  if (prefix === '' || quantity.kind !== 'count' || !eachPlace.test(left) || !beginsNoun.test(right))
    return null
  return { shape: 'object', verb: prefix, verbKind: 'level', at: start }
}

/** 达到, 提高到, 下降: the word directly before the number. */
function reached({ modifiers, quantity }: QuantityInContext, right: string): Governor | null {
  const { reach, kind, start } = modifiers
  if (reach === null || kind === null) return null
  const noun = beginsNoun.test(right) && !/^[和与及以并]/.test(right)
  if ((reach === '为' || reach === '是') && quantity.kind !== 'ratio' && noun) return null
  if (reach === '实现' && quantity.kind !== 'ratio' && noun) {
    if (ofAll.test(right)) return null
    return { shape: 'object', verb: reach, verbKind: 'flow', at: start }
  }
  if (kind === 'change' && noun) return null
  if (reach === '在' && (noun || (quantity.kind !== 'ratio' && modifiers.bound === null))) return null
  if (reach === '占' && noun && quantity.kind !== 'ratio') return null
  return { shape: kind, verb: reach, verbKind: kind, at: start }
}

/** Later numbers of a list inherit the governor of the first: 建设40个集团、150个基地. */
function inherited(number: QuantityInContext, right: string, earlier: Earlier | null): Governor | null {
  const governor = earlier?.governor
  if (!governor || governor.shape === 'share') return null
  if (governor.shape === 'change' && number.modifiers.prefix !== '') return ownLevel(number)
  const across = number.clause !== earlier.number.clause
  if (across && number.clause.start - earlier.number.clause.end > 1) return null
  return across && governor.shape !== 'object' && beginsNoun.test(right) ? null : governor
}

/** 不少于5个区县申办: only the bound makes it a promise. */
function boundAlone({ quantity, modifiers }: QuantityInContext): Governor | null {
  if (modifiers.prefix === '' || quantity.unit === '') return null
  return { shape: 'object', verb: modifiers.prefix, verbKind: 'level', at: modifiers.start }
}

const connectors = pattern`^(?:{adverb.joining}|${byYear}|、|：)+$`

const adverbs = pattern`(?:{adverb.before-number}|${region}|、|(?<!\d)[1-9十${few}]年)+$`
