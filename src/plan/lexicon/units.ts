import { pattern, WordFinder } from './lexicon.ts'

/** What a unit counts: a share, a measured amount, or single things; `none` where a number has no unit. */
export type UnitKind = 'ratio' | 'amount' | 'count' | 'none'

export interface Unit {
  text: string
  kind: UnitKind
  end: number
}

const units = new WordFinder('unit.ratio', 'unit.amount', 'unit.count')
const belowBar = new WordFinder('unit.sign-below')
/** A unit's first character begins another word here. */
const otherWord = pattern`^{unit.other-word}`

const per = /^\/(?:[每]?[十百千万亿]*)/

/** Whether a word is a unit that sentences have; of 元/月 the first part. */
export function isUnit(word: string): boolean {
  return units.get(word.split('/')[0] ?? '') !== null
}

/** Read the unit at a place: the longest known one, else the end of the clause; null if there is none. */
export function readUnit(text: string, start: number): Unit | null {
  const base = readKnown(text, start) ?? readUnknown(text, start)
  if (!base) return null
  let { end } = base
  let kind = base.kind
  while (text.charAt(end) === '/' || text.charAt(end) === '·') {
    const prefix = per.exec(text.slice(end, end + 6))
    const skipped = prefix?.[0].length ?? 1
    const below = readKnown(text, end + skipped) ?? readBelow(text, end + skipped)
    if (!below) break
    end = below.end
    if (kind === 'count' && prefix && prefix[0].length > 1) kind = 'ratio'
  }
  return { text: end === base.end ? base.text : text.slice(start, end), kind, end }
}

/** What a sign goes on with: 5km, and m³ where only m is known. */
const goesOn = /^[A-Za-z²³⁰-⁹]/u

function readBelow(text: string, start: number): Unit | null {
  const rest = text.slice(start, start + 4)
  const unit = belowBar.atStart(rest, ({ word }) => !goesOn.test(rest.slice(word.length)))
  return unit && { text: unit.word, kind: 'amount', end: start + unit.word.length }
}

function readKnown(text: string, start: number): Unit | null {
  // The brackets of dB(A) are wide in a reading.
  const rest = text.slice(start, start + 8).replace('（A）', '(A)')
  const unit = units.atStart(rest, ({ word }) =>
    /[A-Za-z²³₂]$/u.test(word)
      ? !goesOn.test(rest.slice(word.length))
      : word.length > 1 || !otherWord.test(rest),
  )
  const kind = (['ratio', 'amount', 'count'] as const).find((each) => unit?.kinds.includes(each))
  return unit && kind ? { text: unit.word, kind, end: start + unit.word.length } : null
}

const han = /^[\p{Script=Han}]$/u
const notUnit = pattern`^{unit.not-unit}`
const bound = pattern`^{bound.above|bound.below|bound.within|bound.around}`
const ownUnit = pattern`{unit.own}$`

/** An unknown unit: the text between the number and the end of the clause, at most three characters. */
function readUnknown(text: string, start: number): Unit | null {
  let end = start
  while (
    end - start < 4 &&
    han.test(text.charAt(end)) &&
    !bound.test(text.slice(end, end + 2)) &&
    !text.startsWith('及以', end)
  )
    end++
  if (end === start || notUnit.test(text.charAt(start))) return null
  const word = text.slice(start, end)
  const closed =
    end - start <= 3 &&
    (end >= text.length || !han.test(text.charAt(end)) || /^[以左及之]/.test(text.charAt(end)))
  if (!closed) return null
  // 10万老年人: the noun ends in its own unit.
  const last = word.slice(-1)
  return { text: word.length > 1 && ownUnit.test(last) ? last : word, kind: 'count', end }
}
