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
} as const satisfies Record<string, Rule>
