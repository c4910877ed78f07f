import type { EditRule } from '../../schemas/edits.ts'
import type { FidelityRule } from './context.ts'
import { lineRules } from './line-rules.ts'
import { fromRadical, radical, withoutRadicals } from '../../schemas/radicals.ts'

const widths: ReadonlyMap<string, string> = new Map([
  [',', '，'],
  [';', '；'],
  [':', '：'],
  ['(', '（'],
  [')', '）'],
])

/** Controls but for tabs and line feeds, zero-width signs, signs of direction and noncharacters. */
const signs =
  '\\0-\\x08\\v\\f\\x0E-\\x1F\\x7F-\\x9F\\u200B-\\u200F\\u2028-\\u202E\\u2060\\u2066-\\u2069\\u061C\\uFEFF\\p{Noncharacter_Code_Point}'
const unprinted = new RegExp(`^[${signs}]+$`, 'u')
const blank = new RegExp(`^[\\s${signs}]*$`, 'u')

const numeral = '[\\d０-９〇零一二三四五六七八九十百]{1,7}'
const headingNumber = new RegExp(
  `^\\s*(?:第\\s*${numeral}\\s*(?:[篇章节節编編]|部分)|[【\\[]?[专專]\\s*[栏欄]|${numeral}\\s*[、.．﹒]|[（(]\\s*${numeral}\\s*[）)]|${numeral}[）)]|[㈠-㈩⒈-⒛⑴-⒇])`,
)

