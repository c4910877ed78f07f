import { parseChinese } from '../text/numerals.ts'
import { globalPattern, oneOf, pattern } from '../lexicon/lexicon.ts'
import { digits, few, monthDay, planNumber, toYear, year } from '../lexicon/patterns.ts'
import { readPlanYears } from '../text/five-year-plans.ts'

/** The first and last year of a plan; null if unknown. */
export interface Period {
  periodStart: number | null
  periodEnd: number | null
}

/** A time that a text names; half-open span in UTF-16 units of the normalized text. */
export interface Moment {
  start: number
  end: number
  year: number
  /** A deadline (到2025年, 2025年底前, “十四五”末), a bare year (2021年), or one that is only referred to (比2020年). */
  kind: 'deadline' | 'bare' | 'reference'
  /** 到, 力争 or 前 puts it in the future of the text, however long ago the year is. */
  aimed: boolean
}

const named = globalPattern`(?<span>(?:19|20)\d\d${toYear})|
    (?<year>${year})|
    [“"‘]?(?<plan>${planNumber})五[”"’]?(?={time.plan-behind})|
    (?<=[较比])[“"]?(?<before>${planNumber})五[”"]?`

const lastYear = /(.{4})年$/
const edge = oneOf('time.edge')
const limit = oneOf('time.before')
const refers = pattern`{time.refers}$`
/** 3倍 of 达到2020年的3倍. */
const times = String.raw`[^，。、\d]{1,5}[\d.${digits}${few}]+${oneOf('unit.times')}`
const compares = pattern`^[末底]?(?:{time.compares}|[^，。、]{0,12}相比|${times})`
const planRefers = pattern`^{time.plan-refers}`
/** 2000年底前建成的小区: the year describes the thing, not the promise. */
const attributive = pattern`^${edge}?${limit}[^，。；]{0,8}的`
const ahead = pattern`{time.ahead}$`
const until = pattern`^{time.edge|time.before|time.term}|
    ^${monthDay}[底末份]?(?:${limit}|底)|^的[^，。]{0,6}目标`
const dueBefore = pattern`^${edge}?${limit}`
const listed = pattern`^${edge}?(?:、|{adverb.and})$`
const aim = pattern`{time.aim}$`
const asOf = pattern`{time.as-of}$`

/** Find the moments that a text names, in order. */
export function findMoments(text: string): Moment[] {
  const moments: Moment[] = []
  for (const match of text.matchAll(named)) {
    const { span, year, plan, before: compared } = match.groups ?? {}
    const start = match.index
    const end = start + match[0].length
    const last = lastYear.exec(span ?? year ?? '')?.[1]
    const number = last === undefined ? (readPlanYears(plan ?? compared ?? '')?.to ?? null) : readYear(last)
    if (number === null) continue
    const before = text.slice(Math.max(0, start - 4), start)
    const after = text.slice(end, end + 16)
    const kind = kindOf(before, after, span ?? plan ?? compared)
    const aimed = kind === 'deadline' && (aim.test(before) || dueBefore.test(after))
    moments.push({ start, end, year: number, kind, aimed })
  }
  return joinLists(text, moments)
}

function readYear(digits: string): number | null {
  return /^\d/.test(digits) ? Number(digits) : parseChinese(digits)
}

function kindOf(before: string, after: string, span: string | undefined): Moment['kind'] {
  if (refers.test(before) || compares.test(after)) return 'reference'
  if (span !== undefined) return planRefers.test(after) ? 'reference' : 'deadline'
  if (attributive.test(after)) return 'reference'
  if (asOf.test(before)) return 'bare'
  return ahead.test(before) || until.test(after) ? 'deadline' : 'bare'
}

/** Years in a list have the same kind: 到2023年、2025年. */
function joinLists(text: string, moments: Moment[]): Moment[] {
  for (const [index, moment] of moments.entries()) {
    const previous = moments[index - 1]
    if (!previous || !listed.test(text.slice(previous.end, moment.start))) continue
    if (previous.kind === 'deadline' && moment.kind === 'bare') moment.kind = 'deadline'
    if (moment.kind === 'reference') moment.kind = previous.kind
  }
  return moments
}
