import { readBlocks, matchesOf, matchesOfPhrase } from './support/search/expected-matches.ts'
import { outcome, results, searchFor } from './support/search/page.ts'
import { expectAccessible, expectToFit } from './support/expectations.ts'
import { expect, test } from './support/site.ts'

const plan = '/jinan-civil-affairs-2021-2025/'
const named = '.listed[data-names]'

test('a word that the plan does not use leads to its own, with the count of each', async ({ page }) => {
  const blocks = readBlocks('zh')
  const count = (words: string) => matchesOf(blocks, words).matches
  for (const [typed, names] of [
    ['五保', ['特困人员', '特困供养人员']],
    ['火葬', ['火化']],
    ['领养', ['收养']],
    ['吃饭', ['助餐']],
    ['dibao', ['低保', '最低生活保障']],
    ['社工站', ['社会工作服务站']],
  ] as const) {
    await searchFor(page, typed)
    const typedCount = count(typed)
    if (typedCount > 0) await expect(results(page)).toHaveAttribute('data-matches', String(typedCount))
    else await expect(outcome(page)).toContainText(typed === 'dibao' ? '“低保”：' : `原文里没有“${typed}”。`)
    for (const name of names) {
      const list =
        typed === 'dibao' && name === '低保' ? results(page) : page.locator(`[data-names="${name}"]`)
      await expect(list).toHaveAttribute('data-matches', String(count(name)))
      await expect(outcome(page)).toContainText(new RegExp(`“${name}”：${count(name)} 处`))
      expect(new Set(await list.locator('mark').allTextContents())).toEqual(new Set([name]))
    }
    await expect(page.locator('.listed')).toHaveCount(names.length + (typed === '社工站' ? 1 : 0))
  }
})

test('in English the forms of a term are counted together, apart from the word that was typed', async ({
  page,
}) => {
  const blocks = readBlocks('en')
  const { matches } = ['subsistence allowance', 'subsistence allowances']
    .map((form) => matchesOfPhrase(blocks, form))
    .reduce((sum, one) => ({ ...sum, matches: sum.matches + one.matches }))
  for (const typed of ['dibao', 'Dibao', '低保', '吃低保']) {
    await searchFor(page, typed, '/en/search/')
    await expect(page.locator(named)).toHaveAttribute('data-matches', String(matches))
    await expect(outcome(page)).toHaveText(
      new RegExp(
        `^“${typed}” is not in the English text\\. The plan says “subsistence allowance” or “subsistence allowances”: ${matches} `,
      ),
    )
  }
})

test('words within a longer query, and queries that begin a word, are understood', async ({ page }) => {
  await searchFor(page, '五保户怎么申请')
  await expect(page.locator(named).first()).toHaveAttribute('data-names', '特困人员')
  await searchFor(page, '養老騙局')
  await expect(page.locator(named)).toHaveAttribute('data-names', '非法集资')
  await searchFor(page, '怎么找时间银行')
  await expect(page.locator(named)).toHaveAttribute('data-names', '时间银行')
  await expect(page.getByRole('heading', { name: /^其中的“时间银行”：1 处/ })).toBeVisible()
})

