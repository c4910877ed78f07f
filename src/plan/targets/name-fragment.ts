import { pattern } from '../lexicon/lexicon.ts'
import { few, particle } from '../lexicon/patterns.ts'
import { kindOfVerb } from '../lexicon/verbs.ts'

/** Levels of government or kinds of places, alone: 市、县级. */
const places = '(?:{noun.place}' + particle.level + '?(?:、|{adverb.and})?){1,6}'
const placesAlone = pattern`^${places}$`
const placesAtStart = pattern`^${places}`
const severalLevels = pattern`^[${few}]${particle.level}`
const measure = pattern`(?:{noun.share}|{noun.bare-measure})$`
/** A measure, or a share of something, without what is measured: 规模, 占GDP比重. */
const measureAlone = pattern`^(?:占[^\d]*{noun.share}|[年月日]均)?(?:{noun.share}|{noun.bare-measure})?$`
const open = /^[的和与及、，）]|[的占为达在和与及、]$/u
const numberAlone = pattern`^(?:{adverb.respectively}.*|[\d.,]+[%‰]?)$`
const itself = pattern`^{verb.self-contained}$`

/** Whether the name that was read for a target is only part of one: 市、县级, 占GDP比重, 建成. */
export function isNameFragment(name: string): boolean {
  if (numberAlone.test(name)) return true
  if (name.length < 2 || placesAlone.test(name) || measureAlone.test(name) || open.test(name)) return true
  return kindOfVerb(name) !== null && !itself.test(name)
}

/** What is shown in place of a name that can't be found: the sentence, without its end. */
export function nameBySentence(quote: string): string {
  return quote.replace(/[。；;]$/, '').trim()
}

/**
 * Complete part of a name with the name before it in its sentence: 省级 after 国家级农业龙头企业, 乡镇 after
 * 县城生活垃圾处理率, 总量 after 数字经济规模.
 * @param before the name before it, empty if there is none
 */
export function completeFragment(name: string, before: string): string {
  if (before === '' || isNameFragment(before)) return name
  if (placesAlone.test(name)) {
    // 区县 after 市、区县两级财政投入 is 区县级.
    const rest = before
      .slice(placesAtStart.exec(before)?.[0].length ?? before.length)
      .replace(severalLevels, particle.level)
    return rest.length > 1 ? name + rest : name
  }
  const isMeasure = measureAlone.test(name) && !name.startsWith(particle.shareOf)
  return isMeasure ? before.replace(measure, '') + name : name
}
