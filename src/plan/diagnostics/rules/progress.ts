import type { Rule } from '../rule.ts'

/** Every fault progress.csv can have; the keys are permanent. */
export const progressRules = {
  'progress-syntax': {
    severity: 'error',
    reason: (problem: string) => `Unexpected CSV, expected a readable file: ${problem}`,
    note: 'Correct the line in progress.csv; a cell with a comma or a straight quotation mark stands in quotes.',
  },
  'progress-columns': {
    severity: 'error',
    reason: (actual: string, expected: string) => `Unexpected columns ${actual}, expected ${expected}`,
    note: 'Give progress.csv these columns, and every row a cell for each of them.',
  },
  'progress-value': {
    severity: 'error',
    reason: (column: string, actual: string, problem: string) =>
      `Unexpected ${column} \`${actual}\`: ${problem}`,
    note: 'Correct the cell in progress.csv; a result without a source is not published.',
  },
  'progress-target': {
    severity: 'error',
    reason: (id: string, near: string) =>
      `Unexpected target \`${id}\`, expected an id of targets.yaml${near}`,
    note: 'Correct the id in progress.csv; it is the last part of the target’s address.',
  },
  'progress-year': {
    severity: 'error',
    reason: (year: number, from: number, to: number) =>
      `Unexpected year ${year}, expected one of the plan’s period, ${from} to ${to}`,
    note: 'Correct the year in progress.csv: it is the one the result is of, not the one it was published in.',
  },
  'progress-repeat': {
    severity: 'error',
    reason: (id: string, year: number, line: number) =>
      `Unexpected second result of \`${id}\` for ${year}, expected one (the first is on line ${line})`,
    note: 'Keep the row of progress.csv whose source is the better one.',
  },
} as const satisfies Record<string, Rule>
