import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { type BuiltSite, builtSite, destination, factsNamed, textOf } from '../support/built-site.ts'
import { buildOtherSite } from '../support/other-sites.ts'

/** A site of two plans with published results: one runs, the period of the other is over. */
let site: BuiltSite

beforeAll(async () => {
  site = builtSite(join(await buildOtherSite('progress'), 'dist'))
})

test.each([
  ['plan-running', 'beds', '按期', '按2023年公布的结果'],
  ['plan-running', 'holders', '落后', '按2023年公布的结果'],
  ['plan-running', 'sites', '已达到', '按2023年公布的结果'],
  ['plan-over', 'beds', '已达到', '按2025年公布的结果'],
  ['plan-over', 'holders', '未达到', '按2025年公布的结果'],
])('of %s, the target %s is %s', (plan, id, status, how) => {
  const $ = site.open(`/${plan}/targets/${id}/`)
  expect(textOf(factsNamed($, '进度'))).toBe(`${status} ${how}`)
  const method = destination(factsNamed($, '进度').find('a'), `/${plan}/targets/${id}/`)
  expect(textOf(site.open(method)(`#${method.split('#')[1] ?? ''}`))).toContain('15%为达到，5%为未达到')
  const results = factsNamed($, '公布的结果')
  expect(results.find('a').attr('href')).toBe('https://example.org/bulletin')
  expect(textOf(results)).toContain('2026-01-31查阅')
})

test('without a published result there is no status, and the page says that there is no result', () => {
  const $ = site.open('/plan-over/targets/sites/')
  expect(textOf(factsNamed($, '公布的结果'))).toContain('本站没有收录结果')
  expect(factsNamed($, '进度')).toHaveLength(0)
})

test.each(['', '/en'])(
  'an address that a target had once leads to its page, without a script: %s',
  (root) => {
    const $ = site.open(`${root}/plan-over/targets/care-beds/`)
    const now = `${root}/plan-over/targets/beds/`
    expect($('meta[http-equiv=refresh]').attr('content')).toBe(`0; url=${now}`)
    expect($('meta[name=robots]').attr('content')).toBe('noindex')
    const link = $('main a')
    expect(link.attr('href')).toBe(now)
    expect(textOf(link)).toBe(textOf(site.open(now)('h1')))
  },
)

test('the table and its summary show what was published', () => {
  const $ = site.open('/plan-running/targets/')
  expect(textOf($('.lede'))).toContain('其中3项有公布的结果。')
  expect(textOf($('.targets tr:has(a[href$="/beds/"])'))).toContain('2023年公布52%（按期）')
  const english = site.open('/en/plan-over/targets/')
  expect(textOf(english('.targets'))).toContain('14,000 people published for 2025 (Not met)')
})

test('a plan that runs does not say that it is over', () => {
  expect(textOf(site.open('/plan-running/targets/')('.foot'))).toContain('正在实施')
  expect(textOf(site.open('/plan-over/targets/')('.foot'))).toContain('已届满')
})
