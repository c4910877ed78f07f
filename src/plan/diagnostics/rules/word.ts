import type { Rule } from '../rule.ts'

const compare =
  'Look at the place in the original, and write what is missing into plan.txt before its sum is taken.'

/** What a Word or Markdown file can hold that a plain text can't; the keys are permanent. */
export const wordRules = {
  'word-broken': {
    severity: 'error',
    reason: (why: string) => `Unexpected end of the Word file’s parts, expected a whole .docx (${why})`,
    note: 'Open it in Word, WPS or LibreOffice, save it as .docx again, and give that file.',
  },
  'word-picture': {
    severity: 'warning',
    reason: (text: string) => `Unexpected picture${text === '' ? '' : ` \`${text}\``}, expected text`,
    note: 'A picture is not carried; where it holds text or a table, type that out, or get it from the publisher.',
  },
  'word-chart': {
    severity: 'warning',
    reason: (text: string) => `Unexpected chart \`${text}\`, expected text`,
    note: 'A chart is not carried; where its figures stand nowhere else, type them out as a table.',
  },
  'word-diagram': {
    severity: 'warning',
    reason: (text: string) => `Unexpected diagram with the words \`${text}\`, expected text`,
    note: 'A diagram is not carried; where its words stand nowhere else, type them out.',
  },
  'word-object': {
    severity: 'warning',
    reason: (text: string) => `Unexpected embedded object (${text}), expected text`,
    note: 'What another program made is not carried; copy its text into the file.',
  },
  'word-formula': {
    severity: 'warning',
    reason: (text: string) =>
      `Unexpected formula \`${text}\`, expected text (its signs are kept in one line)`,
    note: compare,
  },
  'word-sign': {
    severity: 'warning',
    reason: (text: string) => `Unexpected sign ${text}, expected a character of Unicode (taken as □)`,
    note: compare,
  },
  'word-text-box': {
    severity: 'warning',
    reason: (text: string) =>
      `Unexpected text box \`${text}\`, expected paragraphs in order (taken as after the paragraph it hangs on)`,
    note: 'Look where it stands on the page; its lines may be meant for another place.',
  },
  'word-note': {
    severity: 'warning',
    reason: () =>
      'Unexpected notes, expected text (each stands after its paragraph, with its number in brackets)',
    note: 'Look whether they belong to the plan; name their lines under `wrapper` in plan.yaml if they do not.',
  },
  'word-comment': {
    severity: 'warning',
    reason: (text: string) => `Unexpected comment \`${text}\`, expected a final text`,
    note: 'A comment is not carried; ask whether this is the final text of the plan.',
  },
  'word-deleted': {
    severity: 'warning',
    reason: (text: string) => `Unexpected deletion \`${text}\` that is tracked, expected a final text`,
    note: 'Deleted text is not carried, and inserted text is; ask whether this is the final text of the plan.',
  },
  'word-hidden': {
    severity: 'warning',
    reason: (text: string) => `Unexpected hidden text \`${text}\`, expected text that prints`,
    note: 'Hidden text is not carried; show it in Word where it belongs to the plan.',
  },
  'word-margin': {
    severity: 'warning',
    reason: (text: string) =>
      `Unexpected header or footer \`${text}\`, expected text (it is said on every page)`,
    note: 'Headers and footers are not carried; look whether it says something that stands nowhere else.',
  },
  'word-number-format': {
    severity: 'warning',
    reason: (format: string) => `Unexpected automatic numbers of the kind ${format} (written in digits)`,
    note: compare,
  },
  'markdown-picture': {
    severity: 'warning',
    reason: (text: string) => `Unexpected picture \`${text}\`, expected text`,
    note: 'A picture is not carried; where it holds text or a table, type that out.',
  },
  'markdown-html': {
    severity: 'warning',
    reason: (text: string) => `Unexpected HTML \`${text}\`, expected text (its tags are left out)`,
    note: 'Look whether its text stands as it should in plan.txt.',
  },
  'markdown-address': {
    severity: 'warning',
    reason: (address: string) =>
      `Unexpected address \`${address}\` behind words, expected text (the words are kept)`,
    note: 'An address that is not printed is not carried; write it out where it belongs to the plan.',
  },
  'markdown-front': {
    severity: 'warning',
    reason: (text: string) => `Unexpected front matter \`${text}\`, expected text (left out)`,
    note: 'Write what it says of the source into plan.yaml.',
  },
  'heading-without-number': {
    severity: 'warning',
    reason: (text: string) =>
      `Unexpected heading \`${text}\` without a number, expected 第一章, 一、, （一）, 1. or （1） (taken as text)`,
    note: 'A heading is known by its number; where the original prints one, write it into the file.',
  },
} as const satisfies Record<string, Rule>
