import { readFileSync } from 'node:fs'
import { VFile } from 'vfile'
import { describe, expect, it } from 'vitest'
import type { FigureEntry } from '../../../schemas/figures.ts'
import { parseCatalog } from '../../catalog/parse-catalog.ts'
import { translatePlan } from '../../catalog/translate.ts'
import { extractData } from '../../indicators/measure-plan.ts'
import { parsePlan } from '../../parse/parse.ts'
import { readNotes } from '../../seed/notes.ts'
import { parseSettings } from '../../seed/settings.ts'
import gold from '../gold/jinan-reported-figures.json' with { type: 'json' }
import { notateFigure } from '../gold/notate-figure.ts'

const id = 'jinan-civil-affairs-2021-2025'
const seed = (name: string) => new VFile({ path: name, value: readFileSync(`seeds/${id}/${name}`, 'utf8') })

/** The figures as rules find them and figures.yaml names them. */
function read(): FigureEntry[] {
  const settings = parseSettings(seed('plan.yaml'), id)
  const text = seed('plan.txt')
  const parsed = settings && parsePlan(text, settings)
  if (!parsed) throw new Error('The plan of this test can be read')
  const { plan } = parsed
  const topics = new Set(
    gold.figures.map((line) => line.split(' | ')[10] ?? '').filter((topic) => topic !== '-'),
  )
  const measured = extractData({
    ...{ id, plan, english: translatePlan(plan, parseCatalog(seed('en.po'))), text, topics },
    ...{ period: settings.period, state: settings.state, strict: false, targets: null, references: null },
    ...{ progress: null, figures: seed('figures.yaml'), notes: readNotes(seed('notes.yaml'), plan) },
  })
  return measured.figures.figures.filter(({ source }) => source.anchor.startsWith('c1-'))
}

const figures = read()

describe('chapter 1 of the Jinan plan', () => {
  const found = figures.map((figure) => notateFigure(figure))

  it.each(gold.figures.map((line) => [line]))('reports %s', (line) => {
    expect(found.filter((each) => each.startsWith(line.split(' | ').slice(0, 3).join(' | ')))).toContain(line)
  })

  it('reports nothing else, and each as often as the plan does', () => {
    expect(found.toSorted()).toEqual(gold.figures.map((line) => line).toSorted())
  })

  it('has numbers that report nothing', () => {
    const values = new Set(
      figures.map(({ source, valueText }) => `${source.anchor} ${valueText.replace(/\s/g, '')}`),
    )
    const wrong = gold.rejected
      .map((line) => line.split(' | ').slice(0, 2).join(' '))
      .filter((each) => values.has(each))
    expect(gold.rejected.length).toBeGreaterThan(100)
    expect(wrong).toEqual([])
  })
})

describe('a start that the plan does not print', () => {
  const computed = figures.filter(({ part, change }) => part === 'to' && change?.computed.includes('from'))

  it.each(computed.map((figure) => [figure.subject?.zh ?? '', figure] as const))(
    'of %s follows from what it prints',
    (_, { change }) => {
      if (change?.from == null || change.to === null) throw new Error('A computed start is one of a change')
      const { from, to, difference, rate, fromBetween } = change
      const start = difference === null ? to / (1 + (rate ?? 0) / 100) : to - difference
      expect(Math.abs(start - from)).toBeLessThan(1)
      if (fromBetween) {
        expect(from).toBeGreaterThanOrEqual(fromBetween[0])
        expect(from).toBeLessThanOrEqual(fromBetween[1])
      }
    },
  )

  it('is open within a range where the plan rounds', () => {
    const ranges = computed.flatMap(({ subject, change }) =>
      change?.fromBetween ? [[subject?.zh, change.fromBetween]] : [],
    )
    expect(computed).toHaveLength(4)
    expect(ranges).toEqual([['基本养老床位', [39882, 40521]]])
  })
})
