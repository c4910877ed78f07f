import { readFile } from 'node:fs/promises'
import { join } from 'node:path'

/** One rule of a `_headers` file: the paths it is for, of which the last character may be `*`, and its headers. */
export interface HeaderRule {
  path: string
  headers: readonly (readonly [name: string, value: string])[]
}

/** What a host says of files that no rule gives a lifetime: the default of the CDNs that read `_headers`. */
const askAgain = 'public, max-age=0, must-revalidate'

/** The rules of the site built into `folder`, none where it has no `_headers`. */
export async function readHeaderRules(folder: string): Promise<HeaderRule[]> {
  const text = await readFile(join(folder, '_headers'), 'utf8').catch(() => '')
  const rules: { path: string; headers: [string, string][] }[] = []
  for (const line of text.split('\n')) {
    if (/^(#|\s*$)/.test(line)) continue
    const [, name, value] = /^\s+([^:]+):\s*(.*)$/.exec(line) ?? []
    if (name === undefined || value === undefined) rules.push({ path: line.trim(), headers: [] })
    else rules.at(-1)?.headers.push([name.toLowerCase(), value])
  }
  return rules
}

/** The headers that the rules give a file of the site; `path` is its address after the site's base, with a slash first. */
export function headersFor(rules: readonly HeaderRule[], path: string): Record<string, string> {
  const matching = rules.filter((rule) =>
    rule.path.endsWith('*') ? path.startsWith(rule.path.slice(0, -1)) : path === rule.path,
  )
  return { 'cache-control': askAgain, ...Object.fromEntries(matching.flatMap(({ headers }) => headers)) }
}
