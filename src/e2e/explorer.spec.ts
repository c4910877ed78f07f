import type { Page } from '@playwright/test'
import { parse } from 'csv-parse/sync'
import { fill, words } from '../i18n/words.ts'
import { topicsSchema } from '../schemas/topics.ts'
import { clipboard } from './support/clipboard.ts'
import { readJson, targets } from './support/content.ts'
import { explorer, open, read, unfold, withBaseline } from './support/explorer.ts'
import { expect, test } from './support/site.ts'

const topics = topicsSchema.parse(readJson('content/topics.json'))
const idsOf = (topic: string) => targets.filter((target) => target.topic === topic).map(({ id }) => id)
const elderly = idsOf('elderly')

const inChapter = (chapter: number) =>
  targets.filter(({ statements }) =>
    statements.some(({ source }) => source.anchor.startsWith(`c${chapter}-`)),
  )
const wordedAs = (wanted: 'firm' | 'aspirational' | 'both') =>
  targets.filter(({ statements }) => {
    const kinds = new Set(statements.map(({ certainty }) => certainty))
    return kinds.size === 2 ? wanted === 'both' : kinds.has(wanted as 'firm' | 'aspirational')
  })

/** The ids of the targets shown, in order. */
async function shown(page: Page): Promise<string[]> {
  const links = page.locator('.targets th[scope=row] a')
  const hrefs = await links.evaluateAll((found) => found.map((link) => link.getAttribute('href') ?? ''))
  return hrefs.map((href) => href.split('/').at(-2) ?? '')
}

const count = (page: Page) => page.locator('.outcome-bar [role=status]').first()
const sorted = (ids: readonly string[]) => ids.toSorted()
const idsIn = (found: readonly { id: string }[]) => sorted(found.map(({ id }) => id))

for (const lang of ['zh', 'en'] as const) {
  const w = words[lang]
  test.describe(lang, () => {
    test('begins with every target, in groups, and says how many', async ({ page }) => {
      await open(page, explorer[lang])
      expect(sorted(await shown(page))).toEqual(idsIn(targets))
      await expect(count(page)).toHaveText(fill(w.resultsAll, { n: targets.length }))
      const groups = topics.filter(({ id }) => idsOf(id).length > 0).map(({ name }) => name[lang])
      await expect(page.locator('.targets h2')).toHaveText(groups)
    })

    test('shows the targets of a topic, in an address that can be sent, and steps back', async ({ page }) => {
      await open(page, explorer[lang])
      const [first, second] = topics
      await page.getByRole('button', { name: first?.name[lang] ?? '', exact: true }).click()
      await expect(page).toHaveURL(`${explorer[lang]}?topic=elderly`)
      await expect(count(page)).toHaveText(fill(w.resultsSome, { n: elderly.length, total: targets.length }))
      expect(sorted(await shown(page))).toEqual(sorted(elderly))

      await page.getByRole('button', { name: second?.name[lang] ?? '', exact: true }).click()
      await expect(page).toHaveURL(`${explorer[lang]}?topic=elderly&topic=low-income`)
      expect(sorted(await shown(page))).toEqual(sorted([...elderly, ...idsOf('low-income')]))

      await page.goBack()
      await expect(page).toHaveURL(`${explorer[lang]}?topic=elderly`)
      expect(sorted(await shown(page))).toEqual(sorted(elderly))
      await page.goBack()
      expect(await shown(page)).toHaveLength(targets.length)
      await page.goForward()
      expect(sorted(await shown(page))).toEqual(sorted(elderly))

      const other = await page.context().newPage()
      await open(other, page.url())
      await expect.poll(() => shown(other)).toHaveLength(elderly.length)
      await expect(other.getByRole('button', { name: first?.name[lang] ?? '', exact: true })).toHaveAttribute(
        'aria-pressed',
        'true',
      )
    })

    test(
      'filters by the plan’s wording, by chapter and by baseline',
      { tag: '@screen' },
      async ({ page }) => {
        await open(page, explorer[lang])
        await unfold(page, lang)
        const press = (name: string) => page.getByRole('button', { name, exact: true }).click()
        for (const [wording, name] of [
          ['firm', w.wordingFirm],
          ['aspirational', w.wordingAspirational],
          ['both', w.wordingBoth],
        ] as const) {
          await press(name)
          await expect(page).toHaveURL(`${explorer[lang]}?wording=${wording}`)
          expect(sorted(await shown(page))).toEqual(idsIn(wordedAs(wording)))
        }
        await press(w.clearFilters)
        await press(lang === 'zh' ? '第二章' : 'Chapter 2')
        expect(sorted(await shown(page))).toEqual(idsIn(inChapter(2)))
        await press(w.clearFilters)
        await press(w.yes)
        await expect(page).toHaveURL(`${explorer[lang]}?baseline=yes`)
        expect(sorted(await shown(page))).toEqual(idsIn(withBaseline))
      },
    )
  })
}

