import type { VFile } from 'vfile'
import { z } from 'zod'
import { bilingualSchema } from '../../schemas/language.ts'
import type { Reference, ReferenceKind } from '../../schemas/references.ts'
import { pattern } from '../lexicon/lexicon.ts'
import { report } from '../diagnostics/report.ts'
import type { Edition } from '../catalog/translate.ts'
import type { Plan } from '../model/tree.ts'
import { readYaml } from '../diagnostics/yaml.ts'
import { walk } from '../model/walk.ts'

const kinds = (
  ['measures', 'law', 'regulation', 'plan', 'programme', 'opinions', 'standard', 'publication'] as const
).map((kind) => ({ kind, name: pattern`{noun.${kind}}$` }))

/** The kind of a document by its name, without a bracket behind it (试行). */
export function kindOfReference(name: string): ReferenceKind {
  const bare = name.replace(/（[^）]*）$/, '')
  return kinds.find(({ name }) => name.test(bare))?.kind ?? 'other'
}

/**
 * List the documents that a plan names in 《》, in the order of the text.
 * @param names references.yaml, a list of { zh, en }, or null if there is none; an English name must occur in the
 *   translation of every paragraph that names the document
 */
export function listReferences(plan: Plan, english: Edition, names: VFile | null): Reference[] {
  const places = new Map<string, Map<string, number>>()
  for (const { id, published } of walk(plan)) {
    for (const [, name = ''] of published.value.matchAll(/《([^《》]+)》/g)) {
      const counts = places.get(name) ?? new Map<string, number>()
      places.set(name, counts.set(id, (counts.get(id) ?? 0) + 1))
    }
  }
  const given = readNames(names, places, english)
  return [...places].map(([zh, counts]) => ({
    name: { zh, en: given.get(zh) ?? null },
    kind: kindOfReference(zh),
    places: [...counts].map(([anchor, count]) => ({ anchor, count })),
  }))
}

function readNames(
  file: VFile | null,
  places: ReadonlyMap<string, ReadonlyMap<string, number>>,
  english: Edition,
): Map<string, string> {
  const given = new Map<string, string>()
  const yaml = file && readYaml(file, z.array(bilingualSchema))
  if (!yaml) return given
  for (const [index, { zh, en }] of yaml.value.entries()) {
    const anchors = places.get(zh)
    if (!anchors) report(yaml.file, 'reference-unknown', yaml.placeOf([index]), zh)
    for (const anchor of anchors?.keys() ?? []) {
      const rendering = english.renderings.get(anchor)
      const text = `${rendering?.lead ?? ''} ${rendering?.text ?? ''}`
      if (rendering?.lang !== 'en' || text.includes(en)) continue
      report(yaml.file, 'reference-quote', yaml.placeOf([index, 'en']), en, anchor)
    }
    given.set(zh, en)
  }
  return given
}
