import { findGovernor } from './find-governor.ts'
import { beginsNoun, type Earlier, type Governor, type Surroundings } from './governor.ts'
import type { Wording } from './bounds.ts'
import type { Phrase } from './analyzed-block.ts'

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
export function roleOf(text: string, phrase: Phrase, next: Phrase | null, earlier: Earlier | null): Role {
  const { wording, clause } = phrase
  const from = Math.max(clause.start, wording.start - reach.left)
  const around: Surroundings = {
    left: text.slice(Math.max(phrase.item, from), wording.start),
    between: text.slice(Math.max(phrase.since, from), wording.start),
    right: text.slice(wording.end, Math.min(clause.end, wording.end + reach.right)),
  }
  const clauseLeft = text.slice(Math.min(from, wording.start), wording.start)
  const governor = findGovernor(phrase, around, earlier)
  const other =
    otherwise(phrase, around, clauseLeft) ??
    embedded(text, phrase, next, earlier, governor, around.right) ??
    (isDuration(phrase, around) ? 'duration' : null) ??
    (isAttribute(phrase, around, governor) ? 'attribute' : null) ??
    (isSize(phrase, around, clauseLeft) ? 'size' : null)
  if (other) return { governor: null, other }
  return governor ? { governor } : { governor: null, other: 'size' }
}

function otherwise(
  { quantity, wording }: Phrase,
  around: Surroundings,
  clauseLeft: string,
): OtherRole | null {
  if (wording.deficit) return 'state'
  if (/每(?:隔|满)?$/.test(around.left)) return 'denominator'
  if (isBaseline(wording.reach, clauseLeft, around.right)) return 'baseline'
  return isTerm(quantity.unit, clauseLeft, around.right, wording) ? 'term' : null
}

const raise = /提高|提升|增加|扩大|上升|增长|降低|下降|减少|压缩|压减|缩短|缩小|调整|发展|拓展|扩展|降|升|增/

/** 由1410元、300元提高到1760元、980元: every number between 由 and the verb. */
function isBaseline(word: string | null, clauseLeft: string, right: string): boolean {
  const from = Math.max(clauseLeft.lastIndexOf('由'), clauseLeft.lastIndexOf('从'))
  if (from < 0 || clauseLeft.length - from > 50 || word !== null) return false
  if (/[到至]/.test(clauseLeft.slice(from))) return false
  const to = /^[^。；]{0,40}?(?:到|至|为)/.exec(right)
  return to !== null && raise.test(to[0])
}

const grant = /给予|奖补|贴息|一次性|最高|奖励|补贴每|罚款/

/** 每人每月发放津贴100元: what each is given. */
const allowance =
  /每人每[月年天日次][^，]{0,4}(?:发放|补贴|补助|津贴|领取)[^，]{0,6}$|(?:发放|补贴|补助|领取)[^，]{0,8}每人每[月年天日次]$/

function isTerm(unit: string, left: string, right: string, { reach: word, bound }: Wording): boolean {
  if (/[元%年]$/.test(unit) && /贴息|奖补/.test(left + right)) return true
  if (unit.endsWith('元') && bound === null && word === null && allowance.test(left)) return true
  if (unit.endsWith('元') && grant.test(left + right)) return !/标准(?:提高|达)/.test(left)
  if (unit === '%' || unit === '年' || unit === '年期') {
    if (/给予|奖补|贴息|按照?$|按照?[^，期时]{0,14}(?:比例|标准)$|按照?不[超低高少]/.test(left)) return true
    // 新增财力80%以上用于民生 is a promise.
    const given =
      bound === null ? /^的?(?:比例|标准)?(?:给予|补助|奖励|贴息|予以|用于)/ : /^的?(?:给予|补助|奖励)/
    return word === null && given.test(right)
  }
  return false
}

const thingAtEnd =
  /^的?[\p{Script=Han}]{0,10}(?:企业|项目|园区|集群|平台|基地|工程|产业|单位|公司|街区|商圈|品牌|镇|村)(?:$|[，。；、])/u

const modified = /^的|^(?:企业|产业|园区|项目|社区|村|工程|集群|规模|级)/

/**
 * Of two quantities in one item only one is promised: 营业收入10亿元以上的企业20家, 2个产值超千亿元的集群.
 * Says what this one is where it is the other.
 */
