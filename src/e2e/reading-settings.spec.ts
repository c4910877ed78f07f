import type { Page } from '@playwright/test'
import { expect, test } from './support/site.ts'

const chapter = '/jinan-civil-affairs-2021-2025/chapter-3/'
const light = 'rgb(251, 250, 246)'
const dark = 'rgb(20, 25, 27)'

const panel = (page: Page) => page.getByRole('group', { name: /大字与主题|Large text and theme/ })

async function open(page: Page) {
  await page.locator('.settings').click()
  await expect(panel(page)).toBeVisible()
}

async function choose(page: Page, choice: string) {
  await open(page)
  await panel(page).getByLabel(choice, { exact: true }).check()
  await page.keyboard.press('Escape')
}

const background = (page: Page) => expect(page.locator('body'))

test.use({ colorScheme: 'light' })

test.describe('theme', () => {
  test('is the system’s until the reader chooses', async ({ page }) => {
    await page.goto('/')
    await background(page).toHaveCSS('background-color', light)
    await page.emulateMedia({ colorScheme: 'dark' })
    await background(page).toHaveCSS('background-color', dark)
    await choose(page, '浅色')
    await background(page).toHaveCSS('background-color', light)
  })

  test('is kept from page to page, and taken back', async ({ page }) => {
    await page.goto('/')
    await choose(page, '深色')
    await background(page).toHaveCSS('background-color', dark)
    await page.goto('/en/')
    await background(page).toHaveCSS('background-color', dark)
    await page.goto('/')
    await open(page)
    await expect(panel(page).getByLabel('深色')).toBeChecked()
    await panel(page).getByLabel('跟随系统').check()
    await background(page).toHaveCSS('background-color', light)
    await page.reload()
    await background(page).toHaveCSS('background-color', light)
  })
})

test.describe('large', () => {
  test.beforeEach(async ({ page }) => {
    await page.addInitScript(() => {
      localStorage.setItem('reading-settings', 'large')
    })
  })

  for (const lang of ['', '/en']) {
    test(
      `text is 21 px at 1.9 and there is less around it: ${lang}${chapter}`,
      { tag: '@screen' },
      async ({ page }) => {
        await page.goto(lang + chapter)
        const text = page.locator('#c3-s1-p1')
        const { size, leading } = await text.evaluate((element) => {
          const { fontSize, lineHeight } = getComputedStyle(element)
          return { size: parseFloat(fontSize), leading: parseFloat(lineHeight) / parseFloat(fontSize) }
        })
        expect(size).toBeCloseTo(21, 1)
        expect(leading).toBeCloseTo(1.9, 2)
        await expect(page.locator('.crumb')).toBeHidden()
        // A paragraph can be cited and shared, by a control that says so.
        const place = await page.locator('.place').first().boundingBox()
        expect(place?.height).toBeGreaterThanOrEqual(44)
        const control = page.getByRole('link', { name: /(引用\/分享|Cite\/share)$/ }).first()
        await expect(control).toBeVisible()
      },
    )
  }

  for (const address of ['/', '/en/', chapter, `/en${chapter}`, '/search/', '/glossary/']) {
    test(
      `whatever is pressed is at least 60 px high, and nothing scrolls sideways: ${address}`,
      { tag: '@screen' },
      async ({ page }) => {
        await page.goto(address)
        const low = await page
          .locator(':is(header, nav, form, footer) :is(a, button, input, summary), .toc a')
          .evaluateAll((controls) =>
            controls
              .filter((control) => control.getClientRects().length > 0)
              .filter((control) => control.getBoundingClientRect().height < 60)
              .map(({ outerHTML }) => outerHTML),
          )
        expect(low).toEqual([])
        const { scrollWidth, clientWidth } = await page.evaluate(() => {
          const { scrollWidth, clientWidth } = document.documentElement
          return { scrollWidth, clientWidth }
        })
        expect(scrollWidth).toBeLessThanOrEqual(clientWidth)
      },
    )
  }

  test('is there at the first paint', async ({ page }) => {
    await page.route('**/themes*.css', async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 400))
      await route.continue()
    })
    await page.goto(chapter)
    await page.waitForFunction(() => performance.getEntriesByName('first-contentful-paint').length > 0)
    const { painted, loaded } = await page.evaluate(() => ({
      painted: performance.getEntriesByName('first-contentful-paint')[0]?.startTime,
      loaded: (performance.getEntriesByType('resource') as PerformanceResourceTiming[]).find(({ name }) =>
        name.includes('themes'),
      )?.responseEnd,
    }))
    expect(loaded).toBeGreaterThan(400)
    expect(painted).toBeGreaterThan(loaded ?? Infinity)
  })
})

