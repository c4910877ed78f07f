import { expect, test } from 'vitest'
import { makeLlms } from './llms.ts'

test('writes name, summary, remarks and lists of links', () => {
  const links = [
    { name: '第一章 [甲]', url: '/a b.md', note: 'Chinese' },
    { name: 'B', url: 'https://example.org/b.md' },
  ]
  expect(makeLlms('A Site', 'What it has.', ['Of note.'], [{ heading: 'Plans', links }])).toBe(
    [
      '# A Site',
      '> What it has.',
      'Of note.',
      '## Plans',
      '- [第一章 \\[甲\\]](</a b.md>): Chinese\n- [B](https://example.org/b.md)\n',
    ].join('\n\n'),
  )
})
