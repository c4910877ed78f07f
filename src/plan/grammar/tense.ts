import { pattern } from '../lexicon/lexicon.ts'

/** Whether a text is about the past or the future; null if it does not say. */
export type Tense = 'past' | 'future' | null

const pastHeading = pattern`{heading.past}|
    取得[的了]?{heading.great}?的?{heading.attained}|
    {heading.achieved-by}{heading.achieved}|
    “十三五”{time.plan-behind}?[^，。]{0,12}{heading.past-plan}|
    {heading.faced}的?{heading.circumstance}`
const notPast = pattern`{heading.not-past}`
const futureHeading = pattern`{heading.future}`

/** The tense that a heading gives to everything below it. */
export function tenseOfHeading(heading: string): Tense {
  if (pastHeading.test(heading) && !notPast.test(heading)) return 'past'
  return futureHeading.test(heading) ? 'future' : null
}

const forecast = pattern`{tense.forecast}`

/** Whether a text is a forecast, which is not a promise. */
export function isForecast(text: string): boolean {
  return forecast.test(text)
}

/** Words for what has been done or how things are. */
const done = pattern`{tense.done}|“十[一二三]五”规划(?!期)`
/** Words that mostly occur in reports of the past, but in promises too. */
const faint = pattern`{tense.faint}|
    (?<!{tense.rising})全[省国]{tense.ranked}|
    获批.{0,8}试点|获得.{0,12}{tense.honor}`

/** Whether a clause is about the past, whatever its sentence is about. */
export function isPast(clause: string): boolean {
  return done.test(clause)
}

/** Whether a sentence is probably about the past, if nothing else decides. */
export function isFaintlyPast(sentence: string): boolean {
  return faint.test(sentence)
}

/** Words that occur in promises only. */
const ahead = pattern`{tense.ahead}`

/** Whether a word of a sentence, not a year, makes it a promise. */
export function isFuture(sentence: string): boolean {
  return ahead.test(sentence)
}
