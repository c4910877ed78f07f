import type { Page } from '@playwright/test'
import { expect, test } from './support/site.ts'
import { installSpeech } from './support/speech.ts'

const chapter = '/jinan-civil-affairs-2021-2025/chapter-3/'
const first = '坚持以人民为中心的发展思想'

const player = (page: Page) => page.getByRole('region', { name: '朗读', exact: true })
const start = (page: Page) => page.locator('.panel').getByRole('button')

/** Start reading from the panel, and wait for the player, whose script is loaded now. */
async function begin(page: Page) {
  await start(page).click()
  await expect(page.locator('.player')).toBeVisible()
}

/** The words that are marked as being read. */
const marked = (page: Page) =>
  page.evaluate(() =>
    Array.from(CSS.highlights.get('aloud') ?? [], (range) => (range as Range).toString()).join(),
  )

test('reads from the place being read, sentence by sentence, and marks the sentence', async ({ page }) => {
  const speech = await installSpeech(page, ['en-US', 'zh-CN'])
  await page.goto(`${chapter}#c3-s1`)
  await page.locator('.settings').click()
  await expect(start(page)).toContainText('从第一节读起')
  await begin(page)
  await expect(player(page)).toBeVisible()
  expect((await speech.said()).map(({ text }) => text)).toEqual([
    '第一节　构建“大救助”体系，夯实基本民生保障基础',
  ])
  expect(await marked(page)).toBe('第一节　构建“大救助”体系，夯实基本民生保障基础')

  await speech.finish()
  const [, second] = await speech.said()
  expect(second).toMatchObject({ lang: 'zh-CN', rate: 1 })
  expect(second?.text).toContain(first)
  expect(await marked(page)).toBe(second?.text)
})

test(
  'reads on to the end of the page, keeps what is read in sight, and ends',
  { tag: '@screen' },
  async ({ page }) => {
    const speech = await installSpeech(page, ['zh-CN'])
    await page.goto('/jinan-civil-affairs-2021-2025/chapter-4/')
    await page.locator('.settings').click()
    await begin(page)
    const sentences = await page.locator('[data-plan-text]').allTextContents()
    let count = 0
    while (await speech.isSpeaking()) {
      count++
      const isSeen = await page.evaluate(() => {
        const [range] = CSS.highlights.get('aloud') ?? []
        const { top = -1 } = (range as Range | undefined)?.getBoundingClientRect() ?? {}
        return top >= 0 && top < innerHeight
      })
      expect(isSeen).toBe(true)
      await speech.finish()
    }
    expect(count).toBeGreaterThan(sentences.length)
    const said = (await speech.said()).map(({ text }) => text).join('')
    expect(said.replace(/\s/g, '')).toBe(sentences.join('').replace(/\s/g, ''))
    await expect(player(page)).toBeHidden()
    expect(await marked(page)).toBe('')
  },
)

test('pauses, goes on, changes its speed and stops, by keyboard', async ({ page }) => {
  const speech = await installSpeech(page, ['zh-CN'])
  await page.goto(`${chapter}#c3-s1-p1`)
  await page.locator('.settings').focus()
  await page.keyboard.press('Enter')
  await expect(start(page)).toBeVisible()
  await page.keyboard.press('Tab')
  await expect(start(page)).toBeFocused()
  await page.keyboard.press('Enter')
  const pause = player(page).getByRole('button', { name: '暂停' })
  await expect(pause).toBeFocused()

  await page.keyboard.press('Enter')
  expect(await speech.isSpeaking()).toBe(false)
  const resume = player(page).getByRole('button', { name: '继续' })
  await expect(resume).toBeFocused()
  await page.keyboard.press('Enter')
  expect(await speech.isSpeaking()).toBe(true)

  await page.keyboard.press('Tab')
  await page.keyboard.press('Tab')
  await page.keyboard.press('ArrowDown')
  const said = await speech.said()
  expect(said.map(({ rate }) => rate)).toEqual([1, 1, 1.3])
  // To pause or to change the speed is not to lose the place.
  expect(new Set(said.map(({ text }) => text)).size).toBe(1)

  await page.keyboard.press('Escape')
  await expect(player(page)).toBeHidden()
  expect(await speech.isSpeaking()).toBe(false)
  await expect(page.locator('.settings')).toBeFocused()
})

