import type { Level } from '../../schemas/outline.ts'
import type { Bilingual } from '../../schemas/language.ts'
import { type Division, isDecimal } from './tree.ts'

const english: Readonly<Record<Level, (ordinal: number) => string>> = {
  part: (ordinal) => `Part ${ordinal}`,
  chapter: (ordinal) => `Chapter ${ordinal}`,
  section: (ordinal) => `Section ${ordinal}`,
  item: (ordinal) => `(${ordinal})`,
  subitem: (ordinal) => `${ordinal}.`,
  box: (ordinal) => `Box ${ordinal}`,
}

/** The number of a heading as printed in both languages: 第三章 and Chapter 3, （二） and (2), 1.1 and 1.1. */
export function numberOf(heading: Pick<Division, 'level' | 'marker' | 'ordinal' | 'number'>): Bilingual {
  const { level, marker, ordinal, number } = heading
  if (!isDecimal(marker)) return { zh: number, en: english[level](ordinal) }
  const path = number.normalize('NFKC').replace(/\D+$/, '')
  return { zh: number, en: marker === 'dec1' ? english[level](ordinal) : path }
}
