import type { Rule } from '../rule.ts'

/** Every fault targets.yaml and references.yaml can have beyond their form; the keys are permanent. */
export const targetRules = {
  'target-key': {
    severity: 'error',
    reason: (key: string, nearest: string) =>
      `Unexpected statement \`${key}\`, expected one that is found in plan.txt${nearest}`,
    note: 'Correct the key in targets.yaml; `npm run targets` lists what is found.',
  },
  'target-key-repeat': {
    severity: 'error',
    reason: (key: string, line: number) =>
      `Unexpected second \`${key}\`, expected each statement in one place (the first is on line ${line})`,
    note: 'Remove one of the two from targets.yaml.',
  },
  'target-id-repeat': {
    severity: 'error',
    reason: (id: string, line: number) =>
      `Unexpected second target \`${id}\`, expected one (the first is on line ${line})`,
    note: 'Give one of the two targets in targets.yaml another id, or gather their statements under one.',
  },
  'target-unlike': {
    severity: 'error',
    reason: (key: string, unit: string, expected: string) =>
      `Unexpected unit \`${unit}\` of \`${key}\`, expected \`${expected}\` as in the target’s first statement`,
    note: 'Give the statement a target of its own in targets.yaml.',
  },
  'target-unit': {
    severity: 'error',
    reason: (unit: string) => `Unexpected absence of the English for \`${unit}\`, expected \`unit\``,
    note: 'Give `unit` in targets.yaml as English says it after a number: sites, people.',
  },
  'target-baseline': {
    severity: 'error',
    reason: (name: string, count: number, figures: string) =>
      `Unexpected ${count} figures \`${name}\`, expected one of: ${figures}`,
    note: 'Name the paragraph and the figure as written, `c1-s1-i2-p1 2142处`; figures.json lists them.',
  },
  'target-baseline-unit': {
    severity: 'error',
    reason: (actual: string, expected: string) =>
      `Unexpected baseline in \`${actual}\`, expected \`${expected}\` as in the target`,
    note: 'Tie another figure in targets.yaml, or none.',
  },
  'target-quote': {
    severity: 'error',
    reason: (text: string, count: number) =>
      `Unexpected ${count} occurrences of \`${text}\` in the paragraph’s translation, expected one`,
    note: 'Correct `en` in targets.yaml after en.po.',
  },
  'target-quote-open': {
    severity: 'error',
    reason: (key: string, count: number) =>
      `Unexpected ${count} English sentences that state \`${key}\`, expected one`,
    note: 'Give the sentence as `en` in targets.yaml, copied from en.po.',
  },
  'target-uncurated': {
    severity: 'error',
    reason: (key: string) => `Unexpected statement \`${key}\`, expected it in targets.yaml`,
    note: 'Put the statement under a target, or under `reject` with the reason.',
  },
  'number-too-large': {
    severity: 'warning',
    reason: (text: string) => `Unexpected number \`${text}\`, expected one of at most 16 digits`,
    note: 'Look at plan.txt; the number is left out of targets and figures.',
  },
  'reference-unknown': {
    severity: 'error',
    reason: (name: string) => `Unexpected document \`${name}\`, expected one that the plan names in 《》`,
    note: 'Correct or remove the entry in references.yaml.',
  },
  'reference-quote': {
    severity: 'error',
    reason: (name: string, anchor: string) =>
      `Unexpected English name \`${name}\`, expected one that the translation of ${anchor} has`,
    note: 'Give the name in references.yaml as en.po has it.',
  },
} as const satisfies Record<string, Rule>
