import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { launchBrowser } from '../support/launch-browser.ts'
import { serve } from '../serve.ts'
import { runCommand } from '../support/steps.ts'

const plan = 'jinan-civil-affairs-2021-2025'
const printed = [
  `${plan}/chapter-3/`,
  `en/${plan}/chapter-1/`,
  `bilingual/${plan}/chapter-2/`,
  `${plan}/targets/`,
  `${plan}/`,
]

/**
 * Prints pages of the site in `dist`, built for `origin`, as PDF into `scratch`. Every sheet must be A4, have the title
 * and the address at its head and its number at its foot, and not end with a heading.
 * @returns how many sheets each page takes
 * @throws every sheet that is wrong, and how
 */
export async function checkPrint(dist: string, scratch: string, origin: string): Promise<string> {
  const folder = join(scratch, 'print')
  await mkdir(folder, { recursive: true })
  using site = await serve(dist, '/', 4350)
  await using browser = await launchBrowser()
  const faults: string[] = []
  const rows: string[] = []
  for (const [index, path] of printed.entries()) {
    const page = await browser.newPage()
    await page.goto(new URL(path, site.address).href, { waitUntil: 'networkidle' })
    const headings = await page.locator('main :is(h2, h3, h4)').allTextContents()
    const file = join(folder, `${index + 1}.pdf`)
    await page.pdf({ path: file, preferCSSPageSize: true })
    const sheets = await readSheets(file)
    const expected = {
      title: plain(await page.title()),
      address: plain(`${origin}/${path}`),
      headings: headings.map(plain),
    }
    await page.close()
    faults.push(...faultsOf(sheets, expected).map((fault) => `${path} ${fault}`))
    const { output } = await runCommand(`pdfinfo '${file}'`)
    if (!output.includes('(A4)')) faults.push(`${path} is not printed on A4`)
    rows.push(`${path}: ${sheets.length} sheets`)
  }
  if (faults.length > 0) throw new Error(faults.join('\n'))
  return rows.join('\n')
}

/** The lines of each sheet from top to bottom, without spaces. */
async function readSheets(file: string): Promise<string[][]> {
  const { ok, output } = await runCommand(`pdftotext -layout '${file}' -`)
  if (!ok) throw new Error(output)
  const sheets = output.split('\f').map((sheet) =>
    sheet
      .split('\n')
      .map(plain)
      .filter((line) => line !== ''),
  )
  return sheets.filter((lines) => lines.length > 0)
}

function faultsOf(
  sheets: readonly string[][],
  expected: { title: string; address: string; headings: readonly string[] },
): string[] {
  return sheets.flatMap((lines, index) => {
    const found: string[] = []
    const head = lines.slice(0, 3).join('')
    if (!head.startsWith(expected.title)) found.push(`has another title at its head: ${head}`)
    if (!head.includes(expected.address)) found.push(`has no address at its head: ${head}`)
    if (lines.at(-1) !== String(index + 1)) found.push(`has another number: ${lines.at(-1) ?? ''}`)
    const last = lines.at(-2) ?? ''
    if (expected.headings.some((heading) => heading === last || (last.length > 3 && heading.endsWith(last))))
      found.push(`ends with a heading: ${last}`)
    return found.map((fault) => `sheet ${index + 1} ${fault}`)
  })
}

/** Removes what a PDF may write otherwise than its page: spaces and compatibility forms. */
function plain(text: string): string {
  return text.normalize('NFKC').replace(/[\s\u200B\u2060]/gu, '')
}
