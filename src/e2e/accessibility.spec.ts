import type { Page } from '@playwright/test'
import { outlineOf } from './support/aria-outline.ts'
import { expectAccessible, expectToFit } from './support/expectations.ts'
import { samplePages } from './support/pages.ts'
import { expect, test } from './support/site.ts'

const plan = '/jinan-civil-affairs-2021-2025/'

for (const address of samplePages()) {
  test.describe(address, { tag: '@matrix' }, () => {
    for (const mode of ['light', 'dark', 'large light', 'large dark', 'large contrast'])
      test(`has no accessibility violation at any width, chosen: ${mode}`, async ({ page }) => {
        await page.addInitScript((mode) => {
          localStorage.setItem('reading-settings', mode)
        }, mode)
        for (const width of [320, 834, 1440]) {
          await page.setViewportSize({ width, height: 900 })
          await page.goto(address)
          await expectAccessible(page)
        }
      })

    test('leads the keyboard to every control, in sight and marked', async ({ page }) => {
      await page.goto(address, { waitUntil: 'networkidle' })
      await expectKeyboardToReachAll(page)
    })

    test('at 400 % of a screen of 1280 px needs no scrolling sideways, and the keyboard is seen', async ({
      page,
    }) => {
      await page.setViewportSize({ width: 320, height: 256 })
      await page.goto(address, { waitUntil: 'networkidle' })
      await expectToFit(page, [320])
      await page.setViewportSize({ width: 320, height: 256 })
      await expectKeyboardToReachAll(page)
    })
  })
}

test('the keyboard reaches every control of a chapter, in sight and marked', async ({ page }) => {
  await page.goto(`${plan}chapter-4/`)
  await expectKeyboardToReachAll(page)
})

for (const [name, address] of [
  ['home', '/'],
  ['home-en', '/en/'],
  ['plan', plan],
  ['chapter-en', `/en${plan}chapter-4/`],
  ['side-by-side', `/bilingual${plan}chapter-4/`],
  ['targets', `${plan}targets/`],
  ['search', '/search/?q=一窗受理'],
] as const)
  test(
    `assistive software finds the same roles and names on ${name}`,
    { tag: '@matrix' },
    async ({ page }) => {
      await page.goto(address, { waitUntil: 'networkidle' })
      expect(outlineOf(await page.locator('body').ariaSnapshot())).toMatchSnapshot(`${name}.txt`)
    },
  )

/** Press Tab until it comes round, and expect that each visible control had the focus, in sight and marked. */
async function expectKeyboardToReachAll(page: Page) {
  const count = await page.evaluate(() => {
    const controls = Array.from(
      document.querySelectorAll<HTMLElement>('a[href], button, input, select, textarea, summary, [tabindex]'),
    ).filter(
      (element) =>
        element.tabIndex >= 0 &&
        !element.matches(':disabled') &&
        element.checkVisibility({ visibilityProperty: true }),
    )
    // The keyboard stops once at the radio buttons of one name.
    const groups = new Set<string>()
    const stops = controls.filter((element) => {
      if (!(element instanceof HTMLInputElement) || element.type !== 'radio') return true
      const isFirst = !groups.has(element.name)
      groups.add(element.name)
      return isFirst
    })
    for (const [index, element] of stops.entries()) element.dataset['stop'] = String(index)
    return stops.length
  })
  const missed = new Set(Array.from({ length: count }, (_, index) => String(index)))
  const faults: string[] = []
  // What opens on focus may have controls of its own.
  for (let press = 0; press < count * 2 + 20 && missed.size > 0; press++) {
    await page.keyboard.press('Tab')
    const at = await page.evaluate(() => {
      const element = document.activeElement
      if (!(element instanceof HTMLElement) || element === document.body) return null
      const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element)
      const box = element.getBoundingClientRect()
      return {
        stop: element.dataset['stop'] ?? '',
        name: element.outerHTML.slice(0, 100),
        isMarked: (outlineStyle !== 'none' && parseFloat(outlineWidth) > 0) || boxShadow !== 'none',
        isInSight: box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth,
      }
    })
    if (!at) continue
    missed.delete(at.stop)
    if (!at.isMarked) faults.push(`not marked: ${at.name}`)
    if (!at.isInSight) faults.push(`out of sight: ${at.name}`)
  }
  expect(faults).toEqual([])
  const left = await page.evaluate(
    (stops) => stops.map((stop) => document.querySelector(`[data-stop="${stop}"]`)?.outerHTML.slice(0, 100)),
    [...missed],
  )
  expect(left, 'never reached').toEqual([])
}
