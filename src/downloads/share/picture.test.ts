import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { sharePicture, shareSvg, type ShareText } from './picture.ts'

const chinese: ShareText = {
  lang: 'zh',
  above: '济南市“十四五”民政事业发展规划',
  title: '第三章 重点任务',
  below: '2021—2025 年',
}
const english: ShareText = {
  lang: 'en',
  above: 'Jinan Civil Affairs Plan',
  title:
    'Jinan’s Plan for the Development of Civil Affairs During the 14th Five-Year Plan Period (2021–2025)',
  below: '2021–2025',
}
const hash = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')
const sizeOf = (png: Uint8Array) => {
  const view = new DataView(png.buffer, png.byteOffset)
  return [view.getUint32(16), view.getUint32(20)]
}

test('is a picture of 1200 × 630, the same bytes for the same words', { timeout: 60_000 }, async () => {
  for (const text of [chinese, english]) {
    const [first, second] = [await sharePicture(text), await sharePicture(text)]
    expect(String.fromCharCode(...first.slice(1, 4))).toBe('PNG')
    expect(sizeOf(first)).toEqual([1200, 630])
    expect(hash(first)).toBe(hash(second))
  }
})

test('the words are drawn, in either script', { timeout: 60_000 }, async () => {
  for (const text of [chinese, english]) {
    const words = hash(await sharePicture(text))
    for (const part of ['above', 'title', 'below'] as const)
      expect(hash(await sharePicture({ ...text, [part]: '' })), part).not.toBe(words)
  }
  // A face without a letter would draw the same for two words of one length.
  expect(hash(await sharePicture({ ...chinese, title: '第四章 保障措施' }))).not.toBe(
    hash(await sharePicture({ ...chinese, title: '第二章 总体要求' })),
  )
})

test('a long title takes several lines of smaller letters', () => {
  const sizeOfTitle = (text: ShareText) =>
    Number(/font-size="(\d+)" fill="#1d2124"/.exec(shareSvg(text))?.[1])
  const linesOf = (text: ShareText) => shareSvg(text).match(/fill="#1d2124"/g)?.length
  expect(linesOf(chinese)).toBe(1)
  expect(linesOf(english)).toBe(3)
  expect(sizeOfTitle(english)).toBeLessThan(sizeOfTitle(chinese))
})

test('what would be markup is text', () => {
  expect(shareSvg({ ...chinese, title: '<a>&“b”' })).toContain('&#x3C;a>&#x26;“b”')
})
