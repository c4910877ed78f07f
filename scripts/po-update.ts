import { writeFile } from 'node:fs/promises'
import type { VFile } from 'vfile'
import { reporter } from 'vfile-reporter'
import { mergeCatalog, newCatalog } from '../src/plan/catalog/merge-catalog.ts'
import { extractMessages } from '../src/plan/catalog/messages.ts'
import { parseCatalog } from '../src/plan/catalog/parse-catalog.ts'
import { decode } from '../src/plan/diagnostics/decode-utf8.ts'
import { sentenceAligner } from '../src/plan/memory/align-sentences.ts'
import { suggester } from '../src/plan/memory/suggest.ts'
import { type TranslatedPlan, TranslationMemory } from '../src/plan/memory/translation-memory.ts'
import { parsePlan } from '../src/plan/parse/parse.ts'
import { parseGlossary } from '../src/plan/seed/glossary.ts'
import { parseSettings } from '../src/plan/seed/settings.ts'
import type { GlossaryTerm } from '../src/schemas/glossary.ts'
import { UserError, command } from './support/command.ts'
import { listSeeds, readFileIfThere, readSeed } from './support/seeds.ts'

interface Loaded extends TranslatedPlan {
  file: VFile
  isNew: boolean
}

await command(async () => {
  const glossary = await readGlossary()
  const plans: Loaded[] = []
  for (const folder of await listSeeds()) plans.push(await load(folder))
  const memory = new TranslationMemory(plans, sentenceAligner(glossary))
  for (const plan of plans) await updateCatalog(plan, memory, glossary)
})

/** Read one plan and its en.po; where a file can't be read in full, no catalog is written. */
async function load(folder: string): Promise<Loaded> {
  const { text, settings: settingsFile, catalog: file } = await readSeed(folder)
  const isNew = file.value.length === 0
  if (isNew) file.messages.length = 0
  const readable = [text, settingsFile, file].every(decode)
  const settings = readable ? parseSettings(settingsFile, folder) : null
  const parsed = settings && parsePlan(text, settings)
  const catalog = isNew || !readable ? newCatalog(folder) : parseCatalog(file)
  refuseFaults([text, settingsFile, file])
  if (!parsed) throw new Error(`${folder} has neither a plan nor a fault`)
  return { plan: folder, catalog, messages: extractMessages(parsed.plan), file, isNew }
}

async function readGlossary(): Promise<GlossaryTerm[]> {
  const file = await readFileIfThere('seeds/glossary.csv')
  const glossary = file && decode(file) ? parseGlossary(file) : []
  if (file) refuseFaults([file])
  return glossary
}

function refuseFaults(files: readonly VFile[]): void {
  const findings = files.filter(({ messages }) => messages.length > 0)
  if (!findings.some(({ messages }) => messages.some(({ fatal }) => fatal))) return
  throw new UserError(`${reporter(findings, { verbose: true })}\n\nEvery en.po is as it was.`)
}

/** Bring one plan's en.po up to date, with what other plans have for its sentences. */
async function updateCatalog(
  { plan, catalog, messages, file, isNew }: Loaded,
  memory: TranslationMemory,
  glossary: readonly GlossaryTerm[],
): Promise<void> {
  const { suggest, counts: suggested } = suggester(memory, glossary, plan)
  const before = isNew ? '' : String(file)
  const { text: after, counts } = mergeCatalog(catalog, messages, suggest)
  if (after !== before) await writeFile(file.path, after)
  const { kept, fuzzy, untranslated, obsolete } = counts
  const { filled, similar, terms } = suggested
  console.log(`${file.path} ${after === before ? 'was up to date' : 'is updated'}:`)
  console.log(`${kept} translated, ${fuzzy} fuzzy, ${untranslated} untranslated, ${obsolete} obsolete.`)
  if (filled + similar + terms === 0) return
  console.log(
    `From other plans: ${filled} filled as fuzzy; of those untranslated, ${similar} have similar sentences and ${terms} terms.`,
  )
}
