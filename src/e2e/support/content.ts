import { readFileSync } from 'node:fs'
import { targetsSchema } from '../../schemas/targets.ts'

/** The id of the plan that the tests read. */
export const plan = 'jinan-civil-affairs-2021-2025'
export const { targets } = targetsSchema.parse(readJson(`content/${plan}/targets.json`))

export function readJson(path: string): unknown {
  return JSON.parse(readFileSync(path, 'utf8'))
}
