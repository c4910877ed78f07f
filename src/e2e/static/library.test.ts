import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { beforeAll, describe, expect, test } from 'vitest'
import { type BuiltSite, builtSite, destination, linksNamed, textOf, textsOf } from '../support/built-site.ts'
import { buildOtherSite } from '../support/other-sites.ts'

const jinan = '/jinan-civil-affairs-2021-2025/'
const sample = '/sample-civil-affairs-2026-2030/'
const run = promisify(execFile)

/** A library: the plan of this site and a sample of another city’s, translated in part and named in part. */
let site: BuiltSite
let folder = ''

beforeAll(async () => {
  folder = await buildOtherSite('library')
  site = builtSite(join(folder, 'dist'))
})

test('the home lists the plans by place, with period and field, and each can be read', () => {
  const $ = site.open('/')
  expect(textOf($('h1'))).toBe('民政规划库')
  const places = $('.plan-list > ul > li')
  expect(textsOf($, 'h3', places)).toEqual(['济南市', '样例市'])
  expect(textsOf($, 'p', places)).toEqual([
    '2021—2025 年 · 已届满 · 民政 · 4 章，35 项目标 · 附英文译文',
    '2026—2030 年 · 实施中 · 民政 · 3 章，11 项目标 · 英文已译 58%',
  ])
  const link = linksNamed($, '样例市“十五五”民政事业发展规划', '.plan-list > ul > li')
  expect(destination(link, '/')).toBe(sample)
})

test('a plan of several has its state, and what a home says of its only plan', () => {
  const $ = site.open(sample)
  expect(textOf($('.foot'))).toContain('正在实施')
  expect(textsOf($, '.topics li')).toEqual(['老人', '结婚'])
  expect(textOf($('.featured .ways'))).toContain('全部 11 项目标')
  expect(destination($('.pager a'), sample)).toBe(`${sample}chapter-1/`)
  expect(destination($('.crumb a'), sample)).toBe('/')
})

test('a chapter leads to its plan, and to all plans', () => {
  const address = `${sample}chapter-1/`
  const $ = site.open(address)
  expect(textOf($('#c1-s1-p1'))).toContain('建成社区食堂120家')
  expect(textOf($('.top > .display'))).toBe('样例民政规划')
  expect(destination($('.top > .display'), address)).toBe(sample)

  const other = site.open(`${jinan}chapter-4/`)
  expect(textOf(other('.foot'))).toContain('已届满')
  expect(destination(linksNamed(other, '全部规划', '.foot'), `${jinan}chapter-4/`)).toBe('/')
})

describe('targets of one indicator', () => {
  test('are side by side, in each plan’s own words', () => {
    const $ = site.open('/comparisons/')
    const [first, second, ...more] = textsOf($, '#rural-elderly-facilities tbody tr')
    expect(first).toMatch(/济南民政规划 2021—2025\s*不低于 80%\s*到2025年/)
    expect(second).toMatch(/不低于 90%\s*到2030年/)
    expect(more).toEqual([])
    expect(textOf($('#social-work-certificates h3'))).toBe('2部规划，从6000人到1.5万人')
    expect(textOf($('#social-work-certificates .hint'))).toContain('人口不同')
    expect(textOf($('#consultation-platforms h3'))).toBe('2部规划都是全覆盖')
  })

  test('are complete without a script', () => {
    const [first, second, ...more] = textsOf(site.open('/en/comparisons/'), '#nursing-bed-share tbody tr')
    expect(first).toMatch(/Jinan Civil Affairs Plan 2021–2025\s*reach 60%\s*by 2025\s*Chapter 2, Section 3/)
    expect(second).toMatch(/Sample Civil Affairs Plan 2026–2030\s*reach 73%\s*by 2030\s*58% in 2025/)
    expect(more).toEqual([])
  })

  test('are led to from the home and from each target, and lead to it', () => {
    const place = '/comparisons/#rural-elderly-facilities'
    const home = site.open('/')
    expect(destination(home('.compared li').eq(2).find('a').first(), '/')).toBe(place)
    const row = site.open('/comparisons/')('#rural-elderly-facilities tbody tr').eq(1)
    const target = `${sample}targets/rural-elderly-facilities/`
    expect(destination(row.find('a:contains("90%")').first(), '/comparisons/')).toBe(target)
    const $ = site.open(target)
    const link = $('.facts a[href*=comparisons]')
    expect(textOf(link)).toMatch(/：2部规划对照$/)
    expect(destination(link, target)).toBe(place)
  })

  test('are data too', () => {
    const file = JSON.parse(site.read('data/comparisons.json')) as {
      comparisons: { targets: { plan: string; target: { statements: { value: number }[] } }[] }[]
    }
    expect(
      file.comparisons[0]?.targets.map(({ plan, target }) => [plan, target.statements[0]?.value]),
    ).toEqual([
      ['jinan-civil-affairs-2021-2025', 60],
      ['sample-civil-affairs-2026-2030', 73],
    ])
    const [header] = site.read('data/comparisons.csv').split('\r\n')
    expect(header).toMatch(/^\uFEFFcomparison,plan,period_from,period_to,target,statement,/)
    expect(JSON.parse(site.read('data/comparisons.schema.json'))).toBeTypeOf('object')
  })
})

