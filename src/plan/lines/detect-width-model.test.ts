import { expect, test } from 'vitest'
import { detectWidthModel } from './detect-width-model.ts'

const sentence =
  '加强养老服务设施建设，推进（街道）综合养老服务中心全覆盖；到规划期末，建成护理型床位若干张，服务质量稳步提高，'
const chars = [...sentence.repeat(12)]
const set = (width: number) =>
  Array.from({ length: 20 }, (_, at) => chars.slice(at * width, (at + 1) * width).join(''))

/** Each line with as many changes as its place gives it, so that no two neighbours have as many. */
const change = (lines: string[], alter: (line: string, count: number) => string) =>
  lines.map((line, at) => alter(line, (at * 7) % 5))

const strew = (line: string, count: number) =>
  [...line].map((char, at) => (at > 0 && at <= count ? ` ${char}` : char)).join('')
const narrow = (line: string, count: number) => {
  let left = count
  return line.replace(/[，；（）]/g, (mark) => (left-- > 0 ? (',;()'['，；（）'.indexOf(mark)] ?? '') : mark))
}

test.each([
  ['as it was printed', set(30), { strewn: false, narrowed: false }],
  ['with stray spaces', change(set(30), strew), { strewn: true, narrowed: false }],
  ['with narrow marks', change(set(30), narrow), { strewn: false, narrowed: true }],
  [
    'with both',
    change(set(30), (line, count) => strew(narrow(line, count), 4 - count)),
    { strewn: true, narrowed: true },
  ],
  [
    'that no printer broke',
    ['第一章 总则', '加强建设。', sentence.repeat(4)],
    { strewn: false, narrowed: false },
  ],
])('the columns of a text %s are counted so that its full lines are equal', (_, lines, expected) => {
  expect(detectWidthModel(lines)).toEqual(expected)
})
