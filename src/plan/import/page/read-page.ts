import { type Cheerio, type CheerioAPI, load } from 'cheerio'
import type { VFile } from 'vfile'
import { report } from '../../diagnostics/report.ts'
import { opening } from '../../text/excerpt.ts'
import { readHtmlTable } from '../html-table.ts'
import { ImportedText } from '../imported-text.ts'
import { isNoteMark, raise } from '../superscript.ts'
import { betweenMarks, findBody, silent } from './find-body.ts'
import { keepFullText } from './keep-full-text.ts'
import type { PageElement, PageNode } from './nodes.ts'
import { readFacts } from './page-facts.ts'

/** Elements that begin a new line. */
const block =
  /^(?:address|article|aside|blockquote|body|center|dd|details|div|dl|dt|fieldset|figcaption|figure|footer|form|h[1-6]|header|hr|html|li|main|ol|p|pre|section|table|tbody|thead|tfoot|tr|td|th|caption|ul)$/

/** Elements within elements; more are no page that a person wrote. */
const deepest = 1000

const tooDeep = 'its elements are nested too deep'

/** How deep the tags of a source are nested: parsers take long for what nobody wrote. */
function nestingOf(html: string): number {
  let [depth, most] = [0, 0]
  for (const [tag] of html.matchAll(/<\/?(?:div|span|section|table|blockquote|ul|b|i|font)\b/gi)) {
    depth = Math.max(0, depth + (tag.startsWith('</') ? -1 : 1))
    most = Math.max(most, depth)
  }
  return most
}

/** Whether a text is the source of a web page: it begins as one, or most of its lines are in tags. */
export function isPage(text: string): boolean {
  const head = text.slice(0, 1024)
  if (/^[\s\uFEFF]*<(?:!doctype html|html|head|body|div|p|h[1-6]|table|section|article|meta)\b/i.test(head))
    return true
  if (/^[\s\uFEFF]*<\?xml[^>]*>\s*(?:<!doctype html|<html)/i.test(head)) return true
  return (text.match(/<\/(?:p|div|td|h[1-6])>|<br\s*\/?>|<p[\s>]/gi)?.length ?? 0) > 5
}

/** The encoding that a page states in its first kilobyte; null if it states none. */
export function statedCharset(bytes: Uint8Array): string | null {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 2048))
  return /<meta[^>]*charset\s*=\s*["']?\s*([\w-]+)/i.exec(head)?.[1] ?? null
}

/**
 * Convert a saved web page to plain text, in place: the document's paragraphs, headings and table rows, each on a line.
 * The rest of the page is recorded as left out, and what the page states about the document as facts.
 * @returns false if the page has no text, which is reported
 */
export function readPage(file: VFile, html: string): boolean {
  if (nestingOf(html) > deepest) throw new RangeError(tooDeep)
  const whole = load(html)
  const facts = readFacts(whole)
  const marked = betweenMarks(html)
  const body = findBody(whole)
  const by = marked === null ? body.by : 'the marks ZJEG_RSS.content'
  const $ = marked === null ? whole : load(marked)
  const root = $ === whole ? body.element : $<PageElement, string>('body')
  const reader = new PageReader(file, $, body.encyclopedia)
  const article = body.encyclopedia ? keepFullText($, root) : null
  if (article) {
    for (const { text } of article.removed)
      reader.output.leaveOut(text.replace(/\s+/g, ' '), 'chapter of an encyclopedia')
    report(file, 'page-chapters', { line: 1, column: 1 }, article.kept, article.removed.length - 1)
  }
  const title = body.encyclopedia ? null : titleAbove(whole, root)
  if (title !== null) reader.output.add(title)
  reader.read(root.toArray(), 0)
  reader.flush()
  if (reader.output.next === 1) {
    report(file, 'page-empty', { line: 1, column: 1 })
    return false
  }
  for (const fact of facts) reader.output.addFact(fact)
  root.remove()
  const rest = leaveOutRest(reader.output, marked === null ? whole : load(html.replace(marked, '')))
  report(file, 'page-body', { line: 1, column: 1 }, by, rest)
  reader.output.finish(file)
  return true
}

/** Record the text of a page around its document. Returns how many printing characters (UTF-16 units) it has. */
function leaveOutRest(output: ImportedText, $: CheerioAPI): number {
  $(silent).remove()
  const rest = new PageReader(null, $, false)
  rest.read($('body').toArray(), 0)
  rest.flush()
  for (const line of rest.lines) output.leaveOut(line, 'rest of the page')
  return rest.lines.join('').replace(/\s/g, '').length
}

