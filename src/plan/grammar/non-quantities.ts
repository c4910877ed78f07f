import type { Numeral } from '../text/numerals.ts'
import { zone } from './zones.ts'

/** Why a number is no quantity. */
export type NameClass = 'date' | 'ordinal' | 'document' | 'name'

interface Name {
  start: number
  end: number
  class: NameClass
}

const year = /^(?:19|20)\d\d$/

/** Say whether a numeral is a date, an ordinal, the number of a document or part of a name; null for a quantity. */
export function readName(text: string, numeral: Numeral, within: number): Name | null {
  const { start, end, chinese } = numeral
  const name = (kind: NameClass, to = end): Name => ({ start, end: to, class: kind })
  const before = text.slice(Math.max(0, start - 2), start)
  const after = text.slice(end, end + 8)
  if ((within & zone.numbered) !== 0) return name('document')
  if (/[〕\]】第]$/.test(before) && after.startsWith('号')) return name('document', end + 1)
  if ((within & zone.titled) !== 0) return name('name')
  if (before.endsWith('第')) return name('ordinal')
  const date = readDate(text, numeral)
  if (date) return date
  if (chinese) return readChineseName(text, numeral)
  if (/[A-Za-z]$/.test(before) || /[A-Za-z][- ]$/.test(before)) return name('name')
  if (/[+×]$/.test(before) || /^[+×](?!\s*$)/.test(after)) return name('name')
  if (before.endsWith('-') && /[0-9]/.test(text.charAt(start - 2)) && end - start >= 7) return name('name')
  if (/^:[0-5]\d(?!\d)/.test(after) && end - start <= 2 && Number(text.slice(start, end)) !== 1)
    return name('name', end + 3)
  if (/^[A-Za-z]/.test(after) && !isLatinUnit(after))
    return name('name', end + (/^[A-Za-z]+/.exec(after)?.[0].length ?? 0))
  if (/^(?:号|路|楼|室|线|次列车|热线|专线|国道|省道|世纪)/.test(after) || telephone(text, numeral))
    return name('name')
  if (
    /^(?:[级强佳星代维纵横轴环廊极]|大(?!约)|(?:分钟|小时)[\p{Script=Han}]{0,10}圈|年(?:规划|计划|行动|一遇|制|级|代))/u.test(
      after,
    )
  ) {
    return name('name', end + 1)
  }
  return null
}

const latinUnit =
  /^(?:k[VWg]|[MGT]W|[kMGT]Wh|[MGk]VA|km|[mc]m|[KMGT]bps|[PE](?:F(?:lops|LOPS))|[TPGEZ]B|dB|MPa|[kMG]?Hz|TEU|[mt]|hm)/
function isLatinUnit(after: string): boolean {
  const match = latinUnit.exec(after)
  return match !== null && !/^[A-Za-z]/.test(after.charAt(match[0].length))
}

/** Five to thirteen digits with no unit: 12345热线, 0531-66601234. */
function telephone(text: string, { start, end, scale }: Numeral): boolean {
  if (scale > 1 || text.slice(start, end).includes('.')) return false
  if (/^-\d{7,8}(?!\d)/.test(text.slice(end, end + 10))) return true
  return (
    end - start >= 5 &&
    /^(?:$|["”'’]|政务|市民|便民|服务|公共|妇女|心理|-\d|[，。；、）])/.test(text.slice(end, end + 2)) &&
    /^(?:0|12|400|1[3-9]\d{9})/.test(text.slice(start, end))
  )
}

/** 2021年, 2021年6月30日, 2021-2025年, 2021年至2025年, 6月底, 二〇二五年, 90年代. */
function readDate(text: string, numeral: Numeral): Name | null {
  const { start } = numeral
  const date = (end: number): Name => ({ start, end, class: 'date' })
  const digits = text.slice(start, numeral.end)
  const isYear =
    year.test(digits) || (numeral.chinese && /^[一二][〇零九]/.test(digits) && numeral.end - start === 4)
  const after = text.slice(numeral.end, numeral.end + 12)
  if (isYear) {
    const range = /^年?(?:-|—|至|到)(\d{4}|[一二][〇零]..)年/.exec(after)
    if (range && !/^年?到/.test(after)) return date(numeral.end + range[0].length)
    const day = /^年(?:(\d{1,2})月(?:(\d{1,2})日)?)?/.exec(after)
    if (day) return date(numeral.end + day[0].length)
    const dashed = /^[-.]\d{1,2}[-.]\d{1,2}(?!\d)/.exec(after)
    return dashed || after === '' ? date(numeral.end + (dashed?.[0].length ?? 0)) : null
  }
  const month = /^月(?:\d{1,2}日)?/.exec(after)
  if (month && !numeral.chinese && numeral.value <= 12) return date(numeral.end + month[0].length)
  if (after.startsWith('年代')) return date(numeral.end + 2)
  return null
}

/** 三级网络, 五大工程, 万亿级, 十九届六中全会: Chinese digits that count nothing. */
function readChineseName(text: string, { start, end }: Numeral): Name | null {
  if (/^届(?:[一二三四五六七八九十]中|中央|全[国会])/.test(text.slice(end, end + 3))) {
    return { start, end: end + 1, class: 'ordinal' }
  }
  return /^[级强佳星代维纵横轴]/.test(text.charAt(end)) ? { start, end: end + 1, class: 'name' } : null
}
