import { decimals, type Marker } from '../model/tree.ts'
import type { Numbering, Line } from '../model/line.ts'

/** What plan.yaml says about decimal numbers. */
export interface DecidedNumbers {
  /** Lines that begin a heading, from 1. */
  headings: ReadonlySet<number>
  /** Markers with a level. */
  markers: ReadonlySet<string>
}

/** A line that begins with 1.1, or with a number that 1.1 may be under. */
interface Candidate {
  line: Line
  path: readonly number[]
  /** Null for another marker above 1.1, such as 第一章 or 一、. */
  numbering: Numbering | null
}

/** At the start of a line, 1.5万亿元 and 2.3公顷 are quantities. */
const quantity =
  /^(?:[万亿百千]|[%％‰]|个百分点|倍(?!增)|元(?!宇宙)|公[里顷斤]|千米|平方|立方|[米亩吨岁度]|小时|[kKMGTm]?[WmgtV]h?(?![A-Za-z])|℃)/
/** 3家 and 2021年 count things, where 3 总则 is a heading. */
const count = /^[个名家项人岁年月日号期次天分级类种座所条处件张户台套辆批届周位]/

const mark = '[.．﹒]'
const decimal = new RegExp(`^([1-9１-９]\\p{Nd}?(?:${mark}[1-9１-９]\\p{Nd}?){1,3})(${mark}|、)?`, 'u')
const bare = /^([1-9１-９]\p{Nd}?)([\s\u3000]+)(.*)$/su

/** The minimum count of numbers that fit, and their minimum share, for a plan to be numbered like this. */
const [fewest, share] = [3, 0.8]

/**
 * Find the headings of a plan that is numbered 1, 1.1, 1.1.1 throughout. A single such number could be a quantity or a
 * list item, so each has to continue the numbers before it; if too few do, none is a heading.
 */
export function findDecimals(lines: readonly Line[], decided: DecidedNumbers): Map<Line, Numbering> {
  const found = new Map<Line, Numbering>()
  const candidates = lines.flatMap((line) => readCandidate(line) ?? [])
  const settled = ({ line, numbering }: Candidate) =>
    numbering !== null && (decided.markers.has(numbering.marker) || decided.headings.has(line.number))
  const numbered = candidates.filter(({ path }) => path.length > 1)
  const trail = new DecimalTrail()
  for (const candidate of candidates) trail.take(candidate, settled(candidate))
  trail.close()
  const fits = trail.accepted.filter(({ path }) => path.length > 1).length
  const throughout = fits >= fewest && fits >= numbered.length * share
  for (const each of [...(throughout ? trail.accepted : []), ...candidates.filter(settled)]) {
    if (each.numbering) found.set(each.line, each.numbering)
  }
  return found
}

/** The marker of a heading that begins with a number like 1.1; null if it does not. */
export function decimalOf(heading: string): Marker | null {
  const number = (decimal.exec(heading) ?? bare.exec(heading))?.[1]
  return number === undefined ? null : (decimals[number.split(/[.．﹒]/).length - 1] ?? null)
}

function readCandidate(line: Line): Candidate | null {
  const { text, numbering } = line
  const path = decimal.exec(text)
  if (path?.[1] !== undefined) return readPath(line, path[0], path[1])
  if (numbering && numbering.marker !== 'num') {
    const above = numbering.ordinal !== null && numbering.marker !== 'box' && numbering.marker !== 'pnum'
    return above ? { line, path: [numbering.ordinal ?? 0], numbering: null } : null
  }
  if (numbering) return isTitle(numbering.words) ? root(line, numbering) : null
  const [, number = '', gap = '', words = ''] = bare.exec(text) ?? []
  if (number === '' || !/^[\p{Script=Han}“《]/u.test(words) || !isTitle(words)) return null
  return root(line, { marker: 'dec1', number, ordinal: Number(number.normalize('NFKC')), gap, words })
}

function root(line: Line, numbering: Numbering): Candidate {
  const { ordinal } = numbering
  return { line, path: [ordinal ?? 0], numbering: { ...numbering, marker: 'dec1' } }
}

