import type { Point, Position } from 'unist'
import type { VFile } from 'vfile'
import type { VFileMessage } from 'vfile-message'
import { catalogRules } from './rules/catalog.ts'
import { characterRules } from './rules/characters.ts'
import { comparisonRules } from './rules/comparisons.ts'
import { glossaryRules } from './rules/glossary.ts'
import { importRules } from './rules/import.ts'
import { readingRules } from './rules/reading.ts'
import { progressRules } from './rules/progress.ts'
import { targetRules } from './rules/targets.ts'
import { topicRules } from './rules/topics.ts'
import { translationRules } from './rules/translations.ts'
import { wordRules } from './rules/word.ts'
import { seedRules } from './rules/seed.ts'
import { printable } from '../text/unprintable.ts'
import type { Rule } from './rule.ts'

/** Everything that can be reported about a seed. The ids are permanent: people search for them. */
export const rules = {
  'file-encoding': {
    reason: (byte: string) => `Unexpected byte ${byte}, expected UTF-8`,
    note: 'Save the file as UTF-8; a GB18030 file converts with `iconv -f gb18030 -t utf-8`.',
  },
  'file-checksum': {
    reason: (actual: string, expected: string) =>
      `Unexpected sha256 ${actual}, expected ${expected} from plan.yaml`,
    note: 'Restore plan.txt; if you obtained the text again, write its new sum in plan.yaml.',
  },
  'plan-empty': {
    reason: () => 'Unexpected empty plan, expected a title and at least one chapter',
    note: 'Put the text of the plan in plan.txt.',
  },
  'plan-title': {
    reason: (title: string) => `The title is missing: no line reads \`${title}\``,
    note: 'Make `title.zh` in plan.yaml the same as the title’s line in plan.txt; if plan.txt has no title, add `given: true` to `title`.',
  },
  'title-not-given': {
    reason: (line: number) => `Unexpected \`given\`: the title is on line ${line} of plan.txt`,
    note: 'Remove `given` from `title` in plan.yaml.',
  },
  'plan-title-late': {
    reason: (text: string, line: number) =>
      `Unexpected text \`${text}\` before the title on line ${line}, expected the title first`,
    note: 'If the line is not part of the plan, list it under `wrapper` in plan.yaml.',
  },
  'plan-no-heading': {
    reason: () => 'No heading found, expected at least one numbered line',
    note: 'Check plan.txt with `npm run outline`; headings begin with 第一章, 一、 or （一）.',
  },
  'front-unknown': {
    reason: (text: string) =>
      `Unexpected text \`${text}\` before the first chapter, expected the title or a sentence of the preamble`,
    note: 'If the line is not part of the plan, list it under `wrapper` in plan.yaml; if it is, list it under `paragraphs`.',
  },
  'heading-orphan': {
    reason: (text: string, parent: string) => `Unexpected heading \`${text}\`, expected a ${parent} first`,
    note: 'Check plan.txt for a missing line above it.',
  },
  'heading-number-gap': {
    reason: (level: string, actual: number, expected: number) =>
      `Unexpected ${level} ${actual}, expected ${level} ${expected}`,
    note: 'Check plan.txt for a missing line; if the original skips a number, list the line under `misnumbered` in plan.yaml.',
  },
  'heading-number-repeat': {
    reason: (level: string, actual: number, line: number) =>
      `Unexpected second ${level} ${actual}, expected one (the first is on line ${line})`,
    note: 'Check plan.txt for a line that was copied twice; if the original repeats a number, list the line under `misnumbered` in plan.yaml.',
  },
  'heading-empty': {
    reason: (number: string) => `The words of the heading \`${number}\` are missing`,
    note: 'Check whether its words are on the next line of plan.txt, and join them with a repair in plan.yaml.',
  },
  'plan-id-folder': {
    reason: (id: string, folder: string) =>
      `Unexpected id \`${id}\`, expected \`${folder}\`, the name of the folder`,
    note: 'Give the folder and `id` in plan.yaml the same name.',
  },
  'plan-id-reserved': {
    reason: (id: string) =>
      `Unexpected id \`${id}\`, expected one that the site does not use for its own pages`,
    note: 'Choose another id in plan.yaml, and give the folder the same name.',
  },
  'note-repeat': {
    reason: (id: string) => `Unexpected second note \`${id}\`, expected one`,
    note: 'Give each note in notes.yaml its own id.',
  },
  'note-place': {
    reason: (id: string) => `Unexpected place \`${id}\`, expected a heading or paragraph of the plan`,
    note: 'Correct the id in notes.yaml; outline.json lists the ids of the plan.',
  },
  'note-quote': {
    reason: (quote: string, count: number, id: string) =>
      `Unexpected ${count} occurrences of \`${quote}\` in ${id}, expected one`,
    note: 'Quote the published text in notes.yaml, and enough of it to be unique.',
  },
  'note-target': {
    reason: (id: string, nearest: string) =>
      `Unexpected target \`${id}\`, expected one of the plan${nearest}`,
    note: 'Correct the id under `targets` in notes.yaml; targets.json lists the ids.',
  },
  'id-vanished': {
    reason: (id: string) =>
      `The published address \`${id}\` is missing, expected published ids to be permanent`,
    note: 'Give the new id of the text under `moved` in plan.yaml: `moved: { old: new }`.',
  },
  'moved-target': {
    reason: (from: string, to: string) =>
      `Unexpected \`moved\` entry \`${from}: ${to}\`, expected an id that is gone and one that exists`,
    note: 'Correct the entry under `moved` in plan.yaml.',
  },
  ...seedRules,
  ...catalogRules,
  ...characterRules,
  ...comparisonRules,
  ...glossaryRules,
  ...importRules,
  ...readingRules,
  ...translationRules,
  ...targetRules,
  ...topicRules,
  ...progressRules,
  ...wordRules,
} as const satisfies Record<string, Rule>

export type RuleId = keyof typeof rules

/**
 * Add a finding to a file. Nothing is thrown: the caller continues, so that one run reports everything. What a terminal
 * could obey is escaped.
 * @param place line and column (from 1) or a range; undefined for the whole file
 * @param args the arguments of the rule's `reason`
 * @returns the message, already on the file
 */
export function report<Id extends RuleId>(
  file: VFile,
  ruleId: Id,
  place: Point | Position | undefined,
  ...args: Parameters<(typeof rules)[Id]['reason']>
): VFileMessage {
  const rule: Rule = rules[ruleId]
  const message = file.message(printable(rule.reason(...(args as never[]))), {
    ruleId,
    source: 'plan',
    ...(place && { place }),
  })
  message.fatal = rule.severity !== 'warning'
  message.note = rule.note
  return message
}

/** Whether a file has a finding that is an error; with rules, one of theirs. */
export function hasErrors({ messages }: VFile, ...ids: readonly RuleId[]): boolean {
  return messages.some(
    ({ fatal, ruleId }) =>
      fatal === true && (ids.length === 0 || (ids as readonly unknown[]).includes(ruleId)),
  )
}
