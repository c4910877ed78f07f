import type { Rule } from '../rule.ts'

/** What can be met where a plan is read that nobody has described yet; the keys are permanent. */
export const readingRules = {
  'file-pdf': {
    severity: 'error',
    reason: (kind: string) => `Unexpected ${kind}, expected plain text, .docx or Markdown`,
    note: 'Convert it with `pdftotext -layout plan.pdf plan.txt` (package poppler-utils) and give plan.txt; where that comes out empty, the pages are pictures, and the text has to be got elsewhere.',
  },
  'file-kind': {
    severity: 'error',
    reason: (kind: string) => `Unexpected ${kind}, expected plain text, .docx or Markdown`,
    note: 'Save it as .docx in Word or WPS (without a password), or run `libreoffice --convert-to docx FILE`, and give that file.',
  },
  'file-office': {
    severity: 'error',
    reason: (kind: string) => `Unexpected ${kind}, expected plain text, .docx or Markdown`,
    note: 'Open it, and save the text as .docx or as plain text in UTF-8.',
  },
  'file-image': {
    severity: 'error',
    reason: (kind: string) => `Unexpected ${kind}, expected plain text, .docx or Markdown`,
    note: 'Get the text itself from the publisher, or from a program that reads characters off images, and check it line by line.',
  },
  'file-archive': {
    severity: 'error',
    reason: (kind: string) => `Unexpected ${kind}, expected plain text, .docx or Markdown`,
    note: 'Unpack it, and give the file of the plan that is in it.',
  },
  'file-page': {
    severity: 'error',
    reason: () => 'Unexpected HTML, expected plain text',
    note: 'Open the page in a browser and save it as text, or copy the text of the plan into a file.',
  },
  'file-tags': {
    severity: 'error',
    reason: (sign: string, count: number) =>
      `Unexpected HTML such as \`${sign}\` in ${count} places, expected plain text`,
    note: 'Open the page in a browser and save it as text, or copy the text of the plan into a file.',
  },
  'file-utf16': {
    severity: 'error',
    reason: (encoding: string) => `Unexpected ${encoding}, expected UTF-8`,
    note: 'Convert the file with `iconv -f utf-16 -t utf-8 plan.txt > plan-utf8.txt` (with `-f` as the encoding is named here).',
  },
  'file-legacy': {
    severity: 'error',
    reason: (encoding: string, sample: string) =>
      `Unexpected ${encoding}, expected UTF-8 (as ${encoding} it begins with \`${sample}\`)`,
    note: 'Convert the file with `iconv -f gb18030 -t utf-8 plan.txt > plan-utf8.txt` (`-f big5` for Big5).',
  },
  'file-binary': {
    severity: 'error',
    reason: (line: number) => `Unexpected byte 0x00 on line ${line}, expected plain text`,
    note: 'Look at what kind of file it is with `file`, and convert it to text.',
  },
  'file-size': {
    severity: 'error',
    reason: (actual: string, most: string) => `Unexpected ${actual} MB, expected at most ${most} MB`,
    note: 'Take the text of one plan out of the file; the longest plans have less than 1 MB of text.',
  },
  'contents-unnamed': {
    severity: 'error',
    reason: (from: number, to: number) =>
      `Unexpected contents list on lines ${from} to ${to}, expected the plan to say each heading once`,
    note: 'Name its lines under `wrapper` in plan.yaml, as in `wrapper: ["2-18"]`.',
  },
  'title-missing': {
    severity: 'warning',
    reason: () =>
      'Unexpected absence of a title, expected a line above the text that ends in 规划, 纲要, 计划 or the like',
    note: 'Write the title as it stands in the text as `title.zh` in plan.yaml.',
  },
  'title-borrowed': {
    severity: 'warning',
    reason: (title: string) => `Unexpected absence of a title, taking that of the letter: \`${title}\``,
    note: 'Look whether the plan’s own title was lost between the letter and the text.',
  },
  'title-guessed': {
    severity: 'warning',
    reason: (title: string) =>
      `Unexpected title \`${title}\`, expected one that ends in 规划, 纲要, 计划 or the like`,
    note: 'Where it is not the title, write the right one as `title.zh` in plan.yaml.',
  },
  'documents-several': {
    severity: 'warning',
    reason: (title: string, from: number, to: number) =>
      `Unexpected further document \`${title}\` on lines ${from} to ${to}, expected one plan in a file`,
    note: 'Make a seed of each, and name the lines of the others under `wrapper` in its plan.yaml.',
  },
  'heading-or-list': {
    severity: 'warning',
    reason: (text: string, taken: string) =>
      `Unexpected number before \`${text}\`, which could be a heading or an entry of a list (taken as ${taken})`,
    note: 'Where it was taken wrongly, name the line under `headings` or `paragraphs` in plan.yaml.',
  },
  'box-end': {
    severity: 'warning',
    reason: (text: string, box: string) =>
      `Unexpected text \`${text}\` with nothing to show that box \`${box}\` ended before it (taken as after it)`,
    note: 'Where the box ends elsewhere, name its first and last line under `boxes` in plan.yaml.',
  },
  'running-head-twice': {
    severity: 'warning',
    reason: (text: string) =>
      `Unexpected line \`${text}\` that comes twice and once in a sentence, which could be the head of a page (taken as text)`,
    note: 'Where it is one, name its lines under `wrapper` in plan.yaml.',
  },
  'lines-lost': {
    severity: 'warning',
    reason: (length: number, numbers: number) =>
      `Unexpected paragraph of ${length} characters with ${numbers} headings in it, expected a line for each`,
    note: 'Get the text again from where its lines are kept; a page copied as one line has lost them.',
  },
  'numbering-unknown': {
    severity: 'warning',
    reason: (text: string, count: number) =>
      `Unexpected numbers like that of \`${text}\` on ${count} lines, expected them to go on from 1 and 1.1 throughout (taken as text)`,
    note: 'Where they are headings, give them their level in plan.yaml, as in `levels: { dec2: section }` for 1.1 and `dec3: item` for 1.1.1.',
  },
} as const satisfies Record<string, Rule>
