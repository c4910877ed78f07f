import { readFileSync } from 'node:fs'
import type { CheerioAPI } from 'cheerio'
import { expect, test } from 'vitest'
import { type DivisionEntry, outlineSchema } from '../../schemas/outline.ts'
import { editsSchema } from '../../schemas/edits.ts'
import { notesSchema } from '../../schemas/notes.ts'
import { planSchema } from '../../schemas/plan.ts'
import { referencesSchema } from '../../schemas/references.ts'
import { type Baseline, type TargetEntry, targetsSchema } from '../../schemas/targets.ts'
import { tasksSchema } from '../../schemas/tasks.ts'
import { words } from '../../i18n/words.ts'
import { builtSite, factsNamed, textOf } from '../support/built-site.ts'

// What the pages print is read from the built files, and compared with the data without the site's code.

const site = builtSite()
const id = 'jinan-civil-affairs-2021-2025'
const plan = planSchema.parse(readJson('plan'))
const { targets } = targetsSchema.parse(readJson('targets'))
const { tasks } = tasksSchema.parse(readJson('tasks'))
const { references } = referencesSchema.parse(readJson('references'))
const { notes } = notesSchema.parse(readJson('notes'))
const outline = outlineSchema.parse(readJson('outline'))

function readJson(name: string): unknown {
  return JSON.parse(readFileSync(`content/${id}/${name}.json`, 'utf8'))
}

function open(path: string): CheerioAPI {
  const $ = site.open(path)
  $('script, style').remove()
  // Words in different elements are separate words.
  $('#main *').append(' ')
  return $
}

/** The numbers of a text, in base units: 1.5万 and 15,000 are 15000. */
function numbersIn(text: string): number[] {
  return [...text.normalize('NFKC').matchAll(/(\d[\d,]*(?:\.\d+)?)\s?(万|亿)?/g)].map(
    ([, digits = '', scale = '']) =>
      Number((Number(digits.replaceAll(',', '')) * ({ 万: 1e4, 亿: 1e8 }[scale] ?? 1)).toPrecision(12)),
  )
}

/** The numbers of an address: those of c2-s3-p4 are 2, 3 and 4. */
const numbersOfPlace = (anchor: string) => numbersIn(anchor.replaceAll('-', ' '))

const yearsOf = ({ period }: Baseline) => [period?.from, period?.to].filter((year) => year != null)

/** Every number that a page may print about a target besides its name and its sentences. */
function numbersOf({ baseline, observations, statements }: TargetEntry): number[] {
  return [
    ...statements.flatMap(({ value, upper, year, source: { anchor } }) => [
      ...[value, upper, year],
      ...numbersOfPlace(anchor),
    ]),
    ...(baseline ? [baseline.value, ...yearsOf(baseline), ...numbersOfPlace(placeOf(baseline.figure))] : []),
    ...observations.flatMap(({ value, year, source }) => [value, year, ...numbersIn(source.retrieved)]),
  ].filter((number) => number !== null)
}

/** The paragraph a figure's id begins with. */
const placeOf = (figure: string) => figure.replace(/(?<=p\d+).*/, '')

/** A text without those quoted in it, the longest first, however they are spaced. */
function without(text: string, quoted: readonly (string | null)[]): string {
  const spaced = (words: string) =>
    [...words.replace(/\s+/g, '')]
      .map((character) => character.replace(/[.*+?^${}()|[\]\\]/, '\\$&'))
      .join('\\s*')
  return quoted
    .filter((words) => words !== null)
    .toSorted((a, b) => b.length - a.length)
    .reduce((rest, words) => rest.replaceAll(new RegExp(spaced(words), 'g'), ' '), text)
}

const targetOf = (href: string | undefined) =>
  targets.find((target) => href?.endsWith(`/targets/${target.id}/`))

/** A target that the plan states in words for all of a set has no number to print. */
const isInWords = ({ statements: [first] }: TargetEntry) => first?.value === null

