import { notNoun } from './governing-nouns.ts'
import { beginsNoun, type Governor, type Surroundings } from './governor.ts'
import type { Phrase } from './analyzed-block.ts'
import { innerVerbOf, kindOfVerb, verbAtStart } from '../lexicon/verbs.ts'

/** Behind a verb of support a number is promised only where it is one to be reached: 左右, 以上, a round number. */
export function isGoal({ quantity, wording }: Phrase): boolean {
  if (wording.bound !== null || wording.approximate || quantity.approximate || quantity.upper !== null)
    return true
  return quantity.value >= 20 && quantity.value % 10 === 0
}

/** 建成10个基地, and 开展职业技能培训100人次, where the clause's verb is the first one. */
export function adjacentVerb(
  phrase: Phrase,
  verb: string,
  bare: string,
  opening: Governor | null,
  around: Surroundings,
): Governor | null {
  const at = phrase.wording.start - around.left.length + bare.length - verb.length
  const verbKind = kindOfVerb(verb) ?? 'weak'
  if (verbKind === 'weak' && !isGoal(phrase)) return null
  const first = beginsNoun.test(around.right) ? null : opening
  return first && first.at < at ? first : { shape: 'object', verb, verbKind, at }
}

/** What may stand before the verb that opens a clause. */
const opening =
  /^(?:(?:到|至|在)?\d{4}(?:-\d{4})?年(?:底|末)?(?:以?前)?|[“"]?[十二][一二三四五六七八九]?五[”"]?(?:期?末|期间|时期)|规划期(?:内|末|间)?|[一二两三四五]年内|其中|全面|加快|积极|大力|着力|重点|稳步|有序|深入|持续|统筹|组织|力争|争取|努力|确保|计划|拟|将|要|并|同时|再|每年|年均|逐年|累计|共|全国|全市|全省|全县|全区|各地|我市|我省|我县|推动|推进|高标准|高质量|高水平|继续|鼓励|支持|引导|通过|逐步|分批|科学|合理|规范|优先|适时|择优|广泛|择机|规划|谋划|一次性|联合|率先|实现|使|让|探索|市级?|省级?|县级?|主要|进一步|坚持|至少|每个|各)+/

/** 新增城乡老年助餐场所2000处: the verb that opens the clause. */
export function openingVerb(phrase: Phrase, { left, right }: Surroundings): Governor | null {
  const prefix = opening.exec(left)?.[0] ?? ''
  for (const start of prefix === '' ? [0] : [prefix.length, 0]) {
    const verb = verbAtStart(left.slice(start))
    const verbKind = verb === null ? null : kindOfVerb(verb)
    if (verb === null || verbKind === null) continue
    if (/^(?:型|性|化|率|类|量|额|值|度|数(?![字据控智学]))/.test(left.slice(start + verb.length))) continue
    if (verbKind === 'weak' && (!isGoal(phrase) || beginsNoun.test(right))) continue
    return { shape: 'object', verb, verbKind, at: phrase.wording.start - left.length + start }
  }
  return null
}

/** 市级财政安排专项资金1亿元: a verb in the middle of the clause, if it is hardly ever a noun. */
export function innerVerb(phrase: Phrase, left: string): Governor | null {
  if (phrase.wording.prefix !== '' || phrase.quantity.kind === 'ratio') return null
  const inner = innerVerbOf(left)
  const verbKind = inner && kindOfVerb(inner.word)
  if (!inner || !verbKind) return null
  return { shape: 'object', verb: inner.word, verbKind, at: phrase.wording.start - left.length + inner.index }
}

/** 补齐5000个以上乡镇的器材: a verb nobody listed, before a number that is plainly a goal. */
export function unknownVerb(phrase: Phrase, { left, right }: Surroundings): Governor | null {
  const { quantity, wording } = phrase
  const bare = left.replace(opening, '')
  const goal = wording.suffix !== '' || wording.approximate || quantity.value >= 10000
  if (!goal || quantity.kind === 'ratio' || !beginsNoun.test(right) || direction.test(bare)) return null
  if (!/^[\p{Script=Han}]{2,3}$/u.test(bare) || notNoun.test(bare)) return null
  return { shape: 'object', verb: bare, verbKind: 'stock', at: wording.start - bare.length }
}

/** Verbs that set no goal: the number behind them belongs to a name. */
const direction = /^(?:强化|加强|完善|优化|规范|监控|健全|深化|改进|提升|做好|抓好|重视|关注)/
