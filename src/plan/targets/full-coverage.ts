import type { Clause } from '../grammar/clauses.ts'
import { globalPattern, oneOf, pattern } from '../lexicon/lexicon.ts'
import { verbAtEnd } from '../lexicon/verbs.ts'

/** A promise to cover all of a set, without a number: 全覆盖, 全部, 普遍. Half-open spans in UTF-16 units. */
export interface Coverage {
  clause: Clause
  /** The words that mean 100 %. */
  start: number
  end: number
  /** The verb, with … for these words if they precede it (普遍建立: …建立); null if there is none. */
  verb: string | null
  /** What is covered. */
  subject: string
  approximate: boolean
  /** Of 普遍: who does it; empty if the clause has no subject of its own. */
  who?: string
  /** Only 全部 or 所有, which a number in the clause overrules. */
  weak: boolean
}

const predicate = oneOf('verb.predicate')
const startsPredicate = pattern`^{adverb.before-predicate}?${predicate}`
const hasPredicate = pattern`${predicate}`
const universal = pattern`^{verb.universal}`

const full = globalPattern`{coverage.full}`
const whole = globalPattern`{coverage.whole}`
const common = globalPattern`{coverage.common}(?={verb.universal})`
const covers = globalPattern`(?<!率|全面?){coverage.covers}(?=[^，。；]*{adverb.area|adverb.whole-region})`

/** Find what a clause promises to cover fully. */
export function findCoverage(text: string, clause: Clause): Coverage[] {
  const slice = text.slice(clause.start, clause.end)
  if (slice.length > 400) return []
  const found = [
    ...Array.from(slice.matchAll(full), (match) => readFull(slice, match)),
    ...Array.from(slice.matchAll(common), (match) => readCommon(slice, match)),
    ...Array.from(slice.matchAll(covers), (match) => readCovers(slice, match)),
    ...Array.from(slice.matchAll(whole), (match) => readWhole(slice, match)),
  ].filter((each) => each !== null)
  const first = found[0]
  // 实现所有学校全覆盖 is one promise, not two.
  const kept = found.filter((each) => each === first || (each.form === 'full' && first?.form === 'full'))
  return kept.map(({ form, ...each }) => ({
    ...each,
    clause,
    verb: withoutHedge(each.verb),
    weak: form === 'whole',
    start: clause.start + each.start,
    end: clause.start + each.end,
  }))
}

const hedge = globalPattern`{hedge.before-verb}`

/** Hedges go into the certainty of a statement, not into the words of its operator. */
function withoutHedge(verb: string | null): string | null {
  const rest = verb?.replaceAll(hedge, '')
  return rest === undefined || rest === '' ? null : rest
}

type Found = Omit<Coverage, 'clause' | 'weak'> & { form: 'full' | 'common' | 'covers' | 'whole' }

const verbBefore = pattern`{adverb.full-manner}*(?:{verb.full}|完成){adverb.full-degree}?$`
const verbFirst = pattern`^.*?({adverb.first-manner}*{verb.full})`

const joined = pattern`^(?:{adverb.and}|[并且]|目标$)`
const basically = pattern`{adverb.basically}`

/** 工作站实现全覆盖, 实现工作站全覆盖, 工作站全覆盖. */
function readFull(slice: string, match: RegExpExecArray): Found | null {
  const start = match.index
  let end = start + match[0].length
  const after = slice.slice(end).replace(/^[”」"]/, '')
  const object = match[0] === '全面覆盖' && /^[\p{Script=Han}]/u.test(after)
  if (object && !after.includes('的')) end = slice.length
  else if (/^[\p{Script=Han}]/u.test(after) && !joined.test(after)) return null
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
  return { start, end, verb, subject, form: 'full', approximate: basically.test(verb ?? '') }
}

const opensWithTime = pattern`^(?:\d{4}年|[到至]|[“十]|{adverb.opens-with-time})`

/** The last item of a list: in 实现甲全覆盖、乙全覆盖 the second has no verb of its own. */
function lastItem(rest: string): string {
  const at = rest.lastIndexOf('覆盖、')
  return at < 0 ? rest : rest.slice(at + 3)
}

function readCommon(slice: string, match: RegExpExecArray): Found | null {
  const start = match.index
  const end = start + match[0].length
  const after = slice.slice(end)
  if (/^.{0,4}的|^性/.test(after.slice(0, 5))) return null
  const verb = universal.exec(after)?.[0] ?? ''
  const before = slice.slice(0, start)
  const object = after.slice(verb.length)
  return {
    start,
    end,
    verb: `…${verb}`,
    subject: before.replace(eachAtStart, '') + (object === '' ? '' : verb + object),
    who: before.replace(eachAtStart, ''),
    form: 'common',
    approximate: false,
  }
}

const eachAtStart = pattern`^{coverage.each}`

const named = pattern`的|\d|{noun.system}|{noun.network}$`
const wholeSubject = pattern`{verb.whole-subject}`

function readCovers(slice: string, match: RegExpExecArray): Found | null {
  const start = match.index
  const after = slice.slice(start + 2)
  if (named.test(after)) return null
  const before = slice.slice(0, start)
  const verb = wholeSubject.exec(before)?.[0] ?? null
  const subject = verb === null ? before : before.slice(before.indexOf(verb) + verb.length)
  return {
    start,
    end: slice.length,
    verb,
    subject: subject.replace(/^(?:实现|将|把)/, ''),
    form: 'covers',
    approximate: false,
  }
}

const notWhole = pattern`^(?:{noun.not-whole}|\d)`
const wholeVerb = pattern`{verb.whole}$`
const taking = pattern`{verb.taking}$`
const beforeWhole = pattern`^$|(?:，|{adverb.before-whole})$`
const undertaking = pattern`的{noun.undertaking}`

function readWhole(slice: string, match: RegExpExecArray): Found | null {
  const start = match.index
  const end = start + 2
  const before = slice.slice(0, start)
  const after = slice.slice(end)
  if (notWhole.test(after)) return null
  const found = { start, end, form: 'whole' as const, approximate: basically.test(before.slice(-2)) }
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
  const done = wholeVerb.exec(before)?.[0]
  if (done !== undefined && !after.includes('的') && after.length > 3)
    return { ...found, verb: done, subject: after }
  return followedByPredicate(before, after) ? { ...found, verb: null, subject: after } : null
}

/** 体育场馆全部免费开放: a noun is before 全部, not a verb with it as its object. */
function isSubject(before: string): boolean {
  if (!/[\p{Script=Han}）”]{4}$/u.test(before) || verbAtEnd(before) !== null) return false
  return !taking.test(before)
}

/** 全部区县实现…: a noun, then what all of it does, and nothing that makes the whole a noun. */
function followedByPredicate(before: string, after: string): boolean {
  if (!beforeWhole.test(before)) return false
  const match = hasPredicate.exec(after)
  if (!match || match.index < 1 || match.index > 24) return false
  return !undertaking.test(after)
}
