import type { Nodes, Root } from 'mdast'
import remarkFrontmatter from 'remark-frontmatter'
import remarkMdx from 'remark-mdx'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import type { Edit, EditRule } from '../schemas/edits.ts'

/**
 * The proof that nothing was added to a plan or lost from it. It shares the list of edits with the converter, and
 * nothing else: what an edit may do is said here a second time, on purpose.
 */

/** What a person allowed in plan.yaml. */
export interface Allowance {
  wrapper: readonly number[]
  repairs: readonly { line: number; from: string; to: string }[]
}

const widths: ReadonlyMap<string, string> = new Map([
  [',', '，'],
  [';', '；'],
  [':', '：'],
  ['(', '（'],
  [')', '）'],
])

/** The published text of MDX files in outline order: one line a block, markup undone. */
export function textOfMdx(files: readonly string[]): string {
  const parser = unified().use(remarkParse).use(remarkFrontmatter).use(remarkMdx)
  return files.flatMap((file) => blocksOf(parser.parse(file))).join('\n')
}

function blocksOf(root: Root): string[] {
  return root.children.filter((node) => node.type !== 'yaml').map(textOf)
}

function textOf(node: Nodes): string {
  if (node.type === 'text') return node.value
  if ('children' in node && /^(paragraph|mdxJsx(Flow|Text)Element)$/.test(node.type)) {
    return node.children.map(textOf).join('')
  }
  throw new Error(`Unexpected ${node.type} in published MDX, expected text and elements only`)
}

/**
 * Hold the published text against plan.txt. Each string returned is one thing wrong, with its place in code points of
 * plan.txt; an empty list is the proof.
 */
export function findInfidelities(
  source: string,
  published: string,
  edits: readonly Edit[],
  allowance: Allowance,
): string[] {
  const from = [...source]
  const to = [...published]
  const lines = lineStarts(from)
  const faults: string[] = []
  let at = 0
  let out = 0
  const copy = (end: number) => {
    for (; at < end; at++, out++) {
      if (from[at] === to[out]) continue
      faults.push(
        `${at}: plan.txt has \`${show(from, at)}\`, published is \`${show(to, out)}\`, and no edit says so`,
      )
      return false
    }
    return true
  }
  for (const edit of edits) {
    if (edit.start < at || edit.end < edit.start || edit.end > from.length) {
      return [...faults, `${edit.start}: the edit overlaps another or ends past the text`]
    }
    if (!copy(edit.start)) return faults
    const [before, after] = [
      from.slice(edit.start, edit.end).join(''),
      to.slice(out, out + [...edit.to].length).join(''),
    ]
    if (before !== edit.from)
      faults.push(`${edit.start}: the edit says \`${edit.from}\`, plan.txt has \`${before}\``)
    if (after !== edit.to)
      faults.push(`${edit.start}: the edit says \`${edit.to}\`, published is \`${after}\``)
    const why = forbidden(edit, { from, to, out, lines, allowance })
    if (why)
      faults.push(`${edit.start}: ${edit.rule} may not turn \`${edit.from}\` into \`${edit.to}\`: ${why}`)
    if (faults.length > 0) return faults
    at = edit.end
    out += [...edit.to].length
  }
  if (copy(from.length) && out !== to.length)
    faults.push(`${at}: published goes on with \`${show(to, out)}\``)
  return faults
}

interface Context {
  from: readonly string[]
  to: readonly string[]
  /** Where the edit's `to` begins in the published text. */
  out: number
  lines: readonly number[]
  allowance: Allowance
}

/** Why an edit is more than its rule allows, or null. */
function forbidden(edit: Edit, context: Context): string | null {
  return checks[edit.rule](edit, context)
}

const checks: Readonly<Record<EditRule, (edit: Edit, context: Context) => string | null>> = {
  'stray-space': (edit, { to, out }) => {
    if (edit.to !== '' || !/^[ \u00A0]+$/.test(edit.from)) return 'it deletes U+0020 and U+00A0 only'
    return isLatin(to[out - 1]) && isLatin(to[out]) ? 'it stands between two Latin letters' : null
  },
  separator: (edit, { from }) => {
    if (edit.to !== '　' || !/^[ \u00A0\u3000]+$/.test(edit.from)) return 'it makes white space one U+3000'
    const line = from.slice(from.lastIndexOf('\n', edit.start - 1) + 1, edit.start).join('')
    return /^\s*(第.{1,5}[篇章节]|专栏.{1,4}|\d{1,3}[.．])$/.test(line)
      ? null
      : 'no heading number stands before it'
  },
  width: (edit) => (widths.get(edit.from) === edit.to ? null : 'the table has no such pair'),
  join: (edit, { from, lines }) => {
    if (edit.to !== '' || !/^\n+$/.test(edit.from)) return 'it deletes line feeds only'
    if (/[。！？]/.test(lastMark(from, edit.start))) return 'the sentence before it is complete'
    const next = lines.find((start) => start >= edit.end) ?? edit.end
    const opening = from.slice(edit.end, Math.max(next, edit.end + 6)).join('')
    return /^\s*(——|第.{1,4}[篇章节]\s|[（(].{1,3}[）)])/.test(opening)
      ? 'a heading or bullet follows it'
      : null
  },
  'blank-line': (edit, { to, out }) => {
    if (edit.to !== '' || !/^\s+$/.test(edit.from)) return 'it deletes white space only'
    if (!edit.from.includes('\n')) return 'it deletes whole lines only'
    return out === 0 || out === to.length || to[out - 1] === '\n' ? null : 'no line feed is left before it'
  },
  wrapper: (edit, { from, lines, allowance }) => {
    const whole = edit.from.endsWith('\n') || edit.end === from.length
    if (edit.to !== '' || !whole || edit.from.slice(0, -1).includes('\n')) return 'it takes one whole line'
    return allowance.wrapper.some((line) => lines[line - 1] === edit.start)
      ? null
      : 'plan.yaml does not name the line'
  },
  repair: (edit, { lines, allowance }) => {
    const number = lines.filter((start) => start <= edit.start).length
    const named = allowance.repairs.some(
      ({ line, from, to }) => line === number && from === edit.from && to === edit.to,
    )
    return named ? null : 'plan.yaml does not name it'
  },
}

function lastMark(from: readonly string[], end: number): string {
  return from.slice(0, end).findLast((char) => char.trim() !== '') ?? ''
}

function lineStarts(chars: readonly string[]): number[] {
  return [0, ...chars.flatMap((char, index) => (char === '\n' ? [index + 1] : []))]
}

function show(chars: readonly string[], at: number): string {
  return chars
    .slice(at, at + 12)
    .join('')
    .replaceAll('\n', '↵')
}

function isLatin(char: string | undefined): boolean {
  return char !== undefined && /[A-Za-z]/.test(char)
}
