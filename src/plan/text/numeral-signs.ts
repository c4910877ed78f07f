import type { NumberPart } from './number-value.ts'

export const digits = '〇一二三四五六七八九'
export const digitValues: Readonly<Record<string, number>> = {
  ...Object.fromEntries([...digits].map((digit, value) => [digit, value])),
  零: 0,
  两: 2,
}
export const scaleValues: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000, 万: 1e4, 亿: 1e8 }

/** Units that begin with what could be a scale: 500千瓦 is not 500,000 of something. */
export const scaledUnits = /^千(?:瓦|伏|米|克|卡|焦|乏|赫)/

/** Longer runs of Chinese digits are no numbers that anybody writes. */
const longest = 16

/** The signs of a numeral, as parts. */
export interface NumeralSigns {
  end: number
  parts: NumberPart[]
  decimals: number
  approximate: boolean
}

/** No unit that a colloquial number has behind its last digit: 两万五人, but 一百万一线职工. */
const ownWord = /^[^\P{Script=Han}个家名户座所处项件人位元亩吨张套台辆公平立册]/u
/** Between two digits side by side, 三、四百名. */
const listed = /^、[二三四五六七八九][百千万个家名所座处户人套张条]/
/** Digits behind a scale that begin something else: 10万3岁以下儿童, 5亿元2025年 without its 元. */
const ownNumber = /^(?:\d{1,2}(?:-\d{1,2})?(?:周?岁|年|个?月|日|天|小时|分钟|级)|(?:19|20)\d\d年)/

/** The signs that belong to the numeral that begins at a place, whether or not they make a number; null where none does. */
export function signsAt(text: string, start: number): NumeralSigns | null {
  const run: NumeralSigns = { end: start, parts: [], decimals: 0, approximate: false }
  const arabic = isDigit(text.charAt(start))
  for (;;) {
    const char = text.charAt(run.end)
    const last = run.parts.at(-1)
    if (isDigit(char)) {
      if (last && (last.kind !== 'scale' || ownNumber.test(text.slice(run.end, run.end + 8)))) break
      readDigits(text, run)
    } else if (char in digitValues) {
      // 100万一线职工: only a scale shows that a Chinese digit goes on with Arabic ones.
      if (arabic && (last?.kind !== 'scale' || !(text.charAt(run.end + 1) in scaleValues))) break
      run.parts.push({ kind: 'digit', value: digitValues[char] ?? 0 })
      run.end++
      if (isListedPair(text, start, run)) run.end++
    } else if (char in scaleValues) {
      if (last && scaledUnits.test(text.slice(run.end, run.end + 2))) break
      run.parts.push({ kind: 'scale', value: scaleValues[char] ?? 1 })
      run.end++
    } else if (last && !run.approximate && vague.test(text.slice(run.end, run.end + 2))) {
      run.approximate = true
      run.end++
    } else break
    if (run.parts.length > longest) return null
  }
  if (endsInOwnWord(text, run)) {
    run.parts.pop()
    run.end--
  }
  return run.parts.length > 0 ? run : null
}

function isListedPair(text: string, start: number, { parts: [digit, second], end }: NumeralSigns): boolean {
  if (second || !listed.test(text.slice(end, end + 3)) || text.charAt(start - 1) === '、') return false
  return digitValues[text.charAt(end + 1)] === (digit?.value ?? 0) + 1
}

function endsInOwnWord(text: string, { parts, end }: NumeralSigns): boolean {
  const [digit, scale] = [parts.at(-1), parts.at(-2)]
  if (digit?.kind !== 'digit' || scale?.kind !== 'scale' || scale.value < 100) return false
  return ownWord.test(text.charAt(end))
}

/** 余, 多 or 几 within a number: 10余万. */
const vague = /^[余多几][十百千万亿]/

const power = /^(?<times>×10)?(?<exponent>[⁰¹²³⁴-⁹]+)/u

/** Read Arabic digits with their decimals and powers of ten (10⁴, 1.2×10⁴); anything else has a value of NaN. */
function readDigits(text: string, run: NumeralSigns): void {
  const { end: start } = run
  let end = skipDigits(text, start)
  const whole = end
  if (text.charAt(end) === '.' && isDigit(text.charAt(end + 1))) end = skipDigits(text, end + 1)
  run.decimals = Math.max(run.decimals, end - whole - 1)
  let value = Number(text.slice(start, end))
  const { times, exponent } = power.exec(text.slice(end, end + 8))?.groups ?? {}
  if (exponent !== undefined) {
    const ten = 10 ** Number(exponent.normalize('NFKC'))
    value = times !== undefined ? value * ten : value === 10 ? ten : Number.NaN
    end += (times ?? '').length + exponent.length
  }
  for (; text.charAt(end) === '.' && isDigit(text.charAt(end + 1)); value = Number.NaN)
    end = skipDigits(text, end + 1)
  run.parts.push({ kind: 'number', value })
  run.end = end
}

function skipDigits(text: string, start: number): number {
  let end = start
  while (isDigit(text.charAt(end))) end++
  return end
}

/** Whether a character is one of the ten half-width digits. */
export function isDigit(char: string): boolean {
  return char >= '0' && char <= '9'
}
