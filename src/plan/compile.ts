import { VFile } from 'vfile'
import type { Edit } from '../schemas/edits.ts'
import type { GlossaryTerm } from '../schemas/glossary.ts'
import type { Notes } from '../schemas/notes.ts'
import type { Outline } from '../schemas/outline.ts'
import { type Catalog, checkCatalog, parseCatalog } from './catalog.ts'
import { checkTranslations } from './checks/check-translations.ts'
import { compileComparisons } from './comparisons.ts'
import { decode } from './decode.ts'
import { describePlan } from './describe.ts'
import { report } from './diagnostics.ts'
import { checkAllowed, parseGlossary } from './glossary.ts'
import { indexGlossary } from './index-glossary.ts'
import { type Lookup, termLookup } from './mark-terms.ts'
import { measurePlan } from './measure.ts'
import { listMendings } from './mendings.ts'
import { extractMessages } from './messages.ts'
import { checkIds } from './moved.ts'
import { readNotes } from './notes.ts'
import { buildOutline, idsOf } from './outline.ts'
import { parsePlan } from './parse.ts'
import { chapterNumbers, renderChapter, renderSideBySide } from './render.ts'
import { parseSettings, type Settings } from './settings.ts'
import { compileSite } from './site.ts'
import { compileTopics } from './topics.ts'
import { chineseEdition, type Edition, translatePlan } from './translate.ts'
import type { Plan } from './tree.ts'

/** The files of one plan as people wrote them; findings are reported on them. */
export interface Seed {
  /** The folder's name, which is the plan's id. */
  folder: string
  /** plan.txt, plan.yaml and en.po. */
  text: VFile
  settings: VFile
  catalog: VFile
  /** notes.yaml, targets.yaml, references.yaml and progress.csv; null where there is none. */
  notes: VFile | null
  targets: VFile | null
  references: VFile | null
  progress: VFile | null
  /** Of plan.txt's bytes, in hexadecimal. */
  sha256: string
  /** outline.json as it was published last, whose ids must last. */
  published: Outline | null
}

/** All that seeds/ holds. */
export interface Library {
  /** site.yaml and glossary.csv. */
  site: VFile
  glossary: VFile
  /** topics.yaml and comparisons.yaml; null where there is none. */
  topics: VFile | null
  comparisons: VFile | null
  seeds: readonly Seed[]
}

/** A plan that was read: what its files of content/ are made from. */
interface Source {
  id: string
  seed: Seed
  settings: Settings
  catalog: Catalog
  plan: Plan
  edits: readonly Edit[]
  editions: readonly [chinese: Edition, english: Edition]
  /** Old ids to keep as anchors, by the id they are now found at. */
  moved: ReadonlyMap<string, readonly string[]>
  notes: Notes
}

type Measured = ReturnType<typeof measurePlan>

/** Every file of a seed that is there: what findings are reported on. */
export function filesOf(seed: Seed): VFile[] {
  const { text, settings, catalog, notes, targets, references, progress } = seed
  return [text, settings, catalog, notes, targets, references, progress].filter((file) => file !== null)
}

/**
 * Compile everything: the files of content/, with paths relative to it. Bad input is reported on the files it stands
 * in and never thrown; where there is an error, the result is what could still be made, for nobody to write.
 */
export function compileLibrary(library: Library): VFile[] {
  const rows = decode(library.glossary) ? parseGlossary(library.glossary) : []
  const sources = library.seeds.flatMap((seed) => readSource(seed, rows) ?? [])
  const ids = idsOfPlans(sources)
  checkAllowed(library.glossary, rows, ids)
  const glossary = indexGlossary(rows, sources)
  const lookup = termLookup(rows, glossary)
  const topics = library.topics ? compileTopics(library.topics, ids) : []
  const topicIds = new Set(topics.map(({ id }) => id))
  const plans = sources.map((source) => ({ source, measured: measureSource(source, topicIds) }))
  const targets = plans.map(({ measured }) => measured.targets)
  const comparisons = library.comparisons ? compileComparisons(library.comparisons, targets) : []
  return [
    ...compileSite(library.site),
    new VFile({ path: 'glossary.json', value: toJsonLines(glossary) }),
    new VFile({ path: 'topics.json', value: toJsonLines(topics) }),
    new VFile({ path: 'comparisons.json', value: toJsonLines(comparisons) }),
    ...plans.flatMap(({ source, measured }) => compilePlan(source, measured, lookup)),
  ]
}

function idsOfPlans(sources: readonly Source[]): Map<string, Set<string>> {
  return new Map(sources.map(({ id, editions }) => [id, new Set(idsOf(editions[0]))]))
}

function readSource(seed: Seed, glossary: readonly GlossaryTerm[]): Source | null {
  const readable = filesOf(seed).map(decode)
  if (readable.includes(false)) return null
  const settings = parseSettings(seed.settings, seed.folder)
  if (!settings) return null
  if (settings.sha256 !== seed.sha256) {
    report(seed.text, 'file-checksum', { line: 1, column: 1 }, seed.sha256, settings.sha256)
  }
  const catalog = parseCatalog(seed.catalog)
  const parsed = parsePlan(seed.text, settings)
  if (!parsed) return null
  const { plan, edits } = parsed
  const messages = extractMessages(plan)
  checkCatalog(seed.catalog, catalog, messages)
  checkTranslations(seed.catalog, catalog, messages, glossary, settings.id)
  const editions = [chineseEdition(plan), translatePlan(plan, catalog)] as const
  const moved = checkIds(seed.text, idsOf(editions[0]), seed.published, settings)
  const notes = {
    notes: seed.notes ? readNotes(seed.notes, plan) : [],
    mendings: listMendings(plan, edits, String(seed.text), settings),
  }
  return { id: settings.id, seed, settings, catalog, plan, edits, editions, moved, notes }
}

function measureSource(
  { id, seed, settings, plan, editions }: Source,
  topics: ReadonlySet<string>,
): Measured {
  const { text, targets, references, progress } = seed
  const { period, state, strict } = settings
  const files = { text, targets, references, progress }
  return measurePlan({ id, plan, english: editions[1], period, state, ...files, topics, strict })
}

function compilePlan(
  { id, settings, catalog, plan, edits, editions, moved, notes }: Source,
  measured: Measured,
  lookup: Lookup,
): VFile[] {
  const file = (name: string, value: string) => new VFile({ path: `${id}/${name}`, value })
  const chapters = chapterNumbers(plan)
  const apparatus = { moved, lookup, notes: notes.notes, targets: measured.targets.targets }
  return [
    file('plan.json', toJson(describePlan(settings, editions[1], catalog))),
    file('outline.json', toJson(buildOutline(editions[1], id))),
    file('edits.json', toJsonLines(edits)),
    file('notes.json', toJson(notes)),
    file('targets.json', toJson(measured.targets)),
    file('figures.json', toJson(measured.figures)),
    file('tasks.json', toJson(measured.tasks)),
    file('references.json', toJson(measured.references)),
    ...editions.flatMap((edition) =>
      chapters.map((chapter) =>
        file(`${edition.lang}/${chapter}.mdx`, renderChapter(edition, chapter, id, apparatus)),
      ),
    ),
    ...chapters
      .filter((chapter) => chapter > 0)
      .map((chapter) => file(`bilingual/${chapter}.mdx`, renderSideBySide(editions, chapter, id, apparatus))),
  ]
}

function toJson(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`
}

/** One record a line: a thousand of them stay readable in review. */
function toJsonLines(records: readonly unknown[]): string {
  return `[\n${records.map((record) => `  ${JSON.stringify(record)}`).join(',\n')}\n]\n`
}