test('the speed is kept, and a stored one that makes no sense is ignored', async ({ page }) => {
  const speech = await installSpeech(page, ['zh-CN'])
  await page.goto(chapter)
  await page.locator('.settings').click()
  await begin(page)
  await player(page).getByRole('combobox').selectOption({ label: '语速 慢' })
  expect((await speech.said()).map(({ rate }) => rate)).toEqual([1, 0.7])
  await page.reload()
  await page.locator('.settings').click()
  await begin(page)
  expect((await speech.said()).map(({ rate }) => rate)).toEqual([0.7])
  await page.evaluate(() => {
    localStorage.setItem('speech-rate', '1e9')
  })
  await page.reload()
  await page.locator('.settings').click()
  await begin(page)
  expect((await speech.said()).map(({ rate }) => rate)).toEqual([1])
})

test('English is read by an English voice', async ({ page }) => {
  const speech = await installSpeech(page, ['zh-CN', 'en-GB'])
  await page.goto(`/en${chapter}#c3-s1-p1`)
  await page.locator('.settings').click()
  await begin(page)
  const [said] = await speech.said()
  expect(said?.lang).toBe('en')
  expect(said?.text).toMatch(/^[A-Z].*[.;,]$/)
})

test('reports a voice that fails, and can go on', async ({ page }) => {
  const speech = await installSpeech(page, ['zh-CN'])
  await page.goto(chapter)
  await page.locator('.settings').click()
  await begin(page)
  await speech.finish('onerror')
  await expect(player(page).getByRole('status')).toHaveText('朗读出错，已在这里停止。')
  await player(page).getByRole('button', { name: '继续' }).click()
  expect(await speech.isSpeaking()).toBe(true)
  await expect(player(page).getByRole('status')).toHaveText('')
})

test('where no voice speaks the language, or the browser does not speak, the panel says why', async ({
  page,
}) => {
  await installSpeech(page, ['en-US'])
  await page.goto(chapter)
  await page.locator('.settings').click()
  await expect(page.getByText('这台设备没有安装中文语音，不能朗读。')).toBeVisible()
  await expect(start(page)).toHaveCount(0)

  await page.addInitScript(() => {
    Reflect.deleteProperty(window, 'speechSynthesis')
    Reflect.deleteProperty(Window.prototype, 'speechSynthesis')
  })
})

test('in a browser that cannot speak, the panel says why', async ({ page }) => {
  await page.addInitScript(() => {
    Reflect.deleteProperty(window, 'speechSynthesis')
  })
  await page.goto(chapter)
  await page.locator('.settings').click()
  await expect(page.getByText('这个浏览器不支持朗读。')).toBeVisible()
})

test('pages without a text of the plan have nothing to read aloud', async ({ page }) => {
  await installSpeech(page, ['zh-CN'])
  await page.goto('/')
  await page.locator('.settings').click()
  await expect(page.getByRole('group', { name: '大字与主题' })).toBeVisible()
  await expect(start(page)).toHaveCount(0)
})

test('a browser that has no highlights has the sentence marked all the same, and the text stays', async ({
  page,
}) => {
  const speech = await installSpeech(page, ['zh-CN'])
  await page.addInitScript(() => {
    Reflect.deleteProperty(CSS, 'highlights')
  })
  await page.goto(`${chapter}#c3-s1-p1`)
  const text = await page.locator('#c3-s1-p1').textContent()
  await page.locator('.settings').click()
  await begin(page)
  const [said] = await speech.said()
  expect((await page.locator('#c3-s1-p1 mark').allTextContents()).join('')).toBe(said?.text)
  await expect(page.locator('#c3-s1-p1 mark').first()).toHaveCSS('background-color', 'rgb(207, 230, 224)')
  await player(page).getByRole('button', { name: '停止' }).click()
  await expect(page.locator('#c3-s1-p1 mark')).toHaveCount(0)
  await expect(page.locator('#c3-s1-p1')).toHaveText(text ?? '')
})
