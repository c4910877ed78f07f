import type { Line } from '../model/line.ts'

/** A line as far as it numbers a page. */
export interface PageMark {
  /** The page, and how many there are; null where the line does not say. */
  page: number
  pages: number | null
  /** It can be nothing else: signs around the number, 第 and 页, an address or a time beside it. */
  sure: boolean
  /** What else is on the line: the address that a browser prints. */
  rest: string
}

const address = /(?:https?:\/\/|file:\/\/|www\.)\S+|about:blank/gi
const halfDay = '(?:\\s*(?:[上下]午|[AP]\\.?M\\.?))?'
/** 2021/12/3 10:21, 12/3/21, 10:21 AM, 2021年12月3日 上午10:21 */
const time = new RegExp(
  `(?:\\d{4}[-/.]\\d{1,2}[-/.]\\d{1,2}|\\d{1,2}/\\d{1,2}/(?:\\d{4}|\\d{2})|\\d{4}年\\d{1,2}月\\d{1,2}日),?${halfDay}\\s*\\d{1,2}:\\d{2}(?::\\d{2})?${halfDay}(?!\\d)`,
  'gi',
)

const dash = '[-–—―‐·•~]'
const dressed = new RegExp(`^${dash}(?:${dash}|\\s)*(\\d{1,4})(?:\\s*/\\s*(\\d{1,4}))?\\s*${dash}+$`)
const spoken =
  /^第\s*(\d{1,4})\s*[页頁](?:\s*[,/]?\s*共\s*(\d{1,4})\s*[页頁])?$|^第\s*(\d{1,4})\s*\/\s*(?:共\s*)?(\d{1,4})\s*[页頁]$|^page\s*(\d{1,4})(?:\s*(?:of|\/)\s*(\d{1,4}))?$|^(\d{1,4})\s*of\s*(\d{1,4})$/i
const spokenBackwards = /^共\s*(\d{1,4})\s*[页頁]\s*[,/]?\s*第\s*(\d{1,4})\s*[页頁]$/
const ratio = /^(\d{1,4})\s*\/\s*(\d{1,4})$/
/** An address with the page glued to it. */
const glued = /^((?:https?:\/\/|www\.)\S*?[A-Za-z?=&_])(\d{1,4})\/(\d{1,4})$/i

/** Read a line that holds a page number and nothing else but what a browser prints beside it; null where it does not. */
export function readPageMark(line: string): PageMark | null {
  const text = line.normalize('NFKC').trim()
  const [, start = '', gluedPage, gluedPages] = glued.exec(text) ?? []
  if (gluedPage) return mark(gluedPage, gluedPages, false, start)
  const words = withoutBrowser(text).trim()
  const found = spoken.exec(words) ?? dressed.exec(words)
  if (found) {
    const [page = '', pages] = found.slice(1).filter(Boolean)
    return mark(page, pages, true, '')
  }
  const [, all, last] = spokenBackwards.exec(words) ?? []
  if (last) return mark(last, all, true, '')
  const [, page, pages] = ratio.exec(words) ?? []
  if (!page || Number(page) > Number(pages)) return null
  return mark(page, pages, words !== text, '')
}

function mark(page: string, pages: string | undefined, sure: boolean, rest: string): PageMark {
  return { page: Number(page), pages: pages === undefined ? null : Number(pages), sure, rest }
}

function withoutBrowser(text: string): string {
  return text.replace(address, ' ').replace(time, ' ')
}

/** The lines that number pages by themselves, or as several that count the same pages: 1 / 4, 2 / 4. */
export function findPageMarks(full: readonly Line[]): Set<Line> {
  const found = new Set<Line>()
  const counts = new Map<string, { line: Line; page: number }[]>()
  for (const line of full) {
    const read = line.text.length <= 400 ? readPageMark(line.text) : null
    if (!read) continue
    if (read.sure) found.add(line)
    else {
      const key = `${read.rest} ${read.pages ?? ''}`
      counts.set(key, [...(counts.get(key) ?? []), { line, page: read.page }])
    }
  }
  for (const candidates of counts.values()) {
    const rising = candidates.filter(({ page }, index) => {
      const others = [candidates[index - 1]?.page, candidates[index + 1]?.page]
      return others[0] === page - 1 || others[1] === page + 1
    })
    for (const { line } of rising) found.add(line)
    const [only] = candidates
    if (candidates.length === 1 && only && only.line === full.at(-1) && only.page === 1) found.add(only.line)
  }
  return found
}

/**
 * The heads and feet that a browser prints: the time with the name of the page, or its address, on every page the same.
 * @param pageNumbers lines that are known to number pages
 */
export function findBrowserHeads(full: readonly Line[], pageNumbers: ReadonlySet<Line>): Set<Line> {
  const groups = new Map<string, Line[]>()
  for (const line of full) {
    if (pageNumbers.has(line) || line.text.length > 400) continue
    const text = line.text.normalize('NFKC')
    const words = withoutBrowser(text)
    if (words === text || /[。；]/.test(words)) continue
    const key = text.replace(/\s/g, '')
    groups.set(key, [...(groups.get(key) ?? []), line])
  }
  return new Set([...groups.values()].filter((lines) => lines.length > 1).flat())
}