function readPath(line: Line, number: string, written: string): Candidate | null {
  const rest = line.text.slice(number.length)
  const gap = /^[\s\u3000]*/.exec(rest)?.[0] ?? ''
  const words = rest.slice(gap.length)
  // Without a gap, a letter or a digit is part of the number.
  const begins = gap === '' ? /^[\p{Script=Han}“《]/u : /^[\p{Script=Han}“《A-Z0-9]/u
  if (!begins.test(words) || quantity.test(words)) return null
  const path = written.normalize('NFKC').split(/[.﹒]/).map(Number)
  const marker = decimals[path.length - 1]
  if (!marker) return null
  return { line, path, numbering: { marker, number, ordinal: path.at(-1) ?? 0, gap, words } }
}

/** Short words without punctuation or the gap of a column. */
function isTitle(words: string): boolean {
  return [...words].length <= 30 && !/[，。；：！？]|[\s\u3000]{3,}|\t/.test(words)
}

/** The numbers so far, and those that continue each other. */
class DecimalTrail {
  readonly accepted: Candidate[] = []
  /** The number of the last heading, as a path. */
  private path: readonly number[] = []
  /** The last number of each other marker that 1.1 may be under. */
  private readonly above = new Map<Marker, number>()
  /** Candidates for 1, 2, 3 above 1.1, 2.1, 3.1, since the last accepted one. */
  private waiting: Candidate[] = []

  take(candidate: Candidate, settled: boolean) {
    const { line, path, numbering } = candidate
    if (path.length > 1) this.takePath(candidate, settled)
    else if (numbering) this.waiting.push(candidate)
    else if (line.numbering) this.above.set(line.numbering.marker, path[0] ?? 0)
  }

  private takePath(candidate: Candidate, settled: boolean) {
    const { path } = candidate
    const [first = 0] = path
    const goesOn = followsIn(this.path, path)
    const begins = path.slice(1).every((step) => step === 1)
    const parent = begins ? this.waiting.findLast((each) => each.path[0] === first) : undefined
    if (parent) this.takeRoot(parent)
    const fits = goesOn || parent !== undefined || (begins && this.isAbove(first))
    if (!fits && !settled) return
    this.accepted.push(candidate)
    this.path = path
  }

  /** Accept the last chapters, which may have no numbers under them. */
  close() {
    if (this.path.length > 0) this.takeChildless(this.waiting, (this.path[0] ?? 0) + 1, Infinity)
  }

  private takeRoot(parent: Candidate) {
    const [last = 0] = this.path
    const [own = 0] = parent.path
    this.takeChildless(this.waiting.slice(0, this.waiting.indexOf(parent)), own > last ? last + 1 : 1, own)
    this.accepted.push(parent)
    this.path = parent.path
    this.waiting = []
  }

  /** Accept those waiting that count on from `next`, before `end`. */
  private takeChildless(waiting: readonly Candidate[], next: number, end: number) {
    for (const each of waiting) {
      if (each.path[0] !== next || next >= end || isList(waiting, each)) continue
      if (count.test(each.numbering?.words ?? '')) continue
      this.accepted.push(each)
      next++
    }
  }

  private isAbove(first: number): boolean {
    return first === (this.path[0] ?? NaN) + 1 || [...this.above.values()].includes(first)
  }
}

/** Whether a number belongs to a list, which begins with its own 1. */
function isList(among: readonly Candidate[], each: Candidate): boolean {
  const before = among.slice(0, among.indexOf(each))
  const numbers = (candidate: Candidate) => candidate.line.numbering?.marker === 'num'
  return numbers(each) && before.some((other) => numbers(other) && other.path[0] === 1)
}

/** Whether `next` is the next number at the same depth or above, or the first below; one number may be missing. */
function followsIn(path: readonly number[], next: readonly number[]): boolean {
  const at = next.length - 1
  if (path.length === 0 || !next.slice(0, at).every((step, index) => step === path[index])) return false
  const step = (next[at] ?? 0) - (path[at] ?? 0)
  return path.length > at ? step === 1 || step === 2 : path.length === at && step === 1
}
