import type { Rule } from '../rule.ts'
import { styleRules } from './style.ts'

/** Every fault a translation can have; the keys are permanent. `en` and `zh` quote the two texts. */
export const translationRules = {
  'number-changed': {
    severity: 'error',
    reason: (actual: string, en: string, expected: string, zh: string) =>
      `Unexpected number ${actual} in \`${en}\`, expected ${expected} as in \`${zh}\``,
    note: 'Correct the number in en.po; 万 is ten thousand and 亿 a hundred million, and nothing is rounded.',
  },
  'number-lost': {
    severity: 'error',
    reason: (expected: string, en: string, zh: string) =>
      `Unexpected absence of the number ${expected} from \`${en}\`, expected it as in \`${zh}\``,
    note: 'Add the number to the translation in en.po; 万 is ten thousand and 亿 a hundred million.',
  },
  'number-added': {
    severity: 'error',
    reason: (actual: string, en: string, zh: string) =>
      `Unexpected number ${actual} in \`${en}\`, expected only the numbers of \`${zh}\``,
    note: 'Remove the number from the translation in en.po, or correct it.',
  },
  'number-order': {
    severity: 'error',
    reason: (en: string, zh: string) =>
      `Unexpected order of numbers in \`${en}\`, expected the order of \`${zh}\``,
    note: 'Put the numbers, and what they belong to, in the order of the Chinese in en.po.',
  },
  'number-of-instances': {
    severity: 'error',
    reason: (en: string, zh: string) =>
      `Unexpected \`${en}\`, expected a number of instances or visits for \`${zh}\``,
    note: 'Write in en.po what was counted: 人次 counts how often, not how many people.',
  },
  'bound-lost': {
    severity: 'error',
    reason: (en: string, expected: string, zh: string) =>
      `Unexpected plain number in \`${en}\`, expected “${expected}” or the like for \`${zh}\``,
    note: 'Say in en.po that the number is a bound or approximate, as the Chinese does.',
  },
  'bound-added': {
    severity: 'error',
    reason: (en: string, zh: string) => `Unexpected \`${en}\`, expected the plain number of \`${zh}\``,
    note: 'Remove from en.po what makes the number a bound or approximate: 达到60% is “reach 60%”.',
  },
  'firmness-lost': {
    severity: 'error',
    reason: (word: string, zh: string, en: string, expected: string) =>
      `Unexpected loss of ${word} (\`${zh}\`) about \`${en}\`, expected “${expected}” or the like`,
    note: 'Render the word in en.po, so that the English promises neither more nor less than the Chinese.',
  },
  'firmness-added': {
    severity: 'error',
    reason: (actual: string, en: string, zh: string) =>
      `Unexpected “${actual}” in \`${en}\`, expected words as firm as \`${zh}\``,
    note: 'Write in en.po what the Chinese promises; what it states plainly is “will”.',
  },
  'term-lost': {
    severity: 'error',
    reason: (term: string, zh: string, en: string, expected: string) =>
      `Unexpected rendering of ${term} (\`${zh}\`) in \`${en}\`, expected “${expected}”`,
    note: 'Use the glossary’s words in en.po; or give glossary.csv the form, or the id with its reason under `allow`.',
  },
  'translation-han': {
    severity: 'error',
    reason: (en: string, zh: string) =>
      `Unexpected Chinese characters in \`${en}\`, expected English for \`${zh}\``,
    note: 'Translate the words in en.po; Chinese that must stay stands in the term’s English in glossary.csv.',
  },
  'table-cells': {
    severity: 'error',
    reason: (actual: number, en: string, expected: number, zh: string) =>
      `Unexpected ${actual} ${actual === 1 ? 'cell' : 'cells'} in \`${en}\`, expected ${expected} as in \`${zh}\``,
    note: 'Put one tab (\\t) between two cells in en.po, beside an empty cell too, as the Chinese has them.',
  },
  'table-cell-empty': {
    severity: 'error',
    reason: (number: number, en: string, zh: string) =>
      `Unexpected empty cell ${number} in \`${en}\`, expected English for \`${zh}\``,
    note: 'Translate the cell in en.po; a number or a sign is written as it is in the Chinese.',
  },
  'table-cell-added': {
    severity: 'error',
    reason: (en: string, number: number, zh: string) =>
      `Unexpected \`${en}\` in cell ${number}, expected it empty as in \`${zh}\``,
    note: 'Move the words in en.po to the cell that has them in Chinese, or remove them.',
  },
  'translation-mark': {
    severity: 'error',
    reason: (mark: string, en: string, expected: string, zh: string) =>
      `Unexpected ${mark} in \`${en}\` (\`${zh}\`), expected ${expected}`,
    note: 'Correct the character in en.po.',
  },
  'translation-length': {
    severity: 'error',
    reason: (actual: number, en: string, least: number, most: number, zh: string) =>
      `Unexpected length of ${actual} characters (\`${en}\`), expected ${least} to ${most} for \`${zh}\``,
    note: 'Look in en.po for a sentence that was left out, doubled, or put into another entry.',
  },
  ...styleRules,
} as const satisfies Record<string, Rule>
