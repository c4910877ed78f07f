import { Document, isMap, isScalar } from 'yaml'
import type { Region } from '../frame/region.ts'
import { isDate, isDocumentNumber } from '../frame/web-page-lines.ts'
import { simplifyHan } from '../text/simplified.ts'
import { unknownSource } from '../seed/settings.ts'
import { levelOfPlace, placeOfTitle } from '../seed/place-level.ts'
import type { Original } from '../../schemas/plan.ts'
import type { StatedFact } from '../model/imported.ts'
import type { Line } from '../model/line.ts'
import type { Years } from '../frame/find-period.ts'
import type { Frame } from '../frame/frame.ts'

/** What is known about a new plan; null if it was not found. */
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
  /** The file that plan.txt was made from; null for plain text in UTF-8. */
  original: Original | null
  /** What the original states outside its text. */
  facts: readonly StatedFact[]
  /** Headings and boxes that only the original format shows. */
  headings: readonly number[]
  boxes: readonly { from: number; to: number }[]
  /** Lines of headings whose numbers do not count on. */
  misnumbered: readonly number[]
}

/** Write the plan.yaml of a new seed, with null for what was not found in the text. */
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
    source: { ...unknownSource, ...findSource(draft.lines), ...sourceOf(draft.facts) },
    sha256,
    ...(draft.original && { original: draft.original }),
    wrapper: wrapperOf(draft),
    ...(draft.headings.length > 0 && { headings: draft.headings }),
    ...(draft.boxes.length > 0 && { boxes: draft.boxes }),
    ...(draft.misnumbered.length > 0 && { misnumbered: draft.misnumbered }),
    repairs: [],
    moved: {},
  })
  const origin = draft.original
    ? `, made from ${draft.original.file} and the record from now on`
    : ' as it was obtained'
  addComments(document, {
    ...(draft.given && { title: 'The text has no title of its own; the site says that the editor gave it.' }),
    shortTitle: 'The name in the header of every page, at most some eight characters in Chinese.',
    place:
      'Its place and field, as { zh: 济南市, en: Jinan, level: city } (or nation, province, county) and { zh: 民政, en: Civil affairs }.',
    state: 'current, or concluded once the period is over.',
    issuer: describeFacts(draft.facts, ({ key }) => key === 'issuer' || key === 'other'),
    source: `Unknown values are null; the site shows them as not known.${describeFacts(draft.facts, ({ key }) => key !== 'issuer' && key !== 'other')}`,
    original:
      'The file that plan.txt was made from, its sum, and how it was read; source/lines.json has the place of each line.',
    sha256: `The sum of plan.txt${origin}.`,
    headings: 'Lines that have the style of a heading in that file.',
    boxes: 'First and last lines of boxes that have a frame in that file.',
    misnumbered:
      'Headings whose number is repeated or follows a gap, in the original or because a line was lost.',
    wrapper: `Lines that are not the plan's own: ${describe(draft)}.`,
  })
  return document.toString({ lineWidth: 0, flowCollectionPadding: true })
}

/** Put a comment and a blank line before each key that has one and is there. */
function addComments({ contents }: Document, comments: Readonly<Record<string, string>>) {
  if (!isMap(contents)) return
  for (const { key } of contents.items) {
    const text = isScalar(key) ? comments[String(key.value)] : undefined
    if (text !== undefined && text !== '')
      Object.assign(key as object, { commentBefore: ` ${text}`, spaceBefore: true })
  }
}

/** The lines around the plan, including other documents, as `3` or `5-12`. */
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

/** The source of the plan in its first lines: document number, date, and the page it was published on. */
function findSource(lines: readonly Line[]): Partial<Record<keyof typeof unknownSource, string>> {
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

/** What the original states of the source; names of offices wait for their English. */
function sourceOf(facts: readonly StatedFact[]): Partial<Record<keyof typeof unknownSource, string>> {
  return Object.fromEntries(
    facts.flatMap(({ key, value }) =>
      key === 'url' || key === 'republished' || key === 'documentNumber' || key === 'issued'
        ? [[key, value]]
        : [],
    ),
  )
}

/** Facts in a comment, with where each was read. */
function describeFacts(facts: readonly StatedFact[], isWanted: (fact: StatedFact) => boolean): string {
  const said = facts
    .filter(isWanted)
    .map(({ key, name, value, from }) => `${key === 'other' ? name : key}: ${value} (${from})`)
  return said.length === 0 ? '' : ` The original states ${said.join('; ')}.`
}

function isoDate([, year = '', month = '', day = '']: readonly string[]): string {
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
}

/** The place that the title names, without its English. */
function draftPlace(title: string) {
  const zh = placeOfTitle(title)
  return zh === null ? null : { zh, en: null, level: levelOfPlace(zh) }
}

/** A title without the words that most titles have, at most 12 UTF-16 units. */
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
