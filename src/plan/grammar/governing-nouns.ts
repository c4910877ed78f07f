import { beginsNoun, type Earlier, type Governor, type Surroundings } from './governor.ts'
import type { Phrase } from './analyzed-block.ts'

/** The name of a rate, before its percentage. */
export const rateNoun =
  /(?:率|比|比例|占比|比重|份额|覆盖|覆盖面|满意度|知晓度|强度|增速|增幅|涨幅|降幅|度|系数|水平|指数|贡献|程度)$/

/** What is measured and not counted: 执行额, 亩均投资. */
export const quantityNoun =
  /(?:额|量|数|值|规模|收入|面积|里程|时限|时间|速度|长度|价格|费率|水平|强度|密度|[亩人户生车校件日]均[\p{Script=Han}]{0,8})$/u

/** Verbs that end the name of a thing: 社会组织. */
export const thingNoun = /(?:组织|服务|应用|发展|保护|保障|支出|登记)$/

/** No noun that could have a number of its own ends like this. */
export const notNoun =
  /(?:的|以|在|为|对|和|与|及|等|全市|全省|全国|全县|全区|我市|我省|辖区|其他|其余|前|后|依托|发挥|围绕|按照|根据|针对|面向|聚焦|高于|低于|平均|名|第|约|近|各|这|该|同|将|把|由|从|至|到|是|有|(?<!建)设|用|共|年|月|下|中|上|比|较)$/

/** 覆盖率100%, 其中公共充电桩不少于1.5万根: a noun and its number. */
export function nounBefore(
  phrase: Phrase,
  { right }: Surroundings,
  bare: string,
  earlier: Earlier | null,
): Governor | null {
  const { quantity, wording, clause } = phrase
  const noun = bare.replace(/：$/, '')
  if (notNoun.test(noun) && wording.bound === null && !/^[日月年]均/.test(noun)) return null
  if (!/[\p{Script=Han}A-Za-z”）]$/u.test(noun)) return null
  const own = ownLevel(phrase)
  if (quantity.kind === 'ratio') {
    const named = rateNoun.test(/^[^：]*/.exec(noun)?.[0] ?? '') || wording.bound !== null
    // 市级80%，县级60% go on with the rate named before.
    const goesOn = earlier?.governor?.shape === 'level' && noun.length <= 4
    const whole = quantity.value === 100 && beginsNoun.test(right) && !right.startsWith('的')
    const covered = /覆盖[\p{Script=Han}]{2,8}$/u.test(noun)
    return named || covered || goesOn || whole || comesTrue.test(right) ? own : null
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
export const asRule = /^的(?:标准|要求|比例)/

/** A number whose own bounding word, if any, is its verb. */
export function ownLevel({ wording: { prefix, start } }: Phrase): Governor {
  return { shape: 'level', verb: prefix === '' ? null : prefix, verbKind: 'level', at: start }
}

/** 占地区生产总值的1.5%, 不低于绩效总量的70%: the verb stands before what the share is of. */
export function ofWhich({ wording }: Phrase, left: string): Governor | null {
  if (!left.endsWith('的')) return null
  const words =
    /不低于|不少于|不超过|不高于|超过|达到|高于|低于|占到|占(?!比)|控制在|(?:提高|提升|压缩|压减|下降|降低|减少|增加|扩大|保持|稳定)[到至在]/g
  const last = Array.from(left.matchAll(words)).at(-1)
  if (!last) return null
  return { shape: 'level', verb: last[0], verbKind: 'level', at: wording.start - left.length + last.index }
}
