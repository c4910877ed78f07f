import { readFile } from 'node:fs/promises'
import { damageOf, faultOf } from '../../src/integrations/content-marker.ts'
import { baseSchema, siteEntrySchema, siteUrlSchema, type Site } from '../../src/schemas/site.ts'
import { UserError } from './command.ts'

/** The path the site is built and served under, with both slashes: BASE_PATH, or what content/site.json says. */
export async function siteBase(): Promise<string> {
  return checkAddress().base ?? (await readSite()).base
}

async function readSite(): Promise<Site> {
  const json = await readFile('content/site.json', 'utf8').catch(() => {
    throw new UserError('content/site.json is missing: run `npm run content` first')
  })
  const fault = faultOf('content/site.json', json)
  const site = fault === null ? siteEntrySchema.safeParse(JSON.parse(json)) : null
  if (!site?.success) throw new UserError(damageOf('content/site.json', fault ?? 'is damaged'))
  return site.data
}

/**
 * The address from SITE_URL and BASE_PATH, in the form that the site is built with; undefined where one is not given.
 * @throws a UserError that says what was expected
 */
export function checkAddress(): { url: string | undefined; base: string | undefined } {
  const { SITE_URL: url = '', BASE_PATH: base = '' } = process.env
  const address = url === '' ? undefined : siteUrlSchema.safeParse(url)
  if (address && !address.success)
    throw new UserError(
      `Unexpected SITE_URL \`${url}\`, expected an address like https://plans.example.org, without a path: a path belongs into BASE_PATH`,
    )
  const path = base === '' ? undefined : baseSchema.safeParse(`/${base}/`.replace(/\/{2,}/g, '/'))
  if (path && !path.success)
    throw new UserError(`Unexpected BASE_PATH \`${base}\`, expected a path like /plans/a/`)
  return { url: address?.data, base: path?.data }
}
