import type { Rule } from '../rule.ts'

// Targets and figures are named and quoted alike.
const unitMissing = (unit: string) => `\`unit\`, the English for \`${unit}\`, is missing`
const notQuoted = (text: string, count: number) =>
  `Unexpected ${count} occurrences of \`${text}\` in the paragraph’s translation, expected one`
const notFound = (key: string, count: number) =>
  `Unexpected ${count} English sentences that state \`${key}\`, expected one`

/** What can be wrong with targets.yaml, figures.yaml and references.yaml beyond their form. */
export const targetRules = {
  'target-key': {
    reason: (key: string, nearest: string) =>
      `Unexpected statement \`${key}\`, expected one found in plan.txt${nearest}`,
    note: 'Correct the key in targets.yaml; `npm run targets` lists the statements found.',
  },
  'target-key-repeat': {
    reason: (key: string, line: number) =>
      `Unexpected second \`${key}\`, expected each statement in one place (the first is on line ${line})`,
    note: 'Remove one of the two from targets.yaml.',
  },
  'target-id-repeat': {
    reason: (id: string, line: number) =>
      `Unexpected second target \`${id}\`, expected one (the first is on line ${line})`,
    note: 'Give one of the two targets another id in targets.yaml, or put their statements under one target.',
  },
  'target-id-vanished': {
    reason: (id: string, nearest: string) =>
      `The published target \`${id}\` is missing, expected the ids of targets to be permanent${nearest}`,
    note: 'Give the id of the target it became under `movedTargets` in plan.yaml: `movedTargets: { old: new }`.',
  },
  'target-moved': {
    reason: (from: string, to: string) =>
      `Unexpected \`movedTargets\` entry \`${from}: ${to}\`, expected an id that is gone and one of a target`,
    note: 'Correct the entry under `movedTargets` in plan.yaml; targets.json lists the ids of targets.',
  },
  'target-unlike': {
    reason: (key: string, unit: string, expected: string) =>
      `Unexpected unit \`${unit}\` of \`${key}\`, expected \`${expected}\` as in the target’s first statement`,
    note: 'Give the statement its own target in targets.yaml.',
  },
  'target-unit': {
    reason: unitMissing,
    note: 'Add `unit` in targets.yaml as English has it after a number: sites, people.',
  },
  'target-baseline': {
    reason: (name: string, count: number, figures: string) =>
      `Unexpected ${count} figures \`${name}\`, expected one of: ${figures}`,
    note: 'Give the paragraph and the figure as written in targets.yaml, `c1-s1-i2-p1 2142处`; figures.json lists them.',
  },
  'target-baseline-unit': {
    reason: (actual: string, expected: string) =>
      `Unexpected baseline in \`${actual}\`, expected \`${expected}\` as in the target`,
    note: 'Choose another figure as `baseline` in targets.yaml, or none.',
  },
  'target-quote': {
    reason: notQuoted,
    note: 'Correct `en` in targets.yaml so that it quotes en.po.',
  },
  'target-quote-open': {
    reason: notFound,
    note: 'Copy the sentence from en.po to `en` in targets.yaml.',
  },
  'target-uncurated': {
    reason: (key: string) => `The statement \`${key}\` is missing from targets.yaml`,
    note: 'Put the statement under a target, or under `reject` with a reason.',
  },
  'figure-key': {
    reason: (key: string, nearest: string) =>
      `Unexpected figure \`${key}\`, expected one found in plan.txt${nearest}`,
    note: 'Correct the key in figures.yaml; figures.json lists the keys found.',
  },
  'figure-key-repeat': {
    reason: (key: string, line: number) =>
      `Unexpected second \`${key}\`, expected each figure in one place (the first is on line ${line})`,
    note: 'Remove one of the two from figures.yaml.',
  },
  'figure-unit': {
    reason: unitMissing,
    note: 'Add `unit` in figures.yaml as English has it after a number: sites, yuan a month.',
  },
  'figure-quote': {
    reason: notQuoted,
    note: 'Correct `en` in figures.yaml so that it quotes en.po.',
  },
  'figure-quote-open': {
    reason: notFound,
    note: 'Copy the sentence from en.po to `en` in figures.yaml.',
  },
  'figure-unnamed': {
    reason: (key: string) => `The figure \`${key}\` is missing from figures.yaml`,
    note: 'Name the figure, or put it under `reject` with a reason.',
  },
  'target-unnamed': {
    severity: 'warning',
    reason: (text: string) => `Unexpected name \`${text}\` of a target, expected all of what is promised`,
    note: 'The sentence is shown in the place of the name; name the target in targets.yaml.',
  },
  'number-too-large': {
    severity: 'warning',
    reason: (text: string) => `Unexpected number \`${text}\`, expected one of at most 16 digits`,
    note: 'Check plan.txt; the number is left out of targets and figures.',
  },
  'number-unread': {
    severity: 'warning',
    reason: (text: string) => `Unexpected number \`${text}\`, expected one that can be read whole`,
    note: 'Check plan.txt, and repair a slip in plan.yaml; the number is published as words, and is in no target or figure.',
  },
  'table-row-unread': {
    severity: 'warning',
    reason: (text: string) =>
      `Unexpected row \`${text}\` outside a table, expected it in a table of indicators`,
    note: 'Put the cells of the row on one line of plan.txt with a repair in plan.yaml; its numbers are in no target or figure.',
  },
  'reference-unknown': {
    reason: (name: string) => `Unexpected document \`${name}\`, expected one that the plan names in 《》`,
    note: 'Correct or remove the entry in references.yaml.',
  },
  'reference-quote': {
    reason: (name: string, anchor: string) =>
      `Unexpected English name \`${name}\`, expected one that the translation of ${anchor} has`,
    note: 'Copy the name from en.po to references.yaml.',
  },
} as const satisfies Record<string, Rule>
