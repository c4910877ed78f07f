import { mkdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Fragment } from '../search/record.ts'
import type { Language } from '../schemas/language.ts'
import type { FiguresEntry } from '../schemas/figures.ts'
import type { TargetsEntry } from '../schemas/targets.ts'
import type { TasksEntry } from '../schemas/tasks.ts'
import type { TermWithPlaces } from '../schemas/term.ts'
import { writeBundle } from './bundle.ts'
import {
  characterLanguage,
  charactersOf,
  chineseOccurs,
  chineseRecord,
  marksOf,
  chineseFragment,
} from './chinese.ts'
import { englishOccurs, englishRecord, englishFragment, wordsOf } from './english.ts'
import { figureEntries } from './figure-entries.ts'
import { shardEntries, targetEntries, taskEntries, termEntries } from './entries.ts'
import { namingsOf, shardNamings } from './names.ts'
import type { IndexedRecord } from './records.ts'
import { suggestionsOf } from './suggestions.ts'
import { variantsOf } from './variants.ts'
import { charactersBySound, vocabularyOf } from './vocabulary.ts'

/** What is searched: the records of every plan in each language, the glossary, and every plan's figures, targets and tasks. */
export interface SearchContent {
  records: Record<Language, readonly IndexedRecord[]>
  terms: readonly TermWithPlaces[]
  figures: readonly FiguresEntry[]
  targets: readonly TargetsEntry[]
  tasks: readonly TasksEntry[]
}

/**
 * Writes all that the search page loads into `folder`: an index for each language, as their words differ; a list
 * of what each index contains (`characters.json`, `words.json`), so that the page can distinguish a file that failed to
 * load from words that do not occur; the plain text, for browsers that can't run the engine; the entries of other kinds; what
 * the plans say for other words (`names/`); traditional characters; terms by their pinyin; the words of the plans and how
 * characters sound, for a query that is misspelt.
 */
export async function writeSearch(
  folder: string,
  { records: { zh, en }, terms, figures, targets, tasks }: SearchContent,
) {
  await writeBundle(
    join(folder, 'zh'),
    { forceLanguage: characterLanguage, includeCharacters: marksOf(zh) },
    zh.map((record) => (index) => index.addCustomRecord(chineseRecord(record))),
  )
  await writeBundle(
    join(folder, 'en'),
    { forceLanguage: 'en' },
    en.map((record) => (index) => index.addHTMLFile(englishRecord(record))),
  )

  const characters = charactersOf(zh)
  await writeJson(join(folder, 'zh', 'characters.json'), characters.join(''))
  await writeJson(join(folder, 'zh', 'variants.json'), variantsOf(characters))
  await writeJson(join(folder, 'zh', 'pinyin.json'), suggestionsOf(terms))
  await writeJson(join(folder, 'zh', 'vocabulary.json'), vocabularyOf(zh, terms).join(' '))
  await writeJson(join(folder, 'zh', 'sounds.json'), charactersBySound())
  await writeJson(join(folder, 'en', 'words.json'), wordsOf(en).join(' '))

  await writePlain(join(folder, 'zh', 'plain'), zh, chineseFragment)
  await writePlain(join(folder, 'en', 'plain'), en, englishFragment)
  for (const lang of ['zh', 'en'] as const) {
    const all = [
      ...figures.flatMap((ofPlan) => figureEntries(ofPlan, terms, lang)),
      ...targets.flatMap((ofPlan) => targetEntries(ofPlan, lang)),
      ...tasks.flatMap((ofPlan) => taskEntries(ofPlan, lang)),
      ...termEntries(terms, lang),
    ]
    await writeShards(join(folder, lang, 'entries'), shardEntries(all, lang))
    const namings = namingsOf(terms, lang, lang === 'zh' ? chineseOccurs(zh) : englishOccurs(en))
    await writeShards(join(folder, lang, 'names'), shardNamings(namings))
  }
}

async function writeShards(folder: string, shards: readonly unknown[]) {
  await mkdir(folder)
  for (const [shard, kept] of shards.entries()) await writeJson(join(folder, `${shard}.json`), kept)
}

async function writePlain(
  folder: string,
  records: readonly IndexedRecord[],
  plain: (record: IndexedRecord) => Fragment,
) {
  await mkdir(folder)
  for (const [plan, ofPlan = []] of Object.entries(Object.groupBy(records, (record) => record.plan)))
    await writeJson(join(folder, `${plan}.json`), ofPlan.map(plain))
}

/** Removes an index that an earlier build has left. */
export const removeSearch = (folder: string) => rm(folder, { recursive: true, force: true })

async function writeJson(path: string, value: unknown) {
  await writeFile(path, JSON.stringify(value))
}
