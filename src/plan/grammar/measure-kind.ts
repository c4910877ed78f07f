import type { Kind, Measure } from '../../schemas/targets.ts'
import type { Quantity } from './quantities.ts'
import type { Governor } from './governor.ts'
import type { Phrase } from './analyzed-block.ts'

/** Every year; but 年均浓度 is an average over the year. */
const yearly = new RegExp(
  [
    '(?<!每[人户亩床生])每一?年|逐年|每学年|每个?年度|按年|年平均(?:增|下降|减)',
    '年均(?=$|分别|[0-9放接服参共增递下降减提改新完培举建投发实引育不超达保稳演组开选输评救资安转])',
    '(?<![一二三四五六七八九十两当\\d])年(?:培训|开行|举办|改造|新增|完成|发放|救助)(?!量|人次数)',
    '年[^，。、]{0,12}增[速幅]',
  ].join('|'),
)
const summed = /累计|(?:新增|净增)(?![\p{Script=Han}、（）]*(?:率|比例|占比|年限))/u

/** These say what there is, whatever the stretch of time. */
const having = /^(?:拥有|设有|建有|具备|达标|有|保有)$/

/** A level at a time, a sum or change over a time, or what is done each year; `span` is true of “十四五”期间. */
export function measureOf(text: string, phrase: Phrase, governor: Governor, span: boolean): Measure {
  const left = leftOf(text, phrase, governor)
  if (yearly.test(left)) return 'yearly'
  if (governor.shape === 'change' || summed.test(left)) return 'cumulative'
  if (governor.shape !== 'object') return 'level'
  if (governor.verbKind === 'flow') return 'cumulative'
  const had = governor.verb !== null && having.test(governor.verb)
  return governor.verbKind === 'stock' && span && !had ? 'cumulative' : 'level'
}

/** What stands before a number and belongs to it; with 每年 of the clause before where the list goes on. */
function leftOf(text: string, { item, clause, quantity }: Phrase, governor: Governor): string {
  const from = (start: number) => text.slice(Math.max(start, quantity.start - 90), quantity.start)
  const listed = governor.shape === 'object' || (governor.verb === null && governor.shape === 'level')
  if (!listed) return from(item)
  const left = from(clause.start)
  if (governor.shape !== 'object' || /\d{4}年|累计|总|到/.test(left)) return left
  const before = text.slice(Math.max(0, clause.start - 90), Math.max(0, clause.start - 1))
  return /(?:^|[。，；])[^。，；]{0,6}每年[^。；，]*$/.test(before) ? `每年${left}` : left
}

/** Of every so many: 每千人口, 每百户, 万人拥有律师数. */
const density =
  /每(?:[0-9.]*[十百千万亿]+|[0-9]+)(?:名|个|位)?|(?:^|[^0-9\p{Script=Han}])[十百千万]+[人台户车辆名](?=\p{Script=Han})|(?<![0-9几数近约超])[百千万]人(?:口)?(?=拥有|[\p{Script=Han}]{2,8}数)/u

/** What a number is of, by its unit; a count for every thousand people is a ratio. */
export function kindOf(quantity: Quantity, left: string): Kind {
  if (quantity.kind === 'none') return quantity.value >= 10000 ? 'count' : 'ratio'
  return quantity.kind !== 'ratio' && density.test(left) ? 'ratio' : quantity.kind
}
