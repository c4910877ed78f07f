import type { SeedDraft } from './draft-seed.ts'
import { formatSize, type Region, sizeOf } from '../frame/region.ts'
import type { ImportRecord, PageSummary } from '../model/imported.ts'
import type { Line } from '../model/line.ts'
import { range } from '../outline/format-outline.ts'
import type { Settings } from '../seed/settings.ts'

/** Names of the kinds of lines around a plan. */
const names: Readonly<Record<Region['kind'], string>> = {
  wrapper: 'the page the text was taken from',
  notice: 'the letter that sends the plan out',
  contents: 'the contents list',
  'page-number': 'a page number',
  'running-head': 'a running head',
  cover: 'the cover',
  subtitle: 'a subtitle',
  attachment: 'the label of an attachment',
  signature: 'the signature and date',
  appendix: 'an appendix',
  'name-list': 'a list of names',
  colophon: 'the colophon',
}

/** What else to say about a new seed. */
interface DraftContext {
  /** plan.yaml as read; null if it must be corrected first. */
  settings: Settings | null
  folder: string
  /** What to look at in the text, one line each. */
  checks: readonly string[]
  /** The file that plan.txt was made from; null for plain text in UTF-8. */
  from: string | null
  imported: ImportRecord | null
  /** Whether the site has other plans. */
  library: boolean
}

/** List what to check in a new seed, in order. */
export function formatDraft(
  { frame, document, messages, statements, period, title, given }: SeedDraft,
  { settings, folder, checks, from, imported, library }: DraftContext,
): string {
  const others = frame.documents.flatMap((_, index) => (index === document ? [] : [index + 1]))
  const left = [...frame.front, ...frame.back].filter(
    ({ kind }) => kind !== 'page-number' && kind !== 'running-head',
  )
  const lines = frame.documents.flatMap((each) => each.lines)
  const over = 'Is it over? Then write `state: concluded`.'
  const steps = [
    ...(period === null
      ? [
          `Write the period as \`period: { from: 2021, to: 2025 }\`; the text does not say it. Which promises are found, and by when they are due, depends on it. ${over}`,
        ]
      : []),
    ...(from === null
      ? []
      : [
          `plan.txt was made from ${from} and is the record from now on. Compare the two; after a change in plan.txt, write its new \`sha256\` in plan.yaml.`,
        ]),
    ...(imported && imported.pages.length > 0
      ? [
          ['Has each page of the original what it should have?', ...imported.pages.map(describePage)].join(
            '\n     ',
          ),
        ]
      : []),
    title === ''
      ? 'Write the title as `title: { zh: …, given: true }`; none was found. The site says that the editor gave it; if it is a line of plan.txt, leave out `given`.'
      : `Is this the title?  ${title}${given ? '  It is from the letter that sends the plan out: the text has none of its own.' : ''}`,
    ...(period === null
      ? []
      : [
          `Is this the period?  ${period.from === period.to ? period.from : `${period.from}–${period.to}`}. ${over}`,
        ]),
    'Give the plan a short name in Chinese and in English under `shortTitle`; it was made from the title and the id.',
    `Give \`place\` and \`field\` in both languages: a library lists its plans by them.${asked(settings)}`,
    ...(left.length > 0
      ? [
          [
            'Are these lines really not part of the plan? They are left out:',
            ...left.map((region) => describe(region, lines)),
          ].join('\n     '),
        ]
      : []),
    ...(others.length > 0
      ? [
          `The file holds other documents too; make a seed of each with \`--document ${others.join('` or `--document ')}\`.`,
        ]
      : []),
    ...(checks.length > 0 ? [['Look at these lines of plan.txt:', ...checks].join('\n     ')] : []),
    'Write what you know of where the text is from under `issuer` and `source`; null is printed as not known.',
    `Name the targets in targets.yaml (${statements === 1 ? '1 promise was' : `${statements} promises were`} found${period === null ? ' without the period' : ''}); until then they are shown as read, without English.`,
    ...(library
      ? ['The site has several plans now: give it a name that fits all of them, `name` in seeds/site.yaml.']
      : []),
    `Translate en.po (${messages} texts)${library ? '; `npm run po:update` begins it with what other plans have' : ''}. Until then the English pages show the Chinese.`,
  ]
  return [
    `Created ${folder}/ with plan.txt, plan.yaml, en.po and targets.yaml${from === null ? '' : ', and the original in source/'}. Now check, in this order, and correct plan.yaml:`,
    '',
    ...steps.map((step, index) => `  ${index + 1}. ${step}`),
    '',
    '`npm start` builds the site and shows it; `npm run content` lists all faults with their lines.',
  ].join('\n')
}

function describePage({ page, characters, tables, pictures }: PageSummary): string {
  const count = (number: number, one: string) =>
    number === 0 ? [] : [number === 1 ? `1 ${one}` : `${number} ${one}s`]
  const parts = [`${characters} characters`, ...count(tables, 'table'), ...count(pictures, 'picture')]
  return `page ${page}: ${parts.join(', ')}`
}

/** Ask whether the place in the title is that of the plan. */
function asked(settings: Settings | null): string {
  if (!settings?.place) return ''
  const { zh, level } = settings.place
  return ` Is this the place?  ${level === null ? zh : `${zh}, a ${level}`}`
}

function describe(region: Region, lines: readonly Line[]): string {
  const size = formatSize(sizeOf(region, lines))
  return `${range(region)}: ${names[region.kind]} (${size})`
}
