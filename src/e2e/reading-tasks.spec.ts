import { actions } from './support/actions.ts'
import { clipboard } from './support/clipboard.ts'
import { expect, test } from './support/site.ts'
import { installSpeech } from './support/speech.ts'

test.describe('on a phone of 360 px', { tag: '@phone' }, () => {
  test.use({ viewport: { width: 360, height: 740 } })

  test('a resident makes the text large and has this section read aloud', async ({ page }) => {
    const speech = await installSpeech(page, ['zh-CN'])
    await page.goto('/')
    const { tap, tapOn } = actions(page, 3)
    await tap(/^第一节 构建“大救助”体系/)
    await expect(page).toHaveURL(/chapter-3\/#c3-s1$/)
    // It is within reach where the tap has led to.
    await expect(page.getByRole('button', { name: '大字' })).toBeInViewport()
    await tap('大字', 'button')
    await tapOn('.panel .say')
    expect(
      parseFloat(await page.locator('#c3-s1-p1').evaluate((p) => getComputedStyle(p).fontSize)),
    ).toBeCloseTo(21, 1)
    await expect.poll(async () => (await speech.said())[0]?.text ?? '').toMatch(/^第一节　构建“大救助”体系/)
    await expect(page.locator('#c3-s1')).toBeInViewport()
  })

  test('a resident learns what 特困人员 is without leaving the paragraph', async ({ page }) => {
    await page.goto('/')
    const there = actions(page, 1)
    await there.tap(/^第一节 构建“大救助”体系/)
    const term = page.locator('[data-plan-text] label', { hasText: /^特困人员$/ })
    await term.scrollIntoViewIfNeeded()
    const once = actions(page, 1)
    await once.tapOn('[data-plan-text] label:text-is("特困人员")')
    await expect(page.locator('.definitions > div', { hasText: '没有劳动能力' })).toBeInViewport({ ratio: 1 })
    await expect(term).toBeInViewport()
    await expect(page).toHaveURL(/#c3-s1$/)
  })

  test('a researcher reads chapter 2 side by side, and has the link to one paragraph', async ({
    page,
    context,
    baseURL,
  }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write'])
    await page.goto('/')
    const { tap, tapOn } = actions(page, 3)
    await tap(/^第二章/)
    await tap('对照')
    const row = page.locator('#c2-s3-p3')
    await expect(row.locator('[lang=zh-CN]')).toContainText('养老机构护理型床位占比达到60%')
    await expect(row.locator('[lang=en]')).toContainText('60%')
    await tapOn('.place[href="#c2-s3-p3"]')
    await expect(page.getByRole('dialog').getByRole('status')).toHaveText('链接已复制。')
    const link = await clipboard(page)
    expect(link).toBe(`${baseURL ?? ''}/bilingual/jinan-civil-affairs-2021-2025/chapter-2/#c2-s3-p3`)
  })
})

test('a clerk copies the paragraph on 社工站 with a citation', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.goto('/')
  const { ask, tap, tapOn } = actions(page, 4)
  await ask('社工站')
  await tapOn('.results a[href*="#c3-s3-i3-p3"]')
  await tapOn('.place[href="#c3-s3-i3-p3"]')
  await tap('复制原文和出处', 'button')
  await expect(page.getByText('已复制：第三章第三节（三）第三段')).toBeVisible()
  const copied = await clipboard(page)
  expect(copied).toContain('社工站')
  expect(copied).toMatch(/——《济南市“十四五”民政事业发展规划》第三章第三节（三）第三段$/)
})
