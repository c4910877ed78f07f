import type { PlanEntry } from '../../schemas/plan.ts'
import type { Plan } from '../model/tree.ts'
import { extractMessages } from './messages.ts'
import { type Catalog, type CatalogEntry, reviewsOf } from './parse-catalog.ts'
import { finder, stateOf } from './translate.ts'

/** How a reviewer is called that is no person. */
const machine = /language models?|语言模型|大模型/i

/** Count the messages of a plan by how far their translation has come; each is counted once. */
export function countTranslations(plan: Plan, catalog: Catalog): PlanEntry['translation'] {
  const find = finder(catalog)
  const counts = { reviewedByPerson: 0, reviewedByModel: 0, translated: 0, fuzzy: 0, missing: 0 }
  const messages = extractMessages(plan)
  for (const { msgid, ids } of messages) {
    const entry = find(msgid, ids[0] ?? '')
    const state = stateOf(entry)
    counts[state === 'reviewed' ? reviewerOf(entry) : state] += 1
  }
  return { messages: messages.length, ...counts }
}

/** Who reviewed an entry: what a person has read stays so when a model reads it again. */
function reviewerOf(entry: CatalogEntry | undefined): 'reviewedByPerson' | 'reviewedByModel' {
  const reviews = reviewsOf(entry?.comments ?? [])
  return reviews.some(({ by }) => !machine.test(by)) ? 'reviewedByPerson' : 'reviewedByModel'
}
