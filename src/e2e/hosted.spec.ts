import { expect, testOtherSite } from './support/other-site-test.ts'

const chapter = '/jinan-civil-affairs-2021-2025/chapter-3/'

/** The site as a bureau would host it. */
const test = testOtherSite('hosted')

test('the words of the paragraph are added when the link to report an error is followed', async ({
  page,
}) => {
  await page.goto(chapter)
  const [letter] = await Promise.all([
    page.waitForRequest(/^mailto:/),
    page.locator('#c3-s1-p1 + .report').click(),
  ])
  const { searchParams } = new URL(letter.url())
  expect(searchParams.get('subject')).toContain('第三章第一节第一段（c3-s1-p1）')
  expect(searchParams.get('body')).toMatch(/#c3-s1-p1\n\n坚持以人民为中心的发展思想/)
})

test('the link is not copied with the text, and is not part of the plan', async ({ page }) => {
  await page.goto(chapter)
  const selected = await page.evaluate(() => {
    const first = document.querySelector('#c3-s1-i2-p1')
    const last = document.querySelector('#c3-s1-i2-p2')
    if (first && last) getSelection()?.setBaseAndExtent(first, 0, last, last.childNodes.length)
    return getSelection()?.toString()
  })
  expect(selected).not.toContain('报告错误')
})
