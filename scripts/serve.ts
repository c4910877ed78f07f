import { createHash } from 'node:crypto'
import { readFile, realpath, stat } from 'node:fs/promises'
import {
  createServer,
  type IncomingHttpHeaders,
  type IncomingMessage,
  type Server,
  type ServerResponse,
} from 'node:http'
import { extname, join, relative, resolve, sep } from 'node:path'
import { parseArgs, promisify } from 'node:util'
import { gzip } from 'node:zlib'
import { siteBase } from './support/site-base.ts'
import { UserError, command } from './support/command.ts'
import { headersFor, readHeaderRules, type HeaderRule } from './proof/host-headers.ts'

/** The media types of the built files by their extensions. */
export const mediaTypes: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.docx': 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  '.epub': 'application/epub+zip',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.md': 'text/markdown; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json',
  '.webp': 'image/webp',
  '.xml': 'application/xml; charset=utf-8',
  '.zip': 'application/zip',
}

interface Site {
  root: string
  base: string
  rules: readonly HeaderRule[]
}

const compress = promisify(gzip)

/** The answer to a request for a path. */
type Found =
  { status: 200; file: string } | { status: 301; location: string } | { status: 400 } | { status: 404 }

/**
 * Serves `folder` under `base` on loopback as a static host does: index.html of a folder, a redirect to the trailing
 * slash, 404.html with status 404, the headers of its `_headers`, compressed text, tags of the content, and parts of
 * files; nothing outside of the folder. With `using` the server stops at
 * the end of the block.
 * @param port the port to take, or else the next free one above it
 * @returns the port taken, and the address of the home page
 */
export async function serve(folder: string, base: string, port: number) {
  const root = await realpath(resolve(folder)).catch(() => resolve(folder))
  if (!(await isFile(join(root, 'index.html'))))
    throw new UserError(`${join(folder, 'index.html')} is missing: run \`npm run build\` first`)

  const site = { root, base, rules: await readHeaderRules(root) }
  const server = createServer((request, response) => {
    respond(site, request, response).catch(() => response.destroy())
  })

  const taken = await listen(server, port)
  return {
    port: taken,
    address: `http://localhost:${taken}${base}`,
    [Symbol.dispose]: () => void server.close(),
  }
}

async function respond(
  { root, base, rules }: Site,
  { method = '', url = '', headers }: IncomingMessage,
  response: ServerResponse,
) {
  if (method !== 'GET' && method !== 'HEAD') {
    refuse(response, 405)
    return
  }
  const mayCompress = acceptsGzip(headers['accept-encoding']?.toString() ?? '')
  const sendFile = (status: 200 | 404, file: string) => {
    const own = headersFor(rules, file.slice(root.length).replaceAll(sep, '/'))
    return send(response, status, file, { method, mayCompress, headers: own, asked: headers })
  }
  const found = await find(root, base, url)
  switch (found.status) {
    case 200:
      await sendFile(200, found.file)
      break
    case 301:
      response.writeHead(301, { location: found.location }).end()
      break
    case 400:
      refuse(response, 400)
      break
    case 404:
      if (await isFile(join(root, '404.html'))) await sendFile(404, join(root, '404.html'))
      else refuse(response, 404)
  }
}

interface Sending {
  method: string
  mayCompress: boolean
  /** Of the answer. */
  headers: Record<string, string>
  /** Of the request. */
  asked: IncomingHttpHeaders
}

async function send(
  response: ServerResponse,
  status: 200 | 404,
  file: string,
  { method, mayCompress, headers, asked }: Sending,
) {
  const type = mediaTypes[extname(file)] ?? 'application/octet-stream'
  const isText = /^text\/|json|xml$/.test(type)
  const content = await readFile(file)
  const hash = createHash('sha256').update(content).digest('base64url').slice(0, 22)
  const given = asked.range
  const mayCut = status === 200 && (asked['if-range'] ?? `"${hash}"`) === `"${hash}"`
  const range = given !== undefined && mayCut ? readRange(given, content.length) : null
  const compressed = isText && mayCompress && range === null
  const common = {
    ...headers,
    'content-type': type,
    'accept-ranges': 'bytes',
    etag: compressed ? `"${hash}-gzip"` : `"${hash}"`,
    ...(isText && { vary: 'Accept-Encoding' }),
  }
  if (status === 200 && isKnown(asked['if-none-match'], common.etag)) {
    response.writeHead(304, common).end()
    return
  }
  if (range === 'none') {
    response.writeHead(416, { 'content-range': `bytes */${content.length}` }).end()
    return
  }
  const body = compressed
    ? await compress(content)
    : range
      ? content.subarray(range.start, range.end + 1)
      : content
  response.writeHead(range ? 206 : status, {
    ...common,
    'content-length': body.length,
    ...(compressed && { 'content-encoding': 'gzip' }),
    ...(range && { 'content-range': `bytes ${range.start}-${range.end}/${content.length}` }),
  })
  response.end(method === 'HEAD' ? undefined : body)
}

