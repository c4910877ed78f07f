import type { VFile } from 'vfile'
import { report } from '../diagnostics/report.ts'
import { excerpt } from '../text/excerpt.ts'

type Keyword = 'msgctxt' | 'msgid' | 'msgstr'

/** The text of a PO entry with valid syntax, and the lines of its keywords. */
export interface EntryText {
  text: string
  /** Lines of the file, from 1. */
  msgidLine: number
  msgstrLine: number
}

interface OpenEntry {
  lines: string[]
  keywords: { name: Keyword; line: number }[]
  readable: boolean
}

const statement = /^\s*(?:(?:msgctxt|msgid|msgstr)\b\s*)?"(?:[^"\\]|\\["\\nrt])*"\s*$/
const untilFault = /^\s*(?:(?:msgctxt|msgid|msgstr)\b\s*)?(?:"(?:[^"\\]|\\["\\nrt])*("?))?\s*/

/**
 * Split a PO file into its entries. Lines that are not PO, and incomplete entries, are reported with their place and left
 * out; the rest is still read.
 */
export function splitEntries(file: VFile): EntryText[] {
  const drafts: OpenEntry[] = []
  let draft = newDraft()
  for (const [index, text] of String(file).split(/\r?\n/).entries()) {
    const line = index + 1
    const content = /^#~(?!\|)/.test(text) ? text.slice(2) : text
    const keyword = /^\s*(msgctxt|msgid|msgstr)\b/.exec(content)?.[1] as Keyword | undefined
    if (startsEntry(draft, content, keyword)) {
      drafts.push(draft)
      draft = newDraft()
    }
    draft.lines.push(text)
    if (keyword) draft.keywords.push({ name: keyword, line })
    if (content.trim() === '' || content.startsWith('#')) continue
    if (!statement.test(content)) {
      reportFault(file, content, { line, offset: text.length - content.length })
      draft.readable = false
    } else if (draft.keywords.length === 0) {
      report(file, 'catalog-syntax', { line, column: 1 }, 'string', 'msgctxt, msgid or msgstr before it')
      draft.readable = false
    }
  }
  return [...drafts, draft].flatMap((each) => finish(file, each))
}

/** Whether a line begins an entry: after a blank line, or with something that can't follow a msgstr. */
function startsEntry({ keywords }: OpenEntry, content: string, keyword: Keyword | undefined): boolean {
  const last = keywords.at(-1)?.name
  if (content.trim() === '') return last !== undefined
  if (last === 'msgstr') return keyword === 'msgctxt' || keyword === 'msgid' || content.startsWith('#')
  return false
}

const newDraft = (): OpenEntry => ({ lines: [], keywords: [], readable: true })

function reportFault(file: VFile, content: string, { line, offset }: { line: number; offset: number }) {
  const [read = '', closed] = untilFault.exec(content) ?? []
  const rest = content.slice(read.length)
  const column = offset + read.length + 1
  const isOpen = closed === ''
  const actual = rest === '' ? 'end of line' : `\`${excerpt(rest, 0, isOpen ? 2 : 12)}\``
  const expected = isOpen
    ? 'the rest of the string and its closing `"`'
    : closed
      ? 'the end of the line after the string'
      : 'a comment, a string in straight quotes, or msgctxt, msgid or msgstr before one'
  report(file, 'catalog-syntax', { line, column }, actual, expected)
}

function finish(file: VFile, { lines, keywords, readable }: OpenEntry): EntryText[] {
  const [first] = keywords
  if (!first || !readable) return []
  const names = keywords.map(({ name }) => name).join(' ')
  const lineOf = (name: Keyword) => keywords.find((keyword) => keyword.name === name)?.line
  const [msgidLine, msgstrLine] = [lineOf('msgid'), lineOf('msgstr')]
  if (!/^(?:msgctxt )?msgid msgstr$/.test(names) || !msgidLine || !msgstrLine) {
    report(file, 'catalog-entry', { line: first.line, column: 1 }, names)
    return []
  }
  return [{ text: lines.join('\n'), msgidLine, msgstrLine }]
}
