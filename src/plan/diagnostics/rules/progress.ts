import type { Rule } from '../rule.ts'

/** What can be wrong with progress.csv. */
export const progressRules = {
  'progress-syntax': {
    reason: (problem: string) => `Invalid CSV: ${problem}`,
    note: 'Correct the line in progress.csv; put cells with a comma or a straight quotation mark in quotes.',
  },
  'progress-columns': {
    reason: (actual: string, expected: string) => `Unexpected columns ${actual}, expected ${expected}`,
    note: 'Give progress.csv these columns, and each row one cell for each column.',
  },
  'progress-value': {
    reason: (column: string, actual: string, problem: string) =>
      `Unexpected ${column} \`${actual}\`: ${problem}`,
    note: 'Correct the cell in progress.csv; results without a source are not published.',
  },
  'progress-target': {
    reason: (id: string, near: string) =>
      `Unexpected target \`${id}\`, expected an id of targets.yaml${near}`,
    note: 'Correct the id in progress.csv; it is the last part of the target’s address.',
  },
  'progress-year': {
    reason: (year: number, from: number, to: number) =>
      `Unexpected year ${year}, expected a year of the plan’s period, ${from} to ${to}`,
    note: 'Correct the year in progress.csv; it is the year that the result describes, not the year of publication.',
  },
  'progress-repeat': {
    reason: (id: string, year: number, line: number) =>
      `Unexpected second result of \`${id}\` for ${year}, expected one (the first is on line ${line})`,
    note: 'Keep the row of progress.csv that has the better source.',
  },
} as const satisfies Record<string, Rule>