test('filters by words as they are typed; one step back undoes them all', async ({ page }) => {
  await open(page, explorer.zh)
  await unfold(page, 'zh')
  const field = page.getByLabel(words.zh.filterWords)
  await field.pressSequentially('床位 60')
  expect(await shown(page)).toEqual(['nursing-bed-share'])
  await expect(page).toHaveURL(`${explorer.zh}?q=${encodeURIComponent('床位')}+60`)
  await page.goBack()
  await expect(page).toHaveURL(explorer.zh)
  await expect(field).toHaveValue('')
  expect(await shown(page)).toHaveLength(targets.length)
})

test('reports that nothing matches, and leads back', async ({ page }) => {
  await open(page, `${explorer.zh}?q=${encodeURIComponent('没有这样的目标')}`)
  await expect(count(page)).toHaveText(words.zh.resultsNone)
  expect(await shown(page)).toEqual([])
  await page.getByRole('button', { name: words.zh.clearFilters }).click()
  expect(await shown(page)).toHaveLength(targets.length)
})

test('sorts by the text and by name, without groups', async ({ page }) => {
  await open(page, explorer.zh)
  await unfold(page, 'zh')
  await page.getByLabel(words.zh.sort).selectOption('text')
  await expect(page).toHaveURL(`${explorer.zh}?sort=text`)
  expect(await shown(page)).toEqual(targets.map(({ id }) => id))
  await expect(page.locator('.targets h2')).toHaveCount(0)
  await page.getByLabel(words.zh.sort).selectOption('name')
  const names = await page.locator('.targets th[scope=row] a').allTextContents()
  expect(names).toEqual(names.toSorted(new Intl.Collator('zh-CN').compare))
})

test('can be used by keyboard alone', async ({ page }) => {
  await open(page, explorer.zh)
  const toggle = page.getByRole('button', { name: '老人', exact: true })
  await toggle.focus()
  await page.keyboard.press('Space')
  await expect(toggle).toHaveAttribute('aria-pressed', 'true')
  await expect(toggle).toBeFocused()
  expect(sorted(await shown(page))).toEqual(sorted(elderly))
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  expect(sorted(await shown(page))).toEqual(sorted([...elderly, ...idsOf('low-income')]))
})

for (const query of [
  '?topic=nobody&wording=x&baseline=1&chapter=99&sort=toString',
  '?topic=__proto__&constructor=1&q=%00%20',
  '?%E0%A4%A&topic=%3Cscript%3Ealert(1)%3C/script%3E',
]) {
  test(`an address with ${query} shows everything, and is cleaned`, async ({ page }) => {
    await open(page, explorer.zh + query)
    await expect(page).toHaveURL(explorer.zh)
    expect(await shown(page)).toHaveLength(targets.length)
  })
}

test('words in the address are text and nothing else', async ({ page }) => {
  const words = '<img src=x onerror="document.title=1">'
  await open(page, `${explorer.zh}?topic=elderly&topic=nobody&q=${encodeURIComponent(words)}`)
  await expect(page).toHaveURL(
    `${explorer.zh}?${new URLSearchParams([
      ['topic', 'elderly'],
      ['q', words],
    ]).toString()}`,
  )
  await expect(page.locator('.filters input')).toHaveValue(words)
  await expect(page).not.toHaveTitle('1')
})

