import { existsSync } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import { extname, join } from 'node:path'
import { parseArgs } from 'node:util'
import { load } from 'cheerio'
import { VFile } from 'vfile'
import { reporter } from 'vfile-reporter'
import { siteBase } from './support/site-base.ts'
import { UserError, command } from './support/command.ts'

/** A link as it is written, and its place in the file. */
interface Link {
  value: string
  place?: { line: number; column: number } | undefined
}

/** The links of a file, and the ids in it that links can name. */
interface Contents {
  links: Link[]
  ids: Set<string>
}

const readers: Record<string, (text: string) => Contents> = {
  '.html': readHtml,
  '.xml': readXml,
  '.css': readCss,
}

const linkAttributes = ['href', 'src', 'action', 'formaction', 'poster', 'cite']
const linkMetas = ['og:url', 'og:image', 'twitter:image']

/**
 * Check every link of a built site: the file exists at the address as it is written, with its trailing slash, and has the
 * id. Other hosts are not asked.
 * @param folder the folder of the site
 * @param base the path that the site is built for, with both slashes
 * @param origin the scheme and host that the site is built for
 * @returns a report for each file, with a message for each broken link, and the numbers of files and of links
 * @throws a UserError if the folder has no site
 */
export async function checkLinks(folder: string, base: string, origin: string) {
  if (!existsSync(join(folder, 'index.html')))
    throw new UserError(`${join(folder, 'index.html')} is missing: run \`npm run build\` first`)
  const files = new Set(
    (await readdir(folder, { recursive: true })).map((path) => path.replaceAll('\\', '/')),
  )
  const contents = new Map<string, Contents>()
  for (const path of files) {
    const read = readers[extname(path)]
    if (read) contents.set(path, read(await readFile(join(folder, path), 'utf8')))
  }

  let links = 0
  const reports = [...contents].map(([path, page]) => {
    const file = new VFile({ path: `${folder}/${path}` })
    const address = new URL(base + path.replace(/(^|\/)index\.html$/, '$1'), origin)
    for (const link of page.links) {
      const fault = findFault(link.value, path, address)
      if (fault) {
        const reason = `Unexpected link \`${link.value}\`, expected ${fault}`
        file.message(reason, { place: link.place, source: 'links' }).fatal = true
      }
      links++
    }
    return file
  })
  return { reports, pages: contents.size, links }

  /** What was expected instead of the link, or undefined if it is right. */
  function findFault(value: string, from: string, address: URL): string | undefined {
    const target = URL.parse(value, address)
    if (!target) return 'an address'
    if (target.protocol === 'javascript:') return 'an address rather than a script'
    if (target.origin !== origin) return undefined
    // 404.html is shown at addresses of any depth.
    if (from === '404.html' && /^[^/#?]/.test(value) && !value.startsWith(origin))
      return 'an address that begins with /'

    const pathname = decodeURIComponent(target.pathname)
    if (!pathname.startsWith(base)) return `an address under ${base}`
    const path = pathname.slice(base.length).replace(/(^|\/)$/, '$1index.html')
    if (files.has(`${path}/index.html`)) return 'a slash at its end'
    if (!files.has(path)) return `the file ${folder}/${path}`

    const id = decodeURIComponent(target.hash.slice(1).replace(/:~:.*$/, ''))
    const ids = contents.get(path)?.ids
    if (id !== '' && id !== 'top' && !ids?.has(id)) return `an id of ${folder}/${path}`
    return undefined
  }
}

function readHtml(text: string): Contents {
  const $ = load(text, { sourceCodeLocationInfo: true })
  const links: Link[] = []
  const ids = new Set<string>()
  for (const element of $('*').toArray()) {
    const attributes = $(element).attr() ?? {}
    const values = linkAttributes.flatMap((name) => attributes[name] ?? [])
    if (attributes.srcset !== undefined) values.push(...attributes.srcset.split(',').map(withoutDescriptor))
    if (linkMetas.includes(attributes.property ?? attributes.name ?? ''))
      values.push(attributes.content ?? '')

    const { startLine: line = 1, startCol: column = 1 } = element.sourceCodeLocation ?? {}
    links.push(...values.map((value) => ({ value, place: { line, column } })))
    if (attributes.id !== undefined) ids.add(attributes.id)
  }
  return { links, ids }
}

function withoutDescriptor(candidate: string): string {
  return candidate.trim().replace(/\s.*$/, '')
}

/** Sitemaps: `loc` and the alternates. */
function readXml(text: string): Contents {
  const $ = load(text, { xml: true })
  const values = [
    ...$('loc').map((_, element) => $(element).text()),
    ...$('[href]').map((_, element) => $(element).attr('href') ?? ''),
  ]
  return { links: values.map((value) => ({ value })), ids: new Set() }
}

function readCss(text: string): Contents {
  const links = [...text.matchAll(/url\(\s*['"]?([^'")]+)/g)].map(([, value = '']) => ({ value }))
  return { links, ids: new Set() }
}

if (import.meta.main) {
  await command(async () => {
    const { values } = parseArgs({ options: { folder: { type: 'string', default: 'dist' } } })
    const origin = new URL(process.env.SITE_URL ?? 'http://localhost').origin
    const { reports, pages, links } = await checkLinks(values.folder, await siteBase(), origin)
    const faulty = reports.filter((file) => file.messages.length > 0)
    if (faulty.length > 0) {
      console.error(reporter(faulty))
      process.exitCode = 1
    } else console.log(`${links} links in ${pages} files resolve.`)
  })
}
