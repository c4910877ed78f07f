import { z } from 'zod'

const web = 'expected an address that begins with https:// or http://, without a name and a password in it'

/** Whether a text is an address on the web: http or https, no credentials, and nothing that ends an attribute or a line. */
function isWebAddress(text: string): boolean {
  if (!/^https?:\/\/[^\s\0-\x1F\x7F<>"\\^`{|}]+$/i.test(text) || text.length > 2000) return false
  if (!URL.canParse(text)) return false
  const { username, password } = new URL(text)
  return username === '' && password === ''
}

/** The address of a page that a person names: it becomes a link on pages, in books and in data. */
export const webAddressSchema = z.url({ error: web, abort: true }).refine(isWebAddress, web)

/** A page’s address, or a path from the site’s root; `//host` is neither. */
export const pageAddressSchema = z
  .string()
  .refine(
    (text) => isWebAddress(text) || (/^\/(?!\/)/.test(text) && isWebAddress(`https://example.org${text}`)),
    'expected an address that begins with https:// or a path that begins with /',
  )

/** Where errors are reported to: a page, or a mailbox. */
export const reportAddressSchema = z
  .string()
  .refine(
    (text) => isWebAddress(text) || /^mailto:[\w.+-]+@[\w-]+(?:\.[\w-]+)+$/.test(text),
    'expected mailto:name@example.org or an address that begins with https://',
  )
