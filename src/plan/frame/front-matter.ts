import type { Line } from '../lines.ts'
import { readNumbering } from '../markers.ts'
import type { Mark } from '../layout/print-marks.ts'
import { findNotice } from './notice.ts'
import type { RegionKind } from './region.ts'
import { isTitle, readTitle, type Title } from './title.ts'
import { isDate, isDocumentNumber, isFrontWrapper, isOffice } from './wrapper-lines.ts'

/** What stands before a plan's text, and its title. */
export interface FrontMatter {
  kinds: Map<Line, RegionKind>
  title: Title | null
  /** The title is that of the letter that sends the plan out: the plan has none of its own. */
  borrowed: boolean
  /** The place of the first line after the title and what stands with it. */
  body: number
}

/** The plan begins within so many lines. */
const reach = 400

/** Find the title, and say what each line is that stands before the text. `full` are the lines that are not blank. */
export function findFrontMatter(full: readonly Line[], marks: ReadonlyMap<Line, Mark>): FrontMatter {
  const kinds = new Map<Line, RegionKind>()
  const own = full.filter((line) => !marks.has(line))
  const notice = findNotice(own)
  const start = notice?.[1] ?? 0
  for (const line of own.slice(0, start)) kinds.set(line, 'wrapper')
  if (notice) for (const line of own.slice(...notice)) kinds.set(line, 'notice')
  const heading = findHeading(own, start)
  const sentence = findSentence(own, start, heading)
  const title = findTitle(own, start, sentence) ?? findTitle(own, sentence, heading)
  const borrowed = title === null && notice !== null ? findTitle(own, notice[0], start, true) : null
  const last = title?.lines.at(-1)
  let at = start
  for (; at < heading; at++) {
    const line = own[at]
    if (!line) break
    if (title?.lines.includes(line)) continue
    const above = last !== undefined && line.start < last.start
    const kind = above ? kindAbove(line.text) : kindBelow(line)
    if (kind === null) break
    kinds.set(line, kind)
  }
  const body = own[at]
  for (const [line, mark] of marks) if (!body || line.start < body.start) kinds.set(line, mark)
  return {
    kinds,
    title: title ?? borrowed,
    borrowed: borrowed !== null,
    body: body ? full.indexOf(body) : full.length,
  }
}

/** The first numbered line that can be a heading of the text. */
function findHeading(own: readonly Line[], start: number): number {
  const found = own.slice(start, start + reach).findIndex(({ text }) => {
    const numbering = readNumbering(text)
    return (
      numbering !== null &&
      (numbering.ordinal === 1 || /^[篇章]/.test(numbering.marker)) &&
      !/[；：]$/.test(text)
    )
  })
  return found < 0 ? own.length : start + found
}

/** The first line that is a sentence of the text, or begins one. */
function findSentence(own: readonly Line[], start: number, heading: number): number {
  const found = own
    .slice(start, heading)
    .findIndex(({ text, width }) => isSentence(text, width) && !isFrontWrapper(text) && !isTitle(text))
  return found < 0 ? heading : start + found
}

function isSentence(text: string, width: number): boolean {
  return text.length >= 12 && (text.includes('。') || (width >= 40 && text.includes('，')))
}

/** The last title before a place, the best of its rank; any of a letter's where asked. */
function findTitle(own: readonly Line[], from: number, to: number, letter = false): Title | null {
  for (let place = Math.min(to, own.length) - 1; place >= from; place--) {
    const line = own[place]
    const title = readTitle(own, place)
    if (title) return title
    if (line && letter && line.text.endsWith('通知')) return { text: line.text, lines: [line] }
  }
  return null
}

function kindAbove(text: string): RegionKind | null {
  return /^附\s*[件錄录]/.test(text) ? 'attachment' : 'wrapper'
}

/** What a line between the title and the text is; null where the text begins. */
function kindBelow({ text, width }: Line): RegionKind | null {
  if (isFrontWrapper(text)) return 'wrapper'
  if (/^[（(【[][^（）()]{2,30}[）)】\]]$/.test(text) || text.startsWith('——'))
    return /^——.*[。；]/.test(text) ? null : 'subtitle'
  if (/^(?:前\s*言|引\s*言|序\s*言|导\s*言|導\s*言|序|摘\s*要|总\s*论)$/.test(text)) return 'preface'
  if (isDate(text) || isOffice(text) || isDocumentNumber(text)) return 'cover'
  if (/^附\s*[件录錄]\s*\d*[:：]?$/.test(text)) return 'attachment'
  return width < 30 && !/[。；！？，：、]/.test(text) ? 'cover' : null
}