function embedded(
  text: string,
  phrase: Phrase,
  next: Phrase | null,
  earlier: Earlier | null,
  governor: Governor | null,
  right: string,
): OtherRole | null {
  const ownWord = governor?.shape === 'level' || governor?.shape === 'change'
  if (phrase.follows && !ownWord && modified.test(right)) return 'attribute'
  if (phrase.follows && sizeBetween(text, earlier?.phrase, phrase)) return 'attribute'
  const priced = phrase.quantity.unit.endsWith('元') && phrase.wording.bound !== null
  if (phrase.follows && priced && governor?.shape === 'object' && thingAtEnd.test(right)) return 'attribute'
  if (phrase.follows && earlier?.governor?.shape === 'share') return 'attribute'
  if (!next?.follows || next.clause !== phrase.clause || governor?.shape === 'share') return null
  // 1000项亿元以上技术改造项目, 50家年营业收入超10亿元企业: the second is part of the things' name.
  if (governor?.shape === 'object' && sizeBetween(text, phrase, next)) return null
  const things = text.slice(next.wording.end, next.wording.end + 20)
  if (governor?.shape === 'object' && next.quantity.unit.endsWith('元') && next.wording.bound !== null) {
    if (thingAtEnd.test(things)) return null
  }
  if (ownWord && next.wording.reach !== null) return null
  const after = text.slice(next.wording.end, next.wording.end + 2)
  if (governor !== null && /^的[\p{Script=Han}]/u.test(after)) return null
  if (next.quantity.unit === '' && next.wording.reach === null) return null
  const gap = text.slice(phrase.wording.end, next.wording.start)
  return gap === '' || /^[\p{Script=Han}“（A-Z0-9-]/u.test(gap) ? 'attribute' : null
}

const sizeNoun = /^年?[\p{Script=Han}]{0,4}(?:产值|收入|营收|规模|投资|投资额|销售额|交易额|税收)$/u

/** 10个产值过100亿元…: how large each of the things counted is to be. */
function sizeBetween(text: string, things: Phrase | undefined, { quantity, wording }: Phrase): boolean {
  if (things?.quantity.kind !== 'count' || !quantity.unit.endsWith('元') || wording.bound === null)
    return false
  return sizeNoun.test(text.slice(things.wording.end, wording.start))
}

const timeUnit = /^(?:年|个月|月|天|日|周|小时|分钟|秒|工作日|个工作日|年期)$/
const timeNoun = /(?:时间|时限|期限|年限|时长|寿命|周期|间隔|住院日|时效|时滞|反应|半径|锻炼|活动)$/

function isDuration({ quantity, wording }: Phrase, { left, right }: Surroundings): boolean {
  if (!timeUnit.test(quantity.unit)) return false
  if (/(?:用|利用|经过|近|未来|今后|连续|为期|有效期|延长最长)$/.test(left)) return true
  const noun = beginsNoun.test(right)
  if (wording.reach !== null) return noun && /^(?:为|实现)$/.test(wording.reach)
  if (wording.bound === null) return !timeNoun.test(left) || noun
  return wording.prefix === '' && noun
}

/** 65岁以上老年人, 110千伏变电站, 20户以上规模: the number belongs to the thing's name. */
function isAttribute(
  { quantity, wording }: Phrase,
  around: Surroundings,
  governor: Governor | null,
): boolean {
  const { left, right } = around
  const noun = beginsNoun.test(right)
  if (quantity.unit === '千伏' || quantity.unit === '伏' || quantity.unit === 'kV') return true
  if (quantity.unit.endsWith('岁') && noun) return true
  if (/总投资额?$/.test(left) && !/完成|落实|安排/.test(left)) return true
  if (wording.reach !== null && governor) return false
  if (right === '的') return true
  // 超过10万户的优先安排 says which, not how many.
  if (
    quantity.kind !== 'ratio' &&
    wording.bound !== null &&
    /^的(?:优先|给予|予以|应|须|必须|一律|按|由|实行|，|[^，。；]{1,12}为主)/.test(right)
  )
    return true
  // 绿色出行比例超过70%的城市达到60个: the second is what is promised.
  if (wording.bound !== null && /^的[\p{Script=Han}]{1,10}(?:达到|增加到|提高到|不少于)[0-9]/u.test(right))
    return true
  if (right.startsWith('大班额')) return true
  // 推广10千瓦以下小型风电: what is below a size is the thing's name.
  if (governor?.shape === 'object' && wording.suffix !== '' && wording.bound === '<=' && noun) return true
  if (quantity.kind !== 'ratio' && wording.reach === null && /^的?规模/.test(right)) return true
  return quantity.unit.endsWith('岁') && wording.reach === null && !/(?:寿命|年龄)$/.test(left)
}

const ownParts = /^(?:主要|约束性|预期性|重点)*(?:指标|任务|举措|措施)/

/** How many there are, or how often somebody meets: nothing anybody will count at the end. */
function isSize({ quantity, wording }: Phrase, { left, right }: Surroundings, clauseLeft: string): boolean {
  const article = quantity.article && quantity.unit !== '番'
  if (article && wording.bound === null && !/每|至少|各/.test(clauseLeft)) return true
  if (/等(?:共)?$/.test(left) && wording.bound === null) return true
  // A plan that counts its own indicators promises none by it.
  if (/^[项个条]$/.test(quantity.unit) && (/(?:指标|任务|类)$/.test(left) || ownParts.test(right)))
    return true
  return (
    /^[次届期]$/.test(quantity.unit) &&
    (/^(?:会议|例会|评估|调度|检查|督查|考核|通报|联席|全体|工作)/.test(right) ||
      /会议|例会|调度|召开/.test(left))
  )
}
