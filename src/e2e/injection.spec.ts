import { attacks, paragraphs, translations } from './support/injection.ts'
import { expect, testOtherSite } from './support/other-site-test.ts'

/** A site whose plan and translation are full of attacks. */
const test = testOtherSite('injection')

for (const [lang, path, texts] of [
  ['plan', '/injection-plan/chapter-1/', paragraphs],
  ['translation', '/en/injection-plan/chapter-1/', translations],
] as const) {
  test(`markup and code in a ${lang} are printed as text and nothing else`, async ({ page }) => {
    await page.goto(path)
    const printed = await page.locator('p[data-plan-text]').allTextContents()
    expect(printed).toEqual(texts)
    expect(await page.evaluate(() => Reflect.get(globalThis, 'attacked') as unknown)).toBeUndefined()
    await expect(
      page.locator('main :is(script:not([type=module]), img, style, a[href^=javascript])'),
    ).toHaveCount(0)
  })
}

test('code in plan.yaml is printed as text', async ({ page }) => {
  for (const path of ['/', '/injection-plan/', '/en/injection-plan/']) {
    await page.goto(path)
    expect(await page.evaluate(() => Reflect.get(globalThis, 'attacked') as unknown)).toBeUndefined()
  }
  await expect(page.locator('#source')).toContainText('{globalThis.attacked=1}')
})

test('markup in a heading is printed as text', async ({ page }) => {
  await page.goto('/injection-plan/chapter-1/')
  await expect(page.locator('h1')).toContainText(attacks[0].replace('(', '（'))
})
