import type { Level } from '../schemas/outline.ts'
import type { Bilingual } from '../schemas/language.ts'
import type { Division } from './tree.ts'

const english: Readonly<Record<Level, (ordinal: number) => string>> = {
  part: (ordinal) => `Part ${ordinal}`,
  chapter: (ordinal) => `Chapter ${ordinal}`,
  section: (ordinal) => `Section ${ordinal}`,
  item: (ordinal) => `(${ordinal})`,
  subitem: (ordinal) => `${ordinal}.`,
  box: (ordinal) => `Box ${ordinal}`,
}

/** The number of a heading as it is printed: 第三章 and Chapter 3, （二） and (2). */
export function numberOf(division: Pick<Division, 'level' | 'ordinal' | 'number'>): Bilingual {
  return { zh: division.number, en: english[division.level](division.ordinal) }
}
