import type { Rule } from '../rule.ts'

const compare =
  'Compare the place with the original, and correct plan.txt before you write its sum into plan.yaml.'

/** What a Word or Markdown file can contain that plain text can't. */
export const wordRules = {
  'word-broken': {
    reason: (why: string) => `Unreadable Word file, expected a complete .docx (${why})`,
    note: 'Open it in Word, WPS or LibreOffice, save it as .docx again, and use that file.',
  },
  'word-picture': {
    severity: 'warning',
    reason: (text: string) => `Unexpected picture${text === '' ? '' : ` \`${text}\``}, expected text`,
    note: 'Pictures are left out; if it shows text or a table, type that out, or get it from the publisher.',
  },
  'word-chart': {
    severity: 'warning',
    reason: (text: string) => `Unexpected chart \`${text}\`, expected text`,
    note: 'Charts are left out; if its figures are nowhere else, type them out as a table.',
  },
  'word-diagram': {
    severity: 'warning',
    reason: (text: string) => `Unexpected diagram with the words \`${text}\`, expected text`,
    note: 'Diagrams are left out; if its words are nowhere else, type them out.',
  },
  'word-object': {
    severity: 'warning',
    reason: (text: string) => `Unexpected embedded object (${text}), expected text`,
    note: 'Objects of other programs are left out; copy their text into the file.',
  },
  'word-formula': {
    severity: 'warning',
    reason: (text: string) => `Unexpected formula \`${text}\`, expected text; its signs are kept on one line`,
    note: compare,
  },
  'word-superscript': {
    severity: 'warning',
    reason: (text: string) =>
      `Unexpected superscript in \`${text}\`, expected a power or a unit; it is kept as a superscript and not read as a number`,
    note: 'It may be the mark of a note; check whether the note is in the text.',
  },
  'word-sign': {
    severity: 'warning',
    reason: (text: string) => `Unexpected sign ${text}, expected a Unicode character; it is replaced by □`,
    note: compare,
  },
  'word-text-box': {
    severity: 'warning',
    reason: (text: string) =>
      `Unexpected text box \`${text}\`, expected paragraphs in order; it is read after the paragraph that it is anchored to`,
    note: 'Check its position on the page; its lines may belong elsewhere.',
  },
  'word-note': {
    severity: 'warning',
    reason: () =>
      'Unexpected notes, expected text; each is read after its paragraph, with its number in brackets',
    note: 'Check whether they belong to the plan; if not, list their lines under `wrapper` in plan.yaml.',
  },
  'word-comment': {
    severity: 'warning',
    reason: (text: string) => `Unexpected comment \`${text}\`, expected a final text`,
    note: 'Comments are left out; check whether this is the final text of the plan.',
  },
  'word-deleted': {
    severity: 'warning',
    reason: (text: string) => `Unexpected tracked deletion \`${text}\`, expected a final text`,
    note: 'Deleted text is left out and inserted text kept; check whether this is the final text of the plan.',
  },
  'word-hidden': {
    severity: 'warning',
    reason: (text: string) => `Unexpected hidden text \`${text}\`, expected text that prints`,
    note: 'Hidden text is left out; if it belongs to the plan, unhide it in Word.',
  },
  'word-margin': {
    severity: 'warning',
    reason: (text: string) =>
      `Unexpected header or footer \`${text}\`, expected text; it is printed on every page`,
    note: 'Headers and footers are left out; check whether it says something that is nowhere else.',
  },
  'word-nested': {
    severity: 'warning',
    reason: (text: string) =>
      `Unexpected table \`${text}\` in a cell, expected text; its cells are read as one, with spaces between them`,
    note: compare,
  },
  'word-number-format': {
    severity: 'warning',
    reason: (format: string) => `Unknown format ${format} of automatic numbers; they are written in digits`,
    note: compare,
  },
  'markdown-picture': {
    severity: 'warning',
    reason: (text: string) => `Unexpected picture \`${text}\`, expected text`,
    note: 'Pictures are left out; if it shows text or a table, type that out.',
  },
  'markdown-html': {
    severity: 'warning',
    reason: (text: string) => `Unexpected HTML \`${text}\`, expected text; its tags are left out`,
    note: 'Check its text in plan.txt.',
  },
  'markdown-address': {
    severity: 'warning',
    reason: (address: string) => `Unexpected link to \`${address}\`, expected text; its words are kept`,
    note: 'The addresses of links are left out; if it belongs to the plan, write it out.',
  },
  'markdown-formula': {
    severity: 'warning',
    reason: (text: string) =>
      `Unexpected formula that ends in \`${text}\`, expected text; it is kept as it is written`,
    note: compare,
  },
  'markdown-note': {
    severity: 'warning',
    reason: () =>
      'Unexpected notes, expected text; each is read after its paragraph, with its number in brackets',
    note: 'Check whether they belong to the plan; if not, list their lines under `wrapper` in plan.yaml.',
  },
  'markdown-note-missing': {
    severity: 'warning',
    reason: (reference: string) => `The words of the note \`${reference}\` are missing`,
    note: 'Add the note to the file, or remove its mark.',
  },
  'markdown-note-unused': {
    severity: 'warning',
    reason: (name: string) => `Nothing refers to the note \`${name}\`; it is read at the end of the text`,
    note: 'Check where it belongs in the original.',
  },
  'markdown-front': {
    severity: 'warning',
    reason: (text: string) => `Unexpected front matter \`${text}\`, expected text; it is left out`,
    note: 'Copy what it says about the source to plan.yaml.',
  },
  'heading-without-number': {
    severity: 'warning',
    reason: (text: string) =>
      `Unexpected heading \`${text}\` without a number, expected 第一章, 一、, （一）, 1. or （1）; it is read as text`,
    note: 'Headings are recognized by their numbers; if the original prints one, add it to the file.',
  },
} as const satisfies Record<string, Rule>
