import { writeFile } from 'node:fs/promises'
import { reporter } from 'vfile-reporter'
import { parseCatalog } from '../src/plan/catalog/parse-catalog.ts'
import { mergeCatalog, newCatalog } from '../src/plan/catalog/merge-catalog.ts'
import { decode } from '../src/plan/diagnostics/decode-utf8.ts'
import { extractMessages } from '../src/plan/catalog/messages.ts'
import { parsePlan } from '../src/plan/parse/parse.ts'
import { parseSettings } from '../src/plan/seed/settings.ts'
import { UserError, command } from './support/command.ts'
import { listSeeds, readSeed } from './support/seeds.ts'

await command(async () => {
  for (const folder of await listSeeds()) await updateCatalog(folder)
})

/** Bring one plan's en.po up to date; a file that can't be read in full is never written. */
async function updateCatalog(folder: string): Promise<void> {
  const { text, settings: settingsFile, catalog: file } = await readSeed(folder)
  const isNew = file.value.length === 0
  if (isNew) file.messages.length = 0
  const readable = [text, settingsFile, file].every(decode)
  const settings = readable ? parseSettings(settingsFile, folder) : null
  const parsed = settings && parsePlan(text, settings)
  const catalog = isNew || !readable ? newCatalog(folder) : parseCatalog(file)
  const findings = [text, settingsFile, file].filter(({ messages }) => messages.length > 0)
  if (!parsed || findings.some(({ messages }) => messages.some(({ fatal }) => fatal))) {
    throw new UserError(`${reporter(findings, { verbose: true })}\n\n${file.path} is as it was.`)
  }

  const before = isNew ? '' : String(file)
  const { text: after, counts } = mergeCatalog(catalog, extractMessages(parsed.plan))
  if (after !== before) await writeFile(file.path, after)
  const { kept, fuzzy, untranslated, obsolete } = counts
  console.log(`${file.path} ${after === before ? 'was up to date' : 'is updated'}:`)
  console.log(`${kept} translated, ${fuzzy} fuzzy, ${untranslated} untranslated, ${obsolete} obsolete.`)
}
