import type { Element } from 'xast'
import { x } from 'xastscript'
import type { Language } from '../schemas/language.ts'
import { type BookText, textOf } from './book-text.ts'
import { lines, xmlDocument } from './xml.ts'

const width = 1600
const height = 2400
const margin = 160
const paper = '#fbfaf6'
const ink = '#1d2124'
const soft = '#4a5257'
const accent = '#075f5d'

const faces: Record<Language, string> = {
  zh: "'Songti SC', 'Noto Serif SC', 'Noto Serif CJK SC', 'Source Han Serif SC', STSong, SimSun, serif",
  en: "'Iowan Old Style', Charter, 'Source Serif 4', Georgia, serif",
}

/** How many letters stand on a line of the title, and how large they are: the first title, and one that follows it. */
const measures = {
  zh: [
    { letters: 8, size: 152 },
    { letters: 16, size: 76 },
  ],
  en: [
    { letters: 22, size: 116 },
    { letters: 36, size: 70 },
  ],
} as const

/** The cover for a shelf of books, as SVG: the title, the period and the issuer, set in type alone. */
export function epubCover({ title, abouts: [about, ...others] }: BookText): string {
  const children: Element[] = [
    x('rect', { width, height, fill: paper }),
    x('rect', { x: margin, y: 300, width: 200, height: 12, fill: accent }),
  ]
  const write = (text: string, y: number, lang: Language, size: number, fill: string) => {
    const attributes = { x: margin, y, 'font-family': faces[lang], 'font-size': size, fill, 'xml:lang': lang }
    children.push(x('text', attributes, text))
  }

  let y = 360
  for (const [place, block] of title.entries()) {
    const { letters, size } = measures[block.lang][place === 0 ? 0 : 1]
    if (place > 0) y += 60
    for (const line of breakTitle(textOf(block), block.lang, letters)) {
      y += size * 1.4
      write(line, y, block.lang, size, place === 0 ? ink : soft)
    }
  }
  let foot = height - 180
  for (const { lang, issuer, period } of [about, ...others].reverse()) {
    if (issuer !== null) write(issuer, foot, lang, 64, ink)
    write(period, issuer === null ? foot : foot - 100, lang, 52, soft)
    foot -= 260
  }

  const label = title.map(textOf).join(' ')
  return xmlDocument(
    x(
      'svg',
      {
        xmlns: 'http://www.w3.org/2000/svg',
        viewBox: `0 0 ${width} ${height}`,
        role: 'img',
        'aria-label': label,
      },
      lines(children),
    ),
  )
}

/**
 * Break a title into as few lines of at most `letters` letters as it takes, about as long as each other. Chinese
 * breaks between any two characters but not within quotation marks, English between words.
 */
export function breakTitle(title: string, lang: Language, letters: number): string[] {
  const units = title.match(lang === 'zh' ? /“[^”]*”|[\s\S]/gu : /\S+\s*/gu) ?? []
  const length = (line: string) => [...line.trim()].length
  const fill = (limit: number) => {
    const filled: string[] = []
    for (const unit of units) {
      const last = filled.at(-1)
      if (last !== undefined && length(last + unit) <= limit) filled[filled.length - 1] = last + unit
      else filled.push(unit)
    }
    return filled.map((line) => line.trim())
  }
  const fewest = fill(letters).length
  for (let limit = Math.ceil(length(title) / fewest); limit < letters; limit++) {
    const balanced = fill(limit)
    if (balanced.length === fewest) return balanced
  }
  return fill(letters)
}
