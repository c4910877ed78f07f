import type { Rule } from '../rule.ts'

/** What makes a translation hard to read; the keys are permanent. `en` and `zh` quote the two texts. */
export const styleRules = {
  'style-long-sentence': {
    severity: 'warning',
    reason: (actual: number, en: string, most: number) =>
      `Unexpected sentence of ${actual} words (\`${en}\`), expected at most ${most}`,
    note: 'Divide the sentence in en.po; a list of more than three long members reads better as sentences.',
  },
  'style-same-beginning': {
    severity: 'warning',
    reason: (actual: number, words: string, en: string, most: number) =>
      `Unexpected ${actual} sentences in a row that begin with “${words}” (from \`${en}\`), expected at most ${most}`,
    note: 'Begin some of them otherwise in en.po: with the result, the institution, or the time.',
  },
  'style-repeated-noun': {
    severity: 'warning',
    reason: (word: string, actual: number, en: string, most: number) =>
      `Unexpected “${word}” ${actual} times in \`${en}\`, expected at most ${most} in one paragraph`,
    note: 'Write “it”, “they” or “these …” in en.po where the meaning stays clear, or join sentences that share the noun.',
  },
  'style-two-renderings': {
    severity: 'warning',
    reason: (zh: string, en: string, id: string, first: string) =>
      `Unexpected rendering of \`${zh}\` in \`${en}\`, expected the words of ${id} (\`${first}\`)`,
    note: 'Give the clause the same English in both places of en.po, unless the places need different words.',
  },
  'style-british-spelling': {
    severity: 'warning',
    reason: (actual: string, en: string, expected: string) =>
      `Unexpected British spelling “${actual}” in \`${en}\`, expected “${expected}”`,
    note: 'Use the American spelling in en.po; a name that is spelled so belongs in glossary.csv.',
  },
} as const satisfies Record<string, Rule>
