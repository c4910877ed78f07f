import { z } from 'zod'
import { bilingualSchema } from './language.ts'

/** A term of content/glossary.json: one Chinese term and its one English. */
export const termSchema = z.strictObject({
  /** Its address: the English in lower case with hyphens. */
  id: z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/),
  zh: z.string().min(1),
  zhAlso: z.array(z.string().min(1)),
  en: z.string().min(1),
  enAlso: z.array(z.string().min(1)),
  note: z.string().min(1).nullable(),
  /** What it means, in plain words; null where the name says it. */
  definition: bilingualSchema.nullable(),
  /** Who publishes the English as the official rendering; null where it is our own. */
  source: z.string().min(1).nullable(),
  /** The words that residents use and the plans do not, and the Chinese words of a plan that one of them leads to. */
  aliases: z.array(z.strictObject({ word: z.string().min(1), phrase: z.string().min(1).nullable() })),
})
export type Term = z.output<typeof termSchema>

/** terms.json of a plan: the ids of each of its terms and of the headings and paragraphs with it, in order. */
export const termPlacesSchema = z.array(z.strictObject({ term: z.string(), ids: z.array(z.string()).min(1) }))
export type TermPlaces = z.output<typeof termPlacesSchema>

/** A term with every place where it occurs, plan by plan. */
export interface TermWithPlaces extends Term {
  occurrences: { plan: string; ids: string[] }[]
}

/** Give terms the places where they occur; `places` has terms.json of each plan by the plan's id. */
export function addPlaces(terms: readonly Term[], places: ReadonlyMap<string, TermPlaces>): TermWithPlaces[] {
  const occurrences = new Map<string, TermWithPlaces['occurrences']>(terms.map(({ id }) => [id, []]))
  for (const [plan, ofPlan] of places)
    for (const { term, ids } of ofPlan) occurrences.get(term)?.push({ plan, ids })
  return terms.map((term) => ({ ...term, occurrences: occurrences.get(term.id) ?? [] }))
}

/** glossary.json, in the order of seeds/glossary.csv. */
export const glossarySchema = z.array(termSchema)