/** Take out the title of a document that the page prints above the text and not in it; null if the text has it. */
function titleAbove($: CheerioAPI, root: Cheerio<PageElement>): string | null {
  const compact = (text: string) => text.replace(/\s+/g, '')
  const stated = $('meta[name="ArticleTitle" i]').attr('content') ?? ''
  const above = compact(root.text()).slice(0, 2000)
  const printed = $('h1,h2,.title,.tit,#title')
    .toArray()
    .filter((element) => root.has(element).length === 0 && $(element).has(root[0] ?? '').length === 0)
    .map((element) => ({ element, text: $(element).text().replace(/\s+/g, ' ').trim() }))
    .filter(({ text }) => /\p{Script=Han}{4}/u.test(text) && text.length <= 100)
  const found = printed.find(({ text }) => compact(text) === compact(stated)) ?? printed[0]
  if (!found || above.includes(compact(found.text))) return null
  $(found.element).remove()
  return found.text
}

class PageReader {
  readonly output = new ImportedText('web page')
  /** The lines that were set. */
  readonly lines: string[] = []
  /** Where losses are reported; null for what is left out anyway. */
  private readonly file: VFile | null
  private readonly $: CheerioAPI
  /** The page's own chapters are not the plan's. */
  private readonly encyclopedia: boolean
  private pending = ''
  private heading = false

  constructor(file: VFile | null, $: CheerioAPI, encyclopedia: boolean) {
    this.file = file
    this.$ = $
    this.encyclopedia = encyclopedia
  }

  /** Read nodes, each block on lines of its own. Throws a RangeError beyond the deepest nesting. */
  read(nodes: readonly PageNode[], depth: number): void {
    if (depth > deepest) throw new RangeError(tooDeep)
    for (const node of nodes) {
      if ('attribs' in node) this.element(node, depth)
      else if (node.nodeType === 3 && 'data' in node) this.pending += node.data.replace(/[ \t\r\n\f]+/g, ' ')
    }
  }

  private element(element: PageElement, depth: number): void {
    const { name } = element
    if (name === 'br') this.pending += '\n'
    else if (name === 'img') this.picture(element)
    else if (name === 'sup') this.superscript(element)
    else if (name === 'table' && this.isData(element)) this.table(element)
    else if (name === 'table') this.frame(element, depth)
    else if (!block.test(name)) this.read(element.children, depth + 1)
    else {
      this.flush()
      this.heading = /^h[1-6]$/.test(name) && !this.encyclopedia
      this.read(element.children, depth + 1)
      this.flush()
      this.heading = false
    }
  }

  /** Set what was read since the last block. */
  flush(): void {
    const text = this.pending
      .split('\n')
      .map((line) => line.replace(/^[\s\u3000]+|[\s\u3000]+$/g, ''))
      .filter((line) => line !== '')
      .join('\n')
    this.pending = ''
    if (text === '') return
    this.lines.push(text)
    this.output.add(text, this.heading)
  }

  private superscript(element: PageElement): void {
    const words = this.$(element).text()
    if (this.file && isNoteMark(this.pending.slice(-12), words)) {
      report(
        this.file,
        'word-superscript',
        { line: this.output.next, column: 1 },
        this.pending.slice(-8) + words,
      )
    }
    this.pending += raise(words)
  }

  private picture(element: PageElement): void {
    const name = (element.attribs['alt'] ?? '') || (element.attribs['title'] ?? '')
    if (this.file) report(this.file, 'markdown-picture', { line: this.output.next, column: 1 }, opening(name))
  }

  /** A table of data has rows of several cells; one around a whole text has not. */
  private isData(element: PageElement): boolean {
    const table = this.$(element)
    if (table.find('table').length > 0) return false
    const rows = table.find('tr').toArray()
    return rows.some((row) => this.$(row).children('td,th').length > 1)
  }

  private table(element: PageElement): void {
    this.flush()
    this.$(element)
      .find('img')
      .each((_, picture) => {
        this.picture(picture)
      })
    const { caption, rows } = readHtmlTable(this.$.html(element))
    this.output.add(caption)
    if (caption !== '') this.lines.push(caption)
    for (const row of rows) {
      this.output.addRow(row)
      this.lines.push(row.join(' '))
    }
  }

  private frame(element: PageElement, depth: number): void {
    this.flush()
    const from = this.output.next
    this.read(element.children, depth + 1)
    this.flush()
    if (this.$(element).find('table').length === 0) this.output.box(from)
  }
}
