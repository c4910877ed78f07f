import type { SeedDraft } from './draft-seed.ts'
import { formatSize, type Region, sizeOf } from '../frame/region.ts'
import type { Line } from '../model/line.ts'
import type { Settings } from '../seed/settings.ts'

/** What a kind of lines around a plan is called. */
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

/** What is said of a new seed beside what it is made of. */
interface DraftContext {
  /** plan.yaml as it was read; null where it has to be mended first. */
  settings: Settings | null
  folder: string
  /** What the reader of the text could not decide, a line each. */
  doubts: readonly string[]
  /** The Word or Markdown file that plan.txt was made of. */
  from: string | null
  /** Whether the site has another plan. */
  library: boolean
}

/** List what a person should look at in a new seed, in the order of doing it. */
export function formatDraft(
  { frame, document, messages, statements, period, title, given }: SeedDraft,
  { settings, folder, doubts, from, library }: DraftContext,
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
          `plan.txt was made of ${from} and is the record from now on. Compare the two; a change in plan.txt needs its new \`sha256\` in plan.yaml.`,
        ]),
    title === ''
      ? 'Write the title as `title: { zh: …, given: true }`; none was found. The site says that the editor gave it; if it is a line of plan.txt, leave out `given`.'
      : `Is this the title?  ${title}${given ? '  It is from the letter that sends the plan out: the text has none of its own.' : ''}`,
    ...(period === null
      ? []
      : [
          `Is this the period?  ${period.from === period.to ? period.from : `${period.from}–${period.to}`}. ${over}`,
        ]),
    'Give the plan a short name in Chinese and in English under `shortTitle`; it was made from the title and the id.',
    `Say of where and of what it is under \`place\` and \`field\`, in both languages: a library lists its plans by them.${asked(settings)}`,
    ...(left.length > 0
      ? [
          [
            'Are these lines no part of the plan? They are left out:',
            ...left.map((region) => describe(region, lines)),
          ].join('\n     '),
        ]
      : []),
    ...(others.length > 0
      ? [
          `The file holds other documents too; make a seed of each with \`--document ${others.join('` or `--document ')}\`.`,
        ]
      : []),
    ...(doubts.length > 0 ? [['Look at these lines of plan.txt:', ...doubts].join('\n     ')] : []),
    'Write what you know of where the text is from under `issuer` and `source`; null is printed as not known.',
    `Name the targets in targets.yaml (${statements === 1 ? '1 promise was' : `${statements} promises were`} found${period === null ? ' without the period' : ''}); until then they are shown as read, without English.`,
    ...(library
      ? ['The site has several plans now: give it a name that holds for all, `name` in seeds/site.yaml.']
      : []),
    `Translate en.po (${messages} texts)${library ? '; `npm run po:update` begins it with what other plans have' : ''}. Until then the English pages show the Chinese.`,
  ]
  return [
    `${folder}/ is made: plan.txt, plan.yaml, en.po, targets.yaml. Now look, in this order, and correct plan.yaml:`,
    '',
    ...steps.map((step, index) => `  ${index + 1}. ${step}`),
    '',
    '`npm start` builds the site and shows it; `npm run content` says line by line what stands in the way.',
  ].join('\n')
}

/** Whether the place that was read off the title is the plan’s. */
function asked(settings: Settings | null): string {
  if (!settings?.place) return ''
  const { zh, level } = settings.place
  return ` Is this the place?  ${level === null ? zh : `${zh}, a ${level}`}`
}

function describe(region: Region, lines: readonly Line[]): string {
  const { from, to, kind } = region
  const size = formatSize(sizeOf(region, lines))
  return `${from === to ? `line ${from}` : `lines ${from}–${to}`}: ${names[kind]} (${size})`
}
