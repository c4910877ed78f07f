import type { Rule } from '../rule.ts'
import { styleRules } from './style.ts'

/** What can be wrong with a translation. `en` and `zh` quote the two texts. */
export const translationRules = {
  'number-changed': {
    reason: (actual: string, en: string, expected: string, zh: string) =>
      `Unexpected number ${actual} in \`${en}\`, expected ${expected} as in \`${zh}\``,
    note: 'Correct the number in en.po; 万 is ten thousand and 亿 a hundred million, and nothing is rounded.',
  },
  'number-lost': {
    reason: (expected: string, en: string, zh: string) =>
      `The number ${expected} of \`${zh}\` is missing from \`${en}\``,
    note: 'Add the number to the translation in en.po; 万 is ten thousand and 亿 a hundred million.',
  },
  'number-added': {
    reason: (actual: string, en: string, zh: string) =>
      `Unexpected number ${actual} in \`${en}\`, expected only the numbers of \`${zh}\``,
    note: 'Remove the number from the translation in en.po, or correct it.',
  },
  'number-order': {
    reason: (en: string, zh: string) =>
      `Unexpected order of numbers in \`${en}\`, expected the order of \`${zh}\``,
    note: 'In en.po, put the numbers, and what they belong to, in the order of the Chinese.',
  },
  'number-of-instances': {
    reason: (en: string, zh: string) =>
      `Unexpected \`${en}\`, expected a number of instances or visits for \`${zh}\``,
    note: 'Write in en.po what was counted: 人次 counts instances, not people.',
  },
  'bound-lost': {
    reason: (en: string, expected: string, zh: string) =>
      `Unexpected plain number in \`${en}\`, expected “${expected}” or similar for \`${zh}\``,
    note: 'Write in en.po that the number is a bound or approximate, as in the Chinese.',
  },
  'bound-added': {
    reason: (en: string, zh: string) => `Unexpected \`${en}\`, expected the plain number of \`${zh}\``,
    note: 'Remove the word for a bound or an approximate number from en.po: 达到60% is “reach 60%”.',
  },
  'firmness-lost': {
    reason: (word: string, zh: string, en: string, expected: string) =>
      `${word} (\`${zh}\`) is missing from \`${en}\`, expected “${expected}” or similar`,
    note: 'Translate the word in en.po, so that the English promises neither more nor less than the Chinese.',
  },
  'firmness-added': {
    reason: (actual: string, en: string, zh: string) =>
      `Unexpected “${actual}” in \`${en}\`, expected words as firm as \`${zh}\``,
    note: 'Promise in en.po what the Chinese promises; plain statements have “will”.',
  },
  'term-lost': {
    reason: (term: string, zh: string, en: string, expected: string) =>
      `Unexpected rendering of ${term} (\`${zh}\`) in \`${en}\`, expected “${expected}”`,
    note: 'Use the glossary’s words in en.po; or add this form to glossary.csv, or the id with a reason under `allow`.',
  },
  'translation-han': {
    reason: (en: string, zh: string) =>
      `Unexpected Chinese characters in \`${en}\`, expected English for \`${zh}\``,
    note: 'Translate the words in en.po; if Chinese must stay, add it to the term’s English in glossary.csv.',
  },
  'table-cells': {
    reason: (actual: number, en: string, expected: number, zh: string) =>
      `Unexpected ${actual} ${actual === 1 ? 'cell' : 'cells'} in \`${en}\`, expected ${expected} as in \`${zh}\``,
    note: 'Put one tab (\\t) between cells in en.po, beside empty cells too, as in the Chinese.',
  },
  'table-cell-empty': {
    reason: (number: number, en: string, zh: string) =>
      `Unexpected empty cell ${number} in \`${en}\`, expected English for \`${zh}\``,
    note: 'Translate the cell in en.po; numbers and signs are the same as in the Chinese.',
  },
  'table-cell-added': {
    reason: (en: string, number: number, zh: string) =>
      `Unexpected \`${en}\` in cell ${number}, expected it empty as in \`${zh}\``,
    note: 'In en.po, move the words to the cell that has them in Chinese, or remove them.',
  },
  'translation-mark': {
    reason: (mark: string, en: string, expected: string, zh: string) =>
      `Unexpected ${mark} in \`${en}\` (\`${zh}\`), expected ${expected}`,
    note: 'Correct the character in en.po.',
  },
  'translation-length': {
    reason: (actual: number, en: string, least: number, most: number, zh: string) =>
      `Unexpected length of ${actual} characters (\`${en}\`), expected ${least} to ${most} for \`${zh}\``,
    note: 'Check en.po for a sentence that was left out, repeated, or put into another entry.',
  },
  ...styleRules,
} as const satisfies Record<string, Rule>
