import { VFile } from 'vfile'
import type { Outline } from '../schemas/outline.ts'
import type { PlanEntry } from '../schemas/plan.ts'
import { type Catalog, checkCatalog, parseCatalog } from './catalog.ts'
import { decode } from './decode.ts'
import { report } from './diagnostics.ts'
import { extractMessages, titleId, walk } from './messages.ts'
import { checkIds } from './moved.ts'
import { buildOutline, idsOf } from './outline.ts'
import { parsePlan } from './parse.ts'
import { chapterNumbers, renderChapter } from './render.ts'
import { parseSettings, type Settings } from './settings.ts'
import { chineseEdition, type Edition, messageStates, translatePlan } from './translate.ts'

/** The files of one plan as people wrote them; findings are reported on them. */
export interface Seed {
  /** The folder's name, which is the plan's id. */
  folder: string
  /** plan.txt, plan.yaml and en.po. */
  text: VFile
  settings: VFile
  catalog: VFile
  /** Of plan.txt's bytes, in hexadecimal. */
  sha256: string
  /** outline.json as it was published last, whose ids must last. */
  published: Outline | null
}

/**
 * Compile a plan: its files of content/, with paths relative to it. Bad input is reported on the seed's files and
 * never thrown; a seed with errors gives whatever could still be made, for nobody to write.
 */
export function compilePlan(seed: Seed): VFile[] {
  const readable = [seed.text, seed.settings, seed.catalog].map(decode)
  if (readable.includes(false)) return []
  const settings = parseSettings(seed.settings, seed.folder)
  if (!settings) return []
  if (settings.sha256 !== seed.sha256) {
    report(seed.text, 'file-checksum', { line: 1, column: 1 }, seed.sha256, settings.sha256)
  }
  const catalog = parseCatalog(seed.catalog)
  const parsed = parsePlan(seed.text, settings)
  if (!parsed) return []
  const { plan, edits } = parsed
  checkCatalog(seed.catalog, catalog, extractMessages(plan))
  const editions = [chineseEdition(plan), translatePlan(plan, catalog)] as const
  const moved = checkIds(seed.text, idsOf(editions[0]), seed.published, settings)
  const file = (name: string, value: string) => new VFile({ path: `${settings.id}/${name}`, value })
  return [
    file('plan.json', toJson(describePlan(settings, editions[1], catalog))),
    file('outline.json', toJson(buildOutline(editions[1], settings.id))),
    file('edits.json', toJsonLines(edits)),
    ...editions.flatMap((edition) =>
      chapterNumbers(plan).map((chapter) =>
        file(`${edition.lang}/${chapter}.mdx`, renderChapter(edition, chapter, settings.id, moved)),
      ),
    ),
  ]
}

function describePlan(settings: Settings, { plan, renderings }: Edition, catalog: Catalog): PlanEntry {
  const nodes = [...walk(plan)]
  const countOf = (level: string) =>
    nodes.filter((node) => node.type === 'division' && node.level === level).length
  const states = [...messageStates(plan, catalog).values()]
  const inState = (state: string) => states.filter((each) => each === state).length
  const { id, shortTitle, period, state, issuer, source, sha256 } = settings
  const english = renderings.get(titleId)
  const title = { zh: plan.title.value, en: english?.lang === 'en' ? english.text : null }
  return {
    ...{ id, title, shortTitle, period, state, issuer, source, sha256 },
    counts: {
      chapters: countOf('chapter'),
      sections: countOf('section'),
      items: countOf('item'),
      paragraphs: nodes.filter((node) => node.type === 'paragraph').length,
      characters: [plan.title, ...nodes].reduce((sum, { published }) => sum + published.origins.length, 0),
    },
    translation: {
      messages: states.length,
      reviewed: inState('reviewed'),
      translated: inState('translated'),
      fuzzy: inState('fuzzy'),
      missing: inState('missing'),
    },
  }
}

function toJson(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`
}

/** One record a line: a thousand edits stay readable in review. */
function toJsonLines(records: readonly unknown[]): string {
  return `[\n${records.map((record) => `  ${JSON.stringify(record)}`).join(',\n')}\n]\n`
}
