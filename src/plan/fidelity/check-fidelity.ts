import type { Nodes, Root, RootContent } from 'mdast'
import remarkFrontmatter from 'remark-frontmatter'
import remarkMdx from 'remark-mdx'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import type { Edit } from '../../schemas/edits.ts'
import type { Allowance, Context } from './context.ts'
import { columnsIn, fidelityRules } from './edit-rules.ts'
import { headOf } from './line-rules.ts'

/**
 * Proves that nothing was added to a plan or lost from it. It shares only the list of edits with the converter: what an
 * edit may do is defined here a second time, on purpose.
 */

/**
 * The published text of MDX files without markup, one block per line.
 * @param files in the order of the outline
 * @throws on MDX that is not text or elements
 */
export function textOfMdx(files: readonly string[]): string {
  const parser = unified().use(remarkParse).use(remarkFrontmatter).use(remarkMdx)
  return files.flatMap((file) => blocksOf(parser.parse(file))).join('\n')
}

function blocksOf(root: Root): string[] {
  return root.children.filter((node) => node.type !== 'yaml').flatMap(linesOf)
}

/** The rows of a table are blocks. */
function linesOf(node: RootContent): string[] {
  const isTable = node.type === 'mdxJsxFlowElement' && node.name === 'Table'
  return isTable ? node.children.map(textOf) : [textOf(node)]
}

function textOf(node: Nodes): string {
  if (node.type === 'text') return node.value
  if ('children' in node && /^(paragraph|mdxJsx(Flow|Text)Element)$/.test(node.type)) {
    const isRow = 'name' in node && node.name === 'Tr'
    return node.children.map(textOf).join(isRow ? '\t' : '')
  }
  throw new Error(`Unexpected ${node.type} in published MDX, expected text and elements only`)
}

/**
 * Check the published text against plan.txt.
 * @param source plan.txt
 * @param published as `textOfMdx` returns it
 * @param edits in the order of the text
 * @returns one string per fault, which begins with its place in code points of plan.txt; empty if there is none
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
  const feeds = from.includes('\n')
  const counts = countLines(source)
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
    const why = fidelityRules[edit.rule](edit, { from, to, out, lines, allowance, feeds, ...counts })
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

/** The lines of plan.txt by their words, and by their lengths where they break off in the middle of a sentence. */
function countLines(source: string): Pick<Context, 'repeats' | 'numbers' | 'counted' | 'lengths'> {
  const repeats = new Map<string, number>()
  const numbers = new Set<number>()
  const counted = new Set<string>()
  const lengths = new Map<number, number>()
  for (const line of source.split(/(?<!\r)\r*\n|[\r\v\f\u0085\u2028\u2029]/)) {
    const head = headOf(line)
    repeats.set(head, (repeats.get(head) ?? 0) + 1)
    const plain = line.normalize('NFKC').trim()
    if (/^\d{1,4}$/.test(plain)) numbers.add(Number(plain))
    const [, page, pages] = /(\d{1,4})\s*\/\s*(\d{1,4})$/.exec(plain) ?? []
    if (page) counted.add(`${Number(page)}/${Number(pages)}`)
    const length = columnsIn(line.trimEnd())
    if (length >= 28 && !/[。！？；：”）》]$/.test(line.trimEnd()))
      lengths.set(length, (lengths.get(length) ?? 0) + 1)
  }
  return { repeats, numbers, counted, lengths }
}

/** Where lines begin: after line feeds, or returns if there are none, after NEL, LS and PS, and after VT and FF within a line. */
function lineStarts(chars: readonly string[]): number[] {
  const ending = chars.includes('\n') ? '\n' : '\r'
  const starts = [0]
  let printed = false
  for (const [at, char] of chars.entries()) {
    const next = chars[at + 1] ?? '\n'
    const ends = /[\v\f]/.test(char) ? printed && !/[\v\f\r\n]/.test(next) : /[\u0085\u2028\u2029]/.test(char)
    if (char === ending || ends) {
      starts.push(at + 1)
      printed = false
    } else printed ||= /[^\s\p{C}]/u.test(char)
  }
  return starts
}

function show(chars: readonly string[], at: number): string {
  return chars
    .slice(at, at + 12)
    .join('')
    .replaceAll('\n', '↵')
}
