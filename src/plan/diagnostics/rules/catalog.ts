import type { Rule } from '../rule.ts'

/** Every fault en.po can have as a file; the keys are permanent. */
export const catalogRules = {
  'catalog-syntax': {
    severity: 'error',
    reason: (actual: string, expected: string) => `Unexpected ${actual}, expected ${expected}`,
    note: 'Correct the line in en.po; a quotation mark inside a string is written “ ”, or \\" where it must be straight.',
  },
  'catalog-entry': {
    severity: 'error',
    reason: (keywords: string) => `Unexpected entry of ${keywords}, expected one msgid and one msgstr`,
    note: 'Look in en.po for a lost or doubled line, or for a blank line inside the entry.',
  },
  'catalog-header': {
    severity: 'error',
    reason: () => 'Unexpected absence of the header, expected an entry with an empty msgid',
    note: 'Restore the header of en.po; `npm run po:update` writes one where there is no en.po.',
  },
  'catalog-charset': {
    severity: 'error',
    reason: (charset: string) => `Unexpected ${charset}, expected charset UTF-8`,
    note: 'Save en.po as UTF-8 and let its header say `Content-Type: text/plain; charset=UTF-8`.',
  },
  'catalog-repeat': {
    severity: 'error',
    reason: (msgid: string, line: number) =>
      `Unexpected second entry for \`${msgid}\`, expected one (the first is on line ${line})`,
    note: 'Remove one of the two from en.po; a place that needs its own words gets a `msgctxt` with its id.',
  },
  'catalog-stale': {
    severity: 'error',
    reason: (msgid: string) => `Unexpected entry for \`${msgid}\`, expected a text of the plan`,
    note: 'Run `npm run po:update`: a translation whose text changed becomes fuzzy, one whose text went becomes obsolete.',
  },
  'catalog-review': {
    severity: 'error',
    reason: (comment: string) =>
      `Unexpected comment \`${comment}\`, expected \`reviewed <who> <year-month-day>\``,
    note: 'Say in en.po who or what reviewed the entry, and when, as in `# reviewed Li Ming 2025-01-31`.',
  },
} as const satisfies Record<string, Rule>
