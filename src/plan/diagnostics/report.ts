import type { Point, Position } from 'unist'
import type { VFile } from 'vfile'
import type { VFileMessage } from 'vfile-message'
import { catalogRules } from './rules/catalog.ts'
import { comparisonRules } from './rules/comparisons.ts'
import { glossaryRules } from './rules/glossary.ts'
import { readingRules } from './rules/reading.ts'
import { progressRules } from './rules/progress.ts'
import { targetRules } from './rules/targets.ts'
import { topicRules } from './rules/topics.ts'
import { translationRules } from './rules/translations.ts'
import { wordRules } from './rules/word.ts'
import type { Rule } from './rule.ts'

/** Every fault a seed can have. The keys are permanent: people search for them. */
export const rules = {
  'file-missing': {
    severity: 'error',
    reason: () => 'Unexpected absence of the file, expected it beside the other files of the plan',
    note: 'Put the file in the plan’s folder under seeds/, or remove the folder.',
  },
  'file-encoding': {
    severity: 'error',
    reason: (byte: string) => `Unexpected byte ${byte}, expected UTF-8`,
    note: 'Save the file as UTF-8; a GB18030 file converts with `iconv -f gb18030 -t utf-8`.',
  },
  'file-checksum': {
    severity: 'error',
    reason: (actual: string, expected: string) =>
      `Unexpected sha256 ${actual}, expected ${expected} as plan.yaml says`,
    note: 'Restore plan.txt; where the text was really obtained anew, write its sum in plan.yaml.',
  },
  'plan-empty': {
    severity: 'error',
    reason: () => 'Unexpected empty plan, expected a title and at least one chapter',
    note: 'Put the text of the plan in plan.txt.',
  },
  'plan-title': {
    severity: 'error',
    reason: (title: string) => `Unexpected absence of the title, expected a line that reads \`${title}\``,
    note: 'Correct `title.zh` in plan.yaml so that it is the title’s line in plan.txt.',
  },
  'plan-title-late': {
    severity: 'error',
    reason: (text: string, line: number) =>
      `Unexpected text \`${text}\` before the title on line ${line}, expected the title first`,
    note: 'Name the line under `wrapper` in plan.yaml if it is not part of the plan.',
  },
  'plan-no-heading': {
    severity: 'error',
    reason: () => 'Unexpected plan without a heading, expected at least one numbered line',
    note: 'Look at plan.txt with `npm run outline`; headings begin with 第一章, 一、 or （一）.',
  },
  'front-unknown': {
    severity: 'error',
    reason: (text: string) =>
      `Unexpected text \`${text}\` before the first chapter, expected the title or a sentence of the preamble`,
    note: 'Name the line under `wrapper` in plan.yaml if it is not part of the plan.',
  },
  'heading-orphan': {
    severity: 'error',
    reason: (text: string, parent: string) => `Unexpected heading \`${text}\`, expected a ${parent} first`,
    note: 'Look for a lost line above it in plan.txt.',
  },
  'heading-number-gap': {
    severity: 'error',
    reason: (level: string, actual: number, expected: number) =>
      `Unexpected ${level} ${actual}, expected ${level} ${expected}`,
    note: 'Look for a lost line in plan.txt; where the original skips a number, name the line under `misnumbered` in plan.yaml.',
  },
  'heading-number-repeat': {
    severity: 'error',
    reason: (level: string, actual: number, line: number) =>
      `Unexpected second ${level} ${actual}, expected one (the first is on line ${line})`,
    note: 'Look for a line that was copied twice in plan.txt; where the original gives a number twice, name the line under `misnumbered` in plan.yaml.',
  },
  'heading-empty': {
    severity: 'error',
    reason: (number: string) => `Unexpected end of line after \`${number}\`, expected the heading’s words`,
    note: 'Look for words cut off to the next line in plan.txt, and mend them with a repair in plan.yaml.',
  },
  'repair-unmatched': {
    severity: 'error',
    reason: (from: string, count: number, line: number) =>
      `Unexpected ${count} occurrences of \`${from}\` on line ${line} of plan.txt, expected one`,
    note: 'Correct or remove the entry under `repairs` in plan.yaml.',
  },
  'wrapper-line': {
    severity: 'error',
    reason: (line: number, last: number) =>
      `Unexpected wrapper line ${line}, expected a line of plan.txt from 1 to ${last} that is not blank`,
    note: 'Correct the list under `wrapper` in plan.yaml.',
  },
  'settings-syntax': {
    severity: 'error',
    reason: (problem: string) => `Unexpected YAML, expected a readable file: ${problem}`,
    note: 'Correct the line; every value with a colon or a quotation mark stands in quotes.',
  },
  'settings-value': {
    severity: 'error',
    reason: (path: string, problem: string) => `Unexpected value of \`${path}\`: ${problem}`,
    note: 'Correct the value; `.github/EDITING.md` lists what each key may be.',
  },
  'plan-id-folder': {
    severity: 'error',
    reason: (id: string, folder: string) =>
      `Unexpected id \`${id}\`, expected \`${folder}\` as the folder is named`,
    note: 'Give the folder and `id` in plan.yaml the same name.',
  },
  'plan-id-reserved': {
    severity: 'error',
    reason: (id: string) => `Unexpected id \`${id}\`, expected a name the site does not use itself`,
    note: 'Choose another id in plan.yaml and name the folder after it.',
  },
  'note-repeat': {
    severity: 'error',
    reason: (id: string) => `Unexpected second note \`${id}\`, expected one`,
    note: 'Give each note in notes.yaml an id of its own.',
  },
  'note-place': {
    severity: 'error',
    reason: (id: string) => `Unexpected place \`${id}\`, expected a heading or paragraph of the plan`,
    note: 'Correct the id in notes.yaml; ids are those of the addresses on the site.',
  },
  'note-quote': {
    severity: 'error',
    reason: (quote: string, count: number, id: string) =>
      `Unexpected ${count} occurrences of \`${quote}\` in ${id}, expected one`,
    note: 'Quote the published text in notes.yaml, and enough of it to be found once.',
  },
  'id-vanished': {
    severity: 'error',
    reason: (id: string) => `Unexpected loss of the address \`${id}\`, expected every published id to last`,
    note: 'Say where the text went under `moved` in plan.yaml: `moved: { old: new }`.',
  },
  'moved-target': {
    severity: 'error',
    reason: (from: string, to: string) =>
      `Unexpected \`moved\` entry \`${from}: ${to}\`, expected a vanished id and a present one`,
    note: 'Correct the entry under `moved` in plan.yaml.',
  },
  ...catalogRules,
  ...comparisonRules,
  ...glossaryRules,
  ...readingRules,
  ...translationRules,
  ...targetRules,
  ...topicRules,
  ...progressRules,
  ...wordRules,
} as const satisfies Record<string, Rule>

export type RuleId = keyof typeof rules

/**
 * Add a finding to a file. Nothing is thrown: the caller goes on, so that one run reports everything.
 * @param place line and column (from 1) or a range; undefined where only the file as a whole can be named
 */
export function report<Id extends RuleId>(
  file: VFile,
  ruleId: Id,
  place: Point | Position | undefined,
  ...args: Parameters<(typeof rules)[Id]['reason']>
): VFileMessage {
  const rule: Rule = rules[ruleId]
  const message = file.message(rule.reason(...(args as never[])), {
    ruleId,
    source: 'plan',
    ...(place && { place }),
  })
  message.fatal = rule.severity === 'error'
  message.note = rule.note
  return message
}
