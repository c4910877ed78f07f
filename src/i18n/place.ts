import type { Language } from '../schemas/language.ts'
import type { DivisionEntry, Outline, ParagraphEntry } from '../schemas/outline.ts'

/** The address of a heading or paragraph in words. */
export interface Place {
  /** 第三章第一节（二）第一段; Chapter 3, Section 1, (2), para. 1 */
  full: string
  /** The last two parts, short enough for the gutter: （二）第一段; (2), para. 1. A line may break between them. */
  short: string
}

/** Addresses in words by id. */
export type Places = ReadonlyMap<string, Place>

/** The addresses in words of every heading and paragraph of a plan. */
export function placesOf(outline: Outline, lang: Language): Places {
  const places = new Map<string, Place>()
  const { preamble, paragraph: paragraphName, join, shortJoin } = styles[lang]

  const addParagraphs = (numbers: readonly string[], paragraphs: readonly ParagraphEntry[]) => {
    for (const { id, ordinal } of paragraphs) {
      const name = paragraphName(ordinal)
      places.set(id, {
        full: [...numbers, name].join(join),
        short: [numbers.at(-1), name].join(shortJoin),
      })
    }
  }
  const addDivision = (above: readonly string[], division: DivisionEntry) => {
    // 1.1 includes the number of the heading above.
    const holds = /^\p{Nd}+[.．﹒]\p{Nd}/u.test(division.number.zh)
    const numbers = [...(holds ? [] : above), division.number[lang]]
    places.set(division.id, { full: numbers.join(join), short: division.number[lang] })
    addParagraphs(numbers, division.paragraphs)
    for (const inner of division.divisions) addDivision(numbers, inner)
  }

  addParagraphs([preamble], outline.preamble)
  for (const chapter of outline.chapters) addDivision([], chapter)
  return places
}

const styles = {
  zh: {
    preamble: '序言',
    paragraph: (ordinal: number) => `第${chineseNumber(ordinal)}段`,
    join: '',
    shortJoin: '\u200b',
  },
  en: {
    preamble: 'Preamble',
    paragraph: (ordinal: number) => `para.\u00a0${ordinal}`,
    join: ', ',
    shortJoin: ', ',
  },
} satisfies Record<Language, unknown>

/** A whole number as Chinese ordinals are written: 10 is 十, 12 十二, 20 二十. From 100 on in digits. */
export function chineseNumber(value: number): string {
  if (value > 99) return String(value)
  const digit = (n: number) => '零一二三四五六七八九'.charAt(n)
  const tens = Math.floor(value / 10)
  const ones = value % 10
  return (tens > 1 ? digit(tens) : '') + (tens > 0 ? '十' : '') + (ones > 0 ? digit(ones) : '')
}
