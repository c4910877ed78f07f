import type { Page } from '@playwright/test'
import { parse } from 'csv-parse/sync'
import { strFromU8, unzipSync } from 'fflate'
import { tasksSchema } from '../schemas/tasks.ts'
import { clipboard } from './support/clipboard.ts'
import { plan, readJson, targets } from './support/content.ts'
import { expect, test } from './support/site.ts'

const { tasks } = tasksSchema.parse(readJson(`content/${plan}/tasks.json`))

const pageOf = (id: string, lang: 'zh' | 'en' = 'zh') =>
  `${lang === 'en' ? '/en' : ''}/${plan}/targets/${id}/`

/** What the list of facts says under a name. */
const fact = (page: Page, name: string) =>
  page.locator('dl.facts dt', { hasText: new RegExp(`^${name}$`) }).locator('+ dd')

test.describe('citing', () => {
  test.use({ permissions: ['clipboard-read', 'clipboard-write'] })

  test('copies a citation by GB/T 7714, by APA and in words, with the address and the day', async ({
    page,
    baseURL,
  }) => {
    await page.goto(pageOf('extreme-difficulty-institutional-care'))
    const copied = async (name: string) => {
      await page.getByRole('button', { name: `复制 ${name}`, exact: true }).click()
      await expect(page.locator('.said')).toHaveText('已复制')
      return clipboard(page)
    }
    const address = `${baseURL ?? ''}/${plan}/chapter-3/#c3-s1-i2-p2`
    const today = await page.evaluate(() => {
      const now = new Date()
      return [now.getFullYear(), now.getMonth() + 1, now.getDate()]
        .map((part) => String(part).padStart(2, '0'))
        .join('-')
    })
    expect(await copied('公文用')).toBe('《济南市“十四五”民政事业发展规划》第三章第一节（二）第二段')
    expect(await copied('GB/T 7714—2025')).toBe(
      `济南市民政局. 济南市“十四五”民政事业发展规划：第三章第一节（二）第二段[EB/OL]. [${today}]. ${address}.`,
    )
    expect(await copied('APA')).toMatch(
      /^Jinan Municipal Civil Affairs Bureau\. \(n\.d\.\)\. .*Retrieved .*, from http/,
    )
  })
})

test('draws a target with a baseline over the years, by keyboard too', async ({ page }) => {
  await page.goto(pageOf('social-work-organizations'))
  const list = page.getByRole('listbox')
  await list.scrollIntoViewIfNeeded()
  await expect(list).toHaveAttribute('tabindex', '0')
  await list.focus()
  await page.keyboard.press('ArrowRight')
  await expect(page.locator('.readout')).toHaveText('起点：2020年66家')
  await page.keyboard.press('ArrowRight')
  await expect(page.locator('.readout')).toHaveText('目标：2025年100家')
})

test('a target without a baseline loads no chart', async ({ page }) => {
  const scripts: string[] = []
  page.on('request', (request) => {
    if (request.resourceType() === 'script') scripts.push(request.url())
  })
  await page.goto(pageOf('nursing-bed-share'), { waitUntil: 'networkidle' })
  await expect(page.getByRole('listbox')).toHaveCount(0)
  expect(scripts.filter((url) => /draw|preact/.test(url))).toEqual([])
})

/** What people come to do, from the home page and in so many actions. */
function counted(page: Page, most: number) {
  let count = 0
  return async (action: Promise<unknown>) => {
    count++
    expect(count).toBeLessThanOrEqual(most)
    await action
    await page.waitForLoadState('networkidle')
  }
}

