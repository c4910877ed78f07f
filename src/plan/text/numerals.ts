import { digits, digitValues, isDigit, type NumeralSigns, signsAt } from './numeral-signs.ts'
import { type NumberPart, valueOfParts } from './number-value.ts'

/** A number as a text has it, with its scale (1.5万 is 15000); half-open span in UTF-16 units. */
export interface Numeral {
  start: number
  end: number
  /** Infinity if the number exceeds the safe integers. */
  value: number
  /** The other end of what two digits side by side mean, 300 of 两三百; else null. */
  upper: number | null
  /** Written with 余, 多 or 几 inside (10余万), or with two digits side by side (三五). */
  approximate: boolean
  /** The factor of the 万 or 亿 it ends in; otherwise 1. */
  scale: number
  chinese: boolean
}

/** Whether a character says that the number before it is vague: 1000余. */
export function isVagueSign(char: string): boolean {
  return /^[余多几]$/.test(char)
}

/** A character a numeral may begin with; `readNumeral` says whether one does. */
export const numeralStart = /[0-9〇零一二两三四五六七八九十百千万亿]/

/** Read the numeral that begins at a place, whole; null where none does, and where its parts make no number. */
export function readNumeral(text: string, start: number): Numeral | null {
  const run = signsAt(text, start)
  const value = run && valueOf(run)
  if (!run || value === null) return null
  const { end, approximate, parts } = run
  const [low, upper] = value
  const scale = scaleOf(parts)
  return {
    ...{ start, end, value: low, upper, scale, approximate: approximate || upper !== null },
    chinese: !isDigit(text.charAt(start)),
  }
}

/** The value of a run and, of two digits side by side, the upper one; null where the run is no number. */
function valueOf({ parts, decimals }: NumeralSigns): [number, number | null] | null {
  const numbers = parts.filter(({ kind }) => kind !== 'scale')
  // 1.5万3000 and 1.2.3 are no numbers.
  if ((decimals > 0 && numbers.length > 1) || numbers.some(({ value }) => Number.isNaN(value))) return null
  if (parts.length === 4 && parts.every(({ kind }) => kind === 'digit'))
    return [Number(numbers.map(({ value }) => value).join('')), null]
  const value = valueOfParts(parts)
  if (value !== null) {
    // 1.15 × 10000 is 11500, not 11499.999…
    return [decimals > 0 && Number.isFinite(value) ? Number(value.toFixed(decimals)) : value, null]
  }
  return neighbours(parts)
}

/** 三五, 两三百 and 十五六: two digits side by side, the upper one more by one, mean about as many; null for any other. */
function neighbours(parts: readonly NumberPart[]): [number, number] | null {
  const at = parts.findIndex(({ kind }, index) => kind === 'digit' && parts[index + 1]?.kind === 'digit')
  const [first, second] = [parts[at]?.value ?? 0, parts[at + 1]?.value ?? 0]
  const tens = parts[at - 1]?.value === 10
  const isPair = second === first + 1 || (first === 3 && second === 5 && !tens)
  // 十四五 is the name of a plan.
  if (at < 0 || first === 0 || !isPair || (tens && second === 5)) return null
  const low = valueOfParts(parts.toSpliced(at + 1, 1))
  const high = valueOfParts(parts.toSpliced(at, 1))
  return low !== null && high !== null && low < high ? [low, high] : null
}

/** The 万, 亿, 千万 … that a numeral ends in, as a factor; 百 and 千 only where they are written with Arabic digits. */
function scaleOf(parts: readonly NumberPart[]): number {
  const from = parts.findLastIndex(({ kind }) => kind !== 'scale')
  const arabic = parts[from]?.kind === 'number'
  const ending = arabic
    ? parts.slice(from + 1)
    : parts.slice(-1).filter(({ kind, value }) => kind === 'scale' && value >= 1e4)
  return ending.reduce((factor, { value }) => factor * value, 1)
}

/** The value of a Chinese numeral: 三百二十, 一万五千, 二〇二五, 千亿; null if it is not one (三五). */
export function parseChinese(run: string): number | null {
  const numeral = run === '' ? null : readNumeral(run, 0)
  return numeral?.chinese && numeral.end === run.length && numeral.upper === null && !numeral.approximate
    ? numeral.value
    : null
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

/** The value of a small number as headings write it: 三 3, 十二 12, 二十一 21, 一〇一 101, ３ 3, ㈢ 3, ⒊ 3. */
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
