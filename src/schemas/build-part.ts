/** The part of the site that a build makes. */
export interface BuildPart {
  /** The ids of the plans whose pages and files it makes; null for all. */
  plans: readonly string[] | null
  /** Whether it makes what belongs to all plans: the home page, the glossary, the search. */
  library: boolean
}

/**
 * Read which part of the site to build.
 * @param value `library`, or `plans:` and ids of plans joined by commas; without a value the whole site
 * @throws if it is none of these
 */
export function readBuildPart(value: string | undefined): BuildPart {
  if (value === undefined || value === '') return { plans: null, library: true }
  if (value === 'library') return { plans: [], library: true }
  const ids = /^plans:(.+)$/.exec(value)?.[1]?.split(',')
  if (!ids?.every((id) => /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(id)))
    throw new Error(
      `BUILD_PART is \`${value}\`: expected \`library\`, or \`plans:\` and ids joined by commas.`,
    )
  return { plans: ids, library: false }
}

/** The part that this build makes, from the environment variable BUILD_PART. */
export const buildPart = readBuildPart(process.env['BUILD_PART'])

/**
 * The plan that a file or folder of a built site belongs to.
 * @param path relative to the site, with slashes
 * @param plans the ids of all plans
 * @returns undefined if it belongs to the library
 */
export function planOfPath(path: string, plans: ReadonlySet<string>): string | undefined {
  const names = path.split('/', 2).map((name) => name.replace(/\.md$/, ''))
  const sitemap = /^sitemap-(.+)-\d+\.xml$/.exec(names[0] ?? '')?.[1]
  return [...names, sitemap].find((name) => name !== undefined && plans.has(name))
}
