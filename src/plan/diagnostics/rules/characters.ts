import type { Rule } from '../rule.ts'

const counted = (words: string, code: string, count: number) =>
  `${words} ${code}${count > 1 ? `, the first of ${count}` : ''}`

/** Characters that no text should have. */
export const characterRules = {
  'characters-left-out': {
    severity: 'warning',
    reason: (words: string, code: string, count: number) =>
      `Unexpected ${counted(words, code, count)}, expected text; it prints nothing and is left out`,
    note: 'Compare the place with the original: it may be in place of a sign that was lost; if so, put it right under `repairs` in plan.yaml.',
  },
  'characters-lost': {
    severity: 'warning',
    reason: (words: string, code: string, count: number) =>
      `Unexpected ${counted(words, code, count)}, expected text; it is in place of a character that was lost`,
    note: 'Obtain the text again in its own encoding, or write what the original has under `repairs` in plan.yaml.',
  },
  'characters-private': {
    severity: 'warning',
    reason: (words: string, code: string, count: number) =>
      `Unexpected ${counted(words, code, count)}, expected text; without the font of the original nobody can read it`,
    note: 'Look the character up in the original, and write it under `repairs` in plan.yaml.',
  },
  'settings-characters': {
    reason: (words: string, code: string, count: number) =>
      `Unexpected ${counted(words, code, count)}, expected text`,
    note: 'Remove the character, or write the one that belongs there.',
  },
} as const satisfies Record<string, Rule>
