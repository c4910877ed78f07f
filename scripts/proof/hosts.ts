import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { cp, mkdir, readFile, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { reporter } from 'vfile-reporter'
import { launchBrowser } from '../support/launch-browser.ts'
import { checkHost } from './check-host.ts'
import { checkLinks } from '../links.ts'
import { freePort } from '../serve.ts'
import { smokeWalk } from './smoke-walk.ts'

/** The web servers that the site is tested on, with their Debian packages. */
export const hostPrograms = [
  { program: 'apache2', debianPackage: 'apache2-bin' },
  { program: 'nginx', debianPackage: 'nginx-light libnginx-mod-http-brotli-static' },
  { program: 'caddy', debianPackage: 'caddy' },
  { program: 'python3', debianPackage: 'python3' },
]

/** A web server, started on loopback with the configuration that the project gives for it. */
interface Host {
  name: string
  /** Whether it sends the headers of `_headers`, compresses, and shows 404.html; a plain file server does not. */
  isConfigured: boolean
  start: (served: Served) => Promise<ChildProcess>
}

interface Served {
  /** The folder that is the root of the host. */
  root: string
  /** The path of the site, with both slashes. */
  base: string
  port: number
  /** A folder for the server's own files. */
  scratch: string
}

const hosts: readonly Host[] = [
  {
    name: 'nginx',
    isConfigured: true,
    start: async ({ root, base, port, scratch }) => {
      const site = fill(await readFile('.github/hosting/nginx.conf', 'utf8'), [
        ['listen 80;', `listen 127.0.0.1:${port};`],
        ['root /var/www/plans;', `root "${root}";`],
        ['set $base "";', `set $base "${base.slice(0, -1)}";`],
        ['# brotli_static on;', 'brotli_static on;'],
      ])
      const files = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
        .map((name) => `${name}_temp_path "${scratch}/${name}";`)
        .join('\n')
      const config = `load_module /usr/lib/nginx/modules/ngx_http_brotli_static_module.so;\ndaemon off;\nmaster_process off;\npid "${scratch}/nginx.pid";\nerror_log stderr;\nevents {}
http {\ninclude /etc/nginx/mime.types;\naccess_log off;\n${files}\n${site}\n}\n`
      await writeFile(join(scratch, 'nginx.conf'), config)
      return spawn('nginx', ['-e', 'stderr', '-c', join(scratch, 'nginx.conf')], { stdio: 'pipe' })
    },
  },
  {
    name: 'Caddy',
    isConfigured: true,
    start: async ({ root, base, port, scratch }) => {
      const site = fill(await readFile('.github/hosting/Caddyfile', 'utf8'), [
        ['plans.example.org {', `http://127.0.0.1:${port} {`],
        ['root * /var/www/plans', `root * "${root}"`],
        ['vars base ""', `vars base "${base.slice(0, -1)}"`],
      ])
      const config = `{\nadmin off\nauto_https off\n}\n${site}`
      await writeFile(join(scratch, 'Caddyfile'), config)
      return spawn('caddy', ['run', '--config', join(scratch, 'Caddyfile'), '--adapter', 'caddyfile'], {
        stdio: 'pipe',
        env: { ...process.env, XDG_DATA_HOME: scratch, XDG_CONFIG_HOME: scratch },
      })
    },
  },
  {
    name: 'Apache',
    isConfigured: true,
    start: async ({ root, base, port, scratch }) => {
      const site = fill(await readFile('.github/hosting/apache.conf', 'utf8'), [
        ['ErrorDocument 404 /404.html', `ErrorDocument 404 ${base}404.html`],
      ])
      await writeFile(join(scratch, 'site.conf'), site)
      const modules = ['authz_core', 'deflate', 'dir', 'headers', 'mime', 'mpm_event', 'rewrite', 'setenvif']
      const config = [
        ...modules.map((name) => `LoadModule ${name}_module /usr/lib/apache2/modules/mod_${name}.so`),
        `Listen 127.0.0.1:${port}`,
        'ServerName 127.0.0.1',
        'TypesConfig /etc/mime.types',
        `PidFile "${scratch}/apache.pid"`,
        `ErrorLog "${scratch}/error.log"`,
        `DocumentRoot "${root}"`,
        `<Directory "${root}">`,
        'Require all granted',
        `Include "${scratch}/site.conf"`,
        '</Directory>',
      ]
      await writeFile(join(scratch, 'apache.conf'), `${config.join('\n')}\n`)
      return spawn('apache2', ['-D', 'FOREGROUND', '-d', scratch, '-f', join(scratch, 'apache.conf')], {
        stdio: 'pipe',
      })
    },
  },
  {
    name: 'a plain file server',
    isConfigured: false,
    start: ({ root, port }) => {
      const args = ['-m', 'http.server', String(port), '--bind', '127.0.0.1', '--directory', root]
      return Promise.resolve(spawn('python3', args, { stdio: 'pipe' }))
    },
  },
]

/**
 * Serves the site in `dist`, built for `base`, on each web server, requests every file, and walks through the site in a
 * browser.
 * @returns a line for each server
 * @throws the first fault, with the name of the server
 */
export async function checkHosts(dist: string, base: string, origin: string, scratch: string) {
  const { reports, links } = await checkLinks(dist, base, origin)
  const faulty = reports.filter((file) => file.messages.length > 0)
  if (faulty.length > 0) throw new Error(reporter(faulty))

  const root = base === '/' ? resolve(dist) : join(scratch, 'root')
  if (base !== '/') await cp(dist, join(root, base), { recursive: true })
  const lines: string[] = []
  for (const host of hosts) {
    const own = join(scratch, host.name)
    await mkdir(own, { recursive: true })
    const port = await freePort(4350)
    const server = await host.start({ root, base, port, scratch: own })
    const address = `http://127.0.0.1:${port}${base}`
    try {
      await answers(server, address)
      const files = await checkHost(address, dist, host.isConfigured)
      const seen = await walkThrough(address)
      lines.push(`${host.name}, ${base}: ${files} files, ${links} links; ${seen.join(', ')}`)
    } catch (error) {
      throw new Error(`${host.name}, ${base}: ${causesOf(error).join(': ')}`, { cause: error })
    } finally {
      // The next server takes the same port, and must not be confused with this one while it closes.
      if (server.exitCode === null) {
        const ended = once(server, 'exit')
        server.kill()
        await ended
      }
    }
  }
  return lines.join('\n')
}

/** The messages of an error and its causes: fetch gives the reason only as a cause. */
function causesOf(error: unknown): string[] {
  return error instanceof Error ? [error.message, ...causesOf(error.cause)] : []
}

/** Replaces texts that must each occur exactly once. */
function fill(text: string, own: readonly (readonly [from: string, to: string])[]): string {
  return own.reduce((filled, [from, to]) => {
    if (filled.split(from).length !== 2) throw new Error(`Expected “${from}” once`)
    return filled.replace(from, () => to)
  }, text)
}

async function answers(server: ChildProcess, address: string) {
  const said: string[] = []
  server.stderr?.on('data', (data: Buffer) => said.push(String(data)))
  server.stdout?.resume()
  for (let tries = 0; tries < 100; tries++) {
    if (server.exitCode !== null) break
    if (
      await fetch(address).then(
        () => true,
        () => false,
      )
    )
      return
    await new Promise((done) => setTimeout(done, 100))
  }
  throw new Error(`does not answer\n${said.join('')}`)
}

async function walkThrough(address: string): Promise<string[]> {
  await using browser = await launchBrowser()
  return await smokeWalk(await browser.newPage(), address)
}
