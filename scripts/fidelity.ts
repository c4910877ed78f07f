import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { load } from 'cheerio'
import { findInfidelities, textOfMdx } from '../src/plan/fidelity/check-fidelity.ts'
import { parseSettings } from '../src/plan/seed/settings.ts'
import { type Edit, editsSchema } from '../src/schemas/edits.ts'
import { type Outline, outlineSchema } from '../src/schemas/outline.ts'
import { damageOf, faultOf } from '../src/integrations/content-marker.ts'
import { command, UserError } from './support/command.ts'
import { listSeeds, readSeed } from './support/seeds.ts'

/**
 * Proves for each plan that what is published is plan.txt: content/<plan>/zh always, and the built pages where there
 * is a dist/. Prints the account, or what is wrong.
 */
await command(async () => {
  for (const folder of await listSeeds()) {
    const seed = await readSeed(folder)
    const source = new TextDecoder('utf-8', { ignoreBOM: true }).decode(seed.text.value as Uint8Array)
    const settings = parseSettings(seed.settings, folder)
    if (!settings) throw new UserError(`seeds/${folder}/plan.yaml has errors: run \`npm run content\``)
    const edits = editsSchema.parse(await readJson(`content/${folder}/edits.json`))
    const outline = outlineSchema.parse(await readJson(`content/${folder}/outline.json`))

    console.log(`${settings.title.zh}\n`)
    const mdx = textOfMdx(
      await Promise.all(chapterFiles(folder, outline).map((path) => readFile(path, 'utf8'))),
    )
    printAccount(source, mdx, edits)
    prove(`content/${folder}/zh/*.mdx`, source, mdx, edits, settings)
    if (existsSync('dist')) {
      const html = await textOfPages(pages(folder, outline))
      prove(`dist/${folder}/**/index.html`, source, html, edits, settings)
    }
  }
})

function printAccount(source: string, published: string, edits: readonly Edit[]) {
  const rows: [string, number, number][] = [['plan.txt', 0, [...source].length]]
  for (const rule of new Set(edits.map((edit) => edit.rule))) {
    const of = edits.filter((edit) => edit.rule === rule)
    const change = of.reduce((sum, edit) => sum + [...edit.to].length - [...edit.from].length, 0)
    rows.push([rule, of.length, change])
  }
  rows.push(['published', 0, [...published].length])
  rows.push(['of it line feeds', 0, published.split('\n').length - 1])
  console.log('                    edits  characters')
  for (const [name, count, characters] of rows) {
    const edited = count === 0 ? '' : String(count)
    console.log(`  ${name.padEnd(16)}${edited.padStart(7)}${characters.toLocaleString('en').padStart(12)}`)
  }
  console.log('')
}

function prove(
  what: string,
  source: string,
  published: string,
  edits: readonly Edit[],
  allowance: Parameters<typeof findInfidelities>[3],
) {
  const faults = findInfidelities(source, published, edits, allowance)
  if (faults.length === 0) {
    console.log(`  ${what}, edits undone, is plan.txt byte for byte.`)
    return
  }
  console.error(`  ${what} is not plan.txt:`)
  for (const fault of faults) console.error(`    ${fault}`)
  process.exitCode = 1
}

function chapterFiles(folder: string, { chapters }: Outline): string[] {
  return [0, ...chapters.map((_, index) => index + 1)].map((number) => `content/${folder}/zh/${number}.mdx`)
}

function pages(folder: string, { chapters }: Outline): string[] {
  return [
    `dist/${folder}/index.html`,
    ...chapters.map((_, index) => `dist/${folder}/chapter-${index + 1}/index.html`),
  ]
}

/** The plan's own text on built pages: the text of each [data-plan-text], one line per element. */
async function textOfPages(paths: readonly string[]): Promise<string> {
  const texts = await Promise.all(
    paths.map(async (path) => {
      const $ = load(await readFile(path, 'utf8'))
      return $('[data-plan-text]')
        .map((_, element) =>
          element.name === 'tr'
            ? $(element)
                .children()
                .map((_, cell) => $(cell).text())
                .get()
                .join('\t')
            : $(element).text(),
        )
        .get()
    }),
  )
  return texts.flat().join('\n')
}

async function readJson(path: string): Promise<unknown> {
  const json = await readFile(path, 'utf8').catch(() => {
    throw new UserError(`${path} is missing: run \`npm run content\` first`)
  })
  const fault = faultOf(path, json)
  if (fault !== null) throw new UserError(damageOf(path, fault))
  return JSON.parse(json)
}
