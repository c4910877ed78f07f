import { gzipSync } from 'node:zlib'
import { load } from 'cheerio'
import { listPages, pageType } from './support/pages.ts'
import { expect, test } from './support/site.ts'

/** Bytes, as a careful host would send them. */
const most = { beyondText: 9_000, script: 2_000 }

for (const address of listPages().filter((page) => pageType(page).endsWith('/chapter-n/'))) {
  test(`${address} weighs little more than its text`, async ({ page }) => {
    const fetched: { kind: string; url: string; body: Promise<Buffer> }[] = []
    page.on('response', (response) => {
      const url = response.url()
      fetched.push({ kind: response.request().resourceType(), url, body: response.body() })
    })
    await page.goto(address, { waitUntil: 'networkidle' })

    const icon = await page
      .locator('link[rel~=icon]')
      .evaluateAll(([link]) => (link as HTMLLinkElement | undefined)?.href)
    const others = fetched.filter(
      ({ kind, url }) => !['document', 'stylesheet', 'script'].includes(kind) && url !== icon,
    )
    expect(others.map(({ url }) => url)).toEqual([])

    const weigh = async (kind: string) => {
      const bodies = await Promise.all(fetched.filter((one) => one.kind === kind).map(({ body }) => body))
      return bodies.map(gzip).reduce((sum, bytes) => sum + bytes, 0)
    }
    const html = String(await fetched.find(({ kind }) => kind === 'document')?.body)
    const $ = load(html)
    const inlineScript = $('script:not([src], [type="application/ld+json"])').text()
    $('main :is(script, style)').remove()
    const text = gzip($('main').text())

    const script = await weigh('script')
    const beyondText = (await weigh('document')) + (await weigh('stylesheet')) + script - text
    const measured = { beyondText, script: script + (inlineScript === '' ? 0 : gzip(inlineScript)) }
    test.info().annotations.push({ type: 'bytes', description: JSON.stringify({ ...measured, text }) })
    expect(measured.beyondText).toBeLessThanOrEqual(most.beyondText)
    expect(measured.script).toBeLessThanOrEqual(most.script)
  })
}

function gzip(content: string | Buffer): number {
  return gzipSync(content, { level: 9 }).length
}
