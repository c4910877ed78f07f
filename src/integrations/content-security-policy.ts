import { createHash } from 'node:crypto'

/** The source expression of an inline script or style in a Content-Security-Policy, without its quotes. */
export function sourceHash(source: string) {
  return `sha256-${createHash('sha256').update(source).digest('base64')}` as const
}

/**
 * Tightens the Content-Security-Policy of a built page. Astro writes it at the end of the head, where it does not govern
 * what comes before, and with the hash of every script and style of the whole site. Here it comes first, after the
 * character set, with only the hashes that the page needs. None is added: a script that Astro does not know stays
 * forbidden.
 * @throws where the page has no policy
 */
export function tightenPolicy(html: string): string {
  const meta = /<meta http-equiv="content-security-policy" content="([^"]*)"\s*\/?>/.exec(html)
  if (!meta) throw new Error('Unexpected page without a Content-Security-Policy.')
  const [element, policy = ''] = meta

  const used = new Set(
    Array.from(html.matchAll(/<(script|style)\b[^>]*>([\s\S]*?)<\/\1>/g), ([, , source = '']) =>
      sourceHash(source),
    ),
  )
  const tightened = policy
    .replace(/ ?'(sha256-[^']+)'/g, (source, hash: ReturnType<typeof sourceHash>) =>
      used.has(hash) ? source : '',
    )
    .replace(/ +;/g, ';')
    .replace(/;(?=\S)/g, '; ')
    .replace(/;\s*$/, '')
  return html
    .replace(element, '')
    .replace(
      /<meta charset="utf-8"\s*\/?>/,
      `$&<meta http-equiv="content-security-policy" content="${tightened}">`,
    )
}
