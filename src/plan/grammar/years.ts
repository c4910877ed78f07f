import { parseChinese } from '../text/numerals.ts'
import { readPlanYears } from '../text/five-year-plans.ts'

/** The years a plan is for; null where they are not known. */
export interface Period {
  periodStart: number | null
  periodEnd: number | null
}

/** A time that a text names; half-open span in UTF-16 units of the reading. */
export interface Moment {
  start: number
  end: number
  year: number
  /** A deadline (到2025年, 2025年底前, “十四五”末), a bare year (2021年), or one that is only referred to (比2020年). */
  kind: 'deadline' | 'bare' | 'reference'
  /** 到, 力争 or 前 makes it something ahead, even where the year is long gone. */
  aimed: boolean
}

const pattern = new RegExp(
  [
    String.raw`(?<from>(?:19|20)\d\d)年?(?:-|—|至|到)(?<to>(?:19|20)\d\d)年`,
    String.raw`(?<year>(?:19|20)\d\d|二[〇零][一二三四五六七八九〇零]{2})年`,
    String.raw`[“"‘]?(?<plan>十[一二三四五六七八九]?|二十)五[”"’]?(?=末|期末|期间|时期|以来|规划期|收官|开局|中期|前|后)`,
    String.raw`(?<=[较比])[“"]?(?<before>十[一二三四五六七八九]?|二十)五[”"]?`,
  ].join('|'),
  'g',
)

const refers = /(?:比|较|相较|以|自|从|是|高于|低于|超过|优于|好于|对标|参照|对照|印发的)$/
const compares =
  /^[末底]?(?:相比|水平|基数|的?基础上|以来|以后|起|开始|版|度?印发|出台|不变价|持平|[^，。]{0,12}相比)/
/** 2000年底前建成的小区: the year belongs to the thing, not to the promise. */
const attributive = /^(?:底|末)?以?前[^，。；]{0,8}的/
const ahead = /(?:(?<![加高升大低降少长缩减展升宽])到|至|力争|争取|在|于|确保|展望)$/
const until =
  /^(?:底|末|以?前|之前|\d{1,2}月(?:\d{1,2}日)?(?:底|末|份)?(?:以?前|之前|底)|[春秋]季学期|上半年|的[^，。]{0,6}目标)/

/** Every moment a text names, in order. */
export function findMoments(text: string): Moment[] {
  const moments: Moment[] = []
  for (const match of text.matchAll(pattern)) {
    const { from, to, year, plan, before: compared } = match.groups ?? {}
    const start = match.index
    const end = start + match[0].length
    const digits = to ?? year
    const number =
      digits === undefined ? (readPlanYears(plan ?? compared ?? '')?.to ?? null) : readYear(digits)
    if (number === null) continue
    const before = text.slice(Math.max(0, start - 4), start)
    const after = text.slice(end, end + 16)
    const kind = kindOf(before, after, from ?? plan ?? compared)
    const aimed =
      kind === 'deadline' && (/(?:到|至|力争|争取|确保)$/.test(before) || /^[底末]?以?之?前/.test(after))
    moments.push({ start, end, year: number, kind, aimed })
  }
  return joinLists(text, moments)
}

function readYear(digits: string): number | null {
  return /^\d/.test(digits) ? Number(digits) : parseChinese(digits)
}

function kindOf(before: string, after: string, span: string | undefined): Moment['kind'] {
  if (refers.test(before) || compares.test(after)) return 'reference'
  if (span !== undefined) return /^末?(?:以来|相比|收官|后|的?基础上)/.test(after) ? 'reference' : 'deadline'
  if (attributive.test(after)) return 'reference'
  if (/截(?:至|止|止到|至到)$/.test(before)) return 'bare'
  return ahead.test(before) || until.test(after) ? 'deadline' : 'bare'
}

/** Years in a list are of one kind: 到2023年、2025年. */
function joinLists(text: string, moments: Moment[]): Moment[] {
  for (const [index, moment] of moments.entries()) {
    const previous = moments[index - 1]
    if (!previous || !/^(?:底|末)?[、和与及]$/.test(text.slice(previous.end, moment.start))) continue
    if (previous.kind === 'deadline' && moment.kind === 'bare') moment.kind = 'deadline'
    if (moment.kind === 'reference') moment.kind = previous.kind
  }
  return moments
}
