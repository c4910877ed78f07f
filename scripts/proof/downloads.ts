import { existsSync } from 'node:fs'
import { mkdir, open, readdir, readFile } from 'node:fs/promises'
import { basename, join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { load } from 'cheerio'
import { onPath } from '../support/browser.ts'
import { runIn } from './project-copy.ts'
import { runCommand } from '../support/steps.ts'

/** The Debian packages of the programs that the files to take away are tried with. */
export const downloadPrograms = [
  { program: 'epubcheck', debianPackage: 'epubcheck' },
  { program: 'soffice', debianPackage: 'libreoffice-writer-nogui' },
  { program: 'pdftotext', debianPackage: 'poppler-utils' },
]

/** Checks each EPUB of the site in `dist`. Throws what epubcheck found, warnings included. */
export async function checkEpubs(dist: string): Promise<string> {
  const epubcheck = await epubcheckCommand()
  const files = await filesWith(dist, '.epub')
  for (const { folder, name } of files) await runIn(folder, `${epubcheck} --failonwarnings '${name}'`)
  return `${files.length} EPUBs have neither error nor warning.`
}

/**
 * Opens each DOCX of the site in `dist` in LibreOffice, prints it as PDF into `scratch` and looks for every heading and
 * paragraph of the site's pages there. Throws what is missing.
 */
export async function checkDocuments(dist: string, scratch: string): Promise<string> {
  const output = join(scratch, 'pdf')
  await mkdir(output)
  const files = await filesWith(dist, '.docx')
  const rows: string[] = []
  for (const { folder, name } of files) {
    const pages = await printedPages(join(folder, name), output)
    const texts = await textsOf(dist, name)
    const missing = texts.filter((text) => !isPrinted(plain(text), pages))
    if (missing.length > 0)
      throw new Error(`${name} is printed without\n${missing.map((text) => text.slice(0, 80)).join('\n')}`)
    rows.push(`${name}: ${pages.length} pages with all ${texts.length} headings and paragraphs`)
  }
  return rows.join('\n')
}

/** Debian's epubcheck is a Java archive, which not every system runs as a program. */
async function epubcheckCommand(): Promise<string> {
  const path = onPath('epubcheck') ?? 'epubcheck'
  const file = await open(path)
  const { buffer } = await file.read({ buffer: Buffer.alloc(2) })
  await file.close()
  return buffer.toString() === 'PK' ? `java -jar '${path}'` : `'${path}'`
}

/** The files to take away from the site in `dist` that end in `extension`, in order of their names. */
export async function filesWith(
  dist: string,
  extension: string,
): Promise<{ folder: string; name: string }[]> {
  const entries = await readdir(join(dist, 'data'), { recursive: true, withFileTypes: true })
  const files = entries
    .filter((entry) => entry.isFile() && entry.name.endsWith(extension))
    .map(({ parentPath, name }) => ({ folder: parentPath, name }))
  if (files.length === 0) throw new Error(`${dist}/data has no ${extension}`)
  return files.toSorted((a, b) => (a.name < b.name ? -1 : 1))
}

async function printedPages(docx: string, output: string): Promise<string[]> {
  // A profile of its own: LibreOffice does nothing while another one is open.
  const profile = pathToFileURL(resolve(output, 'profile')).href
  await runIn(
    output,
    `soffice --headless '-env:UserInstallation=${profile}' --convert-to pdf '${resolve(docx)}'`,
  )
  const pdf = basename(docx).replace(/docx$/, 'pdf')
  // It ends well also where it could not open the file.
  if (!existsSync(join(output, pdf))) throw new Error(`LibreOffice could not open ${docx}`)
  const { output: text } = await runCommand(`pdftotext -raw '${pdf}' -`, {}, output)
  return text.split('\f').map(plain)
}

/** The plan's headings and paragraphs on the pages of the site, in the languages of a file, `<plan>.<edition>.docx`. */
async function textsOf(dist: string, file: string): Promise<string[]> {
  const [plan = '', edition = ''] = file.split('.')
  const roots = { zh: [''], en: ['en'], bilingual: ['', 'en'] }[edition]
  if (!roots) throw new Error(`${file} is of no edition`)
  const texts = roots.map(async (root) => {
    const folder = join(dist, root, plan)
    const chapters = (await readdir(folder)).filter((name) => /^chapter-\d+$/.test(name))
    const pages = ['', ...chapters].map((name) => readFile(join(folder, name, 'index.html'), 'utf8'))
    return (await Promise.all(pages)).flatMap((html) => {
      const $ = load(html)
      return $('[data-plan-text]')
        .get()
        .map((element) => $(element).text())
    })
  })
  return (await Promise.all(texts)).flat()
}

/** Without spaces and hyphens: at the end of a line, a hyphen may belong to the word or only divide it. */
function plain(text: string): string {
  return text.replace(/[\s\u00ad\u200b-]/g, '')
}

/** Whether a text is on a page, or begins at the end of a column on one and goes on on those after it. */
function isPrinted(text: string, pages: readonly string[]): boolean {
  return pages.some((_, first) => isPrintedFrom(text, pages.slice(first, first + 6)))
}

function isPrintedFrom(text: string, [page, ...next]: readonly string[]): boolean {
  if (page === undefined) return false
  if (page.includes(text)) return true
  let most = 0
  while (page.includes(text.slice(0, most + 1))) most++
  // What happens to follow the end of the column may look like the text going on.
  return [most, most - 1].some((length) => length > 0 && isPrintedFrom(text.slice(length), next))
}
