import { VFile } from 'vfile'
import { expect, test } from 'vitest'
import { compileSite } from './site.ts'
import { findingsOf } from '../testing/plan.ts'

const good = `name: { zh: 规划, en: Plans }
url: null
base: /
`

function compile(value: string) {
  const file = new VFile({ path: 'seeds/site.yaml', value })
  const [output] = compileSite(file, ['town', 'city'])
  return {
    site: output ? (JSON.parse(String(output)) as Record<string, unknown>) : null,
    findings: findingsOf(file),
  }
}

test('what is not given is null', () => {
  const { site, findings } = compile(good)
  expect(findings).toEqual([])
  expect(site).toMatchObject({ organizer: null, identificationCode: null, errorReport: null, column: null })
})

test('the plans of the site are listed in order', () => {
  expect(compile(good).site?.['plans']).toEqual(['city', 'town'])
})

test.each([
  ['identificationCode', '"3701000003"', '3701000003'],
  ['identificationCode', 'bm01000001', 'bm01000001'],
  ['icpFiling', '鲁ICP备05031466号-1', '鲁ICP备05031466号-1'],
  ['policeFiling', '鲁公网安备 37010202000111号', '鲁公网安备 37010202000111号'],
  ['errorReport', 'mailto:plans@example.org', 'mailto:plans@example.org'],
  ['errorReport', 'https://example.org/wrong?site=1', 'https://example.org/wrong?site=1'],
  ['siteMap', '/map/', '/map/'],
  ['contact', '{ zh: 电话, en: phone }', { zh: '电话', en: 'phone' }],
])('takes %s: %s', (key, written, value) => {
  const { site, findings } = compile(`${good}${key}: ${written}\n`)
  expect(findings).toEqual([])
  expect(site?.[key]).toEqual(value)
})

test.each([
  ['identificationCode', '37010000'],
  ['identificationCode', '3701000003'],
  ['identificationCode', '"37010000031"'],
  ['identificationCode', 'xx01000001'],
  ['icpFiling', '05031466'],
  ['policeFiling', '鲁公网安备 3701号'],
  ['errorReport', 'plans@example.org'],
  ['errorReport', 'javascript:alert(1)'],
  ['siteMap', 'javascript:alert(1)'],
])('reports %s: %s with its line and what was expected', (key, written) => {
  const { site, findings } = compile(`${good}${key}: ${written}\n`)
  expect(site).toBeNull()
  expect(findings).toHaveLength(1)
  expect(findings[0]).toMatch(new RegExp(`^4 settings-value: Unexpected value of \`${key}\`: expected `))
})

test('says what an identification code is', () => {
  expect(compile(`${good}identificationCode: "123"\n`).findings).toEqual([
    '4 settings-value: Unexpected value of `identificationCode`: expected ten characters in quotation marks, ' +
      '"3701000003" (a division’s six digits and four more) or "bm01000001"',
  ])
})

test('reports each unknown key with its line and what there is', () => {
  const { findings } = compile(`${good}colour: red\norganiser: { zh: 局, en: Bureau }\n`)
  expect(findings).toEqual([
    expect.stringMatching(
      /^4 settings-value: Unexpected value of `colour`: expected one of name, url, base, organizer/,
    ),
    expect.stringMatching(/^5 settings-value: Unexpected value of `organiser`: expected one of name/),
  ])
})
