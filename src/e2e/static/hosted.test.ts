import { join } from 'node:path'
import type { CheerioAPI } from 'cheerio'
import { beforeAll, expect, test } from 'vitest'
import { type BuiltSite, builtSite, linksNamed, textOf } from '../support/built-site.ts'
import { buildOtherSite } from '../support/other-sites.ts'

const plan = '/jinan-civil-affairs-2021-2025/'
const chapter = `${plan}chapter-3/`

/** The site as a bureau would host it. */
let site: BuiltSite

beforeAll(async () => {
  site = builtSite(join(await buildOtherSite('hosted'), 'dist'))
})

/** The labels that government sites have, in order. */
function labelsOf($: CheerioAPI): [string, string][] {
  return $('meta[name]')
    .get()
    .map((meta): [string, string] => [meta.attribs['name'] ?? '', meta.attribs['content'] ?? ''])
    .filter(([name]) => /^[A-Z]/.test(name))
}

const siteLabels = [
  ['SiteName', '某市民政规划'],
  ['SiteDomain', 'plans.example.org'],
  ['SiteIDCode', '3701000003'],
]
const columnLabels = [
  ['ColumnName', '规划计划'],
  ['ColumnDescription', '本市各项规划'],
  ['ColumnKeywords', '规划，民政'],
  ['ColumnType', '政策文件'],
]

test('each page has the labels of its kind, and none without a value', () => {
  expect(labelsOf(site.open('/'))).toEqual(siteLabels)
  expect(labelsOf(site.open(plan))).toEqual([...siteLabels, ...columnLabels])
  const $ = site.open(chapter)
  const labels = labelsOf($)
  expect(labels.slice(0, 7)).toEqual([...siteLabels, ...columnLabels])
  // The date of issue is not known, and there is no picture.
  expect(labels.slice(7).map(([name]) => name)).toEqual([
    'ArticleTitle',
    'ContentSource',
    'Keywords',
    ...(labels.some(([name]) => name === 'Author') ? ['Author'] : []),
    'Description',
    'Url',
  ])
  expect(Object.fromEntries(labels)).toMatchObject({
    ArticleTitle: textOf($('title')),
    Description: $('meta[name=description]').attr('content'),
    Url: `https://plans.example.org${chapter}`,
  })
})

test('the foot of a page says who runs the site, and not that it is no government’s', () => {
  const $ = site.open(chapter)
  const foot = textOf($('footer'))
  for (const text of ['主办单位：某市民政局', '联系方式：电话 12345', '网站标识码：3701000003'])
    expect(foot).toContain(text)
  const hrefs = ['鲁ICP备05031466号-1', '鲁公网安备 37010202000111号', '网站地图', '网站找错'].map((name) =>
    linksNamed($, name, 'footer').attr('href'),
  )
  expect(hrefs).toEqual([
    'https://beian.miit.gov.cn/',
    expect.stringMatching(/37010202000111$/),
    '/map/',
    'mailto:plans@example.org',
  ])
  expect(foot).not.toContain('不是政府网站')
  expect(foot).toContain('未与原件核对')
})

test.each([
  [chapter, 'p[data-plan-text]'],
  [`/en${chapter}`, 'p[data-plan-text]'],
  [plan, 'p[data-plan-text]'],
  [`/bilingual${chapter}`, '.row:not(.heading)'],
])('every paragraph of %s has a link to report an error, with its id', (address, paragraphs) => {
  const $ = site.open(address)
  const ids = $(paragraphs)
    .get()
    .map((paragraph) => $(paragraph).attr('id'))
  const subjects = $('.report')
    .get()
    .map(({ attribs }) => new URL(attribs['href'] ?? '').searchParams.get('subject') ?? '')
  expect(ids.length).toBeGreaterThan(0)
  expect(subjects.map((subject) => /[(（](c\d\S*)[)）]$/.exec(subject)?.[1])).toEqual(ids)
})
