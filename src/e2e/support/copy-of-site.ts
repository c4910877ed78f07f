import { execFile, spawn } from 'node:child_process'
import { cp, mkdtemp, rm, symlink } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { expect, test as base } from './site.ts'

export { expect }

const run = promisify(execFile)

/**
 * Tests of a site with other seeds: built in a copy of the project, and served from there for as long as the worker
 * that runs them.
 * @param writeSeeds is given the folder to write the seeds to
 * @param siteUrl the address that the site is built for, empty for none
 */
export function testCopy(writeSeeds: (folder: string) => Promise<void>, siteUrl: string) {
  return base.extend<object, { copy: { folder: string; address: string } }>({
    copy: [
      async ({}, use) => {
        const folder = await buildCopy(writeSeeds, siteUrl)
        const { server, address } = await serve(folder)
        await use({ folder, address })
        server.kill()
        await rm(folder, { recursive: true, force: true })
      },
      { scope: 'worker', timeout: 120_000 },
    ],
    baseURL: async ({ copy }, use) => {
      await use(copy.address)
    },
  })
}

async function buildCopy(writeSeeds: (folder: string) => Promise<void>, siteUrl: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'copy-'))
  for (const path of [
    'src',
    'scripts',
    'public',
    'package.json',
    'package-lock.json',
    'tsconfig.json',
    'astro.config.mjs',
  ]) {
    await cp(path, join(folder, path), { recursive: true })
  }
  await symlink(resolve('node_modules'), join(folder, 'node_modules'))
  await writeSeeds(join(folder, 'seeds'))
  const options = { cwd: folder, env: { ...process.env, SITE_URL: siteUrl, BASE_PATH: '/' } }
  await run(process.execPath, ['scripts/content.ts'], options)
  await run(process.execPath, ['node_modules/astro/bin/astro.mjs', 'build'], options)
  return folder
}

function serve(cwd: string) {
  const server = spawn(process.execPath, ['scripts/serve.ts', '--port', '4400'], { cwd })
  return new Promise<{ server: typeof server; address: string }>((resolve, reject) => {
    server.once('exit', () => {
      reject(new Error('The server ended before it said its address'))
    })
    server.stdout.on('data', (data) => {
      const [address] = /http:\/\/\S+/.exec(String(data)) ?? []
      if (address) resolve({ server, address })
    })
  })
}
