import type { GlossaryTerm } from '../../../schemas/glossary.ts'
import type { Check } from '../check.ts'
import { checkBeginnings } from './beginnings.ts'
import { spellingCheck } from './british-spelling.ts'
import { renderingCheck } from './renderings.ts'
import { nounCheck } from './repeated-nouns.ts'
import { checkSentenceLength } from './sentence-length.ts'

/**
 * What an editor would mark in the English of one catalog. Its findings are warnings. The checks are for one catalog
 * only, as one of them remembers what it has seen.
 * @param title the plan's title in English; empty if it has none yet
 */
export function styleChecks(glossary: readonly GlossaryTerm[], title: string): readonly Check[] {
  return [
    checkSentenceLength,
    checkBeginnings,
    nounCheck(glossary, title),
    renderingCheck(),
    spellingCheck(glossary),
  ]
}
