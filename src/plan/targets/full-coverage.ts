import type { Clause } from '../grammar/clauses.ts'
import { verbAtEnd } from '../lexicon/verbs.ts'

/** A promise that all of a set will be covered, with no number: 全覆盖, 全部, 普遍. Spans in UTF-16 units. */
export interface Coverage {
  clause: Clause
  /** The words that stand for 100 %. */
  start: number
  end: number
  /** The verb beside them, … standing for the words where it follows (普遍建立: …建立); null where there is none. */
  verb: string | null
  /** What is covered. */
  subject: string
  approximate: boolean
  /** Said by 全部 or 所有 alone, which a number beside it overrules. */
  weak: boolean
}

/** Verbs that say of all of a set what it will have or be. */
const predicate =
  '实现|达到|达标|完成|建成|建立|设立|设有|建有|纳入|装配|配备|开设|开通|具备|通过|通(?!过)|消除|退出|推行|落实|参加|接受|享受|使用|应用|实行|办理|建设|改造|更换|取消|关停|淘汰|整治|治理|开展|普及|覆盖|入驻|接入|安装|配齐|公开|网上|可办|拆除|清零|脱贫|拥有|提供|上'
const startsPredicate = new RegExp(`^(?:基本|都|均|按期|如期|能够)?(?:${predicate})`)
const hasPredicate = new RegExp(`(?:${predicate})`)

const full = /全面?覆盖/g
const whole = /全部|所有/g
const common =
  /普遍(?=建立|推行|落实|形成|开展|举办|实施|建成|设立|实行|提供|具备|推广|应用|开设|达到|实现|配备|运用|使用|建有|设有|接受|推开|组建|成立)/g
const covers =
  /(?<!率|全面?)覆盖(?=[^，。；]*(?:辖区|所有|全体|全部|各|全市|全省|全县|全区|全域|城乡居民|每个|每一))/g

/** Find what a clause promises to cover wholly. */
export function findCoverage(text: string, clause: Clause): Coverage[] {
  const slice = text.slice(clause.start, clause.end)
  if (!/覆盖|全部|普遍|所有/.test(slice) || slice.length > 400) return []
  const found = [
    ...Array.from(slice.matchAll(full), (match) => readFull(slice, match)),
    ...Array.from(slice.matchAll(common), (match) => readCommon(slice, match)),
    ...Array.from(slice.matchAll(covers), (match) => readCovers(slice, match)),
    ...Array.from(slice.matchAll(whole), (match) => readWhole(slice, match)),
  ].filter((each) => each !== null)
  const first = found[0]
  // 实现所有学校全覆盖 is one promise, not two.
  const kept = found.filter((each) => each === first || (each.word === '全覆盖' && first?.word === '全覆盖'))
  return kept.map(({ word, ...each }) => ({
    ...each,
    clause,
    verb: withoutHedge(each.verb),
    weak: word === '全部' || word === '所有',
    start: clause.start + each.start,
    end: clause.start + each.end,
  }))
}

/** A hedge is told by the statement's certainty, not among the words of its operator. */
function withoutHedge(verb: string | null): string | null {
  const rest = verb?.replaceAll(/力争|争取|推动|推进|确保/g, '')
  return rest === undefined || rest === '' ? null : rest
}

type Found = Omit<Coverage, 'clause' | 'weak'> & { word: string }

const verbBefore =
  /(?:(基本|率先|全面|全部|逐步|高标准|高质量)*(?:实现|达到|做到|推进|推动|确保|完成|保持))(?:高标准|高质量|有效|动态|基本)?$/
const verbFirst = /^.*?((?:基本|率先|逐步|力争|推动|推进|确保)*(?:实现|做到|推进|推动|确保|达到|保持))/