for (const address of ['/', chapter, `/en${chapter}`, '/glossary/']) {
  test(`headings grow with the text, in two steps: ${address}`, { tag: '@screen' }, async ({ page }) => {
    const sizes: number[][] = []
    for (const settings of ['', 'large', 'large larger']) {
      await page.goto(address)
      await page.evaluate((settings) => {
        localStorage.setItem('reading-settings', settings)
      }, settings)
      await page.reload()
      sizes.push(
        await page
          .locator('h1, h2, h3, main p')
          .evaluateAll((all) => all.map((one) => parseFloat(getComputedStyle(one).fontSize))),
      )
    }
    const [standard = [], large = [], larger = []] = sizes
    expect(standard.length).toBeGreaterThan(3)
    standard.forEach((size, index) => {
      expect(large[index]).toBeGreaterThan(size)
      expect(larger[index]).toBeGreaterThan(large[index] ?? Infinity)
    })
  })
}

test('the pointer of the mouse can be large', async ({ page, request }) => {
  await page.goto(chapter)
  await choose(page, '大鼠标指针')
  const cursorOf = (selector: string) =>
    page
      .locator(selector)
      .first()
      .evaluate((element) => getComputedStyle(element).cursor)
  for (const selector of ['#c3-s1-p1', '.rail a', '.place']) {
    const address = /url\("([^"]+\.png)"\)/.exec(await cursorOf(selector))?.[1] ?? ''
    expect((await request.get(address)).headers()['content-type'], selector).toBe('image/png')
  }
  expect(await cursorOf('.rail a')).toMatch(/pointer$/)
  await page.reload()
  expect(await cursorOf('#c3-s1-p1')).toContain('pointer.png')
})

