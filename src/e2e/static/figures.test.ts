import { readFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'
import { describe, expect, test } from 'vitest'
import { type FigureEntry, figuresSchema } from '../../schemas/figures.ts'
import { builtSite, textOf } from '../support/built-site.ts'

// What the pages print of figures is read from the built files, and computed from the data without the site's code.

const site = builtSite()
const id = 'jinan-civil-affairs-2021-2025'
const { figures } = figuresSchema.parse(JSON.parse(readFileSync(`content/${id}/figures.json`, 'utf8')))
const led = new Set(figures.filter(({ part }) => part === 'to').map(({ key }) => key))
/** One for each thing: the start, difference and rate of a change are told with what it led to. */
const facts = figures.filter(
  (figure) =>
    figure.class === 'reported' && (figure.part === null || figure.part === 'to' || !led.has(figure.key)),
)

const scales: Record<string, number> = { 万: 1e4, 亿: 1e8, million: 1e6, billion: 1e9 }

/** The numbers of a text, in base units: 1.5万, 15,000 and 0.015 million are 15000. */
function numbersIn(text: string): number[] {
  return [...text.normalize('NFKC').matchAll(/(\d[\d,]*(?:\.\d+)?)\s?(万|亿|million|billion)?/g)].map(
    ([, digits = '', scale = '']) =>
      Number((Number(digits.replaceAll(',', '')) * (scales[scale] ?? 1)).toPrecision(12)),
  )
}

/** What may be printed beside a value: the difference, the rate, the start as far as it is certain, and when it was. */
function numbersOfChange({ change }: FigureEntry): number[] {
  if (!change) return []
  const { from, difference, rate, since, fromBetween } = change
  const step = fromBetween ? 10 ** Math.ceil(Math.log10(fromBetween[1] - fromBetween[0])) : 1
  const start = from === null || step === 1 ? from : Math.round(from / step) * step
  return [start, difference, rate, since?.from ?? null].flatMap((each) =>
    each === null ? [] : [Math.abs(each)],
  )
}

describe.each([
  ['zh', ''],
  ['en', '/en'],
] as const)('in %s', (lang, root) => {
  const $ = site.open(`${root}/${id}/achievements/`)

  test('the achievements list each thing once, with its number, its change, its doubts and its place', () => {
    const rows = $('.reported dl > div').toArray()
    expect(rows).toHaveLength(facts.length)
    expect(numbersIn($('.lede').first().text())).toEqual([facts.length])
    for (const row of rows) {
      const figure = facts[Number($(row).attr('id')?.slice(1)) - 1]
      if (!figure) throw new Error(`no figure of this row: ${$(row).text()}`)
      const { kind, value, subject, notes, source } = figure
      expect(textOf($(row).find('dt'))).toBe(subject?.[lang])
      const shown = textOf($(row).find('dd').first())
      if (kind === 'rank' || !/\d/.test(figure.valueText)) expect(shown).not.toBe('')
      else expect(numbersIn(shown)).toEqual([value])
      expect(numbersOfChange(figure), textOf($(row))).toEqual(
        expect.arrayContaining(numbersIn(textOf($(row).find('.note span')))),
      )
      expect($(row).find('.doubt')).toHaveLength(notes.length)
      const place = $(row).closest('li').find('.at a').attr('href')
      expect(place?.endsWith(`/chapter-1/#${source.anchor}`)).toBe(true)
    }
  })

  test('a start that is computed is marked, rounded where the plan rounds, and one of an unknown time says so', () => {
    const row = (name: string) => {
      const index = facts.findIndex(({ subject }) => subject?.zh === name)
      return textOf($(`#f${index + 1}`))
    }
    const said = {
      zh: {
        computed: '本站算出',
        about: '约4万张',
        since: '“十二五”末',
        unknown: '未写从何时算起',
        none: '未写原来的数字',
      },
      en: {
        computed: 'computed here',
        about: 'about 40,000 beds',
        since: 'since 2015',
        unknown: 'since when is not said',
        none: 'earlier number not given',
      },
    }[lang]
    expect(row('城市低保标准')).toContain(said.computed)
    expect(row('城市低保标准')).toContain(said.since)
    expect(row('基本养老床位')).toContain(said.about)
    expect(row('基本养老床位')).not.toContain('40,202')
    expect(row('养老服务设施')).toContain(said.unknown)
    expect(row('基本殡仪服务减免补助标准')).not.toContain(said.computed)
    expect(row('低保渐退期')).toContain(said.none)
  })

  test('the sentences are those of the plan, with the numbers marked in them', () => {
    const quotes = new Set(
      $('.reported blockquote')
        .toArray()
        .map((quote) => textOf($(quote)).replace(/\s/g, '')),
    )
    for (const { source } of facts) expect(quotes).toContain(source.quote[lang]?.replace(/\s/g, ''))
    const marked = new Set(
      $('.reported b')
        .toArray()
        .map((mark) => textOf($(mark)).replace(/\s/g, '')),
    )
    for (const { source } of facts) {
      const span = source.value[lang]
      if (span)
        expect(marked).toContain(
          [...(source.quote[lang] ?? '')]
            .slice(...span)
            .join('')
            .replace(/\s/g, ''),
        )
    }
  })

  test('a topic has what is reported before what is promised', () => {
    for (const topic of new Set(facts.map(({ topic }) => topic))) {
      if (topic === null) continue
      const page = site.open(`${root}/${id}/topics/${topic}/`)
      const own = facts.filter((figure) => figure.topic === topic).map(({ subject }) => subject?.[lang])
      expect(
        page('.reported dt')
          .toArray()
          .map((name) => textOf(page(name))),
      ).toEqual(own)
      const lists = page('.reported, .quoted-targets').toArray()
      expect(page(lists[0]).hasClass('reported')).toBe(true)
    }
  })

  test('chapter 1 has what each paragraph reports beside it, and leads to the list', () => {
    const page = site.open(`${root}/${id}/chapter-1/`)
    for (const anchor of new Set(facts.map(({ source }) => source.anchor))) {
      const own = facts.filter(({ source }) => source.anchor === anchor)
      const note = page(`#${anchor} ~ .told`).first()
      const values = note
        .find('strong')
        .toArray()
        .map((value) => textOf(page(value)))
      expect(values).toHaveLength(own.length)
      for (const [index, { kind, value, valueText }] of own.entries())
        if (kind !== 'rank' && /\d/.test(valueText)) expect(numbersIn(values[index] ?? '')).toEqual([value])
      for (const link of note.find('a:not(.doubt)').toArray())
        expect($(page(link).attr('href')?.split('/').at(-1) ?? '')).toHaveLength(1)
    }
  })

  test('the table for spreadsheets shows what the page shows', () => {
    const rows = parse<Record<string, string>>(readFileSync(`dist/data/${id}/figures.csv`, 'utf8'), {
      columns: true,
      bom: true,
    })
    const byId = new Map(rows.map((row) => [row['figure'], row]))
    const plain = (text: string | undefined) => text?.replace(/[\s\u200b·；;]/g, '')
    expect(rows).toHaveLength(figures.length)
    for (const [index, figure] of facts.entries()) {
      const row = $(`#f${index + 1}`)
      const cells = byId.get(figure.id)
      expect(plain(cells?.[`subject_${lang}`])).toBe(plain(textOf(row.find('dt'))))
      expect(plain(cells?.[`shown_${lang}`])).toBe(plain(textOf(row.find('dd').first())))
      expect(plain(cells?.[`change_${lang}`])).toBe(plain(textOf(row.find('.note span'))))
    }
  })
})
