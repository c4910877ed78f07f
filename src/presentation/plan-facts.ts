import { words } from '../i18n/words.ts'
import type { Bilingual, Language } from '../schemas/language.ts'
import type { PlanEntry } from '../schemas/plan.ts'

/** The source of a plan, in words, with unknown facts marked as unknown. */
export function sourceFacts(
  lang: Language,
  { issuer, source, sha256 }: PlanEntry,
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
  ]
}