test('to make the text large leaves what is being read where it is', { tag: '@screen' }, async ({ page }) => {
  await page.goto(`${chapter}#c3-s3-i2-p1`)
  const top = () => page.locator('#c3-s3-i2-p1').evaluate((block) => block.getBoundingClientRect().top)
  await expect(page.locator('.languages a').first()).toHaveAttribute('href', /#c3-s3-i2-p1$/)
  await page.evaluate(() => document.querySelector<HTMLElement>('.settings')?.focus({ preventScroll: true }))
  const before = await top()
  await page.keyboard.press('Enter')
  await panel(page).getByLabel('大字', { exact: true }).check()
  await expect(page.locator('html')).toHaveClass(/large/)
  expect(Math.abs((await top()) - before)).toBeLessThan(2)
})

// On a wide screen the control names the panel.
test(
  'on a phone 大字 does what it says, until the reader says otherwise',
  { tag: '@phone' },
  async ({ page }) => {
    await page.goto('/')
    await open(page)
    await expect(page.locator('html')).toHaveClass(/large/)
    await expect(panel(page).getByLabel('大字', { exact: true })).toBeChecked()
    await panel(page).getByLabel('标准').check()
    await expect(page.locator('html')).not.toHaveClass(/large/)
    await page.reload()
    await open(page)
    await expect(page.locator('html')).not.toHaveClass(/large/)
  },
)

test('high contrast is black on white, and white on black where the theme is dark', async ({ page }) => {
  await page.goto(chapter)
  await choose(page, '高对比度')
  await background(page).toHaveCSS('background-color', 'rgb(255, 255, 255)')
  await background(page).toHaveCSS('color', 'rgb(0, 0, 0)')
  await expect(page.locator('.crumb')).toHaveCSS('color', 'rgb(0, 0, 0)')
  await page.emulateMedia({ colorScheme: 'dark' })
  await background(page).toHaveCSS('background-color', 'rgb(0, 0, 0)')
  await background(page).toHaveCSS('color', 'rgb(255, 255, 255)')
})

test.describe('what the system asks for is respected', () => {
  test('more contrast', async ({ page }) => {
    await page.emulateMedia({ contrast: 'more' })
    await page.goto(chapter)
    await expect(page.locator('.crumb')).toHaveCSS('color', 'rgb(29, 33, 36)')
  })

  test('less motion', async ({ page }) => {
    await page.emulateMedia({ reducedMotion: 'reduce' })
    await page.goto(`${chapter}?mark=低保`)
    await expect(page.locator('mark').first()).toBeVisible()
    expect(await page.evaluate(() => document.getAnimations().length)).toBe(0)
  })

  test('its own colours', async ({ page }) => {
    await page.emulateMedia({ forcedColors: 'active' })
    await page.goto(`${chapter}#c3-s1-p1`)
    // Lines show what a background or a shadow would no longer show.
    await expect(page.locator('#c3-s1-p1')).toHaveCSS('border-left-style', 'solid')
    await expect(page.locator('.languages [aria-current]')).toHaveCSS('border-bottom-style', 'solid')
    await expect(page.locator('.languages a:not([aria-current])').first()).toHaveCSS(
      'border-bottom-style',
      'none',
    )
  })
})

test('stored choices that make no sense are ignored', async ({ page }) => {
  await page.addInitScript(() => {
    localStorage.setItem('reading-settings', '"><script>globalThis.attacked=1</script> largest')
  })
  await page.goto('/')
  await expect(page.locator('html')).toHaveClass('js')
  await background(page).toHaveCSS('background-color', light)
  await choose(page, '深色')
  await background(page).toHaveCSS('background-color', dark)
})

test('choices work for the page where storage is blocked, and the panel reports it', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get() {
        throw new DOMException('The operation is insecure.', 'SecurityError')
      },
    })
  })
  await page.goto('/')
  await open(page)
  await expect(panel(page)).toContainText('浏览器不允许保存')
  await panel(page).getByLabel('深色').check()
  await background(page).toHaveCSS('background-color', dark)
})

test(
  'the panel opens and closes by keyboard, and closes by a click beside it',
  { tag: '@screen' },
  async ({ page }) => {
    await page.goto('/')
    const button = page.locator('.settings')
    await button.focus()
    await page.keyboard.press('Enter')
    await expect(panel(page)).toBeVisible()
    await expect(button).toHaveAttribute('aria-expanded', 'true')
    await page.keyboard.press('Tab')
    await expect(panel(page).getByRole('radio', { checked: true }).first()).toBeFocused()
    await page.keyboard.press('Tab')
    await page.keyboard.press('ArrowDown')
    await expect(panel(page).getByLabel('浅色')).toBeChecked()
    await page.keyboard.press('Escape')
    await expect(panel(page)).toBeHidden()
    await expect(button).toBeFocused()
    await expect(button).toHaveAttribute('aria-expanded', 'false')

    await button.click()
    await expect(panel(page)).toBeVisible()
    await page.locator('h1').click({ position: { x: 2, y: 2 } })
    await expect(panel(page)).toBeHidden()
  },
)

test('nothing of it is fetched before it is asked for', async ({ page }) => {
  const fetched: string[] = []
  page.on('request', (request) => fetched.push(new URL(request.url()).pathname))
  await page.goto(chapter, { waitUntil: 'networkidle' })
  expect(fetched.filter((path) => path.startsWith('/_astro/'))).toEqual([])
  await open(page)
  expect(fetched.filter((path) => path.startsWith('/_astro/'))).not.toEqual([])
})

test('where it does not load, the control can be tried again', async ({ page, faults }) => {
  await page.route('**/_astro/reading-settings*', (route) => route.abort())
  await page.goto('/')
  await page.locator('.settings').click()
  await expect.poll(() => faults.length).toBeGreaterThan(0)
  await page.unroute('**/_astro/reading-settings*')
  await open(page)
  expect(faults.splice(0).every((fault) => fault.includes('Failed to load resource'))).toBe(true)
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('there is no control that would do nothing', async ({ page }) => {
    await page.goto(chapter)
    await expect(page.locator('.settings')).toBeHidden()
  })
})