/** 工作站实现全覆盖, 实现工作站全覆盖, 工作站全覆盖. */
function readFull(slice: string, match: RegExpExecArray): Found | null {
  const start = match.index
  let end = start + match[0].length
  const after = slice.slice(end).replace(/^[”」"]/, '')
  const object = match[0] === '全面覆盖' && /^[\p{Script=Han}]/u.test(after)
  if (object && !after.includes('的')) end = slice.length
  else if (/^[\p{Script=Han}]/u.test(after) && !/^(?:目标)?$|^(?:和|与|并|且|以及)/.test(after)) return null
  if (/^、.*的/.test(after) || after.startsWith('的')) return null
  const head = slice.slice(0, start).replace(/[“「"]$/, '')
  const adjacent = verbBefore.exec(head)
  const rest = adjacent ? head.slice(0, -adjacent[0].length) : head
  const opening = adjacent ? null : verbFirst.exec(lastItem(rest))
  const verb = adjacent?.[0] ?? opening?.[1] ?? null
  const item = lastItem(rest)
  const at = opening && verb ? item.indexOf(verb) : -1
  // 服务中心实现县乡三级全覆盖 names the subject before its verb.
  const before = at > 1 && !opensWithTime.test(item.slice(0, at)) ? item.slice(0, at) : ''
  const subject = at < 0 || verb === null ? rest : before || item.slice(at + verb.length)
  return { start, end, verb, subject, word: '全覆盖', approximate: (verb ?? '').includes('基本') }
}

const opensWithTime = /^(?:\d{4}年|[到至]|[“十]|积极|全面|努力|逐步|[并也])/

/** In 实现甲全覆盖、乙全覆盖 the second has no verb of its own. */
function lastItem(rest: string): string {
  const at = rest.lastIndexOf('覆盖、')
  return at < 0 ? rest : rest.slice(at + 3)
}

function readCommon(slice: string, match: RegExpExecArray): Found | null {
  const start = match.index
  const after = slice.slice(start + 2)
  if (/^.{0,4}(?:的|性)/.test(after.slice(0, 5))) return null
  const verb = startsPredicateOf(after)
  const before = slice.slice(0, start)
  const object = after.slice(verb.length)
  return {
    start,
    end: start + 2,
    verb: `…${verb}`,
    subject: before + (object === '' ? '' : verb + object),
    word: '普遍',
    approximate: false,
  }
}

function startsPredicateOf(after: string): string {
  return (
    /^(?:建立|推行|落实|形成|开展|举办|实施|建成|设立|实行|提供|具备|推广|应用|开设|达到|实现|配备|运用|使用|建有|设有|接受|推开|组建|成立)/.exec(
      after,
    )?.[0] ?? ''
  )
}

function readCovers(slice: string, match: RegExpExecArray): Found | null {
  const start = match.index
  const after = slice.slice(start + 2)
  if (/的|体系|网络$|机制|格局|系统$|平台$|[0-9]/.test(after)) return null
  const before = slice.slice(0, start)
  const verb = /(?:推动实现|推动|推进|实现|确保|力争)/.exec(before)?.[0] ?? null
  const subject = verb === null ? before : before.slice(before.indexOf(verb) + verb.length)
  return {
    start,
    end: slice.length,
    verb,
    subject: subject.replace(/^(?:实现|将|把)/, ''),
    word: '覆盖',
    approximate: false,
  }
}

const notWhole =
  /^(?:的|精力|力量|内容|过程|资金|费用|财产|面积|职责|环节|流程|责任|要素|权|者|制|工作|[0-9])/

function readWhole(slice: string, match: RegExpExecArray): Found | null {
  const start = match.index
  const end = start + 2
  const before = slice.slice(0, start)
  const after = slice.slice(end)
  if (notWhole.test(after)) return null
  const found = { start, end, word: match[0], approximate: before.endsWith('基本') }
  const doing = startsPredicate.exec(after)?.[0] ?? (isSubject(before) ? '' : undefined)
  if (doing !== undefined) {
    if (match[0] === '所有') return null
    const subject = before.slice(verbFirst.exec(before)?.[0].length ?? 0) || before
    return {
      ...found,
      verb: doing === '' ? null : `…${doing}`,
      subject: after === doing ? subject : subject + after,
    }
  }
  const done = /(?:完成|建成|改造|消除|实现)$/.exec(before)?.[0]
  if (done !== undefined && !after.includes('的') && after.length > 3)
    return { ...found, verb: done, subject: after }
  return followedByPredicate(before, after) ? { ...found, verb: null, subject: after } : null
}

/** 体育场馆全部免费开放: a noun stands before 全部, not a verb that has all of something as its object. */
function isSubject(before: string): boolean {
  if (!/[\p{Script=Han}）”]{4}$/u.test(before) || verbAtEnd(before) !== null) return false
  return !/(?:[行享担对将把向给用按照括占过]|负责|涉及|利用|集中|投入|拿出|掌握)$/.test(before)
}

/** 全部区县实现…: a noun, then what all of it does, and nothing that makes the whole a noun. */
function followedByPredicate(before: string, after: string): boolean {
  if (!/^$|(?:年|底|末|前|内|，|力争|确保|实现|推动|推进|争取|期间|使|让|全市|全省)$/.test(before))
    return false
  const match = hasPredicate.exec(after)
  if (!match || match.index < 1 || match.index > 24) return false
  return !/的(?:制度|机制|体系|工作|要求|办法|方案|标准|格局)/.test(after)
}
