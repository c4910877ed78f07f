import { readFile } from 'node:fs/promises'
import { getCollection, getEntry, type CollectionEntry } from 'astro:content'
import { buildPart } from './schemas/build-part.ts'
import type { Comparison } from './schemas/comparisons.ts'
import type { Edit } from './schemas/edits.ts'
import type { FigureEntry } from './schemas/figures.ts'
import type { Language } from './schemas/language.ts'
import type { Note, Notes } from './schemas/notes.ts'
import type { DivisionEntry, Outline, ParagraphEntry } from './schemas/outline.ts'
import type { PlanEntry } from './schemas/plan.ts'
import type { Reference } from './schemas/references.ts'
import type { Site } from './schemas/site.ts'
import type { TargetEntry } from './schemas/targets.ts'
import type { Task } from './schemas/tasks.ts'
import { addPlaces, type Term, type TermWithPlaces } from './schemas/term.ts'
import type { Topic } from './schemas/topics.ts'

/** A plan and its headings. */
export interface PlanWithOutline {
  plan: PlanEntry
  outline: Outline
}

/** An indicator that several plans have a target for; `ordinal` counts the targets of a plan from 1. */
export interface Compared extends Omit<Comparison, 'targets'> {
  targets: { book: PlanWithOutline; target: TargetEntry; ordinal: number; notes: readonly Note[] }[]
}

/** The site's identity, content/site.json. */
export async function getSite(): Promise<Site> {
  const entry = await getEntry('site', 'site')
  if (!entry) throw missing('content/site.json')
  return entry.data
}

/** Every plan that this build knows, sorted by id: of a build of some plans, those plans alone. */
export async function getPlans(): Promise<PlanWithOutline[]> {
  const plans = await getCollection('plans')
  const books = await Promise.all(
    plans.map(async ({ id, data }) => {
      const outline = await getEntry('outlines', id)
      if (!outline) throw missing(`content/${id}/outline.json`)
      return { plan: data, outline: outline.data }
    }),
  )
  return books.sort((a, b) => (a.plan.id < b.plan.id ? -1 : 1))
}

/** The plans whose pages this build makes, sorted by id. */
export async function getPlansToBuild(): Promise<PlanWithOutline[]> {
  const { plans } = buildPart
  return plans === null ? getPlans() : (await getPlans()).filter(({ plan }) => plans.includes(plan.id))
}

/** Every difference between a plan's text as obtained and as published. */
export async function getEdits(plan: string): Promise<Edit[]> {
  const entry = await getEntry('edits', plan)
  if (!entry) throw missing(`content/${plan}/edits.json`)
  return entry.data
}

/** A plan's textual notes and corrections. */
export async function getNotes(plan: string): Promise<Notes> {
  const entry = await getEntry('notes', plan)
  if (!entry) throw missing(`content/${plan}/notes.json`)
  return entry.data
}

/** The text of one chapter in one language; chapter 0 is the title and preamble. */
export async function getText(
  plan: string,
  lang: Language,
  chapter: number,
): Promise<CollectionEntry<'chapters'>> {
  const entry = await getEntry('chapters', `${plan}/${lang}/${chapter}`)
  if (!entry) throw missing(`content/${plan}/${lang}/${chapter}.mdx`)
  return entry
}

/** The MDX of one chapter in one language, without its front matter. */
export async function getSource(plan: string, lang: Language, chapter: number): Promise<string> {
  const mdx = await readFile(`content/${plan}/${lang}/${chapter}.mdx`, 'utf8')
  return mdx.replace(/^---\n.*?\n---\n/s, '')
}

/** Every target of a plan, in the order of the text. */
export async function getTargets(plan: string): Promise<TargetEntry[]> {
  const entry = await getEntry('targets', plan)
  if (!entry) throw missing(`content/${plan}/targets.json`)
  return entry.data.targets
}

/** Every figure of a plan that is not a target, in the order of the text. */
export async function getFigures(plan: string): Promise<FigureEntry[]> {
  const entry = await getEntry('figures', plan)
  if (!entry) throw missing(`content/${plan}/figures.json`)
  return entry.data.figures
}

