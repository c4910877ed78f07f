import { actions } from './support/actions.ts'
import { clipboard } from './support/clipboard.ts'
import { matchesOf, readBlocks } from './support/search/expected-matches.ts'
import { outcome, results } from './support/search/page.ts'
import { expect, test } from './support/site.ts'

// What people come to look up, in so many actions, on a phone of 360 px and on a desktop.

const plan = '/jinan-civil-affairs-2021-2025/'

for (const [screen, viewport] of [
  ['a phone', { width: 360, height: 740 }],
  ['a desktop', { width: 1440, height: 900 }],
] as const)
  test.describe(`on ${screen}`, () => {
    test.use({ viewport })

    test('a clerk finds every place that says 一窗受理, and how many there are', async ({ page }) => {
      const { matches } = matchesOf(readBlocks('zh'), '一窗受理')
      await page.goto('/')
      await actions(page, 2).ask('一窗受理')
      await expect(outcome(page)).toContainText(`“一窗受理”：${matches} 处`)
      await expect(results(page).locator('mark')).toHaveCount(matches)
    })

    test('a resident learns what is promised about meals, in her own word', async ({ page }) => {
      await page.goto('/')
      const { ask, tapOn } = actions(page, 2)
      await ask('吃饭')
      await expect(page.locator('aside.first')).toContainText(/2000处/)
      await tapOn('[data-names="助餐"] a[href*="c3-s2-i2-p2"] >> nth=0')
      await expect(page.locator('#c3-s2-i2-p2')).toContainText('新增城乡老年助餐场所2000处')
      await expect(page.locator('#c3-s2-i2-p2')).toBeInViewport()
    })

    test('a clerk goes to 第三章第二节', async ({ page }) => {
      await page.goto('/')
      await actions(page, 1).ask('第三章第二节')
      await expect(page).toHaveURL(`${plan}chapter-3/#c3-s2`)
      await expect(page.locator('#c3-s2')).toBeInViewport()
    })

    test('a clerk copies a paragraph with its citation after a search', async ({ page, context }) => {
      await context.grantPermissions(['clipboard-read', 'clipboard-write'])
      await page.goto('/')
      const { ask, tap, tapOn } = actions(page, 4)
      await ask('社会工作服务站')
      await tapOn('.results a[href*="c3-s3-i3-p3"] >> nth=0')
      await expect(page.locator('.match').first()).toBeVisible()
      await tapOn('.place[href="#c3-s3-i3-p3"]')
      await tap('复制原文和出处', 'button')
      await expect(page.getByText('已复制：第三章第三节（三）第三段')).toBeVisible()
      expect(await clipboard(page)).toMatch(/社会工作服务站[\s\S]*第三章第三节（三）第三段$/)
    })

    test('a researcher switches the language in a filtered explorer, and keeps the filter', async ({
      page,
    }) => {
      await page.goto(`${plan}targets/?topic=elderly`)
      await actions(page, 1).tap('English')
      await expect(page).toHaveURL(`/en${plan}targets/?topic=elderly`)
    })
  })
