import { readdir, readFile } from 'node:fs/promises'
import { extname, join } from 'node:path'
import { headersFor, readHeaderRules, type HeaderRule } from './host-headers.ts'
import { mediaTypes } from '../serve.ts'

/**
 * Asks a host for every file of the site in `dist`, whose home page is at `address`, and for what is not there. A
 * careful host sends the headers of `_headers`, compresses, and shows 404.html; of a plain one that is not asked.
 * Returns how many files there are; throws every answer that was not as it should be.
 */
export async function checkHost(address: string, dist: string, isCareful: boolean): Promise<number> {
  const rules = await readHeaderRules(dist)
  const entries = await readdir(dist, { recursive: true, withFileTypes: true })
  const all = entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(join(dist, '/').length))
    .toSorted()
  const isPacked = (path: string) => all.includes(`${path}.br`)
  const paths = all.filter((path) => !path.endsWith('.br'))
  const faults: string[] = []
  for (const path of paths) {
    const url = new URL(path.replace(/(^|\/)index\.html$/, '$1'), address).href
    const body = await readFile(join(dist, path))
    const response = await fetch(url, {
      redirect: 'manual',
      headers: isPacked(path) ? { 'accept-encoding': 'gzip, br' } : {},
    })
    const received = Buffer.from(await response.arrayBuffer())
    if (response.status !== 200) faults.push(`${url}: status ${response.status}, expected 200`)
    else if (!received.equals(body)) faults.push(`${url}: not the bytes of the file`)
    if (isCareful && isPacked(path) && response.headers.get('content-encoding') !== 'br')
      faults.push(`${url}: not the file that was compressed in advance`)
    if (isCareful)
      faults.push(...careless(response, `/${path}`, rules, body.length).map((what) => `${url}: ${what}`))
  }
  faults.push(...(await checkAnswers(address, rules, isCareful)))
  if (faults.length > 0) throw new Error(`\n${faults.join('\n')}`)
  return paths.length
}

/** What an answer lacks of what a careful host sends. */
function careless(response: Response, path: string, rules: readonly HeaderRule[], length: number): string[] {
  const type = mediaTypes[extname(path)]
  const wanted: Record<string, string> = {
    ...headersFor(rules, path),
    ...(type ? { 'content-type': type } : {}),
  }
  const faults = Object.entries(wanted)
    .filter(([name, value]) => !isSame(name, response.headers.get(name), value))
    .map(([name, value]) => `${name} is ${response.headers.get(name) ?? 'not sent'}, expected ${value}`)
  const isText = type !== undefined && /^text\/|json|svg|xml;/.test(type)
  if (isText && length > 1024 && !response.headers.get('content-encoding')) faults.push('not compressed')
  if (isText && length > 1024 && !/accept-encoding/i.test(response.headers.get('vary') ?? ''))
    faults.push('no Vary: Accept-Encoding')
  return faults
}

/** JSON is UTF-8 by itself, and a script or XML has more than one name. */
function isSame(name: string, sent: string | null, wanted: string): boolean {
  if (name !== 'content-type') return sent === wanted
  const plain = (type: string) =>
    type
      .toLowerCase()
      .replace(/^application\/(javascript|xml)/, 'text/$1')
      .replace(/^(application\/json|image\/svg\+xml); charset=utf-8$/, '$1')
  return sent !== null && plain(sent) === plain(wanted)
}

/** What the host answers where there is no file, where a slash is missing, and to one who has the file already. */
async function checkAnswers(address: string, rules: readonly HeaderRule[], isCareful: boolean) {
  const faults: string[] = []
  const folder = new URL('glossary', address)
  const redirect = await fetch(folder, { redirect: 'manual' })
  const location = redirect.headers.get('location') ?? ''
  const to = URL.parse(location, folder)?.href
  if (![301, 302, 307, 308].includes(redirect.status) || to !== `${folder.href}/`)
    faults.push(
      `${folder.href}: ${redirect.status} to ${location}, expected the address with a slash at its end`,
    )

  for (const path of ['no/such/page/', 'no-such-file.html', '_astro/no-such.js', '_astro/', 'data/']) {
    const url = new URL(path, address).href
    const response = await fetch(url, { redirect: 'manual' })
    const body = await response.text()
    // A plain file server lists what is in a folder without a page.
    if (!isCareful && path.endsWith('/') && response.status === 200) continue
    if (response.status !== 404) faults.push(`${url}: status ${response.status}, expected 404`)
    if (!isCareful) continue
    if (!body.includes('没有这一页')) faults.push(`${url}: not the page for a wrong address`)
    faults.push(...careless(response, '/404.html', rules, body.length).map((what) => `${url}: ${what}`))
  }
  if (!isCareful) return faults

  const first = await fetch(address)
  await first.body?.cancel()
  const again = await fetch(address, { headers: { 'if-none-match': first.headers.get('etag') ?? '' } })
  if (again.status !== 304) faults.push(`${address}: status ${again.status} when asked again, expected 304`)
  return faults
}
