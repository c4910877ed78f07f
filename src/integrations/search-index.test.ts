import { expect, test } from 'vitest'
import { recordsOf } from './search-index.ts'

const page = `<html lang="zh-CN"><body>
<h1 id="c3" data-plan-text><a class="number" href="#c3">第三章</a>　重点任务</h1>
<h2 id="c3-s1" data-plan-text><a class="number" href="#c3-s1">第一节</a>　救助</h2>
<a class="place" href="#c3-s1-p1" aria-label="第一节\u200b第一段"></a><p id="c3-s1-p1" data-plan-text><b>导语。</b>正文 &lt;b&gt;</p>
<p>不是规划的文字</p>
</body></html>`

test('makes a record of each heading and paragraph of the plan, with its address, heading and place', () => {
  const [chapter, section, paragraph, ...others] = recordsOf(page, '/p/chapter-3/')
  expect(chapter).toEqual({
    url: '/p/chapter-3/#c3',
    content: '第三章　重点任务',
    language: 'zh-cn',
    meta: { title: '第三章　重点任务', place: '第三章' },
  })
  expect(section?.meta?.['place']).toBe('第三章第一节')
  expect(paragraph).toEqual({
    url: '/p/chapter-3/#c3-s1-p1',
    content: '导语。正文 <b>',
    language: 'zh-cn',
    meta: { title: '第一节　救助', place: '第三章第一节第一段' },
  })
  expect(others).toEqual([])
})