test('exports what is shown as a table that a CSV parser reads', async ({ page }) => {
  await open(page, `${explorer.zh}?topic=elderly`)
  await expect.poll(() => shown(page)).toHaveLength(elderly.length)
  const saving = page.waitForEvent('download')
  await page.locator('.outcome-bar button', { hasText: words.zh.downloadCsv }).click()
  const text = await read(await saving)
  expect(text.startsWith('\uFEFF')).toBe(true)
  const rows: Record<string, string>[] = parse(text, { bom: true, columns: true })
  const printed = await page.locator('.targets tr:has([scope=row])').evaluateAll((found) =>
    found.map((row) => ({
      name: row.querySelector('th a')?.textContent ?? '',
      promise: row.querySelector('.phrase')?.textContent.replace(/\s/g, '') ?? '',
      notes: Array.from(row.querySelectorAll('.note:not(.doubted)'), (note) => note.textContent).join('; '),
      places: Array.from(row.querySelectorAll('th + td > a'), (link) => link.textContent).join('; '),
      link: row.querySelector('a')?.href ?? '',
    })),
  )
  const { columnTarget, columnPromise, columnNotes, columnPlace, columnLink, columnTopic } = words.zh
  expect(
    rows.map((row) => ({
      name: row[columnTarget],
      promise: row[columnPromise],
      notes: row[columnNotes],
      places: row[columnPlace],
      link: row[columnLink],
    })),
  ).toEqual(printed)
  expect(new Set(rows.map((row) => row[columnTopic]))).toEqual(new Set(['老人']))

  // And what the table says is what the data say.
  for (const row of rows) {
    const target = targets.find(({ id }) => row[columnLink]?.endsWith(`/${id}/`))
    expect(row[words.zh.columnValue]).toBe(String(target?.statements[0]?.value ?? ''))
    expect(row[words.zh.columnYear]).toBe(String(target?.statements[0]?.year))
    expect(row[words.zh.columnQuote]).toBe(target?.statements[0]?.source.quote.zh)
  }
})

test('copies the address of what is shown', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await open(page, `${explorer.zh}?topic=elderly`)
  await page.getByRole('button', { name: words.zh.copyView }).click()
  await expect(page.locator('.actions [role=status]')).toHaveText(words.zh.copiedView)
  expect(await clipboard(page)).toBe(page.url())
})

test('a filter dims the picture, and keeps every link', async ({ page }) => {
  await open(page, `${explorer.zh}?topic=elderly`)
  await expect(page.locator('.glance li.dimmed')).toHaveCount(targets.length - elderly.length)
  await expect(page.locator('.glance li > a:first-child')).toHaveCount(targets.length)
  await page.getByRole('button', { name: words.zh.clearFilters }).click()
  await expect(page.locator('.glance li.dimmed')).toHaveCount(0)
})

test('the picture can be touched, and the filters stay in one row', { tag: '@phone' }, async ({ page }) => {
  for (const lang of ['zh', 'en'] as const) {
    await open(page, explorer[lang])
    const links = page.locator('.glance li > a, .glance h3 a')
    const boxes = await links.evaluateAll((found) =>
      found.map((link) => {
        const { width, height } = link.getBoundingClientRect()
        return { name: link.textContent, width, height }
      }),
    )
    expect(boxes.filter(({ width, height }) => width < 44 || height < 44)).toEqual([])
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
    await page.locator('.targets tr[id]').last().scrollIntoViewIfNeeded()
    const bar = await page.locator('.filters').boundingBox()
    expect(bar?.y).toBeGreaterThanOrEqual(0)
    expect(bar?.height).toBeLessThanOrEqual(60)
  }
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test(
    'the table is in sight, each row leads to its sentence, and no filter does nothing',
    { tag: '@screen' },
    async ({ page }) => {
      await page.goto(explorer.zh)
      expect(await shown(page)).toHaveLength(targets.length)
      await expect(page.locator('.filters')).toBeHidden()
      await expect(page.locator('.data').first()).toBeVisible()
      const row = page.locator('.targets tr', { has: page.locator('a[href$="/nursing-bed-share/"]') })
      await row.locator('th + td > a').first().click()
      await expect(page).toHaveURL(/chapter-2\/#c2-s3-p3$/)
    },
  )
})

test('the address of a target that does not exist has the page for wrong addresses', async ({
  page,
  faults,
}) => {
  const response = await page.goto(`${explorer.zh}no-such-target/`)
  expect(response?.status()).toBe(404)
  faults.splice(0)
})
