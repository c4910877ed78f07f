import type { Rule } from '../rule.ts'

/** What can be found while a file in another format or encoding becomes plain text. */
export const importRules = {
  'file-hostile': {
    reason: (why: string) => `Unreadable file, expected one that is read at ease (${why})`,
    note: 'Open it in the program that made it, save it again, and use that file; if you do not know where it comes from, do not.',
  },
  'file-decoded': {
    severity: 'warning',
    reason: (encoding: string, sample: string) =>
      `Unexpected ${encoding}, expected UTF-8; it is read as ${encoding} and begins with \`${sample}\``,
    note: 'If these are not its words, name the encoding, as in `--encoding big5`.',
  },
  'file-encoding-doubt': {
    reason: (simplified: string, traditional: string) =>
      `Unexpected encoding, expected UTF-8, UTF-16, GB18030 or Big5 (as GB18030 it begins with \`${simplified}\`, as Big5 with \`${traditional}\`)`,
    note: 'Name the encoding, as in `--encoding gb18030` or `--encoding big5`.',
  },
  'file-encoding-bytes': {
    reason: (encoding: string) => `Unexpected bytes, expected ${encoding}`,
    note: 'Name another encoding, as in `--encoding gb18030`, or get the file again: it may be damaged.',
  },
  'page-empty': {
    reason: () => 'Unexpected web page without text, expected one with a document',
    note: 'Open the page in a browser, wait until its text is there, and save it again as “web page, complete”.',
  },
  'page-body': {
    severity: 'warning',
    reason: (by: string, characters: number) =>
      `Unexpected web page, expected plain text; the document was found by ${by}, and ${characters} characters of the page around it are left out`,
    note: 'Compare the beginning and the end of plan.txt with the page.',
  },
  'page-chapters': {
    severity: 'warning',
    reason: (kept: string, left: number) =>
      `Unexpected chapters of an encyclopedia, expected a plan; \`${kept}\` is read, and ${left} other chapters are left out`,
    note: 'Prefer the page of the publisher; an encyclopedia shortens and rewords.',
  },
  'pdf-password': {
    reason: () => 'Unexpected password, expected a PDF that anybody can open',
    note: 'Save it without its password, as with `qpdf --decrypt --password=PASSWORD plan.pdf open.pdf` (package qpdf).',
  },
  'pdf-damaged': {
    reason: () => 'Unreadable PDF, expected a complete file',
    note: 'Get the file again; if it is complete, `qpdf plan.pdf mended.pdf` (package qpdf) can mend it.',
  },
  'pdf-pages': {
    reason: (count: number, most: number) => `Unexpected ${count} pages, expected at most ${most}`,
    note: 'Take the pages of the plan out, as with `qpdf plan.pdf --pages . 1-60 -- part.pdf` (package qpdf).',
  },
  'pdf-page-damaged': {
    severity: 'warning',
    reason: (page: number) => `Unreadable page ${page} of the PDF; it is left out`,
    note: 'Get the file again, or type the page out.',
  },
  'pdf-is-pictures': {
    reason: (count: number) =>
      `Unexpected pictures on ${count === 1 ? 'the only page' : `all ${count} pages`}, expected text`,
    note: 'Recognize the text with `ocrmypdf -l chi_sim plan.pdf text.pdf` (package ocrmypdf), use text.pdf, and check it line by line.',
  },
  'ofd-broken': {
    reason: (why: string) => `Unreadable OFD file, expected a complete one (${why})`,
    note: 'Get the file again; an OFD reader such as 数科阅读器 or WPS can export it as PDF, which is read too.',
  },
  'ofd-is-pictures': {
    reason: () => 'Unexpected OFD file without text, expected characters; its pages are pictures',
    note: 'Export it as PDF, and recognize the text with `ocrmypdf -l chi_sim plan.pdf text.pdf` (package ocrmypdf).',
  },
  'word97-broken': {
    reason: (why: string) => `Unreadable Word 97–2003 file, expected one without a password (${why})`,
    note: 'Run `libreoffice --convert-to docx FILE`, or save it as .docx in Word or WPS, and use that file.',
  },
  'word97-losses': {
    severity: 'warning',
    reason: () =>
      'Unexpected .doc, expected .docx: automatic numbers, superscripts and the ends of paragraphs in cells are not in it as text',
    note: 'Compare the numbers of headings, raised digits and tables with the original, or use `libreoffice --convert-to docx FILE`, which keeps them.',
  },
  'word97-notes': {
    severity: 'warning',
    reason: (count: number) =>
      `Unexpected notes, expected text; ${count === 1 ? 'one is' : `${count} are`} read after the text, since their places are not given`,
    note: 'Move them to their paragraphs in plan.txt before you write its sum into plan.yaml, or list their lines under `wrapper`.',
  },
  'page-is-picture': {
    severity: 'warning',
    reason: (page: number) => `Unexpected picture as page ${page}, expected text; it is left out`,
    note: 'If it has text, recognize it with `ocrmypdf -l chi_sim plan.pdf text.pdf` (package ocrmypdf), use text.pdf, and check that page.',
  },
  'page-has-pictures': {
    severity: 'warning',
    reason: (page: number, count: number) =>
      `Unexpected ${count === 1 ? 'picture' : `${count} pictures`} on page ${page}, expected text`,
    note: 'Pictures are left out; if one shows text or a table, type that out.',
  },
  'page-unmapped': {
    severity: 'warning',
    reason: (page: number, count: number) =>
      `Unexpected signs on page ${page}, expected Unicode characters; ${count} ${count === 1 ? 'is' : 'are'} replaced by □`,
    note: 'Compare the page with plan.txt, and write the characters under `repairs` in plan.yaml.',
  },
  'lines-joined': {
    severity: 'warning',
    reason: (text: string) =>
      `\`${text}\` could begin a paragraph: the line before it is full and ends a sentence; it is read as its continuation`,
    note: 'If it begins one, part the line in plan.txt before you write its sum into plan.yaml.',
  },
  'lines-parted': {
    severity: 'warning',
    reason: (text: string) =>
      `\`${text}\` could continue the paragraph before it, whose last line is full; it is read as a paragraph of its own`,
    note: 'If it continues that paragraph, join the lines in plan.txt before you write its sum into plan.yaml.',
  },
} as const satisfies Record<string, Rule>
