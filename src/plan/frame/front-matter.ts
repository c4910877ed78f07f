import { findCoverLetter } from './cover-letter.ts'
import type { RegionKind, FurnitureKind } from './region.ts'
import { isTitle, isWords, readTitle, type DocumentTitle } from './title.ts'
import { isDate, isDocumentNumber, isFrontWrapper, isOffice } from './web-page-lines.ts'
import type { Line } from '../model/line.ts'

/** What comes before a plan's text, with its title. */
export interface FrontMatter {
  kinds: Map<Line, RegionKind>
  title: DocumentTitle | null
  /** `letter`: the title of the cover letter; `guess`: a line that could be a title. */
  source: 'own' | 'letter' | 'guess'
  /** The index of the first line of the text. */
  body: number
}

/** The first heading is within this many lines. */
const reach = 400

/**
 * Find the title, and what each line before the text is.
 * @param full the lines that are not blank
 */
export function findFrontMatter(
  full: readonly Line[],
  furniture: ReadonlyMap<Line, FurnitureKind>,
): FrontMatter {
  const kinds = new Map<Line, RegionKind>()
  const own = full.filter((line) => !furniture.has(line))
  const notice = findCoverLetter(own)
  const start = notice?.[1] ?? 0
  for (const line of own.slice(0, start)) kinds.set(line, 'wrapper')
  if (notice) for (const line of own.slice(...notice)) kinds.set(line, 'notice')
  const heading = findHeading(own, start)
  const sentence = findSentence(own, start, heading)
  const first = findTitle(own, start, sentence)
  const second = findTitle(own, sentence, heading)
  // A web page may have the title and a summary before the plan and its title.
  const found = first && isSame(first, second) ? second : (first ?? second)
  const letter = found === null && notice !== null ? findTitle(own, notice[0], start, true) : null
  const guess = found === null && letter === null ? guessTitle(own, start, sentence) : null
  const title = found ?? guess
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
  for (const [line, kind] of furniture) if (!body || line.start < body.start) kinds.set(line, kind)
  return {
    kinds,
    title: title ?? letter,
    source: letter ? 'letter' : guess ? 'guess' : 'own',
    body: body ? full.indexOf(body) : full.length,
  }
}

function isSame(first: DocumentTitle, second: DocumentTitle | null): boolean {
  const keyOf = ({ text }: DocumentTitle) => text.normalize('NFKC').replace(/\s/g, '')
  return second !== null && keyOf(first) === keyOf(second)
}

/** The index of the first numbered line that can be a heading of the text. */
function findHeading(own: readonly Line[], start: number): number {
  const found = own.slice(start, start + reach).findIndex(({ text, numbering }) => {
    return (
      numbering !== null &&
      (numbering.ordinal === 1 || /^[篇章]/.test(numbering.marker)) &&
      !/[；：]$/.test(text)
    )
  })
  return found < 0 ? own.length : start + found
}

/** The index of the first line that is a sentence of the text or begins one. */
function findSentence(own: readonly Line[], start: number, heading: number): number {
  const found = own
    .slice(start, heading)
    .findIndex(({ text, width }) => isSentence(text, width) && !isFrontWrapper(text) && !isTitle(text))
  return found < 0 ? heading : start + found
}

function isSentence(text: string, width: number): boolean {
  return text.length >= 12 && (text.includes('。') || (width >= 40 && text.includes('，')))
}

/** The last line before the text whose words could be a title. */
function guessTitle(own: readonly Line[], from: number, to: number): DocumentTitle | null {
  for (let place = Math.min(to, own.length) - 1; place >= from; place--) {
    const line = own[place]
    if (!line || line.text.length < 8 || line.text.length > 60 || !isWords(line.text)) continue
    if (!/\p{Script=Han}{6}/u.test(line.text) || isOffice(line.text) || isDate(line.text)) continue
    return { text: line.text, lines: [line] }
  }
  return null
}

/**
 * The last title in a range of lines; a long one takes precedence.
 * @param letter whether 通知 is accepted as a title
 */
function findTitle(own: readonly Line[], from: number, to: number, letter = false): DocumentTitle | null {
  let short: DocumentTitle | null = null
  for (let place = Math.min(to, own.length) - 1; place >= from; place--) {
    const line = own[place]
    const title = readTitle(own, place)
    // 规划计划 is a section of a website.
    if (title && title.text.length >= 9) return title
    short ??= title
    if (line && letter && line.text.endsWith('通知')) return { text: line.text, lines: [line] }
  }
  return short
}

function kindAbove(text: string): RegionKind | null {
  return /^附\s*[件錄录]/.test(text) ? 'attachment' : 'wrapper'
}

/** Whether a line below a title is a subtitle in brackets: its years, or who adopted it and when. */
export function isSubtitle(text: string): boolean {
  return /^[（(【[][^（）()]{2,60}[）)】\]]$/.test(text)
}

/** The heading of a preamble, which has neither a number nor a full stop. */
export function isPreambleHeading(text: string): boolean {
  return /^[【[]?(?:代?序|[前引序导導绪緒]言|[绪緒导導总總]论|[绪緒导導总總]論|摘要|编制说明|編製說明)[】\]]?[：:]?$/.test(
    text.replace(/\s/g, ''),
  )
}

/** What a line between the title and the text is; null where the text begins. */
function kindBelow({ text, width }: Line): RegionKind | null {
  if (isFrontWrapper(text)) return 'wrapper'
  if (isPreambleHeading(text)) return null
  if (isSubtitle(text) || text.startsWith('——')) return /^——.*[。；]/.test(text) ? null : 'subtitle'
  if (isDate(text) || isOffice(text) || isDocumentNumber(text)) return 'cover'
  if (/^附\s*[件录錄]\s*\d*[:：]?$/.test(text)) return 'attachment'
  return width < 30 && !/[。；！？，：、]/.test(text) ? 'cover' : null
}
