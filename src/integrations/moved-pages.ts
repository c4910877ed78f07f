import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'

const movesSchema = z.object({ movedTargets: z.record(z.string(), z.string()).default({}) })

/**
 * Find the pages that only lead on to where a target is found now, which a sitemap leaves out.
 * @param content the folder content/
 * @returns whether an address is that of such a page
 */
export function movedPages(content: string): (address: string) => boolean {
  const ends = readdirSync(content).flatMap((plan) => {
    const file = join(content, plan, 'plan.json')
    if (!existsSync(file)) return []
    const { movedTargets } = movesSchema.parse(JSON.parse(readFileSync(file, 'utf8')))
    return Object.keys(movedTargets).map((id) => `/${plan}/targets/${id}/`)
  })
  return (address) => ends.some((end) => address.endsWith(end))
}
