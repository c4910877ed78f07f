import { VFile } from 'vfile'
import type { Edit } from '../schemas/edits.ts'
import type { GlossaryTerm } from '../schemas/glossary.ts'
import type { Correction } from '../schemas/notes.ts'
import type { Outline } from '../schemas/outline.ts'
import type { TargetsEntry } from '../schemas/targets.ts'
import { type Catalog, checkCatalog, parseCatalog } from './catalog/parse-catalog.ts'
import { checkTranslations } from './checks/check-translations.ts'
import { pointAt } from './diagnostics/characters.ts'
import { decode } from './diagnostics/decode-utf8.ts'
import { describePlan } from './rendering/plan-json.ts'
import { hasErrors, report } from './diagnostics/report.ts'
import { findInfidelities, textOfMdx } from './fidelity/check-fidelity.ts'
import { locateTerms } from './glossary/index-terms.ts'
import { termLookup } from './rendering/mark-terms.ts'
import { extractData } from './indicators/measure-plan.ts'
import { listCorrections } from './rendering/corrections.ts'
import { extractMessages } from './catalog/messages.ts'
import { checkAddresses, checkTargetIds } from './rendering/check-addresses.ts'
import { type NotesFile, readNotes } from './seed/notes.ts'
import { buildOutline, idsOf } from './rendering/outline-json.ts'
import { parsePlan } from './parse/parse.ts'
import { chapterNumbers, renderChapter, renderSideBySide } from './rendering/render-chapter.ts'
import { parseSettings, type Settings } from './seed/settings.ts'
import { toJson, toJsonLines } from './text/json.ts'
import { chineseEdition, type Edition, translatePlan } from './catalog/translate.ts'
import type { Plan } from './model/tree.ts'
import { walk } from './model/walk.ts'

/** The source files of a plan, on which findings are reported. */
export interface Seed {
  /** The name of the folder, which must be the plan's id. */
  folder: string
  /** plan.txt, plan.yaml and en.po. */
  text: VFile
  settings: VFile
  catalog: VFile
  /** notes.yaml, targets.yaml, figures.yaml, references.yaml and progress.csv; null if there is none. */
  notes: VFile | null
  targets: VFile | null
  figures: VFile | null
  references: VFile | null
  progress: VFile | null
  /** The checksum of plan.txt's bytes, in hexadecimal. */
  sha256: string
  /** The last published outline.json, whose ids are permanent; null for a new plan. */
  published: Outline | null
  /** Ids of targets that were published last and must last: those that people gave, and those that moved. */
  publishedTargets: readonly string[]
}

/** What the conversion of all plans depends on. */
export interface Common {
  /** The rows of glossary.csv. */
  glossary: readonly GlossaryTerm[]
  /** The ids of topics.yaml; null if it can't be read. */
  topics: readonly string[] | null
}

/** A converted plan. */
export interface Conversion {
  id: string
  /** The ids of all headings and paragraphs. */
  ids: readonly string[]
  /** The Chinese of all headings and paragraphs. */
  texts: readonly string[]
  /** Null where targets.yaml can't be read, and not all ids are known. */
  targets: TargetsEntry | null
  /** The plan's files of content/, with paths relative to it. */
  files: readonly VFile[]
}

/** A seed as read, from which the files of content/ are made. */
interface ReadSeed {
  id: string
  seed: Seed
  settings: Settings
  catalog: Catalog
  plan: Plan
  edits: readonly Edit[]
  editions: readonly [chinese: Edition, english: Edition]
  /** Old ids to keep as anchors, by the new id. */
  moved: ReadonlyMap<string, readonly string[]>
  notes: NotesFile | null
  corrections: readonly Correction[]
}

/** The files of a seed that exist. */
export function filesOf(seed: Seed): VFile[] {
  const { text, settings, catalog, notes, targets, figures, references, progress } = seed
  return [text, settings, catalog, notes, targets, figures, references, progress].filter(
    (file) => file !== null,
  )
}

/**
 * Convert a plan. The result depends only on the arguments, so it can be cached. Bad input is reported on its file.
 * @returns null if there is too much wrong for a plan
 */
