import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { acceptsGzip, readRange, serve } from './serve.ts'

let folder = ''
let site: Awaited<ReturnType<typeof serve>>
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'serve-'))
  await mkdir(join(folder, 'dist/a'), { recursive: true })
  await writeFile(join(folder, 'dist/index.html'), 'home')
  await writeFile(join(folder, 'dist/a/index.html'), 'page')
  await writeFile(join(folder, 'dist/text.txt'), '0123456789'.repeat(100))
  await writeFile(join(folder, 'secret.txt'), 'secret')
  await symlink('../secret.txt', join(folder, 'dist/link.txt'))
  await symlink('..', join(folder, 'dist/out'))
  await symlink('text.txt', join(folder, 'dist/inner.txt'))
  site = await serve(join(folder, 'dist'), '/', 4390)
})
afterAll(async () => {
  site[Symbol.dispose]()
  await rm(folder, { recursive: true })
})

/** Ask for a path as it is: `fetch` would shorten `/./`. */
async function ask(path: string, headers: Record<string, string> = {}) {
  return new Promise<{ status: number; headers: Record<string, string | undefined>; body: Buffer }>(
    (done, failed) => {
      const asking = request(
        { port: site.port, host: '127.0.0.1', path, headers, agent: false },
        (response) => {
          const chunks: Buffer[] = []
          response.on('data', (chunk: Buffer) => chunks.push(chunk))
          response.on('end', () => {
            const own = response.headers as Record<string, string | undefined>
            done({ status: response.statusCode ?? 0, headers: own, body: Buffer.concat(chunks) })
          })
        },
      )
      asking.on('error', failed)
      asking.end()
    },
  )
}

describe('serve', () => {
  it('tags a file by its content, and does not send it again', async () => {
    const { headers } = await ask('/text.txt')
    expect(headers['etag']).toMatch(/^"[\w-]{22}"$/)
    const again = await ask('/text.txt', { 'if-none-match': `W/${headers['etag'] ?? ''}` })
    expect([again.status, again.body.length]).toEqual([304, 0])
    expect((await ask('/text.txt', { 'if-none-match': '"other"' })).status).toBe(200)
    const packed = await ask('/text.txt', { 'accept-encoding': 'gzip' })
    expect(packed.headers['etag']).not.toBe(headers['etag'])
    expect(gunzipSync(packed.body)).toHaveLength(1000)
  })

  it('sends a part of a file, uncompressed', async () => {
    const part = await ask('/text.txt', { range: 'bytes=3-5', 'accept-encoding': 'gzip' })
    expect([part.status, String(part.body), part.headers['content-range']]).toEqual([
      206,
      '345',
      'bytes 3-5/1000',
    ])
    expect(part.headers['content-encoding']).toBeUndefined()
    expect((await ask('/text.txt', { range: 'bytes=1000-' })).status).toBe(416)
    expect((await ask('/text.txt', { range: 'bytes=3-5', 'if-range': '"other"' })).body).toHaveLength(1000)
    expect((await ask('/text.txt', { range: 'lines=1-2' })).status).toBe(200)
  })

  it.each(['/.', '/./', '//', '//a', '/.//a', '/%2e/', '/a/..', '/a/.', '//example.org/%2f..', '/a//'])(
    'leads from %s to no other host',
    async (path) => {
      const { status, headers } = await ask(path)
      expect(headers['location'] ?? '/').not.toMatch(/^\/[/\\]|^\w+:/)
      expect(status).toBe(404)
    },
  )

  it('leads to the slash, with the query', async () => {
    expect((await ask('/a?x=1')).headers['location']).toBe('/a/?x=1')
  })

  it.each(['/link.txt', '/out/secret.txt', '/out/', '/../secret.txt', '/%2e%2e/secret.txt'])(
    'does not serve %s, which lies outside',
    async (path) => {
      const { status, body } = await ask(path)
      expect(status).toBe(404)
      expect(String(body)).not.toContain('secret')
    },
  )

  it('serves a link to a file of the site', async () => {
    expect((await ask('/inner.txt')).body).toHaveLength(1000)
  })
})

it.each([
  ['gzip', true],
  ['br, gzip;q=0.5', true],
  ['*', true],
  ['gzip;q=0', false],
  ['gzip; q=0.0, *', false],
  ['br', false],
  ['', false],
  ['identity, *;q=0', false],
])('Accept-Encoding: %s', (header, accepts) => {
  expect(acceptsGzip(header)).toBe(accepts)
})

it.each([
  ['bytes=0-0', { start: 0, end: 0 }],
  ['bytes=5-', { start: 5, end: 9 }],
  ['bytes=-3', { start: 7, end: 9 }],
  ['bytes=-30', { start: 0, end: 9 }],
  ['bytes=8-99', { start: 8, end: 9 }],
  ['bytes=10-', 'none'],
  ['bytes=-0', 'none'],
  ['bytes=5-3', null],
  ['bytes=-', null],
  ['bytes=0-1,3-4', null],
])('Range: %s', (header, range) => {
  expect(readRange(header, 10)).toEqual(range)
})
