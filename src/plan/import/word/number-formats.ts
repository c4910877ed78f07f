const digits = '〇一二三四五六七八九'
const legal = '零壹贰叁肆伍陆柒捌玖'

/** 1 as 一, 10 as 十, 21 as 二十一, 105 as 一百零五; from 1000 on in digits. */
function chinese(value: number, numerals = digits, [ten, hundred, zero] = ['十', '百', '零']): string {
  const digit = (of: number) => numerals.charAt(of)
  if (value > 999) return String(value)
  if (value < 10) return digit(value)
  if (value < 20 && numerals === digits) return `十${value % 10 === 0 ? '' : digit(value % 10)}`
  if (value < 100) return `${digit(Math.floor(value / 10))}${ten}${value % 10 === 0 ? '' : digit(value % 10)}`
  const rest = value % 100
  const head = `${digit(Math.floor(value / 100))}${hundred}`
  if (rest === 0) return head
  if (rest < 10) return `${head}${zero}${digit(rest)}`
  return `${head}${digit(Math.floor(rest / 10))}${ten}${rest % 10 === 0 ? '' : digit(rest % 10)}`
}

function roman(value: number): string {
  const signs: readonly (readonly [number, string])[] = [
    ...([
      [100, 'C'],
      [90, 'XC'],
      [50, 'L'],
      [40, 'XL'],
      [10, 'X'],
      [9, 'IX'],
    ] as const),
    ...([
      [5, 'V'],
      [4, 'IV'],
      [1, 'I'],
    ] as const),
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

/** A sign of a run of Unicode, and the plain number past its end. */
function signFrom(first: number, last: number): (value: number) => string {
  return (value) => (value >= 1 && value <= last ? String.fromCodePoint(first + value - 1) : String(value))
}

const full = (value: number) =>
  String(value).replace(/\d/g, (digit) => String.fromCharCode(0xff10 + Number(digit)))
const cycle = (signs: string) => (value: number) => signs.charAt((value - 1) % signs.length)

/** How Word writes an automatic number, by ST_NumberFormat of ECMA-376 part 1, 17.18.59. */
export const numberFormats: Readonly<Record<string, (value: number) => string>> = {
  none: () => '',
  decimal: String,
  decimalZero: (value) => String(value).padStart(2, '0'),
  decimalHalfWidth: String,
  decimalFullWidth: full,
  decimalFullWidth2: full,
  decimalEnclosedCircle: signFrom(0x2460, 20),
  decimalEnclosedCircleChinese: signFrom(0x2460, 20),
  decimalEnclosedParen: signFrom(0x2474, 20),
  decimalEnclosedFullstop: signFrom(0x2488, 20),
  chineseCounting: (value) => chinese(value),
  chineseCountingThousand: (value) => chinese(value),
  taiwaneseCounting: (value) => chinese(value),
  taiwaneseCountingThousand: (value) => chinese(value),
  japaneseCounting: (value) => chinese(value),
  ideographDigital: (value) => String(value).replace(/\d/g, (digit) => digits.charAt(Number(digit))),
  japaneseDigitalTenThousand: (value) =>
    String(value).replace(/\d/g, (digit) => digits.charAt(Number(digit))),
  taiwaneseDigital: (value) => String(value).replace(/\d/g, (digit) => digits.charAt(Number(digit))),
  ideographEnclosedCircle: signFrom(0x3280, 10),
  chineseLegalSimplified: (value) => chinese(value, legal, ['拾', '佰', '零']),
  ideographTraditional: cycle('甲乙丙丁戊己庚辛壬癸'),
  ideographZodiac: cycle('子丑寅卯辰巳午未申酉戌亥'),
  upperLetter: (value) => letter(value).toUpperCase(),
  lowerLetter: letter,
  upperRoman: roman,
  lowerRoman: (value) => roman(value).toLowerCase(),
}
