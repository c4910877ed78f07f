import type { Rule } from '../rule.ts'

/** What can be wrong with the files of a seed, and with the form and the lines of plan.yaml. */
export const seedRules = {
  'file-missing': {
    reason: () => 'The file is missing',
    note: 'Add the file under seeds/; to remove a plan, remove its folder.',
  },
  'file-unreadable': {
    reason: (what: string) => `Unexpected ${what}, expected a file that can be read`,
    note: 'Put the file in its place again, or remove what is there.',
  },
  'file-unread': {
    reason: (nearest: string) => `Unexpected file, expected one that is read${nearest}`,
    note: 'Rename the file, or move it out of seeds/; `.github/EDITING.md` lists the files that are read.',
  },
  'file-unknown': {
    severity: 'warning',
    reason: (known: string) => `Unexpected file, which nothing reads, expected only ${known}`,
    note: 'Move it out of seeds/; notes about the plan can be comments in plan.yaml.',
  },
  'text-unfaithful': {
    reason: (fault: string) => `The published text is not plan.txt with its edits: ${fault}`,
    note: 'The program is at fault: keep the seed as it is and report it; until then, a repair of the line may avoid it.',
  },
  'repair-unmatched': {
    reason: (from: string, count: number, line: number) =>
      `Unexpected ${count} occurrences of \`${from}\` on line ${line} of plan.txt, expected one`,
    note: 'Correct or remove the entry under `repairs` in plan.yaml.',
  },
  'repair-overlap': {
    reason: (from: string, line: number, first: number) =>
      `Unexpected second repair of \`${from}\` on line ${line} of plan.txt, expected one for each character (the first is on line ${first})`,
    note: 'Join the two under `repairs` in plan.yaml, or shorten their `from` so that they have no character in common.',
  },
  'repair-breaks': {
    reason: (code: string) => `Unexpected ${code} in \`to\`, expected a text on one line and in one cell`,
    note: 'Remove the character from the entry under `repairs` in plan.yaml; lines of plan.txt cannot be split or joined by a repair.',
  },
  'repair-misplaced': {
    reason: (from: string) =>
      `Unexpected repair of \`${from}\`, expected one within a line of a paragraph, a cell, or the number or the words of a heading`,
    note: 'Split the entry under `repairs` in plan.yaml where the number, the line or the cell ends; remove it if the line is left out of the plan.',
  },
  'wrapper-line': {
    reason: (line: string, last: number) =>
      `Unexpected wrapper line ${line}, expected a line of plan.txt from 1 to ${last} that is not blank`,
    note: 'Correct the list under `wrapper` in plan.yaml.',
  },
  'settings-line': {
    reason: (line: number, key: string, last: number) =>
      `Unexpected line ${line} under \`${key}\`, expected a line of plan.txt from 1 to ${last} that is not blank`,
    note: 'Correct the number in plan.yaml, or remove it.',
  },
  'box-lines': {
    reason: (to: number, from: number, last: number) =>
      `Unexpected last line ${to} of a box, expected a line of plan.txt from ${from} to ${last}`,
    note: 'Correct the entry under `boxes` in plan.yaml.',
  },
  'settings-syntax': {
    reason: (problem: string) => `Invalid YAML: ${problem}`,
    note: 'Correct the line; put values with a colon or a quotation mark in quotes.',
  },
  'settings-form': {
    reason: (what: string) => `Unexpected ${what}, expected plain keys and values`,
    note: 'Write the value out; put a value that begins with `*`, `&` or `!` in quotes, and give each key once.',
  },
  'settings-size': {
    reason: (actual: number, most: number) =>
      `Unexpected ${actual} characters, expected at most ${most} in one file`,
    note: 'Remove what does not belong into the file.',
  },
  'settings-more': {
    reason: (count: number) => `Unexpected ${count} more faults in this file, which are not listed`,
    note: 'Correct those that are listed, and run the command again.',
  },
  'settings-value': {
    reason: (path: string, problem: string) => `Unexpected value of \`${path}\`: ${problem}`,
    note: 'Correct the value; `.github/EDITING.md` lists what each key may be.',
  },
  'strict-without-targets': {
    reason: () => 'Unexpected `strict`, expected targets.yaml beside it',
    note: 'Add targets.yaml, or remove `strict` from plan.yaml.',
  },
} as const satisfies Record<string, Rule>
