import type { Language } from '../schemas/language.ts'
import type { Level, TranslationState } from '../schemas/outline.ts'

/** What every block says of itself. */
interface BlockFields {
  id: string
  /** The language it is printed in: Chinese also in the English edition, where there is no translation to show. */
  lang: Language
  /** How far its translation has come; null in the language of the plan itself. */
  state: TranslationState | null
}

/** The plan's title. */
export interface Title extends BlockFields {
  kind: 'title'
  text: string
}

/** A heading as printed: `number` + `separator` + `text`, 第三章 + an ideographic space + 重点任务. */
export interface Heading extends BlockFields {
  kind: 'heading'
  level: Level
  number: string
  separator: string
  text: string
}

/** A paragraph as printed: its runs joined, the dashes of a bullet and the space after a lead among them. */
export interface Paragraph extends BlockFields {
  kind: 'paragraph'
  runs: Run[]
}

/** A stretch of a paragraph; a lead is the run-in heading it begins with. */
export interface Run {
  text: string
  lead: boolean
}

/** A table; its id is that of its first row. */
export interface Table extends BlockFields {
  kind: 'table'
  columns: number
  rows: TableRow[]
}

export interface TableRow {
  id: string
  lang: Language
  cells: TableCell[]
}

/** A cell, with how many columns and rows it stands for; those that another one stands for are left out. */
export interface TableCell {
  text: string
  /** The first of its columns, from 0. */
  column: number
  span: number
  rows: number
  /** What it names; null where it is a value. */
  heads: 'column' | 'row' | null
}

export type BookBlock = Title | Heading | Paragraph | Table

/** What a text is made of below its title. */
export type Body = Heading | Paragraph | Table

/** One place of the plan in each language it is printed in there, Chinese first; never empty. */
export type Row<B extends BookBlock = BookBlock> = readonly [B, ...B[]]

export interface Chapter {
  heading: Row<Heading>
  /** Everything under the heading, in order. */
  rows: Row<Body>[]
}

/** One line of what there is to say of a text and its source; `url` where the value is also an address. */
export interface Fact {
  name: string
  value: string
  url?: string | undefined
}

/** What a file says beside the plan's own text, in one language. */
export interface About {
  lang: Language
  /** Who issued the plan, as far as known. */
  issuer: string | null
  /** The plan's period and whether it is over. */
  period: string
  /** What a reader must know before the text: no government publication, an unofficial translation. */
  notices: string[]
  /** Source and address. */
  facts: Fact[]
  licence: string
  words: { about: string; contents: string; preamble: string; cover: string; accessibility: string }
}

/** An edition of a plan as files are made of it: in one language, or in both, paragraph by paragraph. */
export interface BookText {
  /** The plan's id. */
  id: string
  title: Row<Title>
  /** In the languages of the edition. */
  abouts: readonly [About, ...About[]]
  /** The first and the last year of the plan. */
  period: { from: number; to: number }
  /** When the page that the text was taken from appeared (YYYY-MM-DD), as far as known. */
  published: string | null
  preamble: Row<Body>[]
  chapters: Chapter[]
}

/** The text of a block as it is printed. */
export function textOf(block: BookBlock): string {
  switch (block.kind) {
    case 'title':
      return block.text
    case 'heading':
      return block.number + block.separator + block.text
    case 'paragraph':
      return block.runs.map(({ text }) => text).join('')
    case 'table':
      return gridOf(block)
        .map((cells) => cells.join('\t'))
        .join('\n')
  }
}

/** The texts of a table in rows of as many cells each, what stands for several in the first of them. */
export function gridOf({ columns, rows }: Table): string[][] {
  return rows.map(({ cells }) => {
    const texts = Array.from({ length: columns }, () => '')
    for (const { column, text } of cells) texts[column] = text
    return texts
  })
}

export function isHeading(row: Row<Body>): row is Row<Heading> {
  return row[0].kind === 'heading'
}

/** What a reader must know before the text, as one stretch of text. */
export function noticeOf({ lang, period, notices }: About): string {
  return [period, ...notices].join(lang === 'zh' ? '' : ' ')
}

/**
 * When the text was last changed, as far as anybody knows, as a time of ISO 8601: a file that took it from a clock
 * would be another one with every build.
 */
export function modifiedOf({ published, period }: BookText): string {
  return `${published ?? `${period.from}-01-01`}T00:00:00Z`
}
