import type { Language } from '../schemas/language.ts'
import bilingual from './docx-styles/bilingual.xml?raw'
import en from './docx-styles/en.xml?raw'
import zh from './docx-styles/zh.xml?raw'

/** Converts millimetres to twentieths of a point, the unit of length in DOCX. */
const mm = (length: number) => Math.round((length / 25.4) * 1440)

/**
 * The page after GB/T 9704: A4, 37 mm above the text and 28 mm on the binding side, 156 mm by 225 mm of text, the page
 * number 7 mm below it.
 */
export const page = {
  size: { width: mm(210), height: mm(297) },
  margin: { top: mm(37), left: mm(28), bottom: mm(35), right: mm(26), header: mm(15), footer: mm(22) },
}
export const textWidth = page.size.width - page.margin.left - page.margin.right

/**
 * The part `word/styles.xml` of a document in these languages. The files can be edited in Word; zh.xml follows GB/T 9704
 * with 22 lines a page. Punctuation may hang over the edge of the text (`overflowPunct`), as in Word by default:
 * LibreOffice reads this the wrong way round, which is welcome, as it loses some of the marks that it hangs.
 */
export function stylesOf([first, ...others]: readonly [Language, ...Language[]]): string {
  return others.length > 0 ? bilingual : { zh, en }[first]
}
