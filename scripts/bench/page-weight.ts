import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import type { Browser, Response } from '@playwright/test'
import { load } from 'cheerio'

/** What a page fetches before its reader acts. Bytes, as a careful host sends them with gzip -9 and brotli 11. */
export interface PageWeight {
  requests: number
  /** By kind: document, stylesheet, script and other. */
  gzip: Record<Kind, number>
  brotli: Record<Kind, number>
  /** Scripts of their own and those within the page. */
  script: number
  /** The text of the page alone. */
  text: number
}

const kinds = ['document', 'stylesheet', 'script', 'other'] as const
export type Kind = (typeof kinds)[number]

/** Opens an address in a browser with an empty cache, and weighs all that comes until nothing more does. */
export async function measureWeight(browser: Browser, address: string): Promise<PageWeight> {
  const context = await browser.newContext()
  const page = await context.newPage()
  const responses: Response[] = []
  page.on('response', (response) => responses.push(response))
  await page.goto(address, { waitUntil: 'networkidle' })
  const fetched = await Promise.all(
    responses.map(async (response) => ({
      kind: kindOf(response.request().resourceType()),
      body: await response.body().catch(() => Buffer.alloc(0)),
    })),
  )
  await context.close()

  const total = (compress: (body: Buffer) => number) => {
    const sums = { document: 0, stylesheet: 0, script: 0, other: 0 }
    for (const { kind, body } of fetched) sums[kind] += body.length > 0 ? compress(body) : 0
    return sums
  }
  const html = String(fetched.find(({ kind }) => kind === 'document')?.body)
  const $ = load(html)
  const inline = $('script:not([src], [type="application/ld+json"])').text()
  $('main :is(script, style)').remove()
  const bytes = total(gzip)
  return {
    requests: responses.length,
    gzip: bytes,
    brotli: total(brotli),
    script: bytes.script + (inline === '' ? 0 : gzip(Buffer.from(inline))),
    text: gzip(Buffer.from($('main').text())),
  }
}

export function sumOf(bytes: Record<Kind, number>): number {
  return kinds.reduce((sum, kind) => sum + bytes[kind], 0)
}

export function gzip(body: Buffer): number {
  return gzipSync(body, { level: 9 }).length
}

function brotli(body: Buffer): number {
  return brotliCompressSync(body, { params: { [constants.BROTLI_PARAM_SIZE_HINT]: body.length } }).length
}

function kindOf(type: string): Kind {
  return kinds.find((kind) => kind === type) ?? 'other'
}