test('another name leads to its targets and tasks, and a result opens with it marked', async ({ page }) => {
  await searchFor(page, '吃饭')
  await expect(page.locator('aside.first').getByRole('link').first()).toHaveAttribute('href', /\/targets\//)
  await page.locator(`${named} a[href*="c3-s2-i2-p2"]`).first().click()
  await expect(page).toHaveURL(/#c3-s2-i2-p2$/)
  await expect(page.locator('#c3-s2-i2-p2 .match').first()).toHaveText('助餐')
})

for (const [typed, at, address = '/search/'] of [
  ['第三章第二节', 'chapter-3/#c3-s2'],
  ['第三章第二节（二）', 'chapter-3/#c3-s2-i2'],
  ['第三章第三节第（三）项第三段', 'chapter-3/#c3-s3-i3-p3'],
  ['c3-s2-i2', 'chapter-3/#c3-s2-i2'],
  ['序言第一段', '#c0-p1'],
  ['Chapter 3 Section 2', 'chapter-3/#c3-s2'],
  ['Chapter 3, Section 2', 'chapter-3/#c3-s2', '/en/search/'],
  ['ch. 3, sec. 2, (2), para. 1', 'chapter-3/#c3-s2-i2-p1', '/en/search/'],
  ['第四章', 'chapter-4/#c4', '/en/search/'],
] as const) {
  test(`the citation ${typed} goes to its place from ${address}`, async ({ page }) => {
    await page.goto(address)
    await page.locator('[name=q]').fill(typed)
    await page.keyboard.press('Enter')
    await expect(page).toHaveURL(`${address.replace('/search/', '')}${plan}${at}`)
    await page.goBack()
    await expect(page).toHaveURL(address)
  })
}

test('a citation of nothing is looked for as words', async ({ page }) => {
  await searchFor(page, '第九章第二节')
  await expect(outcome(page)).toHaveText('原文里没有“第九章第二节”。')
})

test('pinyin answers at once, with the other terms that are read so', async ({ page }) => {
  const { matches } = matchesOf(readBlocks('zh'), '低保')
  await searchFor(page, 'dibao')
  await expect(results(page)).toHaveAttribute('data-matches', String(matches))
  await expect(outcome(page)).toContainText(`按拼音搜索“低保”。“低保”：${matches} 处`)
  await searchFor(page, 'yanglao')
  await expect(results(page).locator('mark').first()).toHaveText('养老')
  await expect(page.locator('.nearest').getByRole('link').first()).toHaveText(/^养老./)
})

test('a misspelt query leads to a word of the plan, and never to a fragment', async ({ page }) => {
  for (const [typed, meant, fragment] of [
    ['养老机沟', '养老机构', '养老机'],
    ['最低生活保章', '最低生活保障', '最低生活保'],
    ['申请底宝', '低保', '申请底'],
  ] as const) {
    await searchFor(page, typed)
    const offers = page.locator('.nearest')
    await expect(offers.getByRole('link').first()).toHaveText(meant)
    await expect(offers.getByRole('link', { name: fragment, exact: true })).toHaveCount(0)
  }
  await searchFor(page, 'elderley care', '/en/search/')
  await expect(page.locator('.nearest').getByRole('link').first()).toHaveText('elderly care')
})

test(
  'targets come before the passages on a phone, and beside them on a desktop',
  { tag: '@screen' },
  async ({ page, isMobile }) => {
    await searchFor(page, '护理型床位')
    await expect(page.locator('.order')).toHaveText(/^标题里有的排在前面/)
    const box = async (selector: string) =>
      (await page.locator(selector).first().boundingBox()) ?? { x: 0, y: 0, width: 0 }
    const [targets, text, terms] = [await box('aside.first'), await box('.lists'), await box('aside.last')]
    if (isMobile) expect([targets.y < text.y, text.y < terms.y]).toEqual([true, true])
    else expect([targets.x >= text.x + text.width, terms.x === targets.x]).toEqual([true, true])
  },
)

test('the language switch keeps query, filters and place', async ({ page }) => {
  const inEnglish = async (address: string, expected: string | RegExp) => {
    await page.goto(address)
    await page.getByRole('navigation', { name: '语言' }).getByRole('link', { name: 'English' }).click()
    await expect(page).toHaveURL(expected)
  }
  await inEnglish('/search/?q=%E4%BD%8E%E4%BF%9D&kind=term', '/en/search/?q=%E4%BD%8E%E4%BF%9D&kind=term')
  await inEnglish(
    `${plan}targets/?topic=elderly&wording=firm`,
    `/en${plan}targets/?topic=elderly&wording=firm`,
  )
  await inEnglish('/glossary/#time-bank', '/en/glossary/#time-bank')
  await inEnglish(`${plan}notes/#open-denominator`, `/en${plan}notes/#open-denominator`)
  await inEnglish(`${plan}chapter-3/#c3-s2-i2`, `/en${plan}chapter-3/#c3-s2-i2`)
  // Words to highlight are in one language only.
  await inEnglish(`${plan}chapter-3/?mark=%E5%8A%A9%E9%A4%90#c3-s2-i2-p2`, `/en${plan}chapter-3/#c3-s2-i2-p2`)
})

for (const colorScheme of ['light', 'dark'] as const)
  for (const address of [
    '/search/?q=五保',
    '/search/?q=社工站',
    '/en/search/?q=dibao',
    '/search/?q=养老机沟',
  ])
    test(
      `${colorScheme} ${address} has no accessibility violation and fits its screen`,
      { tag: colorScheme === 'light' ? ['@day'] : ['@matrix', '@screen'] },
      async ({ page }) => {
        await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
        await page.goto(address)
        await expect(page.locator('.listed mark, .nearest').first()).toBeVisible()
        await expectAccessible(page)
        await expectToFit(page, [320, 834])
      },
    )
