import type { GlossaryTerm } from '../../schemas/glossary.ts'
import { excerpt, opening } from '../text/excerpt.ts'
import type { Check } from './check.ts'

const marks: readonly { mark: RegExp; name: string; expected: string }[] = [
  { mark: /"/, name: 'straight quotation mark', expected: '“ or ”' },
  { mark: /'/, name: 'straight apostrophe', expected: '’ or ‘' },
  {
    mark: /[\u3000-\u303F\uFF01-\uFF65]|——|……|[‧・]/u,
    name: 'Chinese punctuation',
    expected: 'the English mark',
  },
  { mark: /\s{2,}/, name: 'double space', expected: 'one space' },
  { mark: /[\n\r\t]/, name: 'line break or tab', expected: 'one line of text' },
  { mark: /^\s|\s$/, name: 'space at the end', expected: 'none before the first word or after the last' },
  { mark: /\s[,.;:?!)”]|[(“]\s/, name: 'space beside punctuation', expected: 'none there' },
]

/** Check the characters of the English: no Chinese but what the glossary allows, typographic quotes, single spaces. */
export function typographyCheck(glossary: readonly GlossaryTerm[]): Check {
  const allowed = glossary.flatMap((term) => [term.en, ...term.en_also]).filter((form) => han.test(form))
  return ({ zh, en }, report) => {
    const rest = allowed.reduce((text, form) => text.replaceAll(form, '\0'.repeat(form.length)), en)
    const chinese = han.exec(rest)
    if (chinese) report('translation-han', around(en, chinese), opening(zh))
    for (const { mark, name, expected } of marks) {
      const found = mark.exec(en)
      if (found) report('translation-mark', name, around(en, found), expected, opening(zh))
    }
  }
}

const han = /\p{Script=Han}+/u

function around(text: string, { 0: found, index }: RegExpExecArray): string {
  return excerpt(text, index, index + found.length, 15)
}
