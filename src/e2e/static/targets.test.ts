import { describe, expect, test } from 'vitest'
import { words } from '../../i18n/words.ts'
import { notesSchema } from '../../schemas/notes.ts'
import { referencesSchema } from '../../schemas/references.ts'
import { tasksSchema } from '../../schemas/tasks.ts'
import { topicsSchema } from '../../schemas/topics.ts'
import { builtSite, destination, factsNamed, textOf, textsOf } from '../support/built-site.ts'
import { plan, readJson, targets } from '../support/content.ts'

const { tasks } = tasksSchema.parse(readJson(`content/${plan}/tasks.json`))
const { references } = referencesSchema.parse(readJson(`content/${plan}/references.json`))
const topics = topicsSchema.parse(readJson('content/topics.json'))

const { open } = builtSite()
const rootOf = (lang: 'zh' | 'en') => `${lang === 'en' ? '/en' : ''}/${plan}`
const pageOf = (id: string, lang: 'zh' | 'en' = 'zh') => `${rootOf(lang)}/targets/${id}/`
const targetOf = (id: string) => targets.find((target) => target.id === id)

describe.each(['zh', 'en'] as const)('in %s', (lang) => {
  const w = words[lang]

  test('a target begins with its sentence, the value marked in both languages, and leads to it', () => {
    const address = pageOf('nursing-bed-share', lang)
    const $ = open(address)
    const { zh = '', en } = targetOf('nursing-bed-share')?.statements[0]?.source.quote ?? {}
    expect(textsOf($, '.sentence blockquote')).toEqual(lang === 'zh' ? [zh, en] : [en, zh])
    expect(textsOf($, '.sentence blockquote .quoted-value')).toEqual(['60%', '60%'])
    const place = destination($('.sentence a'), address)
    expect(place).toBe(`${rootOf(lang)}/chapter-2/#c2-s3-p3`)
    expect(textOf(open(place)('#c2-s3-p3'))).toContain('60%')
  })

  test('every target has its facts', () => {
    for (const { id, indicator, baseline } of targets) {
      const $ = open(pageOf(id, lang))
      const fact = (name: string) => textOf(factsNamed($, name))
      expect(textOf($('h1'))).toBe(indicator[lang] ?? '')
      for (const name of [w.factValue, w.factDeadline, w.factWording, w.factBaseline, w.factResults])
        expect(fact(name), `${id}: ${name}`).not.toBe('')
      expect(fact(w.factResults)).toContain(w.resultsNotHere)
      if (baseline === null) expect(fact(w.factBaseline)).toBe(w.baselineNone)
    }
  })

  test('a topic has its promises, its tasks and its places', () => {
    const $ = open(`${rootOf(lang)}/topics/elderly/`)
    const ids = targets.filter(({ topic }) => topic === 'elderly').map(({ id }) => id)
    const linked = $('.quoted-targets a[href*="/targets/"]')
      .get()
      .map((link) => link.attribs['href']?.split('/').at(-2))
    // Two targets may share one value, and then the value leads to the first.
    expect(ids).toEqual(expect.arrayContaining([...new Set(linked)]))
    expect(linked.length).toBeGreaterThanOrEqual(ids.length - 2)
    const places = topics.find(({ id }) => id === 'elderly')?.places[plan] ?? []
    expect($('.places').last().find('li')).toHaveLength(places.length)
    const own = tasks.filter(({ id }) => id.startsWith('c3-s2-'))
    expect($('.places').first().find('li')).toHaveLength(own.length)
  })

  test('the tasks are a table, each with its targets', () => {
    const $ = open(`${rootOf(lang)}/tasks/`)
    expect(textsOf($, '.listed tr:has(th[scope=row]) th')).toEqual(
      tasks.map(({ name }) => name[lang] ?? name.zh),
    )
    const row = $('.listed tr:has(th[scope=row]):has(a[href$="#c3-s2-i2-p2"])')
    expect(row.find('td').first().find('a')).toHaveLength(2)
  })

  test('the documents named are a table, each with its places', () => {
    const $ = open(`${rootOf(lang)}/references/`)
    const rows = $('.listed tr:has(th[scope=row])')
      .get()
      .map((row) => [textOf($(row).find('th span').first()), $(row).find('a').length])
    expect(rows).toEqual(references.map(({ name, places }) => [`《${name.zh}》`, places.length]))
  })
})

