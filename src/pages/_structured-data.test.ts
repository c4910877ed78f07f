import { readFileSync } from 'node:fs'
import { Ajv } from 'ajv'
import { describe, expect, it } from 'vitest'
import { languages } from '../schemas/language.ts'
import { planSchema } from '../schemas/plan.ts'
import { datasetOf, reportOf } from './_structured-data.ts'

const plan = planSchema.parse(
  JSON.parse(readFileSync('content/jinan-civil-affairs-2021-2025/plan.json', 'utf8')),
)
const site = new URL('https://example.org')

/** What search engines ask of a data set: a name, a description of 50 to 5,000 characters, files by their addresses. */
const text = { type: 'string', minLength: 1 }
const address = { type: 'string', pattern: '^https://' }
const dataset = new Ajv({ strict: false }).compile({
  required: ['@type', 'name', 'description', 'license', 'url', 'distribution', 'temporalCoverage'],
  properties: {
    '@type': { const: 'Dataset' },
    name: text,
    description: { type: 'string', minLength: 50, maxLength: 5000 },
    license: address,
    url: address,
    temporalCoverage: { type: 'string', pattern: '^\\d{4}/\\d{4}$' },
    distribution: {
      type: 'array',
      minItems: 1,
      items: {
        required: ['@type', 'contentUrl', 'encodingFormat'],
        properties: { '@type': { const: 'DataDownload' }, contentUrl: address, encodingFormat: text },
      },
    },
  },
})

describe.each(languages)('structured data, in %s', (lang) => {
  it('describes the data as search engines ask', () => {
    expect(dataset(datasetOf(plan, lang, site)), JSON.stringify(dataset.errors)).toBe(true)
    expect(dataset({ ...datasetOf(plan, lang, site), description: 'Targets' })).toBe(false)
  })

  it('names the plan as a report of its years', () => {
    expect(reportOf(plan, lang, site)).toMatchObject({
      '@type': 'Report',
      name: plan.title[lang],
      temporalCoverage: '2021/2025',
      url: expect.stringMatching(/^https:\/\/example\.org\/.*jinan-civil-affairs-2021-2025\/$/) as string,
    })
  })

  it('gives no address where the site has none', () => {
    expect(JSON.stringify(datasetOf(plan, lang, undefined))).not.toContain('"contentUrl"')
    expect(reportOf(plan, lang, undefined)).not.toHaveProperty('url')
  })
})
