import { createHash } from 'node:crypto'
import type { AstroIntegration } from 'astro'
import { rewritePages } from './built-pages.ts'

/** The source expression of an inline script or style in a Content-Security-Policy, without its quotes. */
export function sourceHash(source: string) {
  return `sha256-${createHash('sha256').update(source).digest('base64')}` as const
}

/**
 * Fits the policy of a built page to that page. Astro writes the policy at the end of the head, where it does not
 * govern what stands before it, and with the hash of every script and style of the whole site. Here it goes first,
 * after the character set, and keeps the hashes that the page has a use for. None is added: a script that Astro does
 * not know of stays forbidden. Throws when the page has no policy.
 */
export function fitPolicy(html: string): string {
  const meta = /<meta http-equiv="content-security-policy" content="([^"]*)"\s*\/?>/.exec(html)
  if (!meta) throw new Error('Unexpected page without a Content-Security-Policy.')
  const [element, policy = ''] = meta

  const used = new Set(
    Array.from(html.matchAll(/<(script|style)\b[^>]*>([\s\S]*?)<\/\1>/g), ([, , source = '']) =>
      sourceHash(source),
    ),
  )
  const fitted = policy
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
      `$&<meta http-equiv="content-security-policy" content="${fitted}">`,
    )
}

/** Fits the policy of each page after the build. */
export function contentSecurityPolicy(): AstroIntegration {
  return {
    name: 'content-security-policy',
    hooks: { 'astro:build:done': ({ dir }) => rewritePages(dir, fitPolicy) },
  }
}
