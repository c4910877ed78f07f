import { isColumnHead } from './cell-patterns.ts'
import { readPlanYears } from '../text/five-year-plans.ts'

/** What a column of an indicator table contains. `year` is null if the head names none: 目标值. */
export type Column =
  | { kind: 'name' | 'unit' | 'nature' | 'other' }
  | {
      kind: 'value' | 'growth'
      year: number | null
      past: boolean
      aimed: boolean
      unit: string
      words: string
    }

/** The columns of an indicator table by its head; null if there are no columns of indicators or values. */
export function readColumns(heads: readonly string[]): Column[] | null {
  if (heads.filter(isColumnHead).length * 2 < heads.length) return null
  const columns = heads.map(readColumn)
  const names = columns.flatMap(({ kind }, index) => (kind === 'name' ? [index] : []))
  const values = columns.filter(({ kind }) => kind === 'value' || kind === 'growth')
  if (names.length === 0 || values.length === 0) return null
  // Of 一级指标 and 二级指标, the last is the indicator.
  const name = names.at(-1)
  return columns.map((column, index) =>
    column.kind === 'name' && index !== name ? { kind: 'other' } : column,
  )
}

function readColumn(head: string): Column {
  const words = head.replace(/\s/g, '')
  if (/属性|屬性|性质|性質|指标类型/.test(words)) return { kind: 'nature' }
  if (/^(?:计量)?[单單]位$/.test(words)) return { kind: 'unit' }
  const years = yearsOf(words)
  const unit = /[（(]([^（）()]*)[）)]$/.exec(words)?.[1] ?? ''
  const growth = /年均|累计|增速|增幅|增长/.test(words)
  const past = /现状|現狀|基期|基准|基线|完成|实际|实绩|預計|预计/.test(words)
  const aimed = /目标|目標|规划值|预期/.test(words)
  if (growth || years.length > 0 || past || /目标值?$|目標值?$/.test(words)) {
    return {
      kind: growth || years.length > 1 ? 'growth' : 'value',
      year: years.at(-1) ?? null,
      past,
      aimed,
      unit: unit.includes('年') ? '' : unit,
      words,
    }
  }
  return { kind: /指标|指標|名称|名稱|项目|項目/.test(words) ? 'name' : 'other' }
}

/** The years that a head names; “十四五”末 and “十四五”目标 mean the last year of that plan. */
function yearsOf(words: string): number[] {
  const named = Array.from(words.matchAll(/20\d\d/g), ([year]) => Number(year))
  if (named.length > 0 || /年均|累计|增/.test(words)) return named
  const plan = /(十[一二三四五六])五[”"]?(?:期?末|规划|目标|完成|实际)/.exec(words)?.[1]
  const years = plan === undefined ? null : readPlanYears(plan)
  return years ? [years.to] : []
}
