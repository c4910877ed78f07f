import type { APIRoute } from 'astro'
import { asset } from '../i18n/routes.ts'

/** Everything may be read; the sitemap needs the address of the site. */
export const GET: APIRoute = ({ site }) =>
  new Response(
    [
      'User-agent: *',
      'Allow: /',
      ...(site ? [`Sitemap: ${new URL(asset('sitemap-index.xml'), site).href}`] : []),
      '',
    ].join('\n'),
  )
