import { defineCollection } from 'astro:content'
import { file, glob } from 'astro/loaders'
import { chapterSchema, sideBySideSchema } from './schemas/chapter.ts'
import { comparisonsSchema } from './schemas/comparisons.ts'
import { editsSchema } from './schemas/edits.ts'
import { notesSchema } from './schemas/notes.ts'
import { outlineSchema } from './schemas/outline.ts'
import { planSchema } from './schemas/plan.ts'
import { figuresSchema } from './schemas/figures.ts'
import { referencesSchema } from './schemas/references.ts'
import { siteSchema } from './schemas/site.ts'
import { targetsSchema } from './schemas/targets.ts'
import { tasksSchema } from './schemas/tasks.ts'
import { termSchema } from './schemas/term.ts'
import { topicsSchema } from './schemas/topics.ts'

/** One JSON file in each plan's folder; the entry's id is the plan's. */
const ofEachPlan = (file: string) =>
  glob({ base: 'content', pattern: `*/${file}`, generateId: ({ entry }) => entry.split('/')[0] ?? entry })

/**
 * The chapters' MDX; an entry's id is its path without the ending. MDX is imported as a module: its source would stand a
 * second time in the store, which Node could not read any more with a library of 300 plans.
 */
const ofEachChapter = (pattern: string) =>
  glob({
    base: 'content',
    pattern,
    retainBody: false,
    generateId: ({ entry }) => entry.replace(/\.mdx$/, ''),
  })

export const collections = {
  site: defineCollection({ loader: glob({ base: 'content', pattern: 'site.json' }), schema: siteSchema }),
  terms: defineCollection({ loader: file('content/glossary.json'), schema: termSchema }),
  topics: defineCollection({
    loader: glob({ base: 'content', pattern: 'topics.json' }),
    schema: topicsSchema,
  }),
  comparisons: defineCollection({
    loader: glob({ base: 'content', pattern: 'comparisons.json' }),
    schema: comparisonsSchema,
  }),
  plans: defineCollection({ loader: ofEachPlan('plan.json'), schema: planSchema }),
  outlines: defineCollection({ loader: ofEachPlan('outline.json'), schema: outlineSchema }),
  targets: defineCollection({ loader: ofEachPlan('targets.json'), schema: targetsSchema }),
  figures: defineCollection({ loader: ofEachPlan('figures.json'), schema: figuresSchema }),
  tasks: defineCollection({ loader: ofEachPlan('tasks.json'), schema: tasksSchema }),
  references: defineCollection({ loader: ofEachPlan('references.json'), schema: referencesSchema }),
  edits: defineCollection({ loader: ofEachPlan('edits.json'), schema: editsSchema }),
  notes: defineCollection({ loader: ofEachPlan('notes.json'), schema: notesSchema }),
  chapters: defineCollection({
    loader: ofEachChapter('*/{zh,en}/*.mdx'),
    schema: chapterSchema,
  }),
  sideBySide: defineCollection({
    loader: ofEachChapter('*/bilingual/*.mdx'),
    schema: sideBySideSchema,
  }),
}
