import type { Rule } from '../rule.ts'

/** What can be found in a new plan that has no plan.yaml yet. */
export const readingRules = {
  'file-kind': {
    reason: (kind: string) => `Unexpected ${kind}, expected a text, a PDF, a web page or a Word file`,
    note: 'Save it as .docx in Word or WPS (without a password), or run `libreoffice --convert-to docx FILE`, and use that file.',
  },
  'file-office': {
    reason: (kind: string) => `Unexpected ${kind}, expected a text, a PDF, a web page or a Word file`,
    note: 'Open it and save the text as .docx or as plain text in UTF-8.',
  },
  'file-image': {
    reason: (kind: string) => `Unexpected ${kind}, expected a text, a PDF, a web page or a Word file`,
    note: 'Get the text from the publisher, or run OCR and check the result line by line.',
  },
  'file-archive': {
    reason: (kind: string) => `Unexpected ${kind}, expected a text, a PDF, a web page or a Word file`,
    note: 'Unpack it and use the file of the plan.',
  },
  'file-binary': {
    reason: (line: number) => `Unexpected byte 0x00 on line ${line}, expected plain text`,
    note: 'Find out its type with the command `file`, and convert it to text.',
  },
  'file-size': {
    reason: (actual: string, most: string) => `Unexpected ${actual} MB, expected at most ${most} MB`,
    note: 'Put the text of a single plan into the file; even the longest plans have less than 1 MB of text.',
  },
  'contents-unnamed': {
    reason: (from: number, to: number) =>
      `Unexpected contents list on lines ${from} to ${to}, expected each heading once`,
    note: 'List its lines under `wrapper` in plan.yaml, as in `wrapper: ["2-18"]`.',
  },
  radicals: {
    severity: 'warning',
    reason: (count: number, first: string, character: string) =>
      `${count === 1 ? '1 radical was read as a character' : `${count} radicals were read as characters`}, beginning with \`${first}\` as \`${character}\``,
    note: 'Programs that write PDF put radicals in the place of characters; check some of them, and correct a wrong one with `repairs` in plan.yaml.',
  },
  'title-missing': {
    severity: 'warning',
    reason: () =>
      'The title is missing, expected a line above the text that ends in 规划, 纲要, 计划 or a similar word',
    note: 'Copy the title from the text to `title.zh` in plan.yaml; if the text has none, write `title: { zh: …, given: true }`, and the site says that the editor gave it.',
  },
  'title-borrowed': {
    severity: 'warning',
    reason: (title: string) => `The title is missing; using the title of the cover letter: \`${title}\``,
    note: 'Check whether the plan’s own title was lost between the letter and the text.',
  },
  'title-guessed': {
    severity: 'warning',
    reason: (title: string) =>
      `Unexpected title \`${title}\`, expected one that ends in 规划, 纲要, 计划 or a similar word`,
    note: 'If it is not the title, write the right one in `title.zh` in plan.yaml.',
  },
  'documents-several': {
    severity: 'warning',
    reason: (title: string, from: number, to: number) =>
      `Unexpected further document \`${title}\` on lines ${from} to ${to}, expected one plan per file`,
    note: 'Make a seed of each document, and list the lines of the others under `wrapper` in its plan.yaml.',
  },
  'appendix-left-out': {
    severity: 'warning',
    reason: (what: string, from: number, to: number, size: string) =>
      `The ${what} on lines ${from} to ${to} is left out: ${size}`,
    note: 'If it belongs to the plan, take its lines out of `wrapper` in plan.yaml.',
  },
  'heading-or-list': {
    severity: 'warning',
    reason: (text: string, taken: string) =>
      `\`${text}\` could be a heading or a list item; it is read as a ${taken}`,
    note: 'If that is wrong, list the line under `headings` or `paragraphs` in plan.yaml.',
  },
  'heading-number-damaged': {
    severity: 'warning',
    reason: (text: string, read: string, count: number) =>
      `The number of \`${text}\` is damaged${count > 1 ? `, like that of ${count - 1} more` : ''}; it is read as ${read}`,
    note: 'Compare it with the original, and write the line as it should be under `repairs` in plan.yaml.',
  },
  'heading-damaged': {
    severity: 'warning',
    reason: (text: string) => `\`${text}\` could be a heading whose number is damaged; it is read as text`,
    note: 'If it is a heading, put its number right under `repairs` in plan.yaml; the line is then read as a heading.',
  },
  'box-end': {
    severity: 'warning',
    reason: (text: string, box: string) =>
      `Box \`${box}\` has no clear end; \`${text}\` is read as the text after it`,
    note: 'If the box ends elsewhere, give its first and last line under `boxes` in plan.yaml.',
  },
  'running-head-twice': {
    severity: 'warning',
    reason: (text: string) =>
      `The line \`${text}\` occurs twice, once in a sentence, and could be a running head; it is read as text`,
    note: 'If it is one, list its lines under `wrapper` in plan.yaml.',
  },
  'lines-lost': {
    severity: 'warning',
    reason: (length: number, numbers: number) =>
      `Unexpected paragraph of ${length} characters with ${numbers} headings in it, expected each on its own line`,
    note: 'Get the text from a source that keeps its lines; a page copied as a single line has lost them.',
  },
  'numbering-unknown': {
    severity: 'warning',
    reason: (text: string, count: number) =>
      `Unexpected numbers like that of \`${text}\` on ${count} lines, expected all of them to count on from 1 and 1.1; they are read as text`,
    note: 'If they are headings, give them a level in plan.yaml, as in `levels: { dec2: section }` for 1.1 and `dec3: item` for 1.1.1.',
  },
} as const satisfies Record<string, Rule>
