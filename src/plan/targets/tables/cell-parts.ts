import { normalizeText } from '../../text/normalize.ts'

/** One value of a cell in reading form, without the marks around it. */
export interface CellPart {
  text: string
  /** Where each character of `text` is in the cell, and where the last one ends; in UTF-16 units. */
  places: readonly number[]
  /** It is in brackets: what is summed up over the years of the plan. */
  bracketed: boolean
  /** The year it is for, where the cell names one: 12000（2023年）. */
  year: number | null
  /** Where the minus sign before the number, which `text` leaves out, is in the cell; null if there is none. */
  sign: number | null
}

const noteMarks = String.raw`[*＊※★☆▲△#†‡①-⑳⑴-⒇❶-❿]+`
const markBefore = new RegExp(`^${noteMarks}`, 'u')
/** Superscripts are a note's behind a number or its unit, but 10⁴ is a number and m² a unit. */
const markBehind = new RegExp(
  String.raw`${noteMarks}$|(?<=[\d%‰）\p{Script=Han}])(?<!(?<![\d.])10)[¹²³⁰⁴-⁹]+$`,
  'u',
)
const whole = /^[[［〔【（](?<inner>[^[\]［］〔〕【】（）]*)[\]］〕】）]$/u
const bracketBehind = /（(?<words>[^（）]*)）$/u
const inYear = /^(?<year>20\d\d)\p{Script=Han}{0,2}$/u
const yearBefore = /^(?<year>20\d\d)\p{Script=Han}{0,2}[：:](?=\D?\d)/u
/** No number, or words before it: 其中农村55. */
const note = /^(?:[^\d]*|\p{Script=Han}{2,}[^\d]*\d.*)$/u
/** A dash that is typed for a minus sign; a long dash is not. */
const minus = /^(?<before>[^\d\p{Script=Han}]*?)[-－−﹣–](?=\d)/u

/**
 * The values of a cell, without the marks of notes, the words in brackets behind them, and the brackets around them.
 * Null where a bracket may be a value of its own: 84（85）.
 */
export function partsOf(cell: string): CellPart[] | null {
  const { text, origins } = normalizeText(cell)
  const chars = [...cell]
  let length = 0
  const units = chars.map((char) => (length += char.length) - char.length)
  const places = Array.from({ length: text.length }, (_, at) => units[origins[at] ?? 0] ?? 0)
  places.push(cell.trimEnd().length)
  const all = { text, places, bracketed: false, year: null, sign: null }
  const dated = splitAtMarks(all).map((part) => withoutMarks(part, cell))
  const hasYears = dated.length > 1 && dated.some((part) => part?.year != null)
  const parts = hasYears ? dated : [withoutMarks(all, cell)]
  const read = parts.filter((part) => part !== null)
  return read.length === parts.length ? read : null
}

function slice(part: CellPart, from: number, to: number): CellPart {
  return { ...part, text: part.text.slice(from, to), places: part.places.slice(from, to + 1) }
}

function splitAtMarks(part: CellPart): CellPart[] {
  const parts: CellPart[] = []
  let from = 0
  for (const { index } of part.text.matchAll(/[、；，]|$/gu)) {
    parts.push(slice(part, from, index))
    from = index + 1
  }
  return parts
}

function withoutMarks(given: CellPart, cell: string): CellPart | null {
  const inner = whole.exec(given.text)?.groups?.['inner']
  let part = inner === undefined ? given : { ...slice(given, 1, inner.length + 1), bracketed: true }
  for (;;) {
    const before = markBefore.exec(part.text)?.[0].length ?? 0
    const behind = markBehind.exec(part.text)?.[0].length ?? 0
    part = slice(part, before, part.text.length - behind)
    const bracket = bracketBehind.exec(part.text)
    const words = bracket?.groups?.['words']
    if (!bracket || words === undefined || bracket.index === 0) break
    const year = inYear.exec(words)?.groups?.['year']
    if (year === undefined && !note.test(words)) return null
    part = { ...slice(part, 0, bracket.index), year: year === undefined ? part.year : Number(year) }
  }
  const dated = yearBefore.exec(part.text)
  if (dated)
    part = { ...slice(part, dated[0].length, part.text.length), year: Number(dated.groups?.['year']) }
  return withoutSign(part, cell)
}

/** The sign is looked for in the cell as given: a reading has one kind of dash. */
function withoutSign(part: CellPart, cell: string): CellPart {
  const { text, places } = part
  const digit = text.search(/\d/)
  const at = digit - 1
  if (at < 0 || !/[-—]/.test(text.charAt(at)) || /\d/.test(text.slice(0, at))) return part
  if (!minus.test(cell.slice(places[0], places[digit]) + '0')) return part
  const sign = places[at] ?? null
  return { ...part, sign, text: text.slice(0, at) + text.slice(digit), places: places.toSpliced(at, 1) }
}