test.describe('on a phone of 360 px', { tag: '@phone' }, () => {
  test.use({ viewport: { width: 360, height: 740 } })

  test('a resident finds what the plan promises old people', async ({ page }) => {
    const act = counted(page, 2)
    await page.goto('/')
    await act(page.getByRole('link', { name: '老人', exact: true }).first().click())
    // What is there today comes before it.
    await expect(page.locator('.quoted-targets li').first()).toBeVisible()
    await expect(page.locator('.quoted-targets')).toContainText('养老机构护理型床位占比达到60%')
  })

  test('a resident finds how many new meal-service sites, and by when', async ({ page }) => {
    const act = counted(page, 3)
    await page.goto('/')
    await act(page.getByRole('link', { name: '老人', exact: true }).first().click())
    await act(page.getByRole('link', { name: '2000处', exact: true }).click())
    await expect(page.locator('.sentence blockquote').first()).toHaveText(
      /“十四五”期间，新增城乡老年助餐场所2000处/,
    )
    await expect(fact(page, '期限')).toContainText('2025年')
  })

  test('a researcher finds what is firm, what only hoped for, and where the plan says both', async ({
    page,
  }) => {
    const act = counted(page, 3)
    await page.goto('/')
    await act(page.getByRole('link', { name: /^全部 \d+ 项目标$/ }).click())
    await act(page.getByRole('button', { name: '筛选', exact: true }).click())
    const wordings = targets.map(({ statements }) => new Set(statements.map(({ certainty }) => certainty)))
    const both = wordings.filter(({ size }) => size > 1).length
    const firm = wordings.filter((wording) => wording.size === 1 && wording.has('firm')).length
    await expect(page.locator('.lede').first()).toContainText(
      `${firm}项表述明确；${both}项一处表述明确、一处只写“力争”或“推动”；${targets.length - firm - both}项只写`,
    )
    await act(page.getByRole('button', { name: '两种都有', exact: true }).click())
    await expect(page.locator('.targets tbody th a')).toHaveCount(both)
    await expect(page.locator('.targets .note:not(.doubted)')).toHaveText(
      Array.from({ length: both }, () => /作“(?:推动|力争)”/),
    )
  })

  test('a researcher takes away the data with its description and licence', async ({ page }) => {
    const act = counted(page, 2)
    await page.goto('/en/')
    await act(page.getByRole('link', { name: /^All \d+ targets$/ }).click())
    const saving = page.waitForEvent('download')
    await act(page.getByRole('link', { name: /^All data/ }).click())
    const files = unzipSync(await bytesOf(await (await saving).createReadStream()))
    const described = JSON.parse(strFromU8(files['datapackage.json'] ?? new Uint8Array())) as {
      licenses: { name: string }[]
      resources: { path: string }[]
    }
    expect(described.licenses).toMatchObject([{ name: 'CC0-1.0' }])
    expect(described.resources.length).toBeGreaterThan(0)
    for (const { path } of described.resources) expect(files[path]?.length).toBeGreaterThan(100)
  })
})

test('a clerk exports the targets for old people as a table', async ({ page }) => {
  const act = counted(page, 4)
  await page.goto('/')
  await act(page.getByRole('link', { name: /^全部 \d+ 项目标$/ }).click())
  await act(page.getByRole('button', { name: '老人', exact: true }).click())
  const saving = page.waitForEvent('download')
  await act(page.locator('.outcome-bar').getByRole('button', { name: '下载 CSV 表格' }).click())
  const table = await bytesOf(await (await saving).createReadStream())
  // WPS takes a table for UTF-8 by this mark alone.
  expect([...table.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
  const rows = parse(table, { bom: true })
  const names = targets.filter(({ topic }) => topic === 'elderly').map(({ indicator }) => indicator.zh)
  expect(rows.slice(1).map(([, name]) => name)).toEqual(names)
})

test('a clerk gets the list of tasks as a table', async ({ page }) => {
  const act = counted(page, 3)
  await page.goto('/')
  await act(page.getByRole('link', { name: /^全部 \d+ 项任务$/ }).click())
  const saving = page.waitForEvent('download')
  await act(page.getByRole('link', { name: '下载 CSV 表格' }).click())
  const rows = parse(await bytesOf(await (await saving).createReadStream()), { bom: true })
  // All tasks of the plan are in its third chapter.
  expect(tasks.filter(({ id }) => !id.startsWith('c3-'))).toEqual([])
  expect(rows.slice(1).map((row) => row.find((cell) => cell.startsWith('c3-')))).toEqual(
    tasks.map(({ id }) => id),
  )
})

async function bytesOf(stream: NodeJS.ReadableStream): Promise<Buffer> {
  const chunks: Buffer[] = []
  for await (const chunk of stream) chunks.push(Buffer.from(chunk))
  return Buffer.concat(chunks)
}
