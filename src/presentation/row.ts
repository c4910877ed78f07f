import type { Phrase } from '../i18n/phrase.ts'

/** How the plan words a target: always firmly, always as an aspiration, or both in different places. */
export const wordings = ['firm', 'both', 'aspirational'] as const
export type Wording = (typeof wordings)[number]

/** What a target is stated as: all of a set (全覆盖, 100%), a share of it, or any other number. */
export const forms = ['all', 'share', 'number'] as const
export type Form = (typeof forms)[number]

/** A value at a time, as a number to draw and a text to print. */
export interface ChartValue {
  /** In base units; null where the plan has words for all of a set and no number. */
  value: number | null
  /** With its unit; a value of the plan in the plan’s own words: 90%以上. */
  text: string
  year: number | null
  /** A bound is drawn as an open arrow to its open side. */
  bound: '>=' | '<=' | null
}

/** A value that has a place on a scale. */
export type DrawnValue = ChartValue & { value: number }

/** Whether a value has a place on a scale: words for all of a set have none. */
export function isDrawn<Value extends ChartValue>(value: Value | null): value is Value & DrawnValue {
  return value !== null && value.value !== null
}

/** One target in one language, ready to print. */
export interface Row {
  id: string
  /** Its position among the targets, from 1; the id of its row is made of it. */
  ordinal: number
  href: string
  /** The indicator; `chinese` where it has no English yet. */
  name: string
  chinese: boolean
  /** Its name in a word or a few; the indicator where nobody has given one. */
  short: string
  /** The id of the topic; null if it has none. */
  topic: string | null
  /** In the plan’s own words. */
  phrase: Phrase
  /** What is said after its name. */
  line: Phrase
  form: Form
  /** The value with its unit and bound, as it is said beside the short name, and so the baseline. */
  value: Phrase
  start: string | null
  /** Where its value is from 0 to 100, with the end of a range; null if it is no share. */
  share: { from: number; to: number | null } | null
  /** Its baseline, a different deadline, and a different wording elsewhere. */
  notes: string[]
  /** The textual notes about it: what is doubtful in the original. */
  doubts: { text: string; href: string }[]
  places: { label: string; href: string }[]
  /** The numbers of its chapters. */
  chapters: number[]
  wording: Wording
  /** The first statement’s value; `upper` is the end of a range. */
  target: ChartValue & { upper: number | null }
  baseline: ChartValue | null
  observations: DrawnValue[]
  /** The latest published result in words, with its source; null if none is recorded. */
  result: { text: string; source: string; href: string } | null
  /** 保持: nothing is to change between baseline and target. */
  kept: boolean
  /** The sentence of the first statement. */
  quote: string
  unit: string
  /** The text that is searched, as a search key. */
  words: string
}

/** A text in the form in which it is compared: one width, lower case. */
export function searchKey(text: string): string {
  return text.normalize('NFKC').toLowerCase()
}

export interface Topic {
  id: string
  name: string
  href: string
}

export interface Chapter {
  number: number
  name: string
}

/** What is written about the picture of all targets, computed from them. */
export interface GlanceCaptions {
  /** How many there are, of what, and how many have a start. */
  all: string
  /** The same of each topic by its id; of the targets without one by ''. */
  topics: Record<string, string>
  /** The plan, its period and its source. */
  source: string
  /** Whether results are recorded. */
  results: string
}
