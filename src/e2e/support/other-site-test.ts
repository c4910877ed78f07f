import { spawn } from 'node:child_process'
import { buildOtherSite, type OtherSite } from './other-sites.ts'
import { expect, test as base } from './site.ts'

export { expect }

/** Tests of a site with other seeds, which is served for as long as the worker that runs them. */
export function testOtherSite(name: OtherSite) {
  return base.extend<object, { otherSite: string }>({
    otherSite: [
      async ({}, use) => {
        const { server, address } = await serve(await buildOtherSite(name))
        await use(address)
        server.kill()
      },
      { scope: 'worker', timeout: 300_000 },
    ],
    baseURL: async ({ otherSite }, use) => {
      await use(otherSite)
    },
  })
}

function serve(cwd: string) {
  const server = spawn(process.execPath, ['scripts/serve.ts', '--port', '4400'], { cwd })
  return new Promise<{ server: typeof server; address: string }>((resolve, reject) => {
    server.once('exit', () => {
      reject(new Error('The server ended before it printed its address'))
    })
    server.stdout.on('data', (data) => {
      const [address] = /http:\/\/\S+/.exec(String(data)) ?? []
      if (address) resolve({ server, address })
    })
  })
}
