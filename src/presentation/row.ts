import type { Phrase } from '../i18n/promise.ts'

/** How the plan words a target: firmly everywhere, only as an aspiration, or in one place so and in another so. */
export const wordings = ['firm', 'both', 'aspirational'] as const
export type Wording = (typeof wordings)[number]

/** A value at a time, as it is drawn and as it is printed. */
export interface ChartValue {
  /** In base units; null where the plan has words for all of a set and no number. */
  value: number | null
  /** With its unit, in the plan’s own words where it is of the plan: 90%以上. */
  text: string
  year: number | null
  /** A value that is a bound is drawn as an open arrow to the side it leaves open. */
  bound: '>=' | '<=' | null
}

/** A value that has a place on a scale. */
export type DrawnValue = ChartValue & { value: number }

/** Whether a value has a place on a scale: words for all of a set have none. */
export function isDrawn<Value extends ChartValue>(value: Value | null): value is Value & DrawnValue {
  return value !== null && value.value !== null
}

/** One target as the explorer shows it, in one language; everything in it is ready to print. */
export interface Row {
  id: string
  /** Its place among the targets, from 1: a short name for its row. */
  ordinal: number
  href: string
  /** The indicator; `chinese` where it has no English yet. */
  name: string
  chinese: boolean
  /** The topic’s id; null where nobody has given one. */
  topic: string | null
  phrase: Phrase
  /** What the row must not leave unsaid: its baseline, another deadline, another wording elsewhere. */
  notes: string[]
  /** The textual notes about it: what is doubtful in the original. */
  doubts: { text: string; href: string }[]
  places: { label: string; href: string }[]
  /** Numbers of the chapters it stands in. */
  chapters: number[]
  wording: Wording
  /** The first statement’s value; `upper` is the end of a range. */
  target: ChartValue & { upper: number | null }
  baseline: ChartValue | null
  observations: DrawnValue[]
  /** 保持: nothing is to change between baseline and target. */
  kept: boolean
  /** The sentence of the first statement. */
  quote: string
  unit: string
  /** What is searched, folded. */
  words: string
}

/** A text as words are looked for in it: one width, no capitals. */
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