export function convertPlan(seed: Seed, common: Common): Conversion | null {
  const source = readSeed(seed, common.glossary)
  if (!source) return null
  const { id, editions } = source
  const measured = measureSource(source, common.topics && new Set(common.topics))
  const ids = measured.targets.targets.map((target) => target.id)
  if (measured.named)
    checkTargetIds(seed.targets ?? seed.settings, ids, seed.publishedTargets, source.settings)
  const files = writePlan(source, measured, common.glossary)
  proveText(source, files)
  return {
    id,
    ids: idsOf(editions[0]),
    texts: Array.from(walk(source.plan), ({ published }) => published.value),
    targets: measured.named ? measured.targets : null,
    files,
  }
}

/** Prove that what is to be published in Chinese is plan.txt: what the proof finds is an error of ours, and is reported. */
function proveText({ id, seed, settings, edits }: ReadSeed, files: readonly VFile[]): void {
  const own = files.filter(({ path }) => path.startsWith(`${id}/zh/`))
  const [fault] = findInfidelities(String(seed.text), textOfMdx(own.map(String)), edits, settings)
  if (fault === undefined) return
  const offset = [...String(seed.text)].slice(0, Number.parseInt(fault, 10)).join('').length
  report(seed.text, 'text-unfaithful', pointAt(String(seed.text), offset), fault)
}

/** Read a seed; null where a file is broken, so that what depends on it is not reported as wrong as well. */
function readSeed(seed: Seed, glossary: readonly GlossaryTerm[]): ReadSeed | null {
  const readable = filesOf(seed).map((file) => !hasErrors(file) && decode(file))
  if (readable.includes(false)) return null
  const settings = parseSettings(seed.settings, seed.folder)
  const catalog = parseCatalog(seed.catalog)
  if (!settings) return null
  if (settings.sha256 !== seed.sha256) {
    report(seed.text, 'file-checksum', { line: 1, column: 1 }, seed.sha256, settings.sha256)
    return null
  }
  if (settings.strict && !seed.targets)
    report(settings.file, 'strict-without-targets', settings.placeOf(['strict']))
  const parsed = parsePlan(seed.text, settings)
  const isBroken = hasErrors(seed.settings) || hasErrors(seed.catalog, 'catalog-syntax', 'catalog-entry')
  if (!parsed || isBroken) return null
  const { plan, edits } = parsed
  const messages = extractMessages(plan)
  checkCatalog(seed.catalog, catalog, messages)
  checkTranslations(seed.catalog, catalog, messages, glossary, settings.id)
  const editions = [chineseEdition(plan), translatePlan(plan, catalog)] as const
  const moved = checkAddresses(seed.text, idsOf(editions[0]), seed.published, settings)
  const notes = seed.notes && readNotes(seed.notes, plan)
  const corrections = listCorrections(plan, edits, String(seed.text), settings)
  return { id: settings.id, seed, settings, catalog, plan, edits, editions, moved, notes, corrections }
}

function measureSource(
  { id, seed, settings, plan, editions, notes }: ReadSeed,
  topics: ReadonlySet<string> | null,
): ReturnType<typeof extractData> {
  const { text, targets, figures, references, progress } = seed
  const { period, state, strict } = settings
  const files = { text, targets, figures, references, progress, notes }
  return extractData({ id, plan, english: editions[1], period, state, ...files, topics, strict })
}

function writePlan(
  { id, settings, catalog, plan, edits, editions, moved, corrections }: ReadSeed,
  measured: ReturnType<typeof extractData>,
  glossary: readonly GlossaryTerm[],
): VFile[] {
  const file = (name: string, value: string) => new VFile({ path: `${id}/${name}`, value })
  const chapters = chapterNumbers(plan)
  const { targets } = measured.targets
  const lookup = termLookup(glossary)
  const apparatus = { moved, lookup, notes: measured.notes, targets }
  return [
    file('plan.json', toJson(describePlan(settings, editions[1], catalog, targets.length))),
    file('outline.json', toJson(buildOutline(editions[1], id))),
    file('edits.json', toJsonLines(edits)),
    file('notes.json', toJson({ notes: measured.notes, mendings: corrections })),
    file('targets.json', toJson(measured.targets)),
    file('figures.json', toJson(measured.figures)),
    file('terms.json', toJsonLines(locateTerms(glossary, plan))),
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
