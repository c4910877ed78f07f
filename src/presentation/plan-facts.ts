import { fill, words } from '../i18n/words.ts'
import type { Bilingual, Language } from '../schemas/language.ts'
import type { Original, PlanEntry } from '../schemas/plan.ts'

/** The source of a plan, in words, with unknown facts marked as unknown. */
export function sourceFacts(
  lang: Language,
  { issuer, source, sha256, original }: PlanEntry,
): { name: string; value: string; url?: string | undefined }[] {
  const w = words[lang]
  const known = (value: Bilingual | null) => value?.[lang] ?? w.unknown
  return [
    { name: w.issuer, value: known(issuer) },
    { name: w.documentNumber, value: source.documentNumber ?? w.unknown },
    { name: w.issued, value: source.issued ?? w.unknown },
    { name: w.republisher, value: known(source.republisher) },
    { name: w.republished, value: source.republished ?? w.unknown },
    { name: w.sourceUrl, value: source.url ?? w.unknown, url: source.url ?? undefined },
    { name: w.attributedTo, value: known(source.attributedTo) },
    { name: w.checksum, value: sha256 },
    ...(original
      ? [
          { name: w.original, value: fill(w.originalFormat, { format: nameOf(original) }) },
          { name: w.originalChecksum, value: original.sha256 },
        ]
      : []),
  ]
}

/** The format of a file, with its encoding if it has one: HTML (GB18030). */
function nameOf({ format, encoding }: Original): string {
  return encoding === null ? format : `${format} (${encoding})`
}
