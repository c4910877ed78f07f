import { VFile } from 'vfile'
import { mergeCatalog, newCatalog } from '../catalog/merge-catalog.ts'
import { type SettingsDraft, draftSettings } from './draft-settings.ts'
import { draftTargets } from './draft-target-names.ts'
import { findPeriod, type Years } from '../frame/find-period.ts'
import { findFrame } from '../frame/find-frame.ts'
import { rankTitle } from '../frame/title.ts'
import type { Hints } from '../import/imported-text.ts'
import type { LayoutBlock } from '../layout/block.ts'
import { readLines } from '../lines/lines.ts'
import { extractMessages } from '../catalog/messages.ts'
import { parsePlan } from '../parse/parse.ts'
import { blocksOf } from '../indicators/source-places.ts'
import { readDocument } from '../outline/read-outline.ts'
import { headingsToCheck } from '../outline/report-reading.ts'
import { checkNumbering } from '../layout/check-numbering.ts'
import { parseSettings } from '../seed/settings.ts'
import { extractStatements } from '../targets/extract-statements.ts'
import type { Frame } from '../frame/frame.ts'

/** The files of a new seed beside plan.txt, and what they were made from. */
export interface SeedDraft {
  settings: VFile
  catalog: VFile
  targets: VFile
  /** How many statements of targets were found. */
  statements: number
  /** How many texts there are to translate in en.po. */
  messages: number
  frame: Frame
  /** Empty where none was found, and whether it is not the document's own. */
  title: string
  given: boolean
  /** The years the text says it is for; null where it says none. */
  period: Years | null
  /** Which of the file's documents it is, from 0. */
  document: number
}

/**
 * Draft a seed from a plan's text: plan.yaml with what was found, targets.yaml, and a catalog without translations. Faults
 * are reported on `text` and on `settings`, to be corrected in the seed.
 * @param origin its `document` is null for the one that is most likely a plan
 */
export function draftSeed(
  text: VFile,
  origin: Pick<SettingsDraft, 'id' | 'sha256' | 'original'> & { document: number | null },
): SeedDraft {
  const { id, sha256, document, original } = origin
  const lines = readLines(String(text))
  const frame = findFrame(lines)
  const chosen = document ?? chooseDocument(frame)
  const own = frame.documents[chosen]
  const given = own?.source === 'letter'
  const title = given ? subjectOf(own.title?.text ?? '') : (own?.title?.text ?? '')
  const period = findPeriod(title, lines)
  const { hints } = text.data
  const blocks = own ? readDocument(own, frame, hints).blocks : []
  const draft: SettingsDraft = {
    ...{ id, sha256, title, given, period, frame, lines, original },
    facts: text.data.imported?.facts ?? [],
    document: chosen,
    ...(own && hints ? settle(blocks, readDocument(own, frame).blocks, hints) : { headings: [], boxes: [] }),
    misnumbered: findMisnumbered(blocks),
  }
  const settings = new VFile({ path: 'plan.yaml', value: draftSettings(draft) })
  const parsedSettings = parseSettings(settings, id) ?? parseSettings(complete(draft), id)
  const parsed = parsedSettings && parsePlan(text, parsedSettings)
  // A title that nobody has given yet is nothing to translate.
  const messages = (parsed ? extractMessages(parsed.plan) : []).filter(
    ({ kind }) => kind !== 'title' || title !== '',
  )
  const years = { periodStart: period?.from ?? null, periodEnd: period?.to ?? null }
  const statements = parsed ? extractStatements(blocksOf(parsed.plan), years) : []
  const targets = new VFile({ path: 'targets.yaml', value: draftTargets(statements) })
  const catalog = new VFile({ path: 'en.po', value: mergeCatalog(newCatalog(id), messages).text })
  return {
    ...{ settings, catalog, targets, frame, period, title, given },
    ...{ messages: messages.length, statements: statements.length, document: chosen },
  }
}

/** What the text can be read with while a person has not yet said what it does not say: any years will do. */
function complete(draft: SettingsDraft): VFile {
  const { title, given, period } = draft
  const known = {
    title: title || '规划',
    given: given || title === '',
    period: period ?? { from: 2000, to: 2000 },
  }
  return new VFile({ value: draftSettings({ ...draft, ...known }) })
}

/** What a letter sends out, as its title names it: 关于印发《规划》的通知. */
function subjectOf(letter: string): string {
  const named =
    /《([^《》]{4,})》/.exec(letter)?.[1] ??
    /(?:印发|印發|发布|公布|批转|转发)(.{4,}?)的?(?:通知|公告|函)$/.exec(letter)?.[1]
  return named ?? letter
}

function chooseDocument({ documents }: Frame): number {
  const ranks = documents.map(({ title }) => (title ? rankTitle(title.text) : -1))
  return ranks.indexOf(Math.max(...ranks))
}

/**
 * Headings and boxes that only the original format shows, so that plan.yaml must name them.
 * @param unaided the blocks as read without the hints of the format
 */
function settle(
  blocks: readonly LayoutBlock[],
  unaided: readonly LayoutBlock[],
  hints: Hints,
): Pick<SettingsDraft, 'headings' | 'boxes'> {
  const alone = new Set(headingLines(unaided))
  const boxed = new Set(
    blocks.flatMap(({ level, pieces }) => (level === 'box' ? [pieces[0].line.number] : [])),
  )
  return {
    headings: headingLines(blocks).filter((line) => !alone.has(line) && hints.headings.includes(line)),
    boxes: hints.boxes.filter(({ from }) => boxed.has(from)),
  }
}

/** Lines of headings whose numbers do not count on; with all of them listed, no number is reported. */
function findMisnumbered(blocks: readonly LayoutBlock[]): number[] {
  const steps = headingsToCheck(blocks)
  const known = new Set<number>()
  for (;;) {
    const trial = new VFile()
    checkNumbering(trial, steps, known)
    const found = trial.messages.flatMap(({ ruleId, line }) =>
      ruleId?.startsWith('heading-number-') && line && !known.has(line) ? [line] : [],
    )
    if (found.length === 0) return [...known].toSorted((a, b) => a - b)
    for (const line of found) known.add(line)
  }
}

function headingLines(blocks: readonly LayoutBlock[]): number[] {
  return blocks.flatMap(({ kind, pieces }) => (kind === 'heading' ? [pieces[0].line.number] : []))
}