/** For each rule, why an edit is more than it allows, or null. */
export const fidelityRules: Readonly<Record<EditRule, FidelityRule>> = {
  ...lineRules,
  title: ({ start, from, to }, { allowance: { title } }) => {
    if (start !== 0 || from !== '') return 'it stands before the text'
    return title?.given && to === `${title.zh}\n` ? null : 'plan.yaml gives no such title'
  },
  'stray-space': (edit, { to, out }) => {
    if (edit.to !== '' || !/^[ \u00A0]+$/.test(edit.from)) return 'it deletes U+0020 and U+00A0 only'
    return isLatin(to[out - 1]) && isLatin(to[out]) ? 'it stands between two Latin letters' : null
  },
  separator: (edit, { from, to, out }) => {
    const inserted = edit.from === '' && isEnd(from[edit.start])
    if (edit.to !== '　' || (!inserted && !/^[ \t\u00A0\u3000]+$/.test(edit.from))) {
      return 'it makes white space one U+3000'
    }
    const line = to.slice(to.lastIndexOf('\n', out - 1) + 1, out).join('')
    return /^(?:第.{1,7}(?:[篇章节節编編]|部分)[、：:]?|[【[]?[专專]\s*[栏欄].{0,6}|\d{1,3}[.．﹒、]|[０-９]{1,3}[.．﹒、]|\p{Nd}{1,2}(?:[.．﹒]\p{Nd}{1,2}){0,3}[.．﹒、]?)$/u.test(
      line,
    )
      ? null
      : 'no heading number stands before it'
  },
  width: (edit) => (widths.get(edit.from) === edit.to ? null : 'the table has no such pair'),
  radical: ({ from, to }) =>
    [...from].length === 1 && radical.test(from) && from !== to && to === fromRadical(from)
      ? null
      : 'Unicode gives no such character for the radical',
  join: (edit, context) => {
    const { from, lines, lengths } = context
    if (edit.to !== '' || !/^[\n\u0085\u2028\u2029]+$/.test(edit.from)) return 'it deletes line ends only'
    const end = markBefore(from, edit.start) + 1
    const columns = columnsIn(lineBefore(from, end))
    let alike = 0
    for (let near = columns - 6; near <= columns + 8; near++) alike += lengths.get(near) ?? 0
    const full = alike >= 4
    if (/[。！？]/.test(from[end - 1] ?? '') && !full) return 'the sentence before it is complete'
    const next = lines.find((start) => start >= edit.end) ?? edit.end
    const opening = from.slice(edit.end, Math.max(next, edit.end + 6)).join('')
    if (/^\s*——/.test(opening)) return 'a heading or bullet follows it'
    return /^\s*(?:第.{1,4}[篇章节]\s|[（(][\d一二三四五六七八九十]{1,3}[）)])/.test(opening) && !full
      ? 'a heading or bullet follows it'
      : null
  },
  split: (edit, { to, out }) => {
    if (edit.to !== '\n' || !/^[ \t\u00A0\u3000]*$/.test(edit.from))
      return 'it makes white space one line feed'
    const before = to.slice(to.lastIndexOf('\n', out - 1) + 1, out).join('')
    const after = to.slice(out + 1, out + 16).join('')
    const stopped = /[。！？][”’）)》」』]*$/.test(before)
    if (headingNumber.test(before) && (edit.from !== '' || /^[^。]*。$|^[^。：]{2,24}：$/.test(before)))
      return null
    if (stopped && edit.from !== '') return null
    return stopped && headingNumber.test(after)
      ? null
      : 'neither a heading ends here nor a sentence before a gap'
  },
  indent: (edit, { from }) => {
    if (edit.to !== '' || !/^[ \t\u00A0\u3000]+$/.test(edit.from)) return 'it deletes white space only'
    const before = lineBefore(from, edit.start)
    const after = from.slice(edit.end, lineEnd(from, edit.end)).join('')
    return isBlank(before) || isBlank(after) ? null : 'it stands in the middle of a line'
  },
  'line-ending': (edit, { from, feeds }) => {
    if (edit.to === '\n') {
      return /^[\v\f\u0085\u2028\u2029]$/.test(edit.from) || (edit.from === '\r' && !feeds)
        ? null
        : 'it turns the only line endings of a file into line feeds'
    }
    if (edit.to !== '' || !/^\r+$/.test(edit.from)) return 'it deletes carriage returns only'
    return from[edit.end] === '\n' || !feeds ? null : 'no line feed follows it'
  },
  control: (edit) =>
    edit.to === '' && unprinted.test(edit.from) ? null : 'it deletes signs that print nothing only',
  'blank-line': (edit, { to, out }) => {
    if (edit.to !== '' || !/^\s+$/.test(edit.from)) return 'it deletes white space only'
    if (!edit.from.includes('\n')) return 'it deletes whole lines only'
    return out === 0 || out === to.length || /[\n\t]/.test(to[out - 1] ?? '')
      ? null
      : 'no line feed is left before it'
  },
  cell: (edit, { to, out }) => {
    if (!/^[\s|│┃\uFEFF\u200B-\u200D\u2060\u0085]+$/.test(edit.from))
      return 'it takes white space and bars only'
    if (edit.to === '\t') return null
    const ends = out === 0 || out === to.length || /[\n\t]/.test((to[out - 1] ?? '') + (to[out] ?? ''))
    return edit.to === '' && ends ? null : 'it makes one tab, or nothing at the ends of a cell'
  },
  repair: (edit, { lines, allowance }) => {
    const number = lines.filter((start) => start <= edit.start).length
    const named = allowance.repairs.some(
      ({ line, from, to }) =>
        line === number && withoutRadicals(from) === withoutRadicals(edit.from) && to === edit.to,
    )
    return named ? null : 'plan.yaml does not name it'
  },
}

function lineBefore(from: readonly string[], at: number): string {
  let end = at
  // Carriage returns before a line feed are part of the line ending.
  while (from[at] === '\n' && from[end - 1] === '\r') end--
  let start = end
  while (start > 0 && !isEnd(from[start - 1])) start--
  return from.slice(start, end).join('')
}

function lineEnd(from: readonly string[], at: number): number {
  let end = at
  while (end < from.length && !isEnd(from[end])) end++
  return end
}

function isBlank(text: string): boolean {
  return blank.test(text)
}

function isEnd(char: string | undefined): boolean {
  return char !== undefined && /[\r\n\v\f\u0085\u2028\u2029]/.test(char)
}

/** The index of the last printing character before `end`; -1 if there is none. */
function markBefore(from: readonly string[], end: number): number {
  let at = end - 1
  while (at >= 0 && isBlank(from[at] ?? '')) at--
  return at
}

/** The width of a line in columns: Chinese characters take two. */
export function columnsIn(line: string): number {
  return [...line].reduce((sum, char) => sum + (/[\u2E80-\u{10FFFF}“”‘’…—·]/u.test(char) ? 2 : 1), 0)
}

function isLatin(char: string | undefined): boolean {
  return char !== undefined && /[A-Za-z]/.test(char)
}
