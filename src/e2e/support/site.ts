import { test as base } from '@playwright/test'

export { expect } from '@playwright/test'

/**
 * Every test fails when its page asks another host for anything, reports an error to the console or throws.
 * A test that provokes an error takes it out of `faults` once it has looked at it.
 */
export const test = base.extend<{ faults: string[] }>({
  faults: [
    async ({ context, baseURL }, use) => {
      const faults: string[] = []
      context.on('request', (request) => {
        const { protocol, origin } = new URL(request.url())
        if (/^(https?|wss?):$/.test(protocol) && origin !== new URL(baseURL ?? '').origin)
          faults.push(`request to another host: ${request.url()}`)
      })
      context.on('console', (message) => {
        if (message.type() === 'error') faults.push(`console: ${message.text()}`)
      })
      context.on('weberror', (error) => {
        faults.push(`uncaught: ${error.error().message}`)
      })
      await use(faults)
      base.expect(faults).toEqual([])
    },
    { auto: true },
  ],
})
