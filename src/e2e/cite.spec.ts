import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { clipboard } from './support/clipboard.ts'
import { expect, test } from './support/site.ts'
import { installSpeech } from './support/speech.ts'

const chapter = '/jinan-civil-affairs-2021-2025/chapter-3/'

test.use({ permissions: ['clipboard-read', 'clipboard-write'] })
const today = (page: Page) =>
  page.evaluate(() => {
    const date = new Date()
    const pad = (value: number) => String(value).padStart(2, '0')
    return `${date.getFullYear()}-${pad(date.getMonth() + 1)}-${pad(date.getDate())}`
  })

const menu = (page: Page) => page.getByRole('dialog')

/** Opens the menu of a block by its address or number. */
async function cite(page: Page, id: string) {
  await page.locator(`.place[href="#${id}"], #${id} > .number`).click()
  await expect(menu(page)).toHaveAttribute('aria-label', /./)
}

test(
  'the link to a paragraph is copied, and the page stays where it is',
  { tag: '@screen' },
  async ({ page, baseURL }) => {
    // The words of a search are no part of the address.
    await page.goto(`${chapter}?mark=低保`)
    const label = page.locator('.place[href="#c3-s1-i2-p1"]')
    await label.scrollIntoViewIfNeeded()
    const before = await page.evaluate(() => scrollY)
    await label.click()
    await expect(menu(page).getByRole('status')).toHaveText('链接已复制。')
    expect(await clipboard(page)).toBe(`${baseURL ?? ''}${chapter}#c3-s1-i2-p1`)
    await expect(page).toHaveURL(/#c3-s1-i2-p1$/)
    expect(await page.evaluate(() => scrollY)).toBe(before)
    await menu(page).getByRole('button', { name: '关闭' }).click()
    await expect(menu(page)).toBeHidden()
    await expect(label).toBeFocused()
  },
)

test('a paragraph is copied with its place in words', async ({ page }) => {
  await page.goto(chapter)
  const text = await page.locator('#c3-s3-i3-p3').textContent()
  await cite(page, 'c3-s3-i3-p3')
  await menu(page).getByRole('button', { name: '复制原文和出处' }).click()
  await expect(page.getByText('已复制：第三章第三节（三）第三段')).toBeVisible()
  expect(await clipboard(page)).toBe(
    `${text ?? ''}\n——《济南市“十四五”民政事业发展规划》第三章第三节（三）第三段`,
  )
})

test('a paragraph is copied with a citation by GB/T 7714, with no date that is not known', async ({
  page,
}) => {
  await page.goto(chapter)
  const text = await page.locator('#c3-s1-i2-p2').textContent()
  await cite(page, 'c3-s1-i2-p2')
  await menu(page)
    .getByRole('button', { name: /GB\/T 7714—2025/ })
    .click()
  await expect(menu(page)).toBeHidden()
  const [quotation, citation, ...more] = (await clipboard(page)).split('\n')
  expect(quotation).toBe(text)
  expect(more).toEqual([])
  expect(citation).toMatch(/济南市“十四五”民政事业发展规划：第三章第一节（二）第二段\[EB\/OL\]\. \[/)
  expect(citation).toContain(`[${await today(page)}]. https://example.org${chapter}#c3-s1-i2-p2.`)
  // The date of issue is not known, and that of the re-publication is not its date.
  expect(citation).not.toMatch(/[（(]\d{4}|2022/)
})

test('English is copied with a citation by APA', async ({ page }) => {
  await page.goto(`/en${chapter}`)
  await cite(page, 'c3-s1-i2-p2')
  await menu(page).getByRole('button', { name: /APA/ }).click()
  await expect(menu(page)).toBeHidden()
  const [quotation, citation, notice] = (await clipboard(page)).split('\n')
  expect(notice).toBe('The English is an unofficial translation; the Chinese text prevails.')
  expect(quotation).toBe(await page.locator('#c3-s1-i2-p2').textContent())
  expect(citation).toMatch(/n\.d\./)
  expect(citation).toContain('(Chapter 3, Section 1, (2), para. 2)')
  expect(citation).toContain(`from https://example.org/en${chapter}#c3-s1-i2-p2`)
})

test('a heading is cited by its number, all by keyboard', async ({ page, baseURL }) => {
  await page.goto(`/en${chapter}`)
  const number = page.locator('#c3-s2 > .number')
  await number.focus()
  await page.keyboard.press('Enter')
  await expect(menu(page).getByRole('button', { name: 'Copy link' })).toBeFocused()
  await expect(menu(page).getByText('Cite Chapter 3, Section 2')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(menu(page)).toBeHidden()
  await expect(number).toBeFocused()
  await page.keyboard.press('Enter')
  await page.keyboard.press('Enter')
  await expect(page.getByText('Copied: Chapter 3, Section 2')).toBeVisible()
  expect(await clipboard(page)).toBe(`${baseURL ?? ''}/en${chapter}#c3-s2`)
})

test(
  'what is selected is cited, from the first paragraph to the last',
  { tag: '@screen' },
  async ({ page }) => {
    await page.goto(chapter)
    const button = page.getByRole('button', { name: '引用选中文字' })
    await expect(button).toHaveCount(0)
    await page.evaluate(() => {
      const start = document.querySelector('#c3-s1-i1-p2')?.lastChild
      const end = document.querySelector('#c3-s1-i1-p3')?.firstChild?.firstChild
      if (!start || !end) throw new Error('The paragraphs are not there.')
      getSelection()?.setBaseAndExtent(start, start.textContent?.lastIndexOf('压缩') ?? 0, end, 4)
    })
    await button.click()
    await expect(menu(page)).toContainText('引用第三章第一节（一）第二段至第三章第一节（一）第三段')
    await menu(page).getByRole('button', { name: '复制原文和出处' }).click()
    await expect(menu(page)).toBeHidden()
    expect(await clipboard(page)).toBe(
      '压缩工作环节，提升服务效率。\n建立健全\n——《济南市“十四五”民政事业发展规划》第三章第一节（一）第二段至第三章第一节（一）第三段',
    )
  },
)

for (const { name, query, height } of [
  { name: 'after a search', query: '?mark=低保', height: 800 },
  { name: 'in a low window', query: '', height: 420 },
]) {
  test(
    `the button to cite what is selected is beside it, and nothing covers it: ${name}`,
    { tag: '@screen' },
    async ({ page, isMobile }) => {
      const width = isMobile ? 390 : 1440
      await page.setViewportSize({ width, height })
      await page.goto(`${chapter}${query}`)
      if (query !== '') await expect(page.locator('.steps')).toBeVisible()
      const paragraph = page.locator('#c3-s1-i1-p2')
      // At the foot of the window, where a bar may lie, in its middle, and under the bar at its head.
      for (const share of [0.98, 0.5, 0.12]) {
        await paragraph.evaluate((element, share) => {
          const end = element.lastChild
          if (!end) throw new Error('The paragraph is empty.')
          const range = document.createRange()
          range.setStart(end, (end.textContent?.length ?? 0) - 6)
          range.setEnd(end, (end.textContent?.length ?? 0) - 2)
          scrollBy(0, range.getBoundingClientRect().bottom - innerHeight * share)
          const selection = getSelection()
          selection?.removeAllRanges()
          selection?.addRange(range)
        }, share)
        const button = page.getByRole('button', { name: '引用选中文字' })
        await expect(button).toBeInViewport({ ratio: 1 })
        await button.click({ trial: true })
        const { top, bottom } = await page.evaluate(() => {
          const { top, bottom } = getSelection()?.getRangeAt(0).getBoundingClientRect() ?? new DOMRect()
          return { top, bottom }
        })
        const box = await button.boundingBox()
        if (!box) throw new Error('The button has no box.')
        expect(box.height).toBeGreaterThanOrEqual(44)
        // It does not lie over the words, and is near them.
        expect(box.y >= bottom || box.y + box.height <= top).toBe(true)
        expect(Math.min(Math.abs(box.y - bottom), Math.abs(top - box.y - box.height))).toBeLessThan(140)
      }
      await page.getByRole('button', { name: '引用选中文字' }).click()
      await expect(menu(page)).toBeVisible()
    },
  )
}

test('a paragraph is copied as Markdown, and its entry saved for reference managers', async ({ page }) => {
  await page.goto(`/en${chapter}`)
  await cite(page, 'c3-s1-i2-p2')
  await menu(page).getByRole('button', { name: 'Copy as Markdown' }).click()
  await expect(menu(page)).toBeHidden()
  const copied = await clipboard(page)
  expect(copied).toMatch(/^> /)
  expect(copied).toContain(`](https://example.org/en${chapter}#c3-s1-i2-p2)`)
  expect(copied).toContain('unofficial translation')
  for (const [name, file, start] of [
    ['RIS', 'c3-s1-i2-p2.ris', /^TY {2}- RPRT/],
    ['BibTeX', 'c3-s1-i2-p2.bib', /^@techreport\{c3-s1-i2-p2,/],
    ['CSL-JSON', 'c3-s1-i2-p2.json', /^\[/],
  ] as const) {
    await cite(page, 'c3-s1-i2-p2')
    const saved = page.waitForEvent('download')
    await menu(page).getByRole('button', { name }).click()
    const download = await saved
    expect(download.suggestedFilename()).toBe(file)
    expect(await readFile(await download.path(), 'utf8')).toMatch(start)
    await page.keyboard.press('Escape')
  }
})

test('reading aloud starts from a paragraph by its own control', { tag: '@screen' }, async ({ page }) => {
  const speech = await installSpeech(page, ['zh-CN'])
  await page.goto(chapter)
  await page.locator('article > .say').click()
  await expect(page.locator('.player')).toBeVisible()
  expect((await speech.said())[0]?.text).toMatch(/^第三章/)
  await expect(page.locator('html')).not.toHaveClass(/large/)
  await cite(page, 'c3-s1-i2-p2')
  await menu(page).getByRole('button', { name: '从这里朗读' }).click()
  await expect(menu(page)).toHaveCount(0)
  await expect(page.locator('.player')).toHaveCount(1)
  expect((await speech.said()).at(-1)?.text).toMatch(/^全力做好特困人员集中供养工作。/)
})

test('a selection of anything else is not offered', async ({ page }) => {
  await page.goto(chapter)
  await page.evaluate(() => {
    const footer = document.querySelector('footer')
    if (footer) getSelection()?.selectAllChildren(footer)
  })
  await page.waitForLoadState('networkidle')
  await expect(page.getByRole('button', { name: '引用选中文字' })).toBeHidden()
  await page.evaluate(() => getSelection()?.removeAllRanges())
})

test('side by side, a row is copied in both languages', async ({ page }) => {
  await page.goto(`/bilingual${chapter}`)
  await page.locator('.place[href="#c3-s1-p1"]').click()
  await menu(page).getByRole('button', { name: '复制原文和出处' }).click()
  await expect(menu(page)).toBeHidden()
  const [zh, en, citation, notice] = (await clipboard(page)).split('\n')
  expect(notice).toBe('英文是非官方译文，以中文为准。')
  expect(zh).toMatch(/^坚持以人民为中心/)
  expect(en).toMatch(/^[A-Z]/)
  expect(citation).toBe('——《济南市“十四五”民政事业发展规划》第三章第一节第一段')
})

test('everything is copied where the Clipboard API is missing', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(Navigator.prototype, 'clipboard', { value: undefined })
  })
  await page.goto(chapter)
  const text = await page.locator('#c3-s1-p1').textContent()
  await cite(page, 'c3-s1-p1')
  await menu(page).getByRole('button', { name: '复制原文和出处' }).click()
  await expect(page.getByText('已复制：第三章第一节第一段')).toBeVisible()

  const other = await page.context().newPage()
  await other.goto(chapter)
  expect(await clipboard(other)).toBe(`${text ?? ''}\n——《济南市“十四五”民政事业发展规划》第三章第一节第一段`)
})

test('where nothing can be copied, the text is there to be copied by hand', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(Navigator.prototype, 'clipboard', { value: undefined })
    Object.defineProperty(Document.prototype, 'execCommand', { value: () => false })
  })
  await page.goto(chapter)
  await cite(page, 'c3-s1-p1')
  await menu(page).getByRole('button', { name: '复制链接' }).click()
  await expect(menu(page)).toContainText('自动复制失败')
  const field = menu(page).getByRole('textbox')
  await expect(field).toBeFocused()
  expect(await page.evaluate(() => getSelection()?.toString())).toMatch(/#c3-s1-p1$/)
})

test('where the places do not load, the menu reports it and copies the link', async ({ page, faults }) => {
  await page.route('**/places.json', (route) => route.abort())
  await page.goto(chapter)
  await cite(page, 'c3-s1-p1')
  await expect(menu(page)).toContainText('出处没有载入，只能复制链接。')
  await menu(page).getByRole('button', { name: '复制链接' }).click()
  expect(await clipboard(page)).toMatch(/#c3-s1-p1$/)
  expect(faults.splice(0).every((fault) => fault.includes('Failed to load resource'))).toBe(true)
})

test('where the script does not load, an address is a link', async ({ page, faults }) => {
  await page.route('**/_astro/cite*', (route) => route.abort())
  await page.goto(chapter)
  await page.locator('.place[href="#c3-s2-p1"]').click()
  await expect(page).toHaveURL(`${chapter}#c3-s2-p1`)
  expect(faults.splice(0).every((fault) => fault.includes('Failed to load resource'))).toBe(true)
})

test(
  'the menu closes by a click beside it, and there is one at a time',
  { tag: '@screen' },
  async ({ page }) => {
    await page.goto(chapter)
    await cite(page, 'c3-s1-p1')
    await page.locator('#c3-s1-p1').click({ position: { x: 5, y: 5 } })
    await expect(menu(page)).toHaveCount(0)
  },
)
