import { licence, publishedNames } from '../downloads/published.ts'
import { routes } from '../i18n/routes.ts'
import { fill, words } from '../i18n/words.ts'
import type { Language } from '../schemas/language.ts'
import { tags } from '../schemas/language-tags.ts'
import type { PlanEntry } from '../schemas/plan.ts'

/** A plan as a Report of schema.org. Without `site`, the address of the site, it has no addresses. */
export function reportOf(plan: PlanEntry, lang: Language, site: URL | undefined): Record<string, unknown> {
  return {
    '@type': 'Report',
    name: plan.title[lang] ?? plan.title.zh,
    ...(lang !== 'zh' && { alternateName: plan.title.zh }),
    inLanguage: tags[lang],
    temporalCoverage: `${plan.period.from}/${plan.period.to}`,
    ...(plan.source.documentNumber !== null && { reportNumber: plan.source.documentNumber }),
    ...(plan.source.issued !== null && { datePublished: plan.source.issued }),
    ...(plan.issuer && { publisher: { '@type': 'GovernmentOrganization', name: plan.issuer[lang] } }),
    ...(plan.source.url !== null && { isBasedOn: plan.source.url }),
    ...addressOf('url', routes.plan(lang, plan.id), site),
  }
}

/** The published data of a plan as a Dataset of schema.org, with all its files. */
export function datasetOf(plan: PlanEntry, lang: Language, site: URL | undefined): Record<string, unknown> {
  const w = words[lang]
  const title = plan.title[lang] ?? plan.title.zh
  return {
    '@type': 'Dataset',
    name: `${w.targetsTitle} · ${title}`,
    description: fill(w.datasetDescription, { title, from: plan.period.from, to: plan.period.to }),
    inLanguage: ['zh-CN', 'en'],
    license: licence.path,
    isAccessibleForFree: true,
    temporalCoverage: `${plan.period.from}/${plan.period.to}`,
    isBasedOn: reportOf(plan, lang, site),
    ...addressOf('url', routes.targets(lang, plan.id), site),
    distribution: publishedNames.flatMap((name) => [
      fileOf(plan.id, `${name}.csv`, 'text/csv', site),
      fileOf(plan.id, `${name}.json`, 'application/json', site),
    ]),
  }
}

function fileOf(plan: string, file: string, encodingFormat: string, site: URL | undefined) {
  const address = addressOf('contentUrl', routes.data(plan, file), site)
  return { '@type': 'DataDownload', name: file, encodingFormat, ...address }
}

function addressOf(property: string, path: string, site: URL | undefined): Record<string, string> {
  return site ? { [property]: new URL(path, site).href } : {}
}
