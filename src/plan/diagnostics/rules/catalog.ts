import type { Rule } from '../rule.ts'

/** What can be wrong with en.po as a file. */
export const catalogRules = {
  'catalog-syntax': {
    reason: (actual: string, expected: string) => `Unexpected ${actual}, expected ${expected}`,
    note: 'Correct the line in en.po; write a quotation mark inside a string as “ ”, or as \\" if it must be straight.',
  },
  'catalog-entry': {
    reason: (keywords: string) => `Unexpected entry of ${keywords}, expected one msgid and one msgstr`,
    note: 'Check en.po for a missing or repeated line, or for a blank line inside the entry.',
  },
  'catalog-header': {
    reason: () => 'The header is missing, expected an entry with an empty msgid',
    note: 'Restore the header of en.po; `npm run po:update` writes one if there is no en.po.',
  },
  'catalog-charset': {
    reason: (charset: string) => `Unexpected ${charset}, expected charset UTF-8`,
    note: 'Save en.po as UTF-8 with `Content-Type: text/plain; charset=UTF-8` in its header.',
  },
  'catalog-repeat': {
    reason: (msgid: string, line: number) =>
      `Unexpected second entry for \`${msgid}\`, expected one (the first is on line ${line})`,
    note: 'Remove one of the two from en.po; to translate one place differently, give that entry a `msgctxt` with its id.',
  },
  'catalog-stale': {
    reason: (msgid: string) => `Unexpected entry for \`${msgid}\`, expected a text of the plan`,
    note: 'Run `npm run po:update`: it marks translations of changed texts as fuzzy, and of removed texts as obsolete.',
  },
  'catalog-review': {
    reason: (comment: string) =>
      `Unexpected comment \`${comment}\`, expected \`reviewed <who> <year-month-day>\``,
    note: 'Write in en.po who or what reviewed the entry, and when, as in `# reviewed Li Ming 2025-01-31`.',
  },
} as const satisfies Record<string, Rule>
