import { expect, test } from 'vitest'
import { citeApa, citeGbt7714, citeInWords, type Cited } from './cite.ts'

const cited: Cited = {
  plan: {
    title: { zh: '济南市“十四五”民政事业发展规划', en: 'The 14th Five-Year Plan for Civil Affairs in Jinan' },
    issuer: { zh: '济南市民政局', en: 'Jinan Municipal Civil Affairs Bureau' },
    source: {
      ...{
        republisher: null,
        republished: '2022-10-10',
        url: null,
        attributedTo: null,
        documentNumber: null,
      },
      issued: null,
    },
  },
  place: { zh: '第三章第一节（二）第二段', en: 'Chapter 3, Section 1, (2), para. 2' },
  url: 'https://example.org/p/chapter-3/#c3-s1-i2-p2',
  accessed: '2026-03-01',
}
const issued: Cited = {
  ...cited,
  plan: { ...cited.plan, source: { ...cited.plan.source, issued: '2021-12-06' } },
}

test('cites as colleagues do', () => {
  expect(citeInWords('zh', cited)).toBe('《济南市“十四五”民政事业发展规划》第三章第一节（二）第二段')
  expect(citeInWords('en', cited)).toBe(
    'The 14th Five-Year Plan for Civil Affairs in Jinan, Chapter 3, Section 1, (2), para. 2',
  )
})

test('cites by GB/T 7714—2025', () => {
  expect(citeGbt7714(cited)).toBe(
    '济南市民政局. 济南市“十四五”民政事业发展规划：第三章第一节（二）第二段[EB/OL]. [2026-03-01]. https://example.org/p/chapter-3/#c3-s1-i2-p2.',
  )
  expect(citeGbt7714(issued)).toContain('[EB/OL]. （2021-12-06）[2026-03-01]. https')
})

test('cites by GB/T 7714—2015 where that is chosen', () => {
  expect(citeGbt7714(cited, 2015)).toBe(
    '济南市民政局. 济南市“十四五”民政事业发展规划: 第三章第一节（二）第二段[EB/OL]. [2026-03-01]. https://example.org/p/chapter-3/#c3-s1-i2-p2.',
  )
  expect(citeGbt7714(issued, 2015)).toContain('[EB/OL]. (2021-12-06)[2026-03-01]. https')
})

test('cites a whole plan', () => {
  const whole = { ...cited, place: { zh: '', en: '' } }
  expect(citeInWords('zh', whole)).toBe('《济南市“十四五”民政事业发展规划》')
  expect(citeInWords('en', whole)).toBe('The 14th Five-Year Plan for Civil Affairs in Jinan')
  expect(citeGbt7714(whole)).toContain('规划[EB/OL]. ')
  expect(citeApa(whole)).toContain('in Jinan]. Retrieved')
})

test('cites by APA', () => {
  expect(citeApa(cited)).toBe(
    'Jinan Municipal Civil Affairs Bureau. (n.d.). 济南市“十四五”民政事业发展规划 [The 14th Five-Year Plan for Civil Affairs in Jinan] (Chapter 3, Section 1, (2), para. 2). Retrieved March 1, 2026, from https://example.org/p/chapter-3/#c3-s1-i2-p2',
  )
  expect(citeApa(issued)).toContain('(2021, December 6)')
})

test('leaves out what is not known', () => {
  const bare: Cited = { ...cited, plan: { ...cited.plan, issuer: null }, url: null, accessed: null }
  expect(citeGbt7714(bare)).toBe('济南市“十四五”民政事业发展规划：第三章第一节（二）第二段[Z].')
  expect(citeApa(bare)).toBe(
    '济南市“十四五”民政事业发展规划 [The 14th Five-Year Plan for Civil Affairs in Jinan] (n.d.) (Chapter 3, Section 1, (2), para. 2).',
  )
})
