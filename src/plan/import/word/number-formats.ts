import { writeChinese, writeChineseDigits, writeLegalChinese } from '../../text/numerals.ts'

function roman(value: number): string {
  const signs: readonly (readonly [number, string])[] = [
    [100, 'C'],
    [90, 'XC'],
    [50, 'L'],
    [40, 'XL'],
    [10, 'X'],
    [9, 'IX'],
    [5, 'V'],
    [4, 'IV'],
    [1, 'I'],
  ]
  let left = value
  let text = ''
  for (const [worth, sign] of signs) {
    for (; left >= worth; left -= worth) text += sign
  }
  return text
}

/** Letters as Word counts them: a to z, then aa, bb. */
function letter(value: number): string {
  return String.fromCharCode(97 + ((value - 1) % 26)).repeat(Math.ceil(value / 26))
}

/** Signs in a range of Unicode, such as ① to ⑳; plain digits beyond its last number. */
function signFrom(first: number, last: number): (value: number) => string {
  return (value) => (value >= 1 && value <= last ? String.fromCodePoint(first + value - 1) : String(value))
}

const fullWidthDigits = (value: number) =>
  String(value).replace(/\d/g, (digit) => String.fromCharCode(0xff10 + Number(digit)))
const cycle = (signs: string) => (value: number) => signs.charAt((value - 1) % signs.length)

/** How Word writes automatic numbers, by ST_NumberFormat (ECMA-376 part 1, 17.18.59). */
export const numberFormats: Readonly<Record<string, (value: number) => string>> = {
  none: () => '',
  decimal: String,
  decimalZero: (value) => String(value).padStart(2, '0'),
  decimalHalfWidth: String,
  decimalFullWidth: fullWidthDigits,
  decimalFullWidth2: fullWidthDigits,
  decimalEnclosedCircle: signFrom(0x2460, 20),
  decimalEnclosedCircleChinese: signFrom(0x2460, 20),
  decimalEnclosedParen: signFrom(0x2474, 20),
  decimalEnclosedFullstop: signFrom(0x2488, 20),
  chineseCounting: writeChinese,
  chineseCountingThousand: writeChinese,
  taiwaneseCounting: writeChinese,
  taiwaneseCountingThousand: writeChinese,
  japaneseCounting: writeChinese,
  ideographDigital: writeChineseDigits,
  japaneseDigitalTenThousand: writeChineseDigits,
  taiwaneseDigital: writeChineseDigits,
  ideographEnclosedCircle: signFrom(0x3280, 10),
  chineseLegalSimplified: writeLegalChinese,
  ideographTraditional: cycle('甲乙丙丁戊己庚辛壬癸'),
  ideographZodiac: cycle('子丑寅卯辰巳午未申酉戌亥'),
  upperLetter: (value) => letter(value).toUpperCase(),
  lowerLetter: letter,
  upperRoman: roman,
  lowerRoman: (value) => roman(value).toLowerCase(),
}