/** Whether an Accept-Encoding allows gzip: its weight, or else that of `*`, is not 0. */
export function acceptsGzip(header: string): boolean {
  const weights = new Map(
    header
      .toLowerCase()
      .split(',')
      .map((part) => {
        const [name = '', ...parameters] = part.split(';').map((word) => word.trim())
        const weight = parameters.find((parameter) => parameter.startsWith('q='))
        return [name, weight === undefined ? 1 : Number(weight.slice(2))]
      }),
  )
  return (weights.get('gzip') ?? weights.get('*') ?? 0) > 0
}

/** The one range of bytes that is asked for; null for what is no such range, `none` for one past the end. */
export function readRange(header: string, size: number): { start: number; end: number } | 'none' | null {
  const [, from = '', to = ''] = /^bytes=(\d*)-(\d*)$/.exec(header) ?? []
  if (from === '' && to === '') return null
  const start = from === '' ? Math.max(0, size - Number(to)) : Number(from)
  const end = from === '' || to === '' ? size - 1 : Math.min(Number(to), size - 1)
  if (from !== '' && to !== '' && Number(to) < Number(from)) return null
  return start > end ? 'none' : { start, end }
}

/** Whether one of the tags of If-None-Match is that of the file. */
function isKnown(header: string | undefined, etag: string): boolean {
  const tags = header?.split(',').map((tag) => tag.trim().replace(/^W\//, '')) ?? []
  return tags.includes(etag) || tags.includes('*')
}

/** The first free port from `port` on. */
export async function freePort(port: number): Promise<number> {
  const server = createServer()
  const free = await listen(server, port)
  await new Promise((closed) => server.close(closed))
  return free
}

async function listen(server: Server, port: number): Promise<number> {
  try {
    await new Promise<void>((listening, failed) => {
      server.once('error', failed)
      server.listen(port, '127.0.0.1', () => {
        server.off('error', failed)
        listening()
      })
    })
    return port
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE' || port >= 65535) throw error
    return listen(server, port + 1)
  }
}

async function find(root: string, base: string, url: string): Promise<Found> {
  const [rawPath = '', query] = url.split('?', 2)
  let path: string
  try {
    path = decodeURIComponent(rawPath)
  } catch {
    return { status: 400 }
  }
  if (path.includes('\0')) return { status: 400 }
  const search = query === undefined ? '' : `?${query}`
  if (`${path}/` === base) return { status: 301, location: base + search }
  if (!path.startsWith(base)) return { status: 404 }

  // `/.//x` and `/.` name no page, and a redirect to what is left of them could lead to another host.
  const steps = path.slice(base.length).split('/')
  if (steps.some((step, at) => step === '.' || step === '..' || (step === '' && at < steps.length - 1)))
    return { status: 404 }
  const file = join(root, ...steps)
  // Links do not lead out of the folder.
  const real = await realpath(file).catch(() => file)
  if (real !== root && !real.startsWith(root + sep)) return { status: 404 }
  if (path.endsWith('/')) {
    const index = join(file, 'index.html')
    return (await isFile(index)) ? { status: 200, file: index } : { status: 404 }
  }
  if (await isFile(file)) return { status: 200, file }
  if (await isFile(join(file, 'index.html'))) {
    const segments = relative(root, file).split(sep).map(encodeURIComponent)
    return { status: 301, location: `${base}${segments.join('/')}/${search}` }
  }
  return { status: 404 }
}

async function isFile(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => found.isFile(),
    () => false,
  )
}

function refuse(response: ServerResponse, status: number) {
  response.writeHead(status, { 'content-type': mediaTypes['.txt'] }).end(String(status))
}

if (import.meta.main) {
  await command(async () => {
    const { values } = parseArgs({
      options: {
        folder: { type: 'string', default: 'dist' },
        port: { type: 'string', default: '4321' },
      },
    })
    const port = Number(values.port)
    if (!Number.isInteger(port) || port < 1 || port > 65535)
      throw new UserError(`Unexpected --port ${values.port}, expected a number from 1 to 65535`)
    const { address } = await serve(values.folder, await siteBase(), port)
    console.log(address)
  })
}