test.each(['zh', 'en'] as const)(
  'says in %s where the original is doubtful, wherever a target is shown',
  (lang) => {
    const { notes } = notesSchema.parse(readJson(`content/${plan}/notes.json`))
    const doubted = targets.filter((target) => target.notes.length > 0)
    expect(doubted.length).toBeGreaterThan(5)
    const explorer = open(`${rootOf(lang)}/targets/`)
    for (const { id, notes: ids } of doubted) {
      const note = notes.find((each) => each.id === ids[0])
      const address = pageOf(id, lang)
      const row = explorer(`.targets tr:has(a[href$="/${id}/"])`)
      for (const [shown, at] of [
        [open(address)('.sentence'), address],
        [row, `${rootOf(lang)}/targets/`],
      ] as const) {
        expect(textOf(shown), id).toContain(note?.[lang])
        const link = shown.find('a.doubt')
        expect(textOf(link)).toBe(words[lang].doubt)
        expect(destination(link, at)).toBe(`${rootOf(lang)}/notes/#${note?.id ?? ''}`)
      }
    }
    // What is settled has no mark.
    expect(textsOf(explorer, 'a.doubt')).toHaveLength(doubted.length + explorer('.figure a.doubt').length)
    const margin = open(`${rootOf(lang)}/chapter-2/`)('#c2-s3-p2')
      .nextAll('.margin-note')
      .first()
    expect(margin.find('a.doubt')).toHaveLength(4)
    expect(textOf(open(`${rootOf(lang)}/topics/low-income/`)('.quoted-targets'))).toContain(words[lang].doubt)
    expect(textOf(open(lang === 'zh' ? '/' : '/en/')('.featured'))).toContain(words[lang].doubt)
    expect(open(`${rootOf(lang)}/notes/`)('#open-denominator a.about')).toHaveLength(2)
  },
)

test('says where else it is stated, and what differs there', () => {
  const alsoStated = (id: string) => textOf(factsNamed(open(pageOf(id)), '又见'))
  expect(alsoStated('social-work-stations')).toContain('第三章第三节（三） · 写2021年')
  expect(alsoStated('unified-assistance-standards')).toContain('作“力争”')
  const english = open(pageOf('unified-assistance-standards', 'en'))
  expect(textOf(factsNamed(english, 'Also stated'))).toContain('words it as an aspiration (“力争”)')
})

test('says what the plan required each year where that can be computed, and only there', () => {
  const required = (id: string) => factsNamed(open(pageOf(id)), '所需进度')
  expect(textOf(required('social-work-certificates'))).toBe('年均增加约1399人（从2020年算起）')
  expect(textOf(required('meal-sites'))).toBe('年均约400处')
  // From a bound, or where a value is to be kept, nothing follows.
  for (const id of ['one-window-communities', 'cremation-rate', 'nursing-bed-share'])
    expect(required(id)).toHaveLength(0)
})

test('never says more than the plan: an aspiration is printed as one, and ≥ nowhere', () => {
  for (const { id, statements } of targets) {
    const $ = open(pageOf(id))
    $('script, style').remove()
    expect(textOf($('main'))).not.toMatch(/[≥≤]/)
    const [first] = statements
    if (first?.certaintyText) expect(textOf(factsNamed($, '目标值'))).toContain(first.certaintyText)
  }
})

test('has data for machines that say what the page says', () => {
  const $ = open(pageOf('rural-elderly-facilities', 'en'))
  const json = $('script[type="application/ld+json"]')
    .get()
    .map((script) => $(script).text())
  const quotation = json
    .map((text) => JSON.parse(text) as Record<string, unknown>)
    .find((one) => one['@type'] === 'Quotation')
  expect(quotation).toMatchObject({
    text: targetOf('rural-elderly-facilities')?.statements[0]?.source.quote.en,
    about: { '@type': 'PropertyValue', value: 80, unitText: '%' },
    isPartOf: { '@type': 'Report' },
  })
  expect(json.join('')).not.toContain('<')
})

test('gives machines no number where the plan has words for all', () => {
  const $ = open(pageOf('meal-outlets', 'en'))
  const json = $('script[type="application/ld+json"]').text()
  expect(json).toContain('"value":"full coverage"')
  expect($('.course')).toHaveLength(0)
})

test.each(['zh', 'en'] as const)('the table of all targets is complete in %s without a script', (lang) => {
  const address = `${rootOf(lang)}/targets/`
  const $ = open(address)
  const ids = $('.targets th[scope=row] a')
    .get()
    .map((link) => link.attribs['href']?.split('/').at(-2))
  expect(ids.toSorted()).toEqual(targets.map(({ id }) => id).toSorted())
  const row = $('.targets tr:has(a[href$="/nursing-bed-share/"])')
  expect(textOf(row.find('.phrase'))).toBe(lang === 'zh' ? '达到60%' : '60%')
  const place = row.find('td').first().find('a').first()
  expect(destination(place, address)).toMatch(/chapter-2\/#c2-s3-p3$/)
})

test('where there is one plan nothing is compared, and nothing leads to a comparison', () => {
  for (const address of [pageOf('nursing-bed-share'), '/']) {
    const $ = open(address)
    expect($('a[href*=comparisons]')).toHaveLength(0)
    expect(textOf($('.foot'))).not.toContain('全部规划')
  }
})
