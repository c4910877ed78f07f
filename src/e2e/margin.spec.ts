import { readFileSync } from 'node:fs'
import { targetsSchema } from '../schemas/targets.ts'
import { expect, test } from './support/site.ts'

const plan = 'jinan-civil-affairs-2021-2025'
const { targets } = targetsSchema.parse(JSON.parse(readFileSync(`content/${plan}/targets.json`, 'utf8')))
const statements = targets.flatMap((target) => target.statements.map((statement) => ({ target, statement })))
const inChapter = (chapter: number) =>
  statements.filter(({ statement }) => statement.source.anchor.startsWith(`c${chapter}-`))

for (const lang of ['zh', 'en'] as const) {
  for (const chapter of [1, 2, 3, 4]) {
    test(`chapter ${chapter} tells each of its promises beside its paragraph, in ${lang}`, async ({
      page,
    }) => {
      await page.goto(`${lang === 'en' ? '/en' : ''}/${plan}/chapter-${chapter}/`)
      await expect(page.locator('.margin-note a')).toHaveCount(inChapter(chapter).length)
      for (const { target, statement } of inChapter(chapter)) {
        const { anchor, value, quote } = statement.source
        const name = target.indicator[lang] ?? ''
        await expect(page.locator(`#${anchor} + .margin-note a`, { hasText: name }).first()).toBeVisible()
        const span = value[lang]
        if (!span) continue
        const marked = [...(quote[lang] ?? '')].slice(...span).join('')
        await expect(page.locator(`#${anchor} u mark`, { hasText: marked }).first()).toBeVisible()
      }
    })
  }
}

test('a note stands beside its paragraph where there is room, and else follows it', async ({
  page,
  isMobile,
}) => {
  await page.goto(`/${plan}/chapter-3/`)
  const paragraph = await page.locator('#c3-s1-i2-p2').boundingBox()
  const note = await page.locator('#c3-s1-i2-p2 + .margin-note').boundingBox()
  if (!paragraph || !note) throw new Error('The paragraph and its note are not there.')
  if (isMobile) {
    expect(note.y).toBeGreaterThanOrEqual(paragraph.y + paragraph.height)
  } else {
    expect(note.x).toBeGreaterThan(paragraph.x + paragraph.width)
    expect(Math.abs(note.y - paragraph.y)).toBeLessThan(8)
  }
})

test('a note leads to its target’s row, and from there to its page', async ({ page }) => {
  await page.goto(`/${plan}/chapter-3/`)
  await page.locator('#c3-s1-i2-p2 + .margin-note a').click()
  await expect(page).toHaveURL(/\/targets\/#t\d+$/)
  const row = page.locator('.targets tr:target')
  await expect(row).toBeInViewport()
  await row.locator('th a').click()
  await expect(page).toHaveURL(/\/targets\/extreme-difficulty-institutional-care\/$/)
})

test('a note says the plan’s verb and deadline, and where the plan says otherwise', async ({ page }) => {
  await page.goto(`/${plan}/chapter-3/`)
  await expect(page.locator('#c3-s1-i2-p2 + .margin-note')).toHaveText(/60%.*集中供养率.*到2025年 · 提高到/)
  await expect(page.locator('#c3-s1-i2-p1 + .margin-note')).toContainText('第二章第三节没有“力争”')
})

test('notes are not copied with the text, and marks leave the text as it is', async ({ page }) => {
  await page.goto(`/${plan}/chapter-3/`)
  const text = await page.locator('#c3-s1-i2-p2').textContent()
  expect(text).toMatch(/生活不能自理的特困人员集中供养率提高到60%。$/)
  await expect(page.locator('#c3-s1-i2-p2 .margin-note')).toHaveCount(0)
})
