import { readFileSync } from 'node:fs'
import { defineCollection } from 'astro:content'
import { file, glob } from 'astro/loaders'
import { buildPart } from './schemas/build-part.ts'
import { chapterSchema, sideBySideSchema } from './schemas/chapter.ts'
import { comparisonsSchema } from './schemas/comparisons.ts'
import { editsSchema } from './schemas/edits.ts'
import { notesSchema } from './schemas/notes.ts'
import { outlineSchema } from './schemas/outline.ts'
import { planSchema } from './schemas/plan.ts'
import { figuresSchema } from './schemas/figures.ts'
import { referencesSchema } from './schemas/references.ts'
import { siteEntrySchema } from './schemas/site.ts'
import { targetsSchema } from './schemas/targets.ts'
import { tasksSchema } from './schemas/tasks.ts'
import { termPlacesSchema, termSchema } from './schemas/term.ts'
import { topicsSchema } from './schemas/topics.ts'

/** The plans whose pages this build makes, as patterns of folders in content/. */
const built = buildPart.plans ?? ['*']

/** The plans that pages of this build name. */
const listed = buildPart.library ? ['*'] : built

/** The plans that pages of this build show data of: of those of the library, the compared plans, and an only plan. */
const shown = buildPart.plans?.length === 0 ? dataOfLibrary() : built

function dataOfLibrary(): string[] {
  const read = (path: string): unknown => JSON.parse(readFileSync(`content/${path}`, 'utf8'))
  const { plans } = siteEntrySchema.parse(read('site.json'))
  const compared = comparisonsSchema
    .parse(read('comparisons.json'))
    .flatMap(({ targets }) => Object.keys(targets))
  return plans.length === 1 ? plans : [...new Set(compared)]
}

/** One JSON file in the folder of each of these plans; the entry's id is the plan's. */
const ofPlans = (folders: readonly string[], file: string) =>
  glob({
    base: 'content',
    pattern: folders.map((folder) => `${folder}/${file}`),
    generateId: ({ entry }) => entry.split('/')[0] ?? entry,
  })

/**
 * The chapters' MDX; an entry's id is its path without the ending. MDX is imported as a module: its source would be in
 * the store twice, which Node could not read any more with a library of 300 plans.
 */
const ofEachChapter = (pattern: string) =>
  glob({
    base: 'content',
    pattern: built.map((folder) => `${folder}/${pattern}`),
    retainBody: false,
    generateId: ({ entry }) => entry.replace(/\.mdx$/, ''),
  })

export const collections = {
  site: defineCollection({
    loader: glob({ base: 'content', pattern: 'site.json' }),
    schema: siteEntrySchema,
  }),
  terms: defineCollection({ loader: file('content/glossary.json'), schema: termSchema }),
  termPlaces: defineCollection({ loader: ofPlans(listed, 'terms.json'), schema: termPlacesSchema }),
  topics: defineCollection({
    loader: glob({ base: 'content', pattern: 'topics.json' }),
    schema: topicsSchema,
  }),
  comparisons: defineCollection({
    loader: glob({ base: 'content', pattern: 'comparisons.json' }),
    schema: comparisonsSchema,
  }),
  plans: defineCollection({ loader: ofPlans(listed, 'plan.json'), schema: planSchema }),
  outlines: defineCollection({ loader: ofPlans(listed, 'outline.json'), schema: outlineSchema }),
  targets: defineCollection({ loader: ofPlans(shown, 'targets.json'), schema: targetsSchema }),
  figures: defineCollection({ loader: ofPlans(shown, 'figures.json'), schema: figuresSchema }),
  tasks: defineCollection({ loader: ofPlans(shown, 'tasks.json'), schema: tasksSchema }),
  references: defineCollection({ loader: ofPlans(shown, 'references.json'), schema: referencesSchema }),
  edits: defineCollection({ loader: ofPlans(built, 'edits.json'), schema: editsSchema }),
  notes: defineCollection({ loader: ofPlans(shown, 'notes.json'), schema: notesSchema }),
  chapters: defineCollection({
    loader: ofEachChapter('{zh,en}/*.mdx'),
    schema: chapterSchema,
  }),
  sideBySide: defineCollection({
    loader: ofEachChapter('bilingual/*.mdx'),
    schema: sideBySideSchema,
  }),
}
