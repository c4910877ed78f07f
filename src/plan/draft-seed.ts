import { VFile } from 'vfile'
import { mergeCatalog, newCatalog } from './catalog-merge.ts'
import { draftSettings } from './draft-settings.ts'
import { findFrame, type Frame } from './frame/find-frame.ts'
import { rankTitle } from './frame/title.ts'
import { readLines } from './lines.ts'
import { extractMessages } from './messages.ts'
import { parsePlan } from './parse.ts'
import { parseSettings } from './settings.ts'

/** A seed as it is begun: its files beside plan.txt, and what they were made of. */
export interface SeedDraft {
  settings: VFile
  catalog: VFile
  /** How many texts en.po has to translate. */
  messages: number
  frame: Frame
  /** Which of the file's documents it is, from 0. */
  document: number
}

/**
 * Begin a seed from a plan's text: plan.yaml with what was found, and a catalog without translations. Faults are
 * reported on `text` and on `settings`, for a person to mend in the seed.
 * @param document which of the file's documents, from 0; null for the one that is most of a plan
 */
export function draftSeed(text: VFile, id: string, sha256: string, document: number | null): SeedDraft {
  const lines = readLines(String(text))
  const frame = findFrame(lines)
  const chosen = document ?? chooseDocument(frame)
  const title = frame.documents[chosen]?.title?.text ?? ''
  const settings = new VFile({
    path: 'plan.yaml',
    value: draftSettings({ id, sha256, title, document: chosen, frame, lines }),
  })
  const parsedSettings = parseSettings(settings, id)
  const parsed = parsedSettings && parsePlan(text, parsedSettings)
  const messages = parsed ? extractMessages(parsed.plan) : []
  const catalog = new VFile({ path: 'en.po', value: mergeCatalog(newCatalog(id), messages).text })
  return { settings, catalog, messages: messages.length, frame, document: chosen }
}

function chooseDocument({ documents }: Frame): number {
  const ranks = documents.map(({ title }) => (title ? rankTitle(title.text) : -1))
  return ranks.indexOf(Math.max(...ranks))
}
