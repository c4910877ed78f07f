import { cp, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { expect, testCopy } from './support/copy-of-site.ts'

const plan = '/jinan-civil-affairs-2021-2025/'
const chapter = `${plan}chapter-3/`

const siteYaml = `
name: { zh: 某市民政规划, en: Civil Affairs Plan }
url: null
base: /
organizer: { zh: 某市民政局, en: Civil Affairs Bureau }
identificationCode: "3701000003"
icpFiling: 鲁ICP备05031466号-1
policeFiling: 鲁公网安备 37010202000111号
contact: { zh: 电话 12345, en: call 12345 }
siteMap: /map/
errorReport: mailto:plans@example.org
column:
  name: { zh: 规划计划, en: Plans }
  description: { zh: 本市各项规划, en: The plans of the city }
  keywords: { zh: 规划，民政, en: "plan, civil affairs" }
  type: { zh: 政策文件, en: Policy documents }
image: null
`

/** The site as a bureau would host it. */
const test = testCopy(async (seeds) => {
  await cp('seeds', seeds, { recursive: true })
  await writeFile(join(seeds, 'site.yaml'), siteYaml)
}, 'https://plans.example.org')

/** The labels of a page, in order. */
const labelsOf = (page: Page) =>
  page
    .locator('meta[name]')
    .evaluateAll((metas) =>
      metas
        .map((meta) => [meta.getAttribute('name') ?? '', meta.getAttribute('content') ?? ''] as const)
        .filter(([name]) => /^[A-Z]/.test(name)),
    )

const site = [
  ['SiteName', '某市民政规划'],
  ['SiteDomain', 'plans.example.org'],
  ['SiteIDCode', '3701000003'],
]
const column = [
  ['ColumnName', '规划计划'],
  ['ColumnDescription', '本市各项规划'],
  ['ColumnKeywords', '规划，民政'],
  ['ColumnType', '政策文件'],
]

test('each page has the labels of its kind, and none without a value', async ({ page }) => {
  await page.goto('/')
  expect(await labelsOf(page)).toEqual(site)
  await page.goto(plan)
  expect(await labelsOf(page)).toEqual([...site, ...column])
  await page.goto(chapter)
  const labels = await labelsOf(page)
  expect(labels.slice(0, 7)).toEqual([...site, ...column])
  // The date of issue is not known, and there is no picture.
  expect(labels.slice(7).map(([name]) => name)).toEqual([
    'ArticleTitle',
    'ContentSource',
    'Keywords',
    ...(labels.some(([name]) => name === 'Author') ? ['Author'] : []),
    'Description',
    'Url',
  ])
  const values = Object.fromEntries(labels)
  expect(values).toMatchObject({
    ArticleTitle: await page.title(),
    Description: await page.locator('meta[name=description]').getAttribute('content'),
    Url: `https://plans.example.org${chapter}`,
  })
})

test('the foot of a page says who runs the site, and not that it is no government’s', async ({ page }) => {
  await page.goto(chapter)
  const foot = page.locator('footer')
  for (const text of ['主办单位：某市民政局', '联系方式：电话 12345', '网站标识码：3701000003'])
    await expect(foot).toContainText(text)
  await expect(foot.getByRole('link', { name: '鲁ICP备05031466号-1' })).toHaveAttribute(
    'href',
    'https://beian.miit.gov.cn/',
  )
  await expect(foot.getByRole('link', { name: '鲁公网安备 37010202000111号' })).toHaveAttribute(
    'href',
    /37010202000111$/,
  )
  await expect(foot.getByRole('link', { name: '网站地图' })).toHaveAttribute('href', '/map/')
  await expect(foot.getByRole('link', { name: '网站找错' })).toHaveAttribute(
    'href',
    'mailto:plans@example.org',
  )
  await expect(foot).not.toContainText('不是政府网站')
  await expect(foot).toContainText('未与原件核对')
})

for (const [address, count] of [
  [chapter, 'p[data-plan-text]'],
  [`/en${chapter}`, 'p[data-plan-text]'],
  [plan, 'p[data-plan-text]'],
  [`/bilingual${chapter}`, '.row:not(.heading)'],
] as const) {
  test(`every paragraph has a link to report an error, with its id: ${address}`, async ({ page }) => {
    await page.goto(address)
    const links = page.locator('.report')
    await expect(links).toHaveCount(await page.locator(count).count())
    const ids = await page.locator(count).evaluateAll((blocks) => blocks.map(({ id }) => id))
    const subjects = await links.evaluateAll((all) =>
      all.map((link) => new URL((link as HTMLAnchorElement).href).searchParams.get('subject') ?? ''),
    )
    expect(subjects.map((subject) => /[(（](c\d\S*)[)）]$/.exec(subject)?.[1])).toEqual(ids)
  })
}

test('the words of the paragraph are added when the link is followed', async ({ page }) => {
  await page.goto(chapter)
  const [letter] = await Promise.all([
    page.waitForRequest(/^mailto:/),
    page.locator('#c3-s1-p1 + .report').click(),
  ])
  const { searchParams } = new URL(letter.url())
  expect(searchParams.get('subject')).toContain('第三章第一节第一段（c3-s1-p1）')
  expect(searchParams.get('body')).toMatch(/#c3-s1-p1\n\n坚持以人民为中心的发展思想/)
})

test('the link is not copied with the text, and is not part of the plan', async ({ page }) => {
  await page.goto(chapter)
  const selected = await page.evaluate(() => {
    const first = document.querySelector('#c3-s1-i2-p1')
    const last = document.querySelector('#c3-s1-i2-p2')
    if (first && last) getSelection()?.setBaseAndExtent(first, 0, last, last.childNodes.length)
    return getSelection()?.toString()
  })
  expect(selected).not.toContain('报告错误')
})
