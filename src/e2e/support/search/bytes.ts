import { gzipSync } from 'node:zlib'
import type { Browser, Page } from '@playwright/test'
import { askAll } from './driver.ts'

/** What a query made the browser fetch, in bytes as a careful host would send them, without headers. */
export interface Bytes {
  /** The engine and its WebAssembly. */
  runtime: number
  /** The index: its lists and the parts of it that were needed. */
  index: number
  /** Our own script, and what it loads besides. */
  own: number
  /** The text of what was proposed as a match. */
  text: number
}

/** What the first query on a page fetches, in a browser that has nothing yet; one for each query. */
export async function firstBytes(
  browser: Browser,
  address: string,
  queries: readonly string[],
): Promise<Bytes[]> {
  const all: Bytes[] = []
  for (const query of queries) {
    const { page, take } = await open(browser, address)
    await askAll(page, [query])
    all.push(await take())
    await page.context().close()
  }
  return all
}

/** What each query fetches that follows another on the same page; the first of `queries` is not in it. */
export async function nextBytes(
  browser: Browser,
  address: string,
  queries: readonly string[],
): Promise<Bytes[]> {
  const { page, take } = await open(browser, address)
  const all: Bytes[] = []
  for (const query of queries) {
    await askAll(page, [query])
    all.push(await take())
  }
  await page.context().close()
  return all.slice(1)
}

/** What a first query fetches of a Pagefind index of the usual kind, whose engine is at `engine`. */
export async function firstBytesOfPagefind(
  browser: Browser,
  address: string,
  engine: string,
  queries: readonly string[],
): Promise<Bytes[]> {
  const all: Bytes[] = []
  for (const query of queries) {
    const { page, take } = await open(browser, address)
    await take()
    await page.evaluate(
      async ([path, words]) => {
        interface Usual {
          search: (words: string) => Promise<{ results: { data: () => Promise<unknown> }[] }>
        }
        const { search } = (await import(path)) as Usual
        const { results } = await search(words)
        await Promise.all(results.map(({ data }) => data()))
      },
      [engine, query] as const,
    )
    all.push(await take())
    await page.context().close()
  }
  return all
}

/** All of it but the text. */
export const withoutText = ({ runtime, index, own }: Bytes) => runtime + index + own

/** Opens a page in a browser that has nothing yet; `take` is what was fetched since it was last called. */
async function open(browser: Browser, address: string) {
  const context = await browser.newContext()
  const page = await context.newPage()
  const take = listen(page)
  await page.goto(address, { waitUntil: 'networkidle' })
  return { page, take }
}

function listen(page: Page): () => Promise<Bytes> {
  let fetched: { kind: keyof Bytes; size: Promise<number> }[] = []
  page.on('response', (response) => {
    const { pathname } = new URL(response.url())
    const kind = kindOf(pathname)
    if (kind) fetched.push({ kind, size: response.body().then((body) => wireSize(pathname, body)) })
  })
  return async () => {
    const bytes: Bytes = { runtime: 0, index: 0, own: 0, text: 0 }
    for (const { kind, size } of fetched) bytes[kind] += await size
    fetched = []
    return bytes
  }
}

function kindOf(path: string): keyof Bytes | undefined {
  if (path.endsWith('.pf_fragment')) return 'text'
  if (/pagefind(-worker)?\.js$|wasm\.\w+\.pagefind$/.test(path)) return 'runtime'
  if (/\.pf_(index|meta|filter)$|pagefind-entry\.json$/.test(path)) return 'index'
  return /\.(js|json)$/.test(path) ? 'own' : undefined
}

/** Pagefind’s own files are compressed as they lie there. */
function wireSize(path: string, body: Buffer): number {
  return /\.(js|json)$/.test(path) ? gzipSync(body, { level: 9 }).length : body.length
}
