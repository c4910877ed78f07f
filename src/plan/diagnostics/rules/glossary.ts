import type { Rule } from '../rule.ts'

/** What can be wrong with glossary.csv. */
export const glossaryRules = {
  'glossary-syntax': {
    reason: (problem: string) => `Invalid CSV: ${problem}`,
    note: 'Correct the line in glossary.csv; put cells with a comma or a straight quotation mark in quotes.',
  },
  'glossary-columns': {
    reason: (actual: string, expected: string) => `Unexpected columns ${actual}, expected ${expected}`,
    note: 'Give glossary.csv these columns, and each row one cell for each column; `source` and `aliases` are the last ones or left out.',
  },
  'glossary-value': {
    reason: (column: string, problem: string) => `Unexpected value of \`${column}\`: ${problem}`,
    note: 'Correct the cell in glossary.csv.',
  },
  'glossary-plan': {
    reason: (plan: string, plans: string) => `Unexpected plan \`${plan}\`, expected one of ${plans}`,
    note: 'Correct the place under `allow` in glossary.csv; it begins with the name of a folder in seeds/.',
  },
  'glossary-place': {
    reason: (id: string, plan: string) =>
      `Unexpected id \`${id}\`, expected a heading or paragraph of ${plan}`,
    note: 'Correct the place under `allow` in glossary.csv; outline.json lists the ids of the plan.',
  },
  'glossary-alias': {
    reason: (word: string, line: number) =>
      `Unexpected alias \`${word}\`, expected a word that no other row has (it is on line ${line} too)`,
    note: 'Remove the alias from one of the two rows of glossary.csv; a word leads to one term.',
  },
  'glossary-phrase': {
    severity: 'warning',
    reason: (phrase: string, word: string) =>
      `\`${phrase}\`, to which the alias \`${word}\` leads, is in no plan`,
    note: 'Write words of a plan after `>` in glossary.csv, or leave them out: the alias then leads to the term.',
  },
  'glossary-repeat': {
    reason: (form: string, line: number) =>
      `Unexpected second row for \`${form}\`, expected one (the first is on line ${line})`,
    note: 'Keep one of the two rows in glossary.csv; a term has one translation.',
  },
} as const satisfies Record<string, Rule>
