import { load } from 'cheerio'
import type { List, PhrasingContent, RootContent } from 'mdast'
import remarkFrontmatter from 'remark-frontmatter'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import type { VFile } from 'vfile'
import { report } from '../diagnostics/report.ts'
import { opening } from '../text/excerpt.ts'
import { readHtmlTable } from './html-table.ts'
import { ImportedText } from './imported-text.ts'
import { MarkdownNotes } from './markdown-notes.ts'
import { marks, prepareMarkdown, type PreparedMarkdown } from './prepare-markdown.ts'

const parser = unified().use(remarkParse).use(remarkFrontmatter).freeze()

/**
 * Convert Markdown to plain text, in place: lines without markup, list items with their numbers, tables row by row. What
 * is lost is reported with the line where it would be.
 */
export function readMarkdown(file: VFile): void {
  const prepared = prepareMarkdown(String(file))
  const reader = new MarkdownReader(file, prepared)
  for (const node of parser.parse(prepared.source).children) reader.block(node, '')
  reader.finish()
  reader.output.finish(file)
}

class MarkdownReader {
  readonly output = new ImportedText('Markdown')
  private readonly file: VFile
  private readonly prepared: PreparedMarkdown
  private readonly notes: MarkdownNotes

  constructor(file: VFile, prepared: PreparedMarkdown) {
    this.file = file
    this.prepared = prepared
    this.notes = new MarkdownNotes(file, this.output, prepared.notes, (words) => this.words(words))
  }

  /** Set the notes that nothing refers to. */
  finish(): void {
    this.notes.finish()
  }

  /** The words of a stretch of Markdown, its paragraphs joined. */
  private words(markdown: string): string {
    const paragraphs = parser.parse(markdown).children
    return paragraphs
      .map((node) => ('children' in node ? this.inline(node.children as PhrasingContent[]) : ''))
      .join(' ')
      .replace(/\s*\n\s*/g, '')
  }

  /** @param sign the number or bullet of a list item, for its first text */
  block(node: RootContent, sign: string): void {
    if (node.type === 'heading') this.output.add(this.plain(sign + this.inline(node.children)), true)
    else if (node.type === 'paragraph') this.paragraph(sign + this.inline(node.children))
    else if (node.type === 'list') this.list(node)
    else if (node.type === 'code') this.paragraph(sign + node.value)
    else if (node.type === 'html') this.paragraph(sign + this.withoutTags(node.value))
    else if (node.type === 'yaml') this.reportLost('markdown-front', node.value)
    else if (node.type === 'definition') this.reportLost('markdown-address', node.url)
    else if (node.type === 'blockquote') for (const child of node.children) this.block(child, '')
    this.notes.flush()
  }

  /** A text with the signs that were put in its place of others; what they say is reported at the next line. */
  private plain(text: string): string {
    const place = { line: this.output.next, column: 1 }
    for (const [, before = '', sign] of text.matchAll(/([^\uE000-\uE004]{0,8})([\uE003\uE004])/g)) {
      report(this.file, sign === marks.formula ? 'markdown-formula' : 'word-superscript', place, before)
    }
    return this.notes.mark(text.replaceAll(marks.bar, '|').replace(/[\uE003\uE004]/g, ''))
  }

  private table(html: string): void {
    const { caption, rows } = readHtmlTable(html)
    this.output.add(this.plain(caption))
    for (const row of rows) this.output.addRow(row.map((cell) => this.plain(cell)))
  }

  private list({ ordered, start, children }: List): void {
    for (const [index, item] of children.entries()) {
      const delimiter =
        /^\d+([.)])/.exec(this.prepared.source.slice(item.position?.start.offset ?? 0))?.[1] ?? '.'
      const sign = ordered ? `${(start ?? 1) + index}${delimiter} ` : '• '
      for (const [at, child] of item.children.entries()) this.block(child, at === 0 ? sign : '')
    }
  }

  /** Keep the lines: whether one continues the last is decided when the plan is read. */
  private paragraph(text: string): void {
    const table = this.prepared.tables[Number(/^\uE001(\d+)\uE001$/.exec(text)?.[1] ?? -1)]
    if (table !== undefined) {
      this.table(table)
      return
    }
    const lines = text.split('\n')
    const rule = lines.findIndex((line, index) => index > 0 && tableRule.test(line))
    const head = rule < 0 ? lines.length : rule - 1
    for (const line of lines.slice(0, head)) this.output.add(this.plain(line))
    if (rule < 0) return
    for (const [index, line] of lines.slice(head).entries()) {
      if (index === 1) continue
      const cells = line
        .trim()
        .replace(/^\||\|$/g, '')
        .split('|')
      this.output.addRow(cells.map((cell) => this.plain(cell.trim())))
    }
  }

  private inline(nodes: readonly PhrasingContent[]): string {
    return nodes
      .map((node) => {
        if (node.type === 'text' || node.type === 'inlineCode') return node.value
        if (node.type === 'break') return '\n'
        if (node.type === 'html') return this.withoutTags(node.value)
        if (node.type === 'image' || node.type === 'imageReference') {
          this.reportLost('markdown-picture', node.alt ?? '')
          return ''
        }
        if (node.type === 'link') return this.link(this.inline(node.children), node.url)
        return 'children' in node ? this.inline(node.children) : ''
      })
      .join('')
  }

  private link(words: string, url: string): string {
    if (url !== words && url !== `mailto:${words}`) this.reportLost('markdown-address', url)
    return words
  }

  /** The text of HTML; `<br>` is a line break. All but simple inline tags are reported. */
  private withoutTags(html: string): string {
    if (/^<(?:br|\/?(?:b|i|u|em|strong|span|font|center|sup|sub))\b[^>]*>$/i.test(html)) {
      return /^<br/i.test(html) ? '\n' : ''
    }
    this.reportLost('markdown-html', html)
    const $ = load(html, null, false)
    $('br').replaceWith('\n')
    $('td,th').append('\t')
    $('tr,p,div,li').append('\n')
    return $.text()
  }

  private reportLost(
    rule: 'markdown-front' | 'markdown-address' | 'markdown-picture' | 'markdown-html',
    text: string,
  ) {
    report(this.file, rule, { line: this.output.next, column: 1 }, opening(text.replace(/\s+/g, ' ')))
  }
}

const tableRule = /^\s*\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)+\|?\s*$|^\s*\|\s*:?-+:?\s*\|\s*$/
