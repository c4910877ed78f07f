import { VFile } from 'vfile'
import { report } from '../diagnostics/report.ts'
import type { Check } from './check.ts'

/** The findings of a check on a translation, each as `rule: reason`. */
export function findingsOf(
  check: Check,
  zh: string,
  en: string,
  ids: readonly string[] = ['c1-p1'],
): string[] {
  const file = new VFile()
  check({ zh, en, ids }, (ruleId, ...args) => {
    report(file, ruleId, undefined, ...args)
  })
  return file.messages.map(({ ruleId, reason }) => `${ruleId ?? ''}: ${reason}`)
}
