/** A number in a text, with its scale (1.5万 is 15000); half-open span in UTF-16 units. */
export interface Numeral {
  start: number
  end: number
  /** Infinity if the number exceeds the safe integers. */
  value: number
  /** Written with 余, 多 or 几 inside: 10余万. */
  approximate: boolean
  /** The factor of the 万 or 亿 it ends in; otherwise 1. */
  scale: number
  chinese: boolean
}

const digits = '〇一二三四五六七八九'
const digitValues: Readonly<Record<string, number>> = {
  ...Object.fromEntries([...digits].map((digit, value) => [digit, value])),
  零: 0,
  两: 2,
}
const scales: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000, 万: 1e4, 亿: 1e8 }

/** Units that begin with a character of a scale: 500千瓦 is not 500,000 of something. */
const scaledUnits = /^千(?:瓦|伏|米|克|卡|焦|乏|赫)/

/** Longer runs of Chinese digits are not read as numbers. */
const longest = 16

/** A character that a numeral can begin with. */
export const numeralStart = /[0-9〇零一二两三四五六七八九十百千万亿]/

/** Read the numeral that begins at a UTF-16 index; null if none does. */
export function readNumeral(text: string, start: number): Numeral | null {
  const char = text.charAt(start)
  return char >= '0' && char <= '9' ? readArabic(text, start) : readChinese(text, start)
}

function readArabic(text: string, start: number): Numeral {
  let end = skipDigits(text, start)
  if (text.charAt(end) === '.' && isDigit(text.charAt(end + 1))) end = skipDigits(text, end + 1)
  const base = Number(text.slice(start, end))
  const vague = /^[余多几][十百千万亿]/.test(text.slice(end, end + 2))
  if (vague) end++
  const { factor, end: scaled } = readScale(text, end)
  const value = precise(base * factor, base, factor)
  return { start, end: scaled, value, approximate: vague, scale: factor, chinese: false }
}

function skipDigits(text: string, start: number): number {
  let end = start
  while (isDigit(text.charAt(end))) end++
  return end
}

/** The 万, 亿, 千万 … after Arabic digits. */
function readScale(text: string, start: number): { factor: number; end: number } {
  let factor = 1
  let end = start
  while (end - start < 3) {
    const scale = scales[text.charAt(end)]
    if (scale === undefined || scaledUnits.test(text.slice(end, end + 2))) break
    factor *= scale
    end++
  }
  return { factor, end }
}

/** 1.15 × 10000 is 11500, not 11499.999…: decimals are shifted, not multiplied. */
function precise(product: number, base: number, factor: number): number {
  if (product > Number.MAX_SAFE_INTEGER) return Number.POSITIVE_INFINITY
  const decimals = (String(base).split('.')[1] ?? '').length
  return factor === 1 ? base : Number(product.toFixed(decimals))
}

function readChinese(text: string, start: number): Numeral | null {
  let end = start
  while (end - start <= longest && isChinese(text.charAt(end))) {
    if (end > start && scaledUnits.test(text.slice(end, end + 2))) break
    end++
  }
  if (end === start || end - start > longest) return null
  const run = text.slice(start, end)
  const value = parseChinese(run)
  if (value === null) return null
  const scale = run.endsWith('亿') ? 1e8 : run.endsWith('万') ? 1e4 : 1
  return { start, end, value, approximate: false, scale, chinese: true }
}

/** The value of a Chinese numeral: 三百二十, 一万五千, 二〇二五, 千亿; null if it is not one (三五). */
export function parseChinese(run: string): number | null {
  if (/^[〇零一二三四五六七八九]{4}$/.test(run)) {
    return Number([...run].map((char) => String(digitValues[char])).join(''))
  }
  let total = 0
  let section = 0
  let digit: number | null = null
  for (const char of run) {
    const value = digitValues[char]
    if (value !== undefined) {
      if (digit !== null && digit !== 0) return null
      digit = value
      continue
    }
    const scale = scales[char]
    if (scale === undefined) return null
    if (scale >= 1e4) {
      section += digit ?? 0
      if (section === 0 && total > 0) total *= scale
      else total += (section || 1) * scale
      section = 0
    } else {
      section += (digit ?? 1) * scale
    }
    digit = null
  }
  total += section + (digit ?? 0)
  return total > Number.MAX_SAFE_INTEGER ? Number.POSITIVE_INFINITY : total
}

const legalDigits = '零壹贰叁肆伍陆柒捌玖'

/** 1 as 一, 10 as 十, 21 as 二十一, 105 as 一百零五; from 1000 on in Arabic digits. */
export function writeChinese(value: number): string {
  return write(value, digits, ['十', '百', '零']).replace(/^一十/, '十')
}

/** In the digits of contracts and accounts: 13 as 壹拾叁; from 1000 on in Arabic digits. */
export function writeLegalChinese(value: number): string {
  return write(value, legalDigits, ['拾', '佰', '零'])
}

/** Digit by digit: 20 as 二〇. */
export function writeChineseDigits(value: number): string {
  return String(value).replace(/\d/g, (digit) => digits.charAt(Number(digit)))
}

function write(
  value: number,
  digits: string,
  [ten = '', hundred = '', zero = '']: readonly string[],
): string {
  if (value > 999) return String(value)
  if (value < 10) return digits.charAt(value)
  const rest = value % (value < 100 ? 10 : 100)
  const head = `${digits.charAt((value - rest) / (value < 100 ? 10 : 100))}${value < 100 ? ten : hundred}`
  if (rest === 0) return head
  const gap = value >= 100 && rest < 10 ? zero : ''
  return head + gap + write(rest, digits, [ten, hundred, zero])
}

function isDigit(char: string): boolean {
  return char >= '0' && char <= '9'
}

function isChinese(char: string): boolean {
  return char !== '' && (char in digitValues || char in scales)
}

/**
 * The value of a number in a heading: 三 3, 十二 12, 二十一 21, 一〇一 101, ３ 3, ㈢ 3, ⒊ 3. Typing slips such as a dash for
 * 一 are accepted; NaN if it is not a number.
 */
export function readOrdinal(numeral: string): number {
  const plain = numeral
    .normalize('NFKC')
    .replace(/[()（）.]/g, '')
    .replace(/[—–―ー-]/g, '一')
    .replace('ニ', '二')
    .replaceAll('○', '〇')
    .replaceAll('兩', '两')
  if (/[十百]/.test(plain)) return parseChinese(plain) ?? Number.NaN
  return Number(Array.from(plain, (char) => digitValues[char] ?? char).join(''))
}
