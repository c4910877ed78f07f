import type { Phrase } from './passage.ts'
import { innerVerbOf, kindOfVerb, verbAtEnd, verbAtStart, type VerbKind } from './verbs.ts'

export type Shape =
  /** Subject, verb, number: 占比达到60%. */
  | 'level'
  /** Subject, verb, difference: 下降13%. */
  | 'change'
  /** Verb, number, thing or verb, thing, number: 建成10个基地. */
  | 'object'
  /** The number is of the subject: 65%以上的患者接受服务. */
  | 'share'

/** What makes a number a promise. */
export interface Governor {
  shape: Shape
  /** The word that governs, null where none is written: 覆盖率100%. */
  verb: string | null
  verbKind: VerbKind
  /** Where the word begins, or the number's words where there is none. */
  at: number
}

/** The text around a number as far as it belongs to it. */
export interface Surroundings {
  /** From the beginning of its item. */
  left: string
  /** From the quantity before it in its clause; all of `left` where there is none. */
  between: string
  /** To the end of its clause. */
  right: string
}

/** The governor of the quantity before in the same sentence. */
export interface Earlier {
  phrase: Phrase
  governor: Governor | null
}

export const beginsNoun = /^[\p{Script=Han}“]/u

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
  if (isBareNumber(phrase)) return null
  const first = openingVerb(phrase, around)
  const measured = ratio ? rateNoun.test(left) : phrase.wording.prefix !== '' && quantityNoun.test(left)
  if (measured && (ratio || first?.verb == null || alsoNoun.test(first.verb))) {
    const noun = nounBefore(phrase, around, bare, earlier)
    if (noun) return noun
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

/** 邮编250000: nothing but digits. */
function isBareNumber({ quantity, wording }: Phrase): boolean {
  return quantity.kind === 'none' && wording.bound === null && quantity.value % 10_000_000 !== 0
}

/** Verbs that begin a noun as often: 服务外包执行额. */
const alsoNoun =
  /^(?:服务|应用|发展|建设|保障|支出|投资|保护|救助|治理|培训|组织|创作|种植|节约|回收|推广|落实|登记)$/
/** Verbs that end the name of a thing: 社会组织. */
const thingNoun = /(?:组织|服务|应用|发展|保护|保障|支出|登记)$/
/** What is measured and not counted: 执行额, 亩均投资. */
const quantityNoun =
  /(?:额|量|数|值|规模|收入|面积|里程|时限|时间|速度|长度|价格|费率|水平|强度|密度|[亩人户生车校件日]均[\p{Script=Han}]{0,8})$/u

/** 达到, 提高到, 下降: the word directly before the number. */
function reached({ wording, quantity }: Phrase, right: string): Governor | null {
  const { reach, kind, start } = wording
  if (reach === null || kind === null) return null
  const noun = beginsNoun.test(right)
  if ((reach === '为' || reach === '是') && quantity.kind !== 'ratio' && noun) return null
  if (reach === '实现' && quantity.kind !== 'ratio' && noun) {
    if (/全覆盖|全部|均|都/.test(right)) return null
    return { shape: 'object', verb: reach, verbKind: 'flow', at: start }
  }
  if (kind === 'change' && noun && !/^[和与及以并]/.test(right)) return null
  if (reach === '占' && noun && quantity.kind !== 'ratio') return null
  return { shape: kind, verb: reach, verbKind: kind, at: start }
}

const headOfClause =
  /(?:^|使|让|确保|保证|推动|实现|力争|争取|保障|末|期间|其中|年|底|前|全国|全市|全省|全县|全区|至少)$/
const covering = /(?:覆盖|惠及|延伸到|建成|完成|培训|创建|支持|带动|吸纳)(?:全市|全省|全县|全区)?$/
const doing =
  /实现|达到|达标|完成|通过|建成|建立|建有|开展|接受|享有|享受|纳入|配备|设立|设有|获得|用上|参与|参加|拥有|掌握|创建|成为|进入|具备|开设|开通|落实|使用|采用|覆盖|通|得到|能|就读|入学|就业|居住|符合|应用|推行|普及|改造|上云|上平台|延伸|服务/

/** 65%以上的患者接受服务, 覆盖80%以上的村: a share of the things behind it. */
function shareOf({ quantity, wording }: Phrase, left: string, right: string): Governor | null {
  if (quantity.kind !== 'ratio' || !/^的?[\p{Script=Han}“（]/u.test(right)) return null
  if (/^(?:和|与|及|以及|的(?:比例|速度|增速|标准|目标))/.test(right)) return null
  const verb = covering.exec(left)?.[0]
  if (verb !== undefined) {
    return { shape: 'object', verb, verbKind: 'stock', at: wording.start - verb.length }
  }
  if (!headOfClause.test(left) || !(doing.test(right) || (wording.suffix !== '' && right.length > 8)))
    return null
  return { shape: 'share', verb: null, verbKind: 'level', at: wording.start }
}

/** 为2.6万名妇女提供筛查: those for whom something is done. */
function served(phrase: Phrase, left: string, right: string): Governor | null {
  const verb =
    phrase.wording.reach === '为'
      ? '为'
      : /(?:为|向|面向|对|帮助)(?=(?:全市|全省|全县|全区)?$)/.exec(left)?.[0]
  if (verb === undefined || phrase.quantity.kind !== 'count' || !isGoal(phrase)) return null
  if (!/^[^，]{1,24}?(?:提供|开展|实施|发放|进行|配备|办理|培训|改造)/.test(right)) return null
  return { shape: 'object', verb, verbKind: 'flow', at: phrase.wording.start }
}

/** 5个左右中心镇达到小城市标准: things at the head of a clause and what they will do. */
function countShare(phrase: Phrase, right: string, earlier: Earlier | null): Governor | null {
  if (phrase.quantity.kind !== 'count' || !beginsNoun.test(right) || /均|都|全部/.test(right)) return null
  const listed =
    earlier?.governor && (earlier.phrase.clause === phrase.clause || earlier.governor.shape === 'object')
  if (listed || !/^的?[^的]{2,16}?(?:达到|完成|实现|通过|建成|达标|实施)/.test(right)) return null
  return { shape: 'share', verb: null, verbKind: 'level', at: phrase.wording.start }
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

const connectors = /^(?:其中|(?:到|至)?\d{4}年(?:底|末)?(?:以?前)?|以及|和|与|及|并|各|分别|、|：|共|或)+$/
const adverbs =
  /(?:再|各|共|约|分别|至少|新|总共|全国|全市|全省|全县|全区|累计|每年|年均|力争|确保|争取|平均|重点|分批|逐步|高标准|高质量|高水平|集中|统一|相继|共同|联合|陆续|或|和|及|并|、|省级|市级|国家级|一批|不|也|将|就近)+$/

/** Behind a verb of support a number is promised only where it is one to be reached: 左右, 以上, a round number. */
function isGoal({ quantity, wording }: Phrase): boolean {
  if (wording.bound !== null || wording.approximate || quantity.approximate || quantity.upper !== null)
    return true
  return quantity.value >= 20 && quantity.value % 10 === 0
}

/** 建成10个基地, and 开展职业技能培训100人次, where the clause's verb is the first one. */
function adjacentVerb(
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
function openingVerb(phrase: Phrase, { left, right }: Surroundings): Governor | null {
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
function innerVerb(phrase: Phrase, left: string): Governor | null {
  if (phrase.wording.prefix !== '' || phrase.quantity.kind === 'ratio') return null
  const inner = innerVerbOf(left)
  const verbKind = inner && kindOfVerb(inner.word)
  if (!inner || !verbKind) return null
  return { shape: 'object', verb: inner.word, verbKind, at: phrase.wording.start - left.length + inner.index }
}

/** 补齐5000个以上乡镇的器材: a verb nobody listed, before a number that is plainly a goal. */
function unknownVerb(phrase: Phrase, { left, right }: Surroundings): Governor | null {
  const { quantity, wording } = phrase
  const bare = left.replace(opening, '')
  const goal = wording.suffix !== '' || wording.approximate || quantity.value >= 10000
  if (!goal || quantity.kind === 'ratio' || !beginsNoun.test(right) || direction.test(bare)) return null
  if (!/^[\p{Script=Han}]{2,3}$/u.test(bare) || notNoun.test(bare)) return null
  return { shape: 'object', verb: bare, verbKind: 'stock', at: wording.start - bare.length }
}

/** Verbs that set no goal: the number behind them belongs to a name. */
const direction = /^(?:强化|加强|完善|优化|规范|监控|健全|深化|改进|提升|做好|抓好|重视|关注)/

const notNoun =
  /(?:的|以|在|为|对|和|与|及|等|全市|全省|全国|全县|全区|我市|我省|辖区|其他|其余|前|后|依托|发挥|围绕|按照|根据|针对|面向|聚焦|高于|低于|平均|名|第|约|近|各|这|该|同|将|把|由|从|至|到|是|有|用|共|年|月|下|中|上|比|较)$/
const rateNoun =
  /(?:率|比|比例|占比|比重|份额|覆盖|覆盖面|满意度|知晓度|强度|增速|增幅|降幅|度|系数|水平|指数|贡献|程度)$/

/** 覆盖率100%, 其中公共充电桩不少于1.5万根: a noun and its number. */
function nounBefore(
  phrase: Phrase,
  { right }: Surroundings,
  bare: string,
  earlier: Earlier | null,
): Governor | null {
  const { quantity, wording, clause } = phrase
  const noun = bare.replace(/：$/, '')
  if (notNoun.test(noun) && wording.bound === null) return null
  if (!/[\p{Script=Han}A-Za-z”）]$/u.test(noun)) return null
  const own = ownLevel(phrase)
  if (quantity.kind === 'ratio') {
    const named = rateNoun.test(/^[^：]*/.exec(noun)?.[0] ?? '') || wording.bound !== null
    // 市级80%，县级60% go on with the rate named before.
    const goesOn = earlier?.governor?.shape === 'level' && noun.length <= 4
    const whole = quantity.value === 100 && beginsNoun.test(right) && !right.startsWith('的')
    return named || goesOn || whole || comesTrue.test(right) ? own : null
  }
  // Before a noun a count is the size of a set: 全市12个县.
  if (beginsNoun.test(right) && wording.prefix === '' && !asRule.test(right)) return null
  const listed = earlier?.governor
  const goesOn = listed?.shape === 'object' && clause.sentence === earlier?.phrase.clause.sentence
  return goesOn && own.verb === null ? { ...listed, at: wording.start } : own
}

/** 用血100%来自献血: what all of the noun does. */
const comesTrue = /^(?:来自|实现|达到|完成|纳入|覆盖|落实|实行|通过|使用|采用|配备|建立)/
/** 每万人18名的标准: the number is a rule. */
const asRule = /^的(?:标准|要求|比例)/

/** A number whose own bounding word, if any, is its verb. */
function ownLevel({ wording: { prefix, start } }: Phrase): Governor {
  return { shape: 'level', verb: prefix === '' ? null : prefix, verbKind: 'level', at: start }
}

/** 占地区生产总值的1.5%, 不低于绩效总量的70%: the verb stands before what the share is of. */
function ofWhich({ wording }: Phrase, left: string): Governor | null {
  if (!left.endsWith('的')) return null
  const words =
    /不低于|不少于|不超过|不高于|超过|达到|高于|低于|占到|占(?!比)|控制在|(?:提高|提升|压缩|压减|下降|降低|减少|增加|扩大|保持|稳定)[到至在]/g
  const last = Array.from(left.matchAll(words)).at(-1)
  if (!last) return null
  return { shape: 'level', verb: last[0], verbKind: 'level', at: wording.start - left.length + last.index }
}
