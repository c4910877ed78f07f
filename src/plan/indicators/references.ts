import type { VFile } from 'vfile'
import { z } from 'zod'
import { bilingualSchema } from '../../schemas/language.ts'
import { documentSchema, type Reference, type ReferenceKind } from '../../schemas/references.ts'
import { pattern } from '../lexicon/lexicon.ts'
import { report } from '../diagnostics/report.ts'
import { type Edition, englishOf } from '../catalog/translate.ts'
import type { Plan } from '../model/tree.ts'
import { readYaml } from '../diagnostics/yaml.ts'
import { walk } from '../model/walk.ts'
import { chineseSentences } from '../text/chinese-sentences.ts'
import { englishSentences } from '../text/english-sentences.ts'

const kinds = (
  ['measures', 'law', 'regulation', 'plan', 'programme', 'opinions', 'standard', 'publication'] as const
).map((kind) => ({ kind, name: pattern`{noun.${kind}}$` }))

/** The kind of a document by its name, without a bracket behind it (试行). */
export function kindOfReference(name: string): ReferenceKind {
  const bare = name.replace(/（[^）]*）$/, '')
  return kinds.find(({ name }) => name.test(bare))?.kind ?? 'other'
}

/** An entry of references.yaml. */
const entrySchema = bilingualSchema.extend(documentSchema.shape)
type Entry = z.output<typeof entrySchema>

/**
 * List the documents that a plan names in 《》, in the order of the text, each with the sentences that name it.
 * @param names references.yaml, a list of { zh, en, title, number, date, url }, or null if there is none; an English
 *   name must occur in the translation of every paragraph that names the document
 */
export function listReferences(plan: Plan, english: Edition, names: VFile | null): Reference[] {
  const places = new Map<string, Map<string, number>>()
  const texts = new Map<string, string>()
  for (const { id, published } of walk(plan)) {
    texts.set(id, published.value)
    for (const [, name = ''] of published.value.matchAll(/《([^《》]+)》/g)) {
      const counts = places.get(name) ?? new Map<string, number>()
      places.set(name, counts.set(id, (counts.get(id) ?? 0) + 1))
    }
  }
  const given = readNames(names, places, english)
  return [...places].map(([zh, counts]) => {
    const { en = null, title, number, date, url } = given.get(zh) ?? unknownEntry
    return {
      name: { zh, en },
      kind: kindOfReference(zh),
      ...{ title, number, date, url },
      places: [...counts].map(([anchor, count]) => ({
        anchor,
        count,
        quote: {
          zh: naming(chineseSentences(texts.get(anchor) ?? ''), `《${zh}》`).join(''),
          en:
            en === null
              ? null
              : naming(englishSentences(englishOf(english, anchor) ?? ''), en).join(' ') || null,
        },
      })),
    }
  })
}

const unknownEntry: Partial<Entry> & z.output<typeof documentSchema> = documentSchema.parse({})

const naming = (sentences: readonly string[], name: string) =>
  sentences.filter((sentence) => sentence.includes(name))

function readNames(
  file: VFile | null,
  places: ReadonlyMap<string, ReadonlyMap<string, number>>,
  english: Edition,
): Map<string, Entry> {
  const given = new Map<string, Entry>()
  const yaml = file && readYaml(file, z.array(entrySchema))
  if (!yaml) return given
  for (const [index, entry] of yaml.value.entries()) {
    const { zh, en } = entry
    const anchors = places.get(zh)
    if (!anchors) report(yaml.file, 'reference-unknown', yaml.placeOf([index]), zh)
    for (const anchor of anchors?.keys() ?? []) {
      const text = englishOf(english, anchor)
      if (text === null || text.includes(en)) continue
      report(yaml.file, 'reference-quote', yaml.placeOf([index, 'en']), en, anchor)
    }
    given.set(zh, entry)
  }
  return given
}
