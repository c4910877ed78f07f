import { stringify } from 'yaml'
import type { Statement } from '../targets/statement.ts'

const head = `# What people say of the promises that were found: their names, topics and baselines; never a number.
# See .github/EDITING.md. Until a promise is named here, the site shows it as read by rule, without English. To name one,
# take it out of the list below; several that say the same go under one target:
#
# targets:
#   - id: nursing-bed-share
#     indicator: { zh: 养老机构护理型床位占比, en: Share of nursing-care beds }
#     topic: elderly-care
#     statements:
#       - c2-s3-p3 养老机构护理型床位占比
# reject:
#   - { key: c1-p2 床位, reason: what was reached before }
targets: []
reject: []
`

/** Begin targets.yaml: nobody has decided anything yet, and each key found stands in a comment with its words. */
export function draftTargets(statements: readonly Statement[]): string {
  const entries = statements.map(({ key, line, operatorText, valueText, year }) => {
    const words = [operatorText?.replace('…', valueText) ?? '', operatorText?.includes('…') ? '' : valueText]
    return `#   - ${stringify(key, { lineWidth: 0 }).trim()}    # line ${line}: ${words.join('')}${year === null ? '' : `, ${year}`}\n`
  })
  const count = `\n# Found, in the order of the text (${statements.length}):\n`
  return head + (entries.length > 0 ? count + entries.join('') : '\n# No promise was found.\n')
}
