import { gzipSync } from 'node:zlib'
import { parse } from 'csv-parse/sync'
import { words } from '../i18n/words.ts'
import { expectAccessible } from './support/expectations.ts'
import { explorer, open, read, unfold, withBaseline } from './support/explorer.ts'
import { expect, test } from './support/site.ts'

test.describe('charts', () => {
  test('are fetched when one comes into view, within the budget of scripts', async ({ page }) => {
    const scripts: Promise<Buffer>[] = []
    page.on('response', (response) => {
      if (response.request().resourceType() === 'script') scripts.push(response.body())
    })
    const weigh = async () => {
      const inline = await page
        .locator('script:not([src]):not([type="application/ld+json"])')
        .evaluateAll((found) => found.map((script) => script.textContent).join(''))
      const bodies = [...(await Promise.all(scripts)), Buffer.from(inline)]
      return bodies.reduce((sum, body) => sum + gzipSync(body, { level: 9 }).length, 0)
    }
    await page.goto(explorer.zh, { waitUntil: 'networkidle' })
    const before = await weigh()
    await page.locator('#distance').scrollIntoViewIfNeeded()
    await expect(page.locator('.plot').first()).toHaveAttribute('tabindex', '0')
    const after = await weigh()
    test.info().annotations.push({ type: 'bytes', description: JSON.stringify({ before, after }) })
    expect(before).toBeLessThanOrEqual(20_000)
    expect(after).toBeGreaterThan(before)
    expect(after).toBeLessThanOrEqual(90_000)
  })

  test('can be moved through by keyboard, each point with its value', async ({ page }) => {
    await open(page, explorer.zh)
    await page.locator('#distance').scrollIntoViewIfNeeded()
    const list = page.getByRole('listbox').first()
    await expect(list).toHaveAttribute('tabindex', '0')
    await list.focus()
    const options = list.getByRole('option')
    await expect(options).toHaveCount(withBaseline.length)
    await page.keyboard.press('ArrowRight')
    const first = options.nth(0)
    await expect(list).toHaveAttribute('aria-activedescendant', (await first.getAttribute('id')) ?? '')
    await expect(first).toHaveAttribute('aria-selected', 'true')
    const said = await first.textContent()
    expect(said).toMatch(/起点.*目标/)
    await expect(page.locator('.readout').first()).toHaveText(said ?? '')
    await page.keyboard.press('End')
    await expect(options.last()).toHaveAttribute('aria-selected', 'true')
    await page.keyboard.press('ArrowRight')
    await expect(options.last()).toHaveAttribute('aria-selected', 'true')
    await page.keyboard.press('Escape')
    await expect(list).not.toHaveAttribute('aria-activedescendant')
  })

  test('show the value of the point under the pointer', { tag: '@screen' }, async ({ page, isMobile }) => {
    await open(page, explorer.zh)
    await page.locator('#distance').scrollIntoViewIfNeeded()
    const canvas = page.locator('.plot').last().locator('canvas')
    await expect(page.locator('.plot').last()).toHaveAttribute('tabindex', '0')
    const position = { x: 40, y: 40 }
    if (isMobile) await canvas.tap({ position })
    else await canvas.hover({ position })
    await expect(page.locator('.readout').last()).toHaveText(/从.*到/)
  })

  test('follow the filters, and go where nothing is left to draw', async ({ page }) => {
    await open(page, `${explorer.zh}?baseline=yes`)
    await expect(page.locator('#distance + .hint')).not.toContainText('另有')
    await page.getByRole('button', { name: '残疾人', exact: true }).click()
    await expect(page.locator('#distance')).toHaveCount(0)
  })

  for (const [what, options] of [
    ['in light', { colorScheme: 'light' }],
    ['in dark', { colorScheme: 'dark' }],
    ['with forced colours', { forcedColors: 'active' }],
  ] as const) {
    test.describe(what, () => {
      test.use({ contextOptions: options })
      test(`are drawn in the page’s own colours ${what}`, async ({ page }) => {
        await open(page, explorer.zh)
        await page.locator('#distance').scrollIntoViewIfNeeded()
        await expect(page.locator('.plot').last()).toHaveAttribute('tabindex', '0')
        const { accent, drawn } = await page.evaluate(() => {
          const probe = document.createElement('a')
          probe.href = '#'
          document.querySelector('.targets')?.after(probe)
          const forced = matchMedia('(forced-colors: active)').matches
          probe.style.color = forced ? 'LinkText' : 'var(--accent)'
          const canvas = [...document.querySelectorAll<HTMLCanvasElement>('.plot canvas')].at(-1)
          const pixels = canvas?.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height).data ?? []
          const counts = new Map<string, number>()
          for (let at = 0; at < pixels.length; at += 4) {
            const color = `rgb(${pixels[at] ?? 0}, ${pixels[at + 1] ?? 0}, ${pixels[at + 2] ?? 0})`
            if (pixels[at + 3] === 255) counts.set(color, (counts.get(color) ?? 0) + 1)
          }
          const [most] = [...counts].sort(([, a], [, b]) => b - a)
          return { accent: getComputedStyle(probe).color, drawn: most?.[0] }
        })
        expect(drawn).toBe(accent)
      })
    })
  }

  test.describe('in dark, on paper', () => {
    test.use({ contextOptions: { colorScheme: 'dark' } })
    test('are ink on white, though the reader never scrolled', async ({ page }) => {
      await open(page, explorer.zh)
      const figures = await page.locator('.figure').count()
      await expect(page.locator('.plot[tabindex="0"]')).toHaveCount(figures, { timeout: 15_000 })
      const colorsDrawn = () =>
        page.evaluate(() => {
          const found = new Set<string>()
          for (const canvas of document.querySelectorAll<HTMLCanvasElement>('.plot canvas')) {
            const pixels = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height).data ?? []
            for (let at = 0; at < pixels.length; at += 4)
              if (pixels[at + 3] === 255) found.add([pixels[at], pixels[at + 1], pixels[at + 2]].join())
          }
          return [...found]
        })
      const [light, dark] = ['7,95,93', '127,208,200']
      expect(await colorsDrawn()).toContain(dark)
      await page.evaluate(() => dispatchEvent(new Event('beforeprint')))
      expect(await colorsDrawn()).toContain(light)
      expect(await colorsDrawn()).not.toContain(dark)
      await page.evaluate(() => dispatchEvent(new Event('afterprint')))
      expect(await colorsDrawn()).toContain(dark)
    })
  })

  test('are saved as a picture and as a table', async ({ page }) => {
    await open(page, explorer.zh)
    await page.locator('#distance').scrollIntoViewIfNeeded()
    await expect(page.locator('.plot').last()).toHaveAttribute('tabindex', '0')
    const figure = page.locator('.figure').last()

    let saving = page.waitForEvent('download')
    await figure.getByRole('button', { name: words.zh.downloadPng }).click()
    const picture = await (await saving).createReadStream()
    const bytes = Buffer.concat(await picture.toArray())
    expect(bytes.subarray(1, 4).toString()).toBe('PNG')
    expect(bytes.readUInt32BE(16)).toBe(1920)
    expect(bytes.length).toBeGreaterThan(20_000)

    saving = page.waitForEvent('download')
    await figure.getByRole('button', { name: words.zh.downloadCsv }).click()
    const saved: string[][] = parse(await read(await saving), { bom: true })
    const table = await figure
      .locator('table tr:not(tfoot tr)')
      .evaluateAll((rows) =>
        rows.map((row) => Array.from(row.querySelectorAll('th, td'), (cell) => cell.textContent)),
      )
    expect(saved).toEqual(table)
  })

  test(
    'drawn and filtered, the page has no accessibility violation',
    { tag: '@screen' },
    async ({ page }) => {
      await open(page, `${explorer.zh}?wording=firm`)
      await unfold(page, 'zh')
      await page.locator('#distance').scrollIntoViewIfNeeded()
      await expect(page.locator('.plot').last()).toHaveAttribute('tabindex', '0')
      await expectAccessible(page)
    },
  )
})
