import { isTitle } from './title.ts'
import { isDate, isDocumentNumber, isFrontWrapper, isOffice } from './web-page-lines.ts'
import type { Line } from '../model/line.ts'

/** A cover letter begins within `reach` lines of the top and has at most `longest` lines. */
const [reach, longest] = [80, 60]

const organs =
  /政府|部门|部門|机构|機構|单位|單位|委员会|委員會|[厅廳局委办]|公司|院校|街道|乡镇|开发区|管委会/
const sends = /印发|印發|通知如下|遵照执行|贯彻执行|贯彻落实|认真落实|组织实施|組織實施|现批复|批复如下|现予/

/** Phrases that occur only in cover letters. */
const closes = /印[发發]给|印發給|通知如下|(?:请|請).{0,40}(?:执行|執行|落实|落實|实施|實施)/

/**
 * Find the cover letter (通知) of a plan, from its title to its date.
 * @param full the lines that are not blank
 * @returns half-open indexes in `full`; null if there is none
 */
export function findCoverLetter(full: readonly Line[]): readonly [start: number, end: number] | null {
  const opening = full
    .slice(0, reach)
    .findIndex((_, place) => isAddressees(full, place) && full.slice(place + 1, place + 12).some(isSending))
  const sending = full
    .slice(0, reach)
    .findIndex((line) => isSending(line) && /印[发發]给你们|印發給你們/.test(line.text))
  const first = opening >= 0 ? opening : sending
  if (first < 0) return null
  let end = endOf(full, first)
  while (end < full.length && isAfterword(full[end]?.text ?? '')) end++
  let start = first
  while (start > 0 && isHead(full[start - 1]?.text ?? '')) start--
  if (start > 0 && start < first && isOffice(full[start - 1]?.text ?? '')) start--
  return [start, end]
}

/** Whether a line ends the list of addressees, which may begin on the line above. */
function isAddressees(full: readonly Line[], place: number): boolean {
  const [above, line] = [full[place - 1]?.text ?? '', full[place]?.text ?? '']
  const text = /^[各有驻].*[^。：；]$/.test(above) && above.length <= 80 ? above + line : line
  return (
    text.length >= 5 && text.length <= 300 && /[：:]$/.test(text) && /^[各市区區县縣省州委有驻機机国國本]|[、，]/.test(text) &&
    organs.test(text) && !/[。；]/.test(text)
  ) // prettier-ignore
}

function isSending({ text }: Line): boolean {
  return sends.test(text) && /[。，：]/.test(text)
}

/** The index after the letter's date, or without a date, after its last sentence. */
function endOf(full: readonly Line[], first: number): number {
  const last = Math.min(full.length, first + longest)
  let sent = first + 1
  for (let place = first; place < last; place++) {
    const { text } = full[place] ?? { text: '' }
    if (isDate(text)) return place + 1
    if (place > first && place <= first + 8 && closes.test(text) && text.endsWith('。')) sent = place + 1
    if (place > first && (isTitle(text) || /^第[一1１][篇章]/.test(text))) break
  }
  return sent
}

function isAfterword(text: string): boolean {
  return /^[（(].{0,12}(?:公开|發布|发布|印发|联系).{0,40}[）)]?$|^(?:附件|附錄|抄送|信息公开选项)\s*[:：]|^附件$/.test(
    text,
  )
}

/** Whether a line is the letter's own title or number, above its addressees. */
function isHead(text: string): boolean {
  if (isFrontWrapper(text)) return false
  return /(?:通知|批复|批復|公告|函|决定)[》”]?$/.test(text) || isDocumentNumber(text) || (isTitle(text) && /关于|關於/.test(text)) ||
    /^[^。；：]{0,40}(?:文件|关于印发.*|關於印發.*)$/.test(text) // prettier-ignore
}
