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
import { countShare, served, shareOf } from './governing-shares.ts'
import { adjacentVerb, innerVerb, openingVerb, unknownVerb } from './governing-verbs.ts'
import type { Phrase } from './analyzed-block.ts'
import { contains, endsWith, oneOf } from '../lexicon/lexicon.ts'
import { byYear, few, region } from '../lexicon/patterns.ts'
import { reachAtEnd, verbAtEnd } from '../lexicon/verbs.ts'

/** Find what governs a number: a word before it, the verb of its clause, the list it stands in, or the noun before it. */
export function findGovernor(phrase: Phrase, around: Surroundings, earlier: Earlier | null): Governor | null {
  const { left, right } = around
  const direct = reached(phrase, right) ?? shareOf(phrase, left, right) ?? served(phrase, left, right)
  if (direct) return direct
  if (phrase.follows && /^的?$/.test(around.between)) {
    const rule = around.between === '的' || asRule.test(right)
    return inherited(phrase, right, earlier) ?? (rule ? ownLevel(phrase) : null)
  }
  const bare = left.replace(adverbs, '')
  if (bare === '' || connectors.test(bare)) {
    return countShare(phrase, right, earlier) ?? inherited(phrase, right, earlier) ?? boundAlone(phrase)
  }
  const ratio = phrase.quantity.kind === 'ratio'
  if (isBareNumber(phrase) && !(bareRate.test(left) && !Number.isInteger(phrase.quantity.value))) return null
  const first = openingVerb(phrase, around)
  const measured = ratio ? rateNoun.test(left) : phrase.wording.prefix !== '' && quantityNoun.test(left)
  if (measured && (ratio || first?.verb == null || alsoNoun.test(first.verb))) {
    const noun = nounBefore(phrase, around, bare, earlier)
    if (noun) return noun
  }
  const apart = bare === left ? null : reachAtEnd(bare)
  if (apart?.word === '达到' && /[级家]$/.test(left)) {
    return {
      shape: 'level',
      verb: apart.word,
      verbKind: 'level',
      at: phrase.wording.start - left.length + bare.length - 2,
    }
  }
  const adjacent = verbAtEnd(bare)
  const thing = adjacent !== null && adjacent !== bare && thingNoun.test(bare) && !beginsNoun.test(right)
  if (adjacent !== null && !thing) return adjacentVerb(phrase, adjacent, bare, first, around)
  return (
    first ??
    (phrase.item === phrase.clause.start ? innerVerb(phrase, left) : null) ??
    nounBefore(phrase, around, bare, earlier) ??
    innerVerb(phrase, left) ??
    unknownVerb(phrase, around) ??
    (ratio ? ofWhich(phrase, left) : null)
  )
}

/** Rates that have no unit: 灌溉水有效利用系数0.58. */
const bareRate = endsWith('noun.bare-rate')

/** 邮编250000: nothing but digits. */
function isBareNumber({ quantity, wording }: Phrase): boolean {
  return quantity.kind === 'none' && wording.bound === null
}

/** Verbs that begin a noun as often: 服务外包执行额. */
const alsoNoun = new RegExp(`^${oneOf('verb.nominal')}$`, 'u')

const ofAll = contains('adverb.all-do')

/** 达到, 提高到, 下降: the word directly before the number. */
function reached({ wording, quantity }: Phrase, right: string): Governor | null {
  const { reach, kind, start } = wording
  if (reach === null || kind === null) return null
  const noun = beginsNoun.test(right) && !/^[和与及以并]/.test(right)
  if ((reach === '为' || reach === '是') && quantity.kind !== 'ratio' && noun) return null
  if (reach === '实现' && quantity.kind !== 'ratio' && noun) {
    if (ofAll.test(right)) return null
    return { shape: 'object', verb: reach, verbKind: 'flow', at: start }
  }
  if (kind === 'change' && noun) return null
  if (reach === '在' && (noun || (quantity.kind !== 'ratio' && wording.bound === null))) return null
  if (reach === '占' && noun && quantity.kind !== 'ratio') return null
  return { shape: kind, verb: reach, verbKind: kind, at: start }
}

/** A number that goes on a list has the list's verb: 建设40个集团、150个基地. */
function inherited(phrase: Phrase, right: string, earlier: Earlier | null): Governor | null {
  const governor = earlier?.governor
  if (!governor || governor.shape === 'share') return null
  if (governor.shape === 'change' && phrase.wording.prefix !== '') return ownLevel(phrase)
  const across = phrase.clause !== earlier.phrase.clause
  if (across && phrase.clause.start - earlier.phrase.clause.end > 1) return null
  return across && governor.shape !== 'object' && beginsNoun.test(right) ? null : governor
}

/** 不少于5个区县申办: only a bound says that it is promised. */
function boundAlone({ quantity, wording }: Phrase): Governor | null {
  if (wording.prefix === '' || quantity.unit === '') return null
  return { shape: 'object', verb: wording.prefix, verbKind: 'level', at: wording.start }
}

const connectors = new RegExp(`^(?:${oneOf('adverb.joining')}|${byYear}|、|：)+$`, 'u')

const adverbs = new RegExp(
  String.raw`(?:${oneOf('adverb.before-number')}|${region}|、|(?<!\d)[1-9十${few}]年)+$`,
  'u',
)
