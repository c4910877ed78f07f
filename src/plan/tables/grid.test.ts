import { expect, it } from 'vitest'
import { buildGrid } from './grid.ts'

/** Each cell as its column, with what it stands for beside its own place. */
function grid(text: string): string[] {
  const rows = text.split('\n').map((line) => line.split('|'))
  return buildGrid(rows).rows.map(({ kind, cells }) => {
    const said = cells.map(({ column, span, rows: down, merged, heads }) =>
      merged
        ? '·'
        : `${column}${span > 1 ? `→${span}` : ''}${down > 1 ? `↓${down}` : ''}${heads ? heads[0] : ''}`,
    )
    return `${kind} ${said.join(' ')}`
  })
}

it('lays a head of two rows, whose upper cell stands above several', () => {
  expect(grid('序号|指标|目标|属性\n2020年|2025年\n1|床位|5|6|约束性')).toEqual([
    'head 0↓2c 1↓2c 2→2c 4↓2c',
    'head 2c 3c',
    'body 0 1r 2 3 4',
  ])
})

it('knows the same head where it has its empty cells', () => {
  expect(grid('指标|目标||属性\n|2020年|2025年|\n床位|5|6|约束性')).toEqual([
    'head 0↓2c 1→2c · 3↓2c',
    'head · 1c 2c ·',
    'body 0r 1 2 3',
  ])
})

it('lets a class stand for the rows below that lack it, or have it empty', () => {
  expect(
    grid(
      '类别|指标|2025年|属性\n养老|床位|6|约束性\n助餐点|9|预期性\n救助|低保|7|预期性\n|临时救助|8|预期性',
    ),
  ).toEqual(['head 0c 1c 2c 3c', 'body 0↓2 1r 2 3', 'body 1r 2 3', 'body 0↓2 1r 2 3', 'body · 1r 2 3'])
})

it('lets an attribute at the right stand for the rows below that lack it', () => {
  expect(grid('指标|2020年|2025年|属性\n床位|5|6|约束性\n护理员|7|8')).toEqual([
    'head 0c 1c 2c 3c',
    'body 0r 1 2 3↓2',
    'body 0r 1 2',
  ])
})

it('puts a class with a row of its own, and a note, across the table', () => {
  expect(grid('指标|2020年|2025年\n一、养老\n床位|5|6\n注：测算。')).toEqual([
    'head 0c 1c 2c',
    'across 0→3',
    'body 0r 1 2',
    'across 0→3',
  ])
})

it('knows a head that comes again', () => {
  expect(
    grid('指标|2020年|2025年\n床位|5|6\n续表\n指标|2020年|2025年\n护理员|7|8').map(
      (row) => row.split(' ')[0],
    ),
  ).toEqual(['head', 'body', 'across', 'head', 'body'])
})

it('lays rows from the left where nothing heads them', () => {
  expect(grid('甲|乙|丙\n丁|戊')).toEqual(['body 0 1 2', 'body 0→2 2'])
})
