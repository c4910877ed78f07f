import { oneOf } from './lexicon.ts'

/** Chinese digits and scales, for the inside of a character class. */
export const digits = '一二三四五六七八九'
export const scales = '十百千万亿'
/** Digits of small numbers of years. */
export const few = '一二两三四五'

const chineseYear = `[一二][〇零][〇零${digits}]{2}`

/** 2025年, 2021-2025年, 二〇二五年. */
export const year = String.raw`(?:(?:19|20)\d\d|${chineseYear})(?:-\d{4})?年`

/** Behind the first year of a stretch, the second: -2025年, 年至2025年. */
export const toYear = String.raw`年?[-—至到](?:(?:19|20)\d\d|${chineseYear})年`

/** 每千, 每10万名: per so many. */
export const perMany = String.raw`每(?:[\d.]*[${scales}]+|\d+)(?:名|个|位)?`

/** 6月, 6月30日. */
export const monthDay = String.raw`\d{1,2}月(?:\d{1,2}日)?`

/** Behind a year: 底, 前, 底以前. */
export const yearEnd = `${oneOf('time.edge')}?(?:${oneOf('time.before')})?`

/** 到2025年, 2025年底前: a deadline, or a year alone. */
export const byYear = `${oneOf('time.until')}?${year}${yearEnd}`

/** The number of a five-year plan: 十四. */
export const planNumber = `十[${digits}]?|二十`

/** “十四五”, with or without quotation marks. */
export const fiveYearPlan = `[“"‘]?(?:${planNumber})五[”"’]?`

/** “十四五”末, “十四五”期间. */
export const inPlan = `${fiveYearPlan}${oneOf('time.plan-edge', 'time.span')}`

/** 规划期, 规划期内. */
export const inPeriod = oneOf('time.period')

/** 三年内. */
export const withinYears = `[${few}]年内`

/** 全市, 全国: all of what a government governs, or of the country. */
export const region = oneOf('adverb.whole-region', 'adverb.nation')

/** The ways to name where something is promised: 全市, 我省, 各地. */
export const anyRegion = oneOf(
  'adverb.whole-region',
  'adverb.nation',
  'adverb.own-region',
  'adverb.other-region',
)

/** Single characters that rules look for beside a number or at the ends of a name. */
export const particle = { of: '的', level: '级', shareOf: '占', have: '有' } as const

/** 按, 按照: by a share. */
export const byShare = '按照?'
