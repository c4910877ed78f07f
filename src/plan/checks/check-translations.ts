import type { VFile } from 'vfile'
import type { GlossaryTerm } from '../../schemas/glossary.ts'
import type { Catalog } from '../catalog/parse-catalog.ts'
import { report } from '../diagnostics/report.ts'
import type { Message } from '../catalog/messages.ts'
import type { Check, Report } from './check.ts'
import { checkCells } from './table-cells.ts'
import { checkBounds } from './bounds.ts'
import { checkFirmness } from './firmness.ts'
import { checkLength } from './lengths.ts'
import { typographyCheck } from './typography.ts'
import { checkNumbers } from './numbers.ts'
import { styleChecks } from './style/style-checks.ts'
import { termCheck } from './terms.ts'

/**
 * Check every published translation against its Chinese. Findings are reported on the catalog's file, at the
 * msgstr; entries that are fuzzy, empty, or without a text in the plan are skipped.
 * @param plan the id of the plan
 */
export function checkTranslations(
  file: VFile,
  catalog: Catalog,
  messages: readonly Message[],
  glossary: readonly GlossaryTerm[],
  plan: string,
): void {
  const checks: readonly Check[] = [
    checkNumbers,
    checkBounds,
    checkFirmness,
    termCheck(glossary, plan),
    typographyCheck(glossary),
    checkLength,
    ...styleChecks(glossary, titleOf(catalog, messages)),
  ]
  const places = new Map(messages.map(({ msgid, ids }) => [msgid, ids]))
  for (const { msgctxt, msgid, msgstr, fuzzy, msgstrLine } of catalog.entries) {
    const ids = msgctxt === null ? places.get(msgid) : [msgctxt]
    if (!ids || fuzzy || msgstr === '') continue
    const say: Report = (ruleId, ...args) => {
      report(file, ruleId, { line: msgstrLine, column: 1 }, ...args)
    }
    const translation = { zh: msgid, en: msgstr, ids }
    if (msgid.includes('\t')) checkCells(checks, translation, say)
    else for (const check of checks) check(translation, say)
  }
}

/** The title in English; empty if it is not translated. */
function titleOf({ entries }: Catalog, messages: readonly Message[]): string {
  const title = messages.find(({ kind }) => kind === 'title')
  return entries.find(({ msgid, fuzzy }) => msgid === title?.msgid && !fuzzy)?.msgstr ?? ''
}
