import { readNumbering } from '../lines/heading-markers.ts'
import { isDate, isDocumentNumber, isFrontWrapper, isOffice } from './web-page-lines.ts'
import { breaksOff } from '../lines/breaks-off.ts'
import type { Line } from '../model/line.ts'

/** The title of a document, on one or more lines. */
export interface DocumentTitle {
  text: string
  lines: Line[]
}

const kinds =
  '规划纲要|规划|規劃|纲要|綱要|行动计划|计划|計劃|实施方案|方案|要点|意见|意見|政策|措施|办法|辦法|战略|戰略|蓝图|建议|报告|路线图|指南|决定|纲领|布局'
const kind = new RegExp(`(?:${kinds})[》”]?\\s*(?:[（(【[][^（）()]{1,24}[）)】\\]]|20\\d\\d.{0,12})?$`)
const best = /(?:规划|規劃|纲要|綱要)[》”]?\s*(?:[（(].*[）)])?$/
const second = /(?:计划|計劃|方案|战略|戰略)[》”]?\s*(?:[（(].*[）)])?$/

/** Whether a line could be the title of a plan. */
export function isTitle(line: string): boolean {
  const text = closeUp(line)
  return text.length >= 4 && text.length <= 80 && kind.test(text) && isWords(text)
}

/** Remove the spaces between characters of a letter-spaced title: 发 展 规 划. */
function closeUp(text: string): string {
  const signs = text.match(/\p{Script=Han}/gu)?.length ?? 0
  const gaps = text.match(/(?<=\p{Script=Han})\s+(?=[\p{Script=Han}“”])/gu)?.length ?? 0
  return gaps >= 3 && gaps * 2 >= signs ? text.replace(/\s+/g, '') : text
}

/** How likely a title is that of a plan: 0, 1 or 2. */
export function rankTitle(text: string): number {
  return best.test(text) ? 2 : second.test(text) ? 1 : 0
}

/**
 * The title that ends on a line, with the lines above on which it begins; null if none does.
 * @param full the lines that are not blank
 * @param last the index of the line in `full`
 */
export function readTitle(full: readonly Line[], last: number): DocumentTitle | null {
  const [line, above] = [full[last], full[last - 1]]
  if (!line || (above && goesOnBelow(above))) return null
  let first = last
  if (!isTitle(line.text)) {
    if (!above || !isFirstHalf(above.text) || line.text.length > 24 || !isTitle(above.text + line.text))
      return null
    first--
  }
  while (last - first < 3 && goesBefore(full[first - 1]?.text, full[first]?.text ?? '')) first--
  // 第十四个五年规划 above 和二〇三五年远景目标纲要 is part of the same title.
  const upper = full[first - 1]?.text ?? ''
  if (/^[和与與及暨]/.test(full[first]?.text ?? '') && isTitle(upper)) first--
  while (last - first < 3 && goesBefore(full[first - 1]?.text, full[first]?.text ?? '')) first--
  const lines = full.slice(first, last + 1)
  return { text: lines.map(({ text }) => closeUp(text)).join(''), lines }
}

/** Whether a line breaks off in the middle of a sentence, so that the next is not a title. */
function goesOnBelow({ plain, width }: Line): boolean {
  return width >= 30 && breaksOff(plain) && /[，。；]/.test(plain) && !isFrontWrapper(plain)
}

function isFirstHalf(text: string): boolean {
  return (
    text.length >= 3 && text.length <= 40 && isWords(text) && !isTitle(text) && !/^[（(]/.test(text) &&
    !isOffice(text) && !isDate(text) && !isDocumentNumber(text)
  ) // prettier-ignore
}

/** Whether a line is the first half of the title on the next. */
function goesBefore(before: string | undefined, text: string): boolean {
  return (
    before !== undefined &&
    isFirstHalf(before) &&
    (/(?:发展|發展|社会|社會|事业|事業|和|与|及|暨|的|关于|關於|、|五”|时期|時期|建设|建設|体系|體系|现代化)$/.test(
      before,
    ) ||
      /^(?:第十[一二三四五六七]个|“?十[一二三四五六七]五|专项|專項|总体|總體|规划|規劃|行动|实施|[和与及暨])/.test(
        text,
      ) ||
      text.length < 8)
  )
}

/** Whether a text is neither a sentence, a label, a list item nor a line of a web page. */
export function isWords(text: string): boolean {
  return !/[。；！？，,;]|[：:]$/.test(text) && !isListSign(text) && !isFrontWrapper(text)
}

function isListSign(text: string): boolean {
  return /^附\s*[件录錄]/.test(text) || readNumbering(text) !== null
}
