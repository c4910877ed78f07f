import { describe, expect, it } from 'vitest'
import { readLines } from '../lines/lines.ts'
import { findPageFurniture } from './page-furniture.ts'
import { readPageMark } from './printed-pages.ts'

describe('readPageMark', () => {
  it.each([
    '－１－',
    '－ 12 －',
    '- 12 -',
    '— 3 —',
    '‑ 3 ‑',
    '- 3/10 -',
    '第 3 页 共 10 页',
    '第3页，共10页',
    '第３頁／共１０頁',
    '第 3/10 页',
    '共10页 第3页',
    'Page 3 of 10',
    '3 of 10',
    'https://www.hedong.gov.cn/art/2021/12/3/art_123.html 1/4',
    'https://www.hedong.gov.cn/art/2021/12/3/art_123.html    第 1 页（共 4 页）'.replace(/[（）]/g, ''),
    'about:blank 2/3',
    '1/4 2021/12/3 10:21',
    '第 1 页 共 4 页 2021/12/3, 上午10:21',
    '12/3/21, 10:21 AM Page 1 of 4',
  ])('sees that %s can be nothing but a page number', (text) => {
    expect(readPageMark(text)?.sure).toBe(true)
  })

  it.each(['1 / 4', '１／４', 'https://hedong.gov.cn/plan.html1/4'])('reads %s as one of several', (text) => {
    expect(readPageMark(text)).toMatchObject({ page: 1, pages: 4, sure: false })
  })

  it.each(['4 / 1', '1 / 4。', '占1/4', '- 甲 -', '12', '2021/12/3', '第三页', 'https://hedong.gov.cn/'])(
    'leaves %s',
    (text) => {
      expect(readPageMark(text)).toBe(null)
    },
  )
})

describe('findPageFurniture', () => {
  function left(...lines: string[]): string[] {
    const read = readLines(lines.join('\n'))
    const { kinds } = findPageFurniture(read)
    return read.flatMap((line) => (kinds.has(line) ? [] : [line.text]))
  }

  it('takes the head and foot that a browser prints on each page', () => {
    const head = '2021/12/3 10:21                    河东市规划_河东市人民政府'
    const foot = (page: number) => `https://www.hedong.gov.cn/art/2021/12/3/art_1_2.html      ${page}/3`
    const lines = [head, '甲，', foot(1), head, '乙。', foot(2), head, '丙。', foot(3)]
    expect(left(...lines)).toEqual(['甲，', '乙。', '丙。'])
    const address = ['规划 https://www.hedong.gov.cn/a.html', '甲', '第1页 共2页 2021/12/3 10:21']
    expect(left(...address, address[0] ?? '', '乙', '第2页 共2页 2021/12/3 10:21')).toEqual(['甲', '乙'])
  })

  it('leaves a fraction and a time that stand alone', () => {
    expect(left('甲', '1/4', '乙', '3/4', '丙')).toEqual(['甲', '1/4', '乙', '3/4', '丙'])
    expect(left('2021/12/3 10:21 会议', '甲')).toEqual(['2021/12/3 10:21 会议', '甲'])
  })
})
