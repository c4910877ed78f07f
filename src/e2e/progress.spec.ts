import { expect, testOtherSite } from './support/other-site-test.ts'

/** A site of two plans with published results: one runs, the period of the other is over. */
const test = testOtherSite('progress')

test('the charts show what was published', async ({ page }) => {
  await page.goto('/plan-running/targets/')
  const list = page.getByRole('listbox').first()
  await list.scrollIntoViewIfNeeded()
  await expect(list).toHaveAttribute('tabindex', '0')
  await expect(list.getByRole('option').first()).toHaveText(
    '护理型床位占比：起点40%，目标达到60%，2023年公布52%',
  )
  await page.goto('/plan-running/targets/beds/')
  const course = page.getByRole('listbox')
  await course.scrollIntoViewIfNeeded()
  await expect(course.getByRole('option')).toHaveText([
    '起点：2020年40%',
    '公布的结果：2022年47%',
    '公布的结果：2023年52%',
    '目标：2025年60%',
  ])
})
