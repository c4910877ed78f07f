import { stringify } from 'yaml'
import type { Statement } from '../targets/statement.ts'

const head = `# The names, topics and baselines of the statements that were found; never their numbers. See .github/EDITING.md. The
# site shows a statement that is not named here without English. To name one, move it from the list below to targets, and put
# several that say the same under one target:
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

/** Draft targets.yaml: empty lists, and each key found in a comment with its words. */
export function draftTargets(statements: readonly Statement[]): string {
  const entries = statements.map(({ key, line, operatorText, valueText, year }) => {
    const words = [operatorText?.replace('…', valueText) ?? '', operatorText?.includes('…') ? '' : valueText]
    return `#   - ${stringify(key, { lineWidth: 0 }).trim()}    # line ${line}: ${words.join('')}${year === null ? '' : `, ${year}`}\n`
  })
  const count = `\n# Found, in the order of the text (${statements.length}):\n`
  return head + (entries.length > 0 ? count + entries.join('') : '\n# No statement was found.\n')
}
