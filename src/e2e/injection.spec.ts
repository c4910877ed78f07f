import { expect, testCopy } from './support/copy-of-site.ts'
import { attacks, paragraphs, translations, writeHostileSeeds } from './support/injection.ts'

/** A site whose plan and translation are full of attacks. */
const test = testCopy(writeHostileSeeds, '')

for (const [lang, path, texts] of [
  ['plan', '/hostile-plan/chapter-1/', paragraphs],
  ['translation', '/en/hostile-plan/chapter-1/', translations],
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

test('the facts of a hostile plan.yaml are printed as text', async ({ page }) => {
  for (const path of ['/', '/hostile-plan/', '/en/hostile-plan/']) {
    await page.goto(path)
    expect(await page.evaluate(() => Reflect.get(globalThis, 'attacked') as unknown)).toBeUndefined()
  }
  await expect(page.locator('#source')).toContainText('{globalThis.attacked=1}')
})

test('an attack as a heading is printed as text', async ({ page }) => {
  await page.goto('/hostile-plan/chapter-1/')
  await expect(page.locator('h1')).toContainText(attacks[0].replace('(', '（'))
})
