import type { Marker } from './tree.ts'

/** The number a heading begins with, and what follows it on the line. */
export interface Numbering {
  marker: Marker
  /** The number with its signs, as written: 第三章, (二), 一、 */
  number: string
  ordinal: number
  /** White space between number and words, as written. */
  gap: string
  /** The words of the heading, as written. */
  words: string
}

const han = '[〇零一二两三四五六七八九十百]+'
const digits = '[0-9０-９]+'

const patterns: readonly (readonly [Marker, RegExp])[] = [
  ['篇', new RegExp(`^(第(${han}|${digits})篇)(\\s*)(.*)$`)],
  ['章', new RegExp(`^(第(${han}|${digits})章)(\\s*)(.*)$`)],
  ['节', new RegExp(`^(第(${han}|${digits})节)(\\s*)(.*)$`)],
  ['cn', new RegExp(`^((${han})、)(\\s*)(.*)$`)],
  ['pcn', new RegExp(`^([(（]\\s*(${han})\\s*[)）])(\\s*)(.*)$`)],
  ['num', new RegExp(`^((${digits})[.．、])(?![0-9０-９])(\\s*)(.*)$`)],
  ['pnum', new RegExp(`^([(（]\\s*(${digits})\\s*[)）])(\\s*)(.*)$`)],
  ['box', new RegExp(`^(专栏\\s*(${han}|${digits}))([\\s:：]*)(.*)$`)],
]

/** Read the numbering a line begins with; null where it begins with none. */
export function readNumbering(line: string): Numbering | null {
  for (const [marker, pattern] of patterns) {
    const match = pattern.exec(line)
    if (!match) continue
    const [, number = '', numeral = '', gap = '', words = ''] = match
    return { marker, number, ordinal: readOrdinal(numeral), gap, words: words.trimEnd() }
  }
  return null
}

const values = '〇一二三四五六七八九'

/** The value of a small number as headings write it: 三 3, 十二 12, 二十一 21, 一〇一 101, ３ 3. */
export function readOrdinal(numeral: string): number {
  const ascii = numeral.normalize('NFKC')
  if (/^\d+$/.test(ascii)) return Number(ascii)
  if (!/[十百]/.test(numeral)) {
    return Number([...numeral].map((char) => String(valueOf(char))).join(''))
  }
  let total = 0
  let digit = 0
  for (const char of numeral) {
    if (char === '十' || char === '百') {
      total += (digit || 1) * (char === '十' ? 10 : 100)
      digit = 0
    } else {
      digit = valueOf(char)
    }
  }
  return total + digit
}

function valueOf(char: string): number {
  if (char === '零') return 0
  if (char === '两') return 2
  return values.indexOf(char)
}
