import { expect, test } from 'vitest'
import { fill, words } from '../../i18n/words.ts'
import type { TargetEntry } from '../../schemas/targets.ts'
import { topicsSchema } from '../../schemas/topics.ts'
import { builtSite, destination, textOf, textsOf } from '../support/built-site.ts'
import { notesSchema } from '../../schemas/notes.ts'
import { plan, readJson, targets } from '../support/content.ts'

const topics = topicsSchema.parse(readJson('content/topics.json'))
const { notes } = notesSchema.parse(readJson(`content/${plan}/notes.json`))
const { open } = builtSite()

/** What a target is of, counted here from the data and not by the site. */
function columnOf({ unit, measure, statements: [first] }: TargetEntry): 'all' | 'share' | 'number' {
  if (first?.value === null) return 'all'
  if (measure !== 'level' || (unit.zh !== '%' && unit.zh !== '‰')) return 'number'
  return first?.value === 100 && unit.zh === '%' ? 'all' : 'share'
}

function firmnessOf({ statements }: TargetEntry): 'firm' | 'aspirational' | 'both' {
  const kinds = [...new Set(statements.map(({ certainty }) => certainty))]
  return kinds.length > 1 ? 'both' : (kinds[0] ?? 'both')
}

const digits = (text: string) =>
  (text.replace(/(?<=\d),(?=\d{3})/g, '').match(/\d+(?:\.\d+)?/g) ?? []).map(Number)

test.each([
  ['zh', '/'],
  ['en', '/en/'],
  ['zh', `/${plan}/targets/`],
  ['en', `/en/${plan}/targets/`],
] as const)('in %s, %s has one link for each target with its value, without a script', (lang, address) => {
  const w = words[lang]
  const $ = open(address)
  const root = lang === 'zh' ? '' : '/en'
  const links = $('.glance li > a:first-child')
  expect(links).toHaveLength(targets.length)
  for (const target of targets) {
    const link = $(`.glance li > a[href$="/targets/${target.id}/"]`)
    expect(destination(link, address)).toBe(`${root}/${plan}/targets/${target.id}/`)
    const [first] = target.statements
    const said = textOf(link)
    expect(said, target.id).toContain(target.short?.[lang] ?? 'a short name')
    const baseline = target.baseline?.value
    expect(digits(said), said).toEqual([
      ...(first?.value == null
        ? []
        : [lang === 'zh' && first.value >= 10_000 ? first.value / 10_000 : first.value]),
      ...(first?.upper == null ? [] : [first.upper]),
      ...(baseline == null ? [] : [baseline]),
    ])
    if (first?.value === null && lang === 'zh') expect(said).toContain(first.valueText)
    // A promise stands in its column and in the row of its topic, as firm as it is.
    const column = columnOf(target)
    expect(link.closest(`.of-${column}`), target.id).toHaveLength(1)
    const topic = topics.find(({ id }) => id === target.topic)
    expect(textOf(link.closest('.glance-row').find('h3 a'))).toBe(topic?.name[lang])
    expect(link.find('.what').attr('class')).toBe(`what ${firmnessOf(target)}`)
    const doubt = link.parent().find('a.query')
    expect(doubt).toHaveLength(Math.min(1, target.notes.length))
    if (target.notes.length > 0) {
      expect(destination(doubt, address)).toBe(`${root}/${plan}/notes/#${target.notes[0] ?? ''}`)
      expect(notes.map(({ id }) => id)).toContain(target.notes[0])
    }
  }

  const count = (of: string) => targets.filter((target) => columnOf(target) === of).length
  const starts = targets.filter(({ baseline }) => baseline !== null).length
  const caption = textOf($('.glance-caption'))
  const counted = digits(caption)
  expect(counted.slice(0, 4)).toEqual([targets.length, count('all'), count('share'), count('number')])
  expect(caption).toContain(
    lang === 'zh' ? `${starts}项写明起点` : ['None', 'One', 'Two', 'Three', 'Four', 'Five'][starts],
  )
  expect($('.glance li small')).toHaveLength(starts)

  const rows = $('.glance section.glance-row').get()
  expect(rows).toHaveLength(new Set(targets.map(({ topic }) => topic)).size)
  for (const row of rows) {
    const own = targets.filter(
      ({ topic }) => topics.find(({ id }) => id === topic)?.name[lang] === textOf($(row).find('h3 a')),
    )
    const said = textOf($(row).find('h3 small'))
    const aims = own.filter((target) => firmnessOf(target) === 'aspirational').length
    const both = own.filter((target) => firmnessOf(target) === 'both').length
    const expected = [
      own.length,
      ...(both > 0 ? [both] : []),
      ...(aims > 0 && aims < own.length ? [aims] : []),
    ]
    expect(digits(said), said).toEqual(expected)
    expect(
      said === fill(w.glanceTopic, { n: own.length }) || said === fill(w.glanceTopicOne, { n: own.length }),
    ).toBe(aims + both === 0)
    // One mark on the ruler for each end of each share.
    const shares = own.filter((target) => columnOf(target) === 'share')
    expect($(row).find('.ruler .mark')).toHaveLength(shares.length)
    const places = $(row)
      .find('.ruler .mark > svg')
      .get()
      .map((mark) => Number.parseFloat(mark.attribs['x'] ?? ''))
    const values = shares.map(
      ({ unit, statements: [first] }) => (first?.value ?? 0) * (unit.zh === '‰' ? 0.1 : 1),
    )
    expect(places).toEqual(values.toSorted((a, b) => a - b))
  }
  expect(textOf($('.glance .imprint'))).toContain(w.targetsNoResults)
})

test('the explorer says what is known of results, and where that is explained', () => {
  for (const [lang, root] of [
    ['zh', ''],
    ['en', '/en'],
  ] as const) {
    const address = `${root}/${plan}/targets/`
    const $ = open(address)
    const cells = $('.targets tr[id] td:last-child').get()
    expect(cells).toHaveLength(targets.length)
    for (const cell of cells) {
      expect(textOf($(cell))).toBe(words[lang].resultsNotHere)
      expect($(destination($(cell).find('a'), address).replace(/^.*#/, '#'))).toHaveLength(1)
    }
    expect(textOf($('.method'))).toContain(words[lang].methodAddHow)
  }
})

test('a target leads to those of its sentence and topic, to the one before it and the one behind', () => {
  for (const [index, target] of targets.entries()) {
    const $ = open(`/${plan}/targets/${target.id}/`)
    const idsOf = (selector: string) =>
      $(`a${selector}`)
        .get()
        .map((link) => link.attribs['href']?.split('/').at(-2))
    const sentences = target.statements.map(({ source }) => source.quote.zh)
    const siblings = targets.filter(
      (other) =>
        other !== target && other.statements.some(({ source }) => sentences.includes(source.quote.zh)),
    )
    const others = targets.filter(
      (other) => other !== target && other.topic === target.topic && !siblings.includes(other),
    )
    expect(idsOf(':is(.related a)').toSorted()).toEqual(
      [...siblings, ...others].map(({ id }) => id).toSorted(),
    )
    expect(textsOf($, '.related h2')[0]).toBe(
      siblings.length > 0
        ? words.zh.relatedSentence
        : others.length > 0
          ? textsOf($, '.related h2').at(-1)
          : undefined,
    )
    expect(idsOf('[rel=prev]')).toEqual(index === 0 ? [] : [targets[index - 1]?.id])
    expect(idsOf('[rel=next]')).toEqual(index === targets.length - 1 ? [] : [targets[index + 1]?.id])
  }
})
