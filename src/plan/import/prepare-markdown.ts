import { readLatex } from './latex.ts'
import { isNoteMark, raise } from './superscript.ts'

/** Signs for what the parser of Markdown would not carry through; they are private to a text that is being read. */
export const marks = {
  /** `\|`, the bar within a cell, while a table is cut at its bars. */
  bar: '\uE000',
  /** Around the number of a table in HTML. */
  table: '\uE001',
  /** Around the number of a note, where it is referred to. */
  note: '\uE002',
  /** After a superscript that may be the mark of a note. */
  superscript: '\uE003',
  /** After a formula that could not be read. */
  formula: '\uE004',
} as const

/** Markdown without what its parser does not know, which is kept apart. */
export interface PreparedMarkdown {
  source: string
  /** Tables in HTML, by the numbers in the source. */
  tables: string[]
  /** The words of notes, as Markdown, with the names they go by. */
  notes: { name: string; words: string }[]
}

/** Take tables in HTML, footnotes, formulas and superscripts out of a source of Markdown. */
export function prepareMarkdown(given: string): PreparedMarkdown {
  const withBars = given
    .replace(/^\uFEFF/, '')
    .replace(/[\uE000-\uE004]/g, '')
    .replaceAll('\\|', marks.bar)
  const { text, notes } = takeNotes(readFormulas(readSuperscripts(withBars)))
  const tables: string[] = []
  const source = text.replace(
    /<table\b[^>]*>[\s\S]*?<\/table\s*>/gi,
    (html) => `\n\n${marks.table}${tables.push(html) - 1}${marks.table}\n\n`,
  )
  return { source, tables, notes }
}

function readSuperscripts(source: string): string {
  return source.replace(/<sup>([^<>]{1,12})<\/sup>/gi, (_, words: string, at: number) => {
    return raise(words) + markIfNote(source.slice(0, at), words)
  })
}

function markIfNote(before: string, digits: string): string {
  return isNoteMark(before.slice(-12), digits) ? marks.superscript : ''
}

const dollars =
  /(?<![\\$])\$\$([^$]{1,400}?)\$\$|(?<![\\$])\$(?!\$)([^$\n]{1,200}?)(?<!\\)\$(?!\d)|\\\(([^\n]{1,200}?)\\\)/g

/** What prints in a formula stands in its place; signs of Markdown and HTML among it by their numbers. */
function readFormulas(source: string): string {
  return source.replace(dollars, (formula, shown?: string, inline?: string, round?: string, at?: number) => {
    const latex = shown ?? inline ?? round ?? ''
    const isNumber = round === undefined && /^[\d\s.,+~%()-]+$/.test(latex) && /\d/.test(latex)
    if (!isNumber && !/[\\^{}]|_\s*[{\d]/.test(latex)) return formula
    const text = readLatex(latex)
    if (text === null) return formula + marks.formula
    const [digits = ''] = /^\s*\^\s*\{?\s*(\d[\d\s]*)\}?\s*$/.exec(latex)?.slice(1) ?? []
    const escaped = text.replace(/[<>*_[\]`|#]/g, (sign) => `&#${sign.charCodeAt(0)};`)
    return escaped + markIfNote(source.slice(0, at), digits.replace(/\s/g, ''))
  })
}

const definition = /^ {0,3}\[\^([^\]\s]+)\]:[ \t]*(.*)$/

/** Footnotes and the lines they go on on: indented, or following at once while no sentence has ended. */
function takeNotes(source: string): { text: string; notes: PreparedMarkdown['notes'] } {
  const notes: PreparedMarkdown['notes'] = []
  const lines: string[] = []
  let open: { name: string; words: string } | null = null
  let blank = false
  for (const line of source.split('\n')) {
    const [, name, words = ''] = definition.exec(line) ?? []
    const goesOn = open && (/^(?: {4}|\t)\s*\S/.test(line) || (!blank && isRest(line, open.words)))
    if (name !== undefined) notes.push((open = { name, words }))
    else if (open && goesOn) open.words += `\n${line.trim()}`
    else if (line.trim() !== '') open = null
    blank = line.trim() === ''
    if (name === undefined && !goesOn) lines.push(line)
  }
  const places = new Map(notes.map((note, index) => [note.name, index]))
  const text = lines
    .join('\n')
    .replace(/\[\^([^\]\s]+)\]/g, (reference, name: string) =>
      places.has(name) ? `${marks.note}${places.get(name) ?? 0}${marks.note}` : reference,
    )
  return { text, notes }
}

function isRest(line: string, words: string): boolean {
  return /^\s*[^\s#|<>*+\d-]/.test(line) && !/[。！？.]\s*$/.test(words)
}
