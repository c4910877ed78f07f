import { Document, isMap, isScalar } from 'yaml'
import type { Region } from '../frame/region.ts'
import { isDate, isDocumentNumber } from '../frame/web-page-lines.ts'
import { simplifyHan } from '../text/simplified.ts'
import { levelOfPlace, placeOfTitle } from '../seed/place-level.ts'
import type { Line } from '../model/line.ts'
import type { Years } from '../frame/find-period.ts'
import type { Frame } from '../frame/frame.ts'

/** What plan.yaml is begun with; what was not found is null. */
export interface SettingsDraft {
  id: string
  sha256: string
  title: string
  /** The document has no title of its own: this one is from the letter that sends it out, or a person gives it. */
  given: boolean
  period: Years | null
  /** Which of the file's documents, from 0. */
  document: number
  frame: Frame
  lines: readonly Line[]
  /** The name of the file that plan.txt was made of; null where it is as it was obtained. */
  from: string | null
  /** What the form of that file settles. */
  headings: readonly number[]
  boxes: readonly { from: number; to: number }[]
  /** Lines of headings whose numbers do not count on. */
  misnumbered: readonly number[]
}

/** Write the plan.yaml of a new seed: what was found in the text, and null for what was not. */
export function draftSettings(draft: SettingsDraft): string {
  const { id, title, sha256 } = draft
  const document = new Document({
    id,
    title: { zh: title === '' ? null : title, ...(draft.given && { given: true }) },
    shortTitle: { zh: shorten(title), en: nameOf(id) },
    place: draftPlace(title),
    field: null,
    period: draft.period,
    state: 'current',
    issuer: null,
    translationNote: null,
    source: { ...noSource, ...findSource(draft.lines) },
    sha256,
    wrapper: wrapperOf(draft),
    ...(draft.headings.length > 0 && { headings: draft.headings }),
    ...(draft.boxes.length > 0 && { boxes: draft.boxes }),
    ...(draft.misnumbered.length > 0 && { misnumbered: draft.misnumbered }),
    repairs: [],
    moved: {},
  })
  if (draft.given)
    comment(document, 'title', ' The text has no title of its own; the site says that the editor gave it.')
  comment(
    document,
    'shortTitle',
    ' The name in the header of every page, at most some eight characters in Chinese.',
  )
  comment(
    document,
    'place',
    ' Of where and of what it is, as { zh: 济南市, en: Jinan, level: city } (or nation, province, county) and { zh: 民政, en: Civil affairs }.',
  )
  comment(document, 'state', ' current, or concluded once the period is over.')
  comment(document, 'source', ' What is not known is null, and the site says that it is not known.')
  comment(
    document,
    'sha256',
    draft.from === null
      ? ' The sum of plan.txt as it was obtained.'
      : ` The sum of plan.txt, which was made of ${draft.from} and is the record from now on.`,
  )
  comment(document, 'headings', ' Lines that are headings by their style in that file.')
  comment(document, 'boxes', ' First and last lines of boxes as they are framed in that file.')
  comment(
    document,
    'misnumbered',
    ' Headings whose number comes twice or after a gap, in the original or because a line was lost.',
  )
  comment(document, 'wrapper', ` Lines that are not the plan's own: ${describe(draft)}.`)
  return document.toString({ lineWidth: 0, flowCollectionPadding: true })
}

const noSource = {
  republisher: null,
  republished: null,
  url: null,
  attributedTo: null,
  documentNumber: null,
  issued: null,
}

function comment(document: Document, key: string, text: string) {
  if (!isMap(document.contents)) return
  const found = document.contents.items.find((pair) => isScalar(pair.key) && pair.key.value === key)
  if (found && isScalar(found.key)) Object.assign(found.key, { commentBefore: text, spaceBefore: true })
}

/** The lines around the plan, other documents among them, as `3` or `5-12`. */
function wrapperOf({ frame, lines, document }: SettingsDraft): (number | string)[] {
  const own = new Set(frame.documents[document]?.lines)
  const ranges: [number, number][] = []
  for (const line of lines) {
    const omission = frame.omitted.get(line)
    if (
      line.text === '' ||
      (own.has(line) && (!omission || omission === 'page-number' || omission === 'running-head'))
    )
      continue
    const last = ranges.at(-1)
    const between = last && lines.slice(last[1], line.number - 1)
    if (last && between?.every(({ text }) => text === '')) last[1] = line.number
    else ranges.push([line.number, line.number])
  }
  return ranges.map(([from, to]) => (from === to ? from : `${from}-${to}`))
}

function describe({ frame, document }: SettingsDraft): string {
  const name = (region: Region) =>
    `${region.kind} ${region.from}${region.from === region.to ? '' : `-${region.to}`}`
  const others = frame.documents.flatMap((each, index) =>
    index === document ? [] : [`document “${each.title?.text ?? '?'}”`],
  )
  return [...[...frame.front, ...frame.back].map(name), ...others].join(', ') || 'none were found'
}

/** What the lines before the plan say of where it is from: its number, its date, the page it was published on. */
function findSource(lines: readonly Line[]): Partial<Record<keyof typeof noSource, string>> {
  const head = lines.filter(({ text }) => text !== '').slice(0, 40)
  const number = head.find(({ text }) => isDocumentNumber(text))
  const dated = head.slice(0, 30).find(({ text }) => isDate(text))
  const published = head
    .map(({ text }) => /(?:发布|公布|更新)\S{0,2}[：:]\s*(20\d\d)[-./年](\d{1,2})[-./月](\d{1,2})/.exec(text))
    .find(Boolean)
  const url = head.map(({ text }) => /https?:\/\/[^\s，。）]+/.exec(text)?.[0]).find(Boolean)
  const issued = dated && /(20\d\d)\s*年\s*(\d{1,2})\s*月\s*(\d{1,2})\s*日/.exec(dated.text)
  return {
    ...(url && { url }),
    ...(number && { documentNumber: number.text.replace(/^[（(]|[）)]$/g, '') }),
    ...(issued && { issued: isoDate(issued) }),
    ...(published && { republished: isoDate(published) }),
  }
}

function isoDate([, year = '', month = '', day = '']: readonly string[]): string {
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
}

/** The place the title names; its English nobody has said. */
function draftPlace(title: string) {
  const zh = placeOfTitle(title)
  return zh === null ? null : { zh, en: null, level: levelOfPlace(zh) }
}

/** A title without what every title has. */
function shorten(title: string): string {
  const everywhere =
    /[（(【].*?[）)】]|[“"]?十[一二三四五六七]五[”"]?(?:时期)?|第十[一二三四五六七]个五年|和?二?〇?[〇○零\d三五]{2,4}年远景目标|国民经济和社会|发展|事业/g
  let short = ''
  let end = 0
  for (const match of simplifyHan(title).matchAll(everywhere)) {
    short += title.slice(end, match.index)
    end = match.index + match[0].length
  }
  short += title.slice(end)
  return (short.length >= 4 ? short : title).slice(0, 12)
}

/** jinan-civil-affairs-2021-2025 as words: Jinan Civil Affairs 2021–2025. */
function nameOf(id: string): string {
  const words = id.split('-').map((word) => word.charAt(0).toUpperCase() + word.slice(1))
  return words.join(' ').replace(/(\d{4}) (\d{4})/, '$1–$2')
}
