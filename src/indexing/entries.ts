import { shardCount, shardsOf, type Entry } from '../search/entries.ts'
import { withDoubt } from '../i18n/doubt.ts'
import { textOf } from '../i18n/phrase.ts'
import { lineOf } from '../i18n/line.ts'
import type { Language, Translatable } from '../schemas/language.ts'
import type { TargetsEntry } from '../schemas/targets.ts'
import type { TasksEntry } from '../schemas/tasks.ts'
import type { Term } from '../schemas/term.ts'

/** The terms of the glossary as they are found in one language. */
export function termEntries(terms: readonly Term[], lang: Language): Entry[] {
  return terms.map(({ id, zh, en, zhAlso, enAlso }) => ({
    kind: 'term',
    zh,
    en,
    also: lang === 'zh' ? zhAlso : enAlso,
    says: null,
    at: `glossary/#${id}`,
  }))
}

/** The targets of a plan as they are found in one language, each with what its first statement says. */
export function targetEntries({ plan, targets }: TargetsEntry, lang: Language): Entry[] {
  return targets.map((target) => {
    const { id, indicator, statements } = target
    const [statement] = statements
    return {
      kind: 'target',
      ...namedIn(lang, indicator),
      also: [],
      says: statement
        ? withDoubt(lang, textOf(lang, lineOf(lang, statement, target)), target.notes.length > 0)
        : null,
      at: `${plan}/targets/${id}/`,
    }
  })
}

/** The tasks of a plan as they are found in one language; each leads to its paragraph. */
export function taskEntries({ plan, tasks }: TasksEntry, lang: Language): Entry[] {
  return tasks.map(({ id, name, chapter }) => ({
    kind: 'task',
    ...namedIn(lang, name),
    also: [],
    says: null,
    at: `${plan}/chapter-${chapter.slice(1)}/#${id}`,
  }))
}

/** The name in one language only, or in the one that there is: only terms lead to the other language. */
function namedIn(lang: Language, { zh, en }: Translatable): Pick<Entry, 'zh' | 'en'> {
  return lang === 'zh' || en === null ? { zh, en: null } : { zh: null, en }
}

/** Entries by the files they are kept in. */
export function shardEntries(entries: readonly Entry[], lang: Language): Entry[][] {
  const shards = Array.from({ length: shardCount }, (): Entry[] => [])
  for (const entry of entries) {
    const name = entry[lang]
    for (const shard of shardsOf([...(name === null ? [] : [name]), ...entry.also], lang))
      shards[shard]?.push(entry)
  }
  return shards
}
