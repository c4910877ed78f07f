import { readNumbering } from '../lines/heading-markers.ts'
import type { RegionKind } from './region.ts'
import { isListed } from '../lines/list-bullets.ts'
import { isTitle } from './title.ts'
import { isBackWrapper, isColophon, isDate, isOffice } from './web-page-lines.ts'
import { holdsIndicators } from './indicator-appendix.ts'
import type { Numbering, Line } from '../model/line.ts'

/** The maximum length of a web page's foot, in lines that are not blank. */
const longest = 80

const appendix =
  /^附\s*[件录錄表图圖则]\s*[\d０-９一二三四五六七八九十]{0,3}(?:[\s:：.、]|$)|^附\s*[:：]|^(?:名词解释|名詞解釋|术语解释|缩略语|注释|註釋)\s*[:：]?$/

/**
 * Find what follows the plan: signature, appendices, further plans, colophon, and the foot of the web page.
 * @param full the lines that are not blank
 * @param body the index in `full` where the plan's text begins
 * @param attached whether the plan itself is an attachment, so that another plan may be one too
 */
export function findBackMatter(
  full: readonly Line[],
  body: number,
  attached: boolean,
): Map<Line, RegionKind> {
  const kinds = new Map<Line, RegionKind>()
  let end = startOfFoot(full, body)
  for (const line of full.slice(end)) kinds.set(line, 'wrapper')
  for (let start = startOfColophon(full, body, end); end > start; end--) mark(full[end - 1], 'colophon')
  const isPlan = (place: number) => attached && isFurtherPlan(full, place)
  for (let place = body; place < end; place++) if (isPlan(place)) mark(full[place], 'attachment')
  const appendices = findAppendices(full, body, end, isPlan)
  for (const [start, stop] of appendices) markAppendix(full.slice(start, stop), kinds)
  for (const close of new Set([...appendices.map(([start]) => start), end])) {
    for (let at = startOfSignature(full, body, close); at < close; at++) mark(full[at], 'signature')
  }
  return kinds

  function mark(line: Line | undefined, kind: RegionKind) {
    if (line) kinds.set(line, kind)
  }
}

/** The index of the first line of the web page's foot; short lines between two of its lines belong to it. */
function startOfFoot(full: readonly Line[], body: number): number {
  let top = full.length
  for (let place = full.length - 1; place > body && place >= full.length - longest; place--) {
    const { text = '' } = full[place] ?? {}
    if (isBackWrapper(text)) top = place
    else if (/[。；]$/.test(text) || text.length > 60 || readNumbering(text) !== null || isListed(text)) break
  }
  const notice = full.findIndex(
    ({ text }, place) =>
      place > body &&
      place >= full.length - 15 &&
      /^(?:版权|免责|特别声明|郑重声明|转载声明|版權)/.test(text),
  )
  return notice < 0 ? top : Math.min(top, notice)
}

/** The index of the first line of the colophon: who received copies, who printed it. A list of offices may take several lines. */
function startOfColophon(full: readonly Line[], body: number, end: number): number {
  let start = end
  for (let place = end - 1; place > body && place >= start - 4; place--) {
    const { text = '' } = full[place] ?? {}
    if (isColophon(text)) start = place
    else if (readNumbering(text) !== null) break
  }
  return start
}

/** Mark the lines of one or more consecutive appendices; one that lists indicators is part of the plan. */
function markAppendix(lines: readonly Line[], kinds: Map<Line, RegionKind>) {
  for (let start = 0; start < lines.length;) {
    let next = start + 1
    while (next < lines.length && !isAppendix(lines[next]?.text ?? '')) next++
    const appendix = lines.slice(start, next)
    const kind = isNameList(appendix) ? 'name-list' : 'appendix'
    if (!holdsIndicators(appendix)) for (const line of appendix) kinds.set(line, kind)
    start = next
  }
}

/** The spans of appendices: from a 附件 after which the plan's numbers do not continue, to the next plan or the end. */
function findAppendices(
  full: readonly Line[],
  body: number,
  end: number,
  isPlan: (place: number) => boolean,
): [start: number, stop: number][] {
  const found: [number, number][] = []
  const last = new Map<string, number>()
  let own = new Set<string>()
  let start: number | null = null
  for (let place = body; place < end; place++) {
    const { text = '' } = full[place] ?? {}
    if (isPlan(place) || (start !== null && place - start > 3 && isPlanTitle(full, place))) {
      if (start !== null) found.push([start, place])
      start = null
      last.clear()
      continue
    }
    const numbering = full[place]?.numbering
    // A number that counts on shows that the plan continues, unless the appendix itself counts from one.
    if (start !== null && numbering && follows(numbering, last) && !own.has(numbering.marker)) start = null
    if (start !== null) {
      if (numbering) own.add(numbering.marker)
    } else if (isAppendix(text) && last.size > 0) {
      start = place
      own = new Set()
    } else if (numbering) last.set(numbering.marker, numbering.ordinal ?? 0)
  }
  return start === null ? found : [...found, [start, end]]
}

function follows({ marker, ordinal }: Numbering, last: ReadonlyMap<string, number>): boolean {
  return marker !== 'box' && ordinal !== null && ordinal > 1 && ordinal === (last.get(marker) ?? 0) + 1
}

/** Whether a line is 附件2 or the like, shortly above the title of a plan. */
function isFurtherPlan(full: readonly Line[], place: number): boolean {
  if (!isAppendix(full[place]?.text ?? '')) return false
  return [1, 2, 3].some((step) => isPlanTitle(full, place + step))
}

/** Whether a line is a title followed by a sentence and by headings numbered from one. */
function isPlanTitle(full: readonly Line[], place: number): boolean {
  const { text = '' } = full[place] ?? {}
  if (text.length < 9 || !isTitle(text) || isListed(text)) return false
  const below = full.slice(place + 1, place + 40)
  const numbers = below.flatMap(({ numbering }) => numbering ?? [])
  const [first] = numbers
  const second = numbers.find(({ marker, ordinal }) => marker === first?.marker && ordinal === 2)
  return (
    first?.ordinal === 1 &&
    second !== undefined &&
    below.some((line) => line.text.length > 20 && line.text.endsWith('。'))
  )
}

function isAppendix(text: string): boolean {
  return text.length <= 50 && appendix.test(text) && !/[。；，]/.test(text)
}

/** Whether an appendix is a list of names: 名单 in its first lines, or mostly names with posts (张　三 市民政局局长). */
function isNameList(lines: readonly Line[]): boolean {
  if (lines.slice(0, 3).some(({ text }) => /名\s*[单單]$/.test(text))) return true
  const named = lines.filter(({ text }) =>
    /^(?:\S{1,6}[:：])?\s*\p{Script=Han}\s*\p{Script=Han}{1,2}\s+\S{4,}$/u.test(text),
  )
  return named.length * 2 > lines.length
}

/** The index of the first line of a signature (office and date) that ends before `end`; `end` if there is none. */
function startOfSignature(full: readonly Line[], body: number, end: number): number {
  let start = end
  if (start > body && /^[（(].{0,12}公[开開].{0,12}[）)]$/.test(full[start - 1]?.text ?? '')) start--
  if (start <= body || !isDate(full[start - 1]?.text ?? '')) return end
  for (start--; start > body && isOffice(full[start - 1]?.text ?? '');) start--
  return start
}
