import { readFile } from 'node:fs/promises'
import { siteEntrySchema, type Site } from '../../src/schemas/site.ts'
import { UserError } from './command.ts'

/** The path the site is built and served under, with both slashes: BASE_PATH, or what content/site.json says. */
export async function siteBase(): Promise<string> {
  const given = process.env.BASE_PATH
  if (given !== undefined) return `/${given}/`.replace(/\/{2,}/g, '/')
  return (await readSite()).base
}

async function readSite(): Promise<Site> {
  const json = await readFile('content/site.json', 'utf8').catch(() => {
    throw new UserError('content/site.json is missing: run `npm run content` first')
  })
  return siteEntrySchema.parse(JSON.parse(json))
}