test('a target nobody has named is shown as it was read, without English', () => {
  const address = `/en${sample}targets/`
  const $ = site.open(address)
  const row = $('.targets tr:contains("养老护理员培训")')
  expect(row).toHaveLength(1)
  expect(row.find('th a').attr('lang')).toBe('zh-CN')
  expect(textOf(row)).toContain('8,000人次')
  const target = site.open(destination(row.find('th a'), address))
  expect(textOf(target('h1'))).toBe('养老护理员培训')
  expect(textOf(target('main'))).toContain('到2030年，养老护理员培训8000人次。')
  expect(site.open(`/en${sample}chapter-3/`)('#c3-s2-i1-p1').attr('lang')).toBe('zh-CN')
})

test('a row of a table that is not translated is printed in Chinese', () => {
  const $ = site.open(`/en${sample}chapter-2/`)
  expect($('#c2-s2-p8').attr('lang')).toBe('zh-CN')
  expect($('#c2-s2-p7').attr('lang')).toBeUndefined()
})

test('a target of a table has its deadline from the head of its column', () => {
  const facts = textOf(site.open(`${sample}targets/c2-s2-p8-t1/`)('.facts').first())
  expect(facts).toContain('2030年（表中该栏的栏头写明）')
  expect(facts).toContain('累计400万小时')
  expect(facts).toContain('预期性')
  const english = textOf(site.open(`/en${sample}targets/c2-s2-p8-t1/`)('.facts').first())
  expect(english).toContain('2030 (in the column heading of the table)')
})

test('pages of the whole site have both plans', () => {
  expect(site.open('/404.html')('main section').first().find('li')).toHaveLength(3)
  const names = ['济南民政规划 2021—2025', '样例民政规划 2026—2030']
  expect(textsOf(site.open('/search/'), '.contents h2')).toEqual(names)
  expect(textsOf(site.open('/glossary/'), '#nursing-care-beds details .also')).toEqual(names)
  const llms = site.read('llms.txt')
  const list = site.read('sitemap-index.xml')
  for (const plan of [jinan, sample]) {
    expect(llms).toContain(`https://example.org${plan.slice(0, -1)}.md`)
    const map = `sitemap-${plan.slice(1, -1)}-0.xml`
    expect(list).toContain(`<loc>https://example.org/${map}</loc>`)
    expect(site.read(map)).toContain(`<loc>https://example.org/en${plan}chapter-3/</loc>`)
  }
  expect(site.read('sitemap-pages-0.xml')).toContain('<loc>https://example.org/comparisons/</loc>')
  expect(llms).toContain('(https://example.org/data/comparisons.csv)')
})

test('every link resolves, and each plan is published as it was obtained', { timeout: 60_000 }, async () => {
  const env = { ...process.env, SITE_URL: 'https://example.org', BASE_PATH: '/' }
  const options = { cwd: folder, env }
  const links = await run(process.execPath, ['scripts/links.ts'], options)
  expect(links.stdout).toMatch(/^\d+ links in \d+ files resolve\.\n$/)
  const { stdout } = await run(process.execPath, ['scripts/fidelity.ts'], options)
  expect(stdout.match(/is plan\.txt byte for byte/g)).toHaveLength(4)
})