/** The tasks of a plan, in the order of the text. */
export async function getTasks(plan: string): Promise<Task[]> {
  const entry = await getEntry('tasks', plan)
  if (!entry) throw missing(`content/${plan}/tasks.json`)
  return entry.data.tasks
}

/** The documents a plan names, in the order of the text. */
export async function getReferences(plan: string): Promise<Reference[]> {
  const entry = await getEntry('references', plan)
  if (!entry) throw missing(`content/${plan}/references.json`)
  return entry.data.references
}

/** The topics that have places in a plan, in the order of seeds/topics.yaml. */
export async function getTopics(plan: string): Promise<Topic[]> {
  const entry = await getEntry('topics', 'topics')
  if (!entry) throw missing('content/topics.json')
  return entry.data.filter(({ places }) => plan in places)
}

/** What is compared with targets of a plan, in the order of seeds/comparisons.yaml. */
export async function getComparisonsOf(plan: string): Promise<Comparison[]> {
  return (await readComparisons()).filter(({ targets }) => plan in targets)
}

/** The comparisons of plans with their targets, in the order of seeds/comparisons.yaml; of a build of some plans, none. */
export async function getComparisons(): Promise<Compared[]> {
  if (!buildPart.library) return []
  const books = new Map((await getPlans()).map((book) => [book.plan.id, book]))
  const find = async (plan: string, id: string) => {
    const book = books.get(plan)
    const targets = book ? await getTargets(plan) : []
    const index = targets.findIndex((target) => target.id === id)
    const target = targets[index]
    if (!book || !target)
      throw new Error(`content/comparisons.json names a target that is not there: run \`npm run content\`.`)
    return { book, target, ordinal: index + 1, notes: (await getNotes(plan)).notes }
  }
  return Promise.all(
    (await readComparisons()).map(async (comparison) => ({
      ...comparison,
      targets: await Promise.all(
        Object.entries(comparison.targets).map(([plan, target]) => find(plan, target)),
      ),
    })),
  )
}

/** Whether the site compares plans, in whatever part of it is built. */
export async function hasComparisons(): Promise<boolean> {
  return (await readComparisons()).length > 0
}

async function readComparisons(): Promise<Comparison[]> {
  const entry = await getEntry('comparisons', 'comparisons')
  if (!entry) throw missing('content/comparisons.json')
  return entry.data
}

/** The glossary, in the order of seeds/glossary.csv, with the places in every plan. */
export async function getAllTerms(): Promise<TermWithPlaces[]> {
  const places = await getCollection('termPlaces')
  const byPlan = new Map(
    places.map(({ id, data }) => [id, data] as const).sort(([a], [b]) => (a < b ? -1 : 1)),
  )
  return addPlaces(await readTerms(), byPlan)
}

/** Terms of the glossary by their ids, in the order of the ids. */
export async function getTerms(ids: readonly string[]): Promise<Term[]> {
  const entries = new Map((await readTerms()).map((term) => [term.id, term]))
  return ids.map((id) => {
    const term = entries.get(id)
    if (!term) throw new Error(`content/glossary.json has no term ${id}: run \`npm run content\`.`)
    return term
  })
}

const readTerms = async () => (await getCollection('terms')).map(({ data }) => data)

/** The text of one chapter in both languages, row by row. */
export async function getSideBySide(plan: string, chapter: number): Promise<CollectionEntry<'sideBySide'>> {
  const entry = await getEntry('sideBySide', `${plan}/bilingual/${chapter}`)
  if (!entry) throw missing(`content/${plan}/bilingual/${chapter}.mdx`)
  return entry
}

/** The paragraphs under a heading and all its divisions, in the order of the text. */
export function paragraphsOf(division: DivisionEntry): ParagraphEntry[] {
  return [...division.paragraphs, ...division.divisions.flatMap(paragraphsOf)]
}

const missing = (path: string) => new Error(`${path} is missing: run \`npm run content\`.`)
