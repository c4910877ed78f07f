/** Characters that are typed for the zero of a Chinese year: the circle of another block, letters, digits. */
const zeros = '〇○◯0０零OＯoОΟ'
const digit = `[一二三四五六七八九${zeros}]`
/** 二○二五, 二O二五 and 二0三0 before 年 or a dash; 202O with Arabic digits. */
const chineseYear = new RegExp(`[一二](?:九|[${zeros}])${digit}{2}(?=年|[—–－-]{1,2}[一二])`, 'gu')
const arabicYear = /[12２１][0-9０-９OＯ○]{3}(?=年)/gu

/**
 * The digits of years that are written with other signs for zero, each with the digit that is meant: 二O二五年 has 〇 at 1.
 * Keys are places in UTF-16 units of the text.
 */
export function zerosInYears(text: string): ReadonlyMap<number, string> {
  const found = new Map<number, string>()
  const note = (pattern: RegExp, signs: string, zero: string) => {
    for (const { 0: year, index } of text.matchAll(pattern)) {
      for (const [step, sign] of [...year].entries()) if (signs.includes(sign)) found.set(index + step, zero)
    }
  }
  note(chineseYear, zeros, '〇')
  note(arabicYear, 'OＯ○', '0')
  return found
}

const groups = /(?<![\dA-Za-z.,]|[A-Za-z] )[1-9]\d{0,2}(?:[ \u00A0\u2009\u202F\u3000]\d{3})*$/u

/** Whether a space separates the thousands of a number: 17 000, 1 250 000. `before` and `after` are half-width. */
export function partsThousands(before: string, after: string): boolean {
  return /^\d{3}(?!\d)/.test(after) && groups.test(before)
}