for (const [lang, root] of [
  ['zh', '/'],
  ['en', '/en/'],
] as const) {
  test(`${lang}: every number of the explorer is that of the data`, () => {
    const $ = open(`${root}${id}/targets/`)
    const rows = $('.targets tr[id]').toArray()
    expect(rows).toHaveLength(targets.length)
    for (const row of rows) {
      const target = targetOf($(row).find('th a').attr('href'))
      if (!target) throw new Error(`no target of this name: ${$(row).text()}`)
      const printed = numbersIn(
        without($(row).text(), [target.indicator[lang], ...notes.map((note) => note[lang])]),
      )
      expect(numbersOf(target), $(row).text()).toEqual(expect.arrayContaining(printed))
      if (!isInWords(target)) expect(printed, $(row).text()).toContain(target.statements[0]?.value)
    }

    const isHoped = targets.map(({ statements }) =>
      statements.map(({ certainty }) => certainty === 'aspirational'),
    )
    const firm = isHoped.filter((hopes) => !hopes.includes(true)).length
    const hoped = isHoped.filter((hopes) => !hopes.includes(false)).length
    const both = targets.length - firm - hoped
    expect(numbersIn($('.lede').text())).toEqual([targets.length, firm, both, hoped, plan.period.to])
  })

  test(`${lang}: every number of a target’s page is that of the data`, () => {
    for (const target of targets) {
      const $ = open(`${root}${id}/targets/${target.id}/`)
      const sentences = target.statements.flatMap(({ source: { quote } }) => [quote.zh, quote.en])
      for (const link of $('.related a').toArray()) {
        const other = targetOf($(link).attr('href'))
        if (!other) throw new Error(`no target of this name: ${$(link).text()}`)
        const printed = numbersIn(without($(link).text(), [other.indicator[lang]]))
        expect(numbersOf(other), $(link).text()).toEqual(expect.arrayContaining(printed))
      }
      $('.citation, .cite, [class*=cite], .related, .steps-of-targets').remove()
      const said = without($('#main').text(), [
        ...sentences,
        ...[target.indicator, plan.title, ...notes].flatMap((text) => [text.zh, text.en]),
      ])
      const [first] = target.statements
      const since = target.baseline?.period?.to ?? plan.period.from
      const years = (first?.year ?? plan.period.to) - (target.baseline ? since : since - 1)
      const change = (first?.value ?? 0) - (target.baseline?.value ?? 0)
      const yearly = Math.abs(change) / years
      const rounded = yearly >= 100 ? Math.round(yearly) : Number(yearly.toPrecision(3))
      const allowed = [...numbersOf(target), rounded, plan.period.from, plan.period.to]
      expect(allowed, said).toEqual(expect.arrayContaining(numbersIn(said)))
    }
  })

  test(`${lang}: every number of the home page is that of the data`, () => {
    const $ = open(root)
    for (const item of $('.featured li').toArray()) {
      const target = targetOf($(item).find('a').attr('href'))
      if (!target) throw new Error(`no target of this name: ${$(item).text()}`)
      const [first] = target.statements
      const note = $(item).find('small').text()
      const value = $(item).find('.value').text().replace(/\s+/g, '')
      expect(first?.source.quote[lang]?.replace(/\s+/g, '')).toContain(value)
      expect(numbersOf(target), note).toEqual(expect.arrayContaining(numbersIn(note)))
    }
    expect($('.featured li').length).toBe(targets.filter(({ featured }) => featured).length)
    expect(numbersIn($('.ways').text())).toEqual([targets.length, tasks.length, references.length])
    const { chapters, sections, items, paragraphs, characters } = plan.counts
    const extent = $('#main').text().replace(/\s+/g, ' ')
    const counted = numbersIn(extent).slice(-5)
    expect(counted).toEqual([chapters, sections, items, paragraphs, characters])
    expect(outline.chapters).toHaveLength(chapters)
  })

  test(`${lang}: every number of a topic’s page is that of the data`, () => {
    for (const topic of new Set(targets.map((target) => target.topic))) {
      const $ = open(`${root}${id}/topics/${topic}/`)
      // What is reported is compared in figures.test.ts.
      $('.reported').remove()
      const own = targets.filter((target) => target.topic === topic)
      const sentences = own.flatMap(({ statements }) =>
        statements.map(({ source: { quote } }) => quote[lang]),
      )
      const names = tasks.map(({ name }) => name[lang])
      const headings = headingsIn(outline.chapters, lang)
      const said = without($('#main').text(), [...sentences, ...names, ...headings, plan.title[lang]])
      const places = $('#main a[href*="#c"]')
        .toArray()
        .flatMap((link) => numbersOfPlace($(link).attr('href')?.split('#')[1] ?? ''))
      const years = own.flatMap(({ statements }) => statements.map(({ year }) => year ?? plan.period.to))
      expect([...places, ...years, targets.length, own.length], said).toEqual(
        expect.arrayContaining(numbersIn(said)),
      )
    }
  })
}

test.each([
  ['zh', `/${id}/`, '尚未经人审校'],
  ['en', `/en/${id}/`, 'No person has reviewed it yet'],
] as const)(
  '%s: who has reviewed the translation is said alike in words and in numbers',
  (lang, root, none) => {
    const $ = open(root)
    const { reviewedByPerson, reviewedByModel, translated, messages, fuzzy, missing } = plan.translation
    const fact = (name: string) => numbersIn(textOf(factsNamed($, name)))
    expect(fact(words[lang].reviewedByPerson)).toEqual([reviewedByPerson])
    expect(fact(words[lang].reviewedByModel)).toEqual([reviewedByModel])
    expect(reviewedByPerson + reviewedByModel + translated + fuzzy + missing).toBe(messages)
    expect(textOf($('#translation')).includes(none)).toBe(reviewedByPerson === 0)
    const note = lang === 'zh' ? '由语言模型通读' : 'by language models'
    expect(textOf($('#translation')).includes(note)).toBe(reviewedByModel > 0)
  },
)

function headingsIn(divisions: readonly DivisionEntry[], lang: 'zh' | 'en'): (string | null)[] {
  return divisions.flatMap(({ title, divisions }) => [title[lang], ...headingsIn(divisions, lang)])
}

test('every number on the fidelity of the text is what the command prints', () => {
  const measurements = readFileSync('.github/MEASUREMENTS.md', 'utf8')
  const [, printed = ''] = /```\n(济南市[\s\S]*?)```/.exec(measurements) ?? []
  expect(printed).toContain(plan.title.zh)
  const edits = editsSchema.parse(readJson('edits'))
  for (const line of printed.matchAll(/^ {2}([a-z-]+) +(\d+) +-?\d+$/gm)) {
    const [, rule, count] = line
    expect(edits.filter((edit) => edit.rule === rule).length, rule).toBe(Number(count))
  }
  const raw = [...readFileSync(`seeds/${id}/plan.txt`, 'utf8')].length
  expect(numbersIn(/plan\.txt +(\S+)\n/.exec(printed)?.[1] ?? '')).toEqual([raw])
})
