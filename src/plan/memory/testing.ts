import { VFile } from 'vfile'
import { parseCatalog } from '../catalog/parse-catalog.ts'
import type { TranslatedPlan } from './translation-memory.ts'

const header = 'msgid ""\nmsgstr ""\n"Content-Type: text/plain; charset=UTF-8\\n"\n\n'

/** A plan of these entries in PO, whose messages have the ids that stand in their `#.` comments. */
export function translated(plan: string, entries: string): TranslatedPlan {
  const catalog = parseCatalog(new VFile({ path: 'en.po', value: header + entries }))
  const places = [...entries.matchAll(/^#\. (.+)\n(?:#.*\n)*(?:msgctxt .*\n)?msgid "(.*)"$/gm)]
  const messages = places.map(([, ids = '', msgid = '']) => ({
    msgid: msgid.replaceAll('\\t', '\t'),
    msgctxt: null,
    ids: ids.split(' '),
    lines: ids.split(' ').map((_, index) => index + 1),
    kind: 'text' as const,
  }))
  return { plan, catalog, messages }
}
