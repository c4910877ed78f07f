import { expect, test } from 'vitest'
import type { Cited } from '../../i18n/cite.ts'
import { dayOf, quote, quoteMarkdown } from './quotation.ts'

const cited: Cited = {
  plan: {
    title: { zh: '济南市“十四五”民政事业发展规划', en: 'The Plan' },
    issuer: null,
    source: {
      republisher: null,
      republished: null,
      url: null,
      attributedTo: null,
      documentNumber: null,
      issued: null,
    },
  },
  place: { zh: '第三章第三节（三）第三段', en: 'Chapter 3, Section 3, (3), para. 3' },
  url: 'https://example.org/p/chapter-3/#c3-s3-i3-p3',
  accessed: '2026-03-01',
}

test.each([
  [
    'words',
    'zh',
    '建好“社工站”。',
    '建好“社工站”。\n——《济南市“十四五”民政事业发展规划》第三章第三节（三）第三段',
  ],
  ['words', 'en', 'Build stations.', 'Build stations.\n— The Plan, Chapter 3, Section 3, (3), para. 3'],
  [
    'gbt',
    'zh',
    '建好。',
    '建好。\n济南市“十四五”民政事业发展规划：第三章第三节（三）第三段[EB/OL]. [2026-03-01]. https://example.org/p/chapter-3/#c3-s3-i3-p3.',
  ],
  [
    'apa',
    'en',
    'Build.',
    'Build.\n济南市“十四五”民政事业发展规划 [The Plan] (n.d.) (Chapter 3, Section 3, (3), para. 3). Retrieved March 1, 2026, from https://example.org/p/chapter-3/#c3-s3-i3-p3',
  ],
] as const)('quotes with %s in %s', (style, lang, text, quotation) => {
  expect(quote({ text, notice: null }, style, lang, cited)).toBe(quotation)
})

test('writes a day as the reader’s calendar has it', () => {
  expect(dayOf(new Date(2026, 0, 5, 23, 59))).toBe('2026-01-05')
})

test('what is copied in English says that it is an unofficial translation', () => {
  expect(quote({ text: 'Build.', notice: 'Unofficial.' }, 'words', 'en', cited).split('\n')).toEqual([
    'Build.',
    '— The Plan, Chapter 3, Section 3, (3), para. 3',
    'Unofficial.',
  ])
})

test('quotes in Markdown, and nothing of the text becomes markup', () => {
  const text = '1. [a] *b* <c>\n# 建好“社工站”_。'
  expect(quoteMarkdown({ text, notice: null }, 'zh', cited)).toBe(
    [
      '> 1\\. \\[a\\] \\*b\\* \\<c\\>',
      '>',
      '> \\# 建好“社工站”\\_。',
      '>',
      '> — [《济南市“十四五”民政事业发展规划》第三章第三节（三）第三段](https://example.org/p/chapter-3/#c3-s3-i3-p3)',
    ].join('\n'),
  )
  const english = quoteMarkdown({ text: 'Build.', notice: 'Unofficial.' }, 'en', { ...cited, url: null })
  expect(english.split('\n').slice(2)).toEqual([
    '> — The Plan, Chapter 3, Section 3, (3), para. 3',
    '>',
    '> Unofficial.',
  ])
})
