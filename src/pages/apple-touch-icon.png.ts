import { readFile } from 'node:fs/promises'
import type { APIRoute } from 'astro'
import { draw } from '../downloads/share/picture.ts'

/** The icon of the site on a phone, which rounds its corners itself. */
export const GET: APIRoute = async () => {
  const icon = await readFile('public/icon.svg', 'utf8')
  return new Response(new Uint8Array(await draw(icon.replace(/ rx="\d+"/, ''), 180)), {
    headers: { 'Content-Type': 'image/png' },
  })
}
