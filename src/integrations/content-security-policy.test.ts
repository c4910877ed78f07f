import { expect, test } from 'vitest'
import { tightenPolicy, sourceHash } from './content-security-policy.ts'

const ours = 'document.title'
const elsewhere = 'alert(1)'
const style = 'p{color:red}'

const page = (policy: string, body = '') =>
  '<!doctype html><html><head><meta charset="utf-8"><title>t</title>' +
  `<script>${ours}</script><meta http-equiv="content-security-policy" content="${policy}">` +
  `<style>${style}</style></head><body>${body}</body></html>`

const policy =
  `default-src 'none';script-src 'self' '${sourceHash(ours)}' '${sourceHash(elsewhere)}'; ` +
  `style-src 'self' '${sourceHash(style)}';`

test('puts the policy before everything it is to govern', () => {
  expect(tightenPolicy(page(policy))).toMatch(
    /<head><meta charset="utf-8"><meta http-equiv="content-security-policy" content="[^"]*"><title>/,
  )
})

test('keeps the hashes of the page, and only those', () => {
  expect(/content="([^"]*)"/.exec(tightenPolicy(page(policy)))?.[1]).toBe(
    `default-src 'none'; script-src 'self' '${sourceHash(ours)}'; style-src 'self' '${sourceHash(style)}'`,
  )
})

test('does not allow a script that the policy did not know of', () => {
  expect(tightenPolicy(page(policy, '<script>stolen()</script>'))).not.toContain(sourceHash('stolen()'))
})

test('refuses a page without a policy', () => {
  expect(() => tightenPolicy('<html><head><meta charset="utf-8"></head></html>')).toThrow(
    'Unexpected page without a Content-Security-Policy.',
  )
})
