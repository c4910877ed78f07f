import { readFile } from 'node:fs/promises'
import { load } from 'cheerio'
import { expect, test } from 'vitest'
import { readHeaderRules } from './host-headers.ts'

test('the settings for IIS say what public/_headers says', async () => {
  const $ = load(await readFile('.github/hosting/web.config', 'utf8'), { xml: true })
  const given = new Map<string, Record<string, string>>()
  const add = (path: string, name: string, value = '') =>
    given.set(path, { ...given.get(path), [name.toLowerCase()]: value })
  $('add[name][value]').each((_, element) => {
    const folder = $(element).closest('location').attr('path')
    add(folder === undefined ? '/*' : `/${folder}/*`, $(element).attr('name') ?? '', $(element).attr('value'))
  })
  $('location clientCache').each((_, element) => {
    const folder = $(element).closest('location').attr('path') ?? ''
    add(`/${folder}/*`, 'cache-control', $(element).attr('cacheControlCustom'))
  })
  const rules = await readHeaderRules('public')
  expect(Object.fromEntries(given)).toEqual(
    Object.fromEntries(rules.map(({ path, headers }) => [path, Object.fromEntries(headers)])),
  )
})

test('every server has a line for Strict-Transport-Security, which is not in force until somebody asks for it', async () => {
  for (const name of ['nginx.conf', 'Caddyfile', 'apache.conf', 'web.config']) {
    const text = await readFile(`.github/hosting/${name}`, 'utf8')
    expect(text.replace(/<!--[\s\S]*?-->|^\s*#.*$/gm, '')).not.toContain('Strict-Transport-Security')
    expect(text).toContain('Strict-Transport-Security')
  }
})
