import { expect, test } from './support/site.ts'

test('a script that is not ours does not run', async ({ page, faults }) => {
  await page.goto('/')
  await page.evaluate(() => {
    const script = document.createElement('script')
    script.textContent = 'document.title = "taken"'
    document.body.append(script)
  })
  await expect(page).not.toHaveTitle('taken')
  expect(faults.splice(0).join()).toMatch(/Content Security Policy/)
})

test('the page for a wrong address is in both languages, with status 404', async ({ page, faults }) => {
  const response = await page.goto('/no/such/page/')
  expect(response?.status()).toBe(404)
  await expect(page.getByRole('heading', { name: '页面不存在' })).toBeVisible()
  await expect(page.getByRole('heading', { name: 'Page not found' })).toBeVisible()
  await page.getByRole('link', { name: 'Home' }).click()
  await expect(page).toHaveURL('/en/')
  expect(faults.splice(0).every((fault) => fault.includes('404'))).toBe(true)
})
