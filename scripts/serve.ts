import { readFile, stat } from 'node:fs/promises'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
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
 * slash, 404.html with status 404, the headers of its `_headers`, and compressed text. With `using` the server stops at
 * the end of the block.
 * @param port the port to take, or else the next free one above it
 * @returns the port taken, and the address of the home page
 */
export async function serve(folder: string, base: string, port: number) {
  const root = resolve(folder)
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
  const mayCompress = /\bgzip\b/.test(headers['accept-encoding']?.toString() ?? '')
  const sendFile = (status: 200 | 404, file: string) => {
    const own = headersFor(rules, file.slice(root.length).replaceAll(sep, '/'))
    return send(response, status, file, { method, mayCompress, headers: own })
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
  headers: Record<string, string>
}

async function send(
  response: ServerResponse,
  status: 200 | 404,
  file: string,
  { method, mayCompress, headers }: Sending,
) {
  const type = mediaTypes[extname(file)] ?? 'application/octet-stream'
  const isText = /^text\/|json|xml$/.test(type)
  const content = await readFile(file)
  const body = isText && mayCompress ? await compress(content) : content
  response.writeHead(status, {
    ...headers,
    'content-type': type,
    'content-length': body.length,
    ...(isText && { vary: 'Accept-Encoding' }),
    ...(body !== content && { 'content-encoding': 'gzip' }),
  })
  response.end(method === 'HEAD' ? undefined : body)
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

  const file = join(root, path.slice(base.length))
  if (file !== root && !file.startsWith(root + sep)) return { status: 404 }
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
