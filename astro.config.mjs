import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { satteri } from '@astrojs/markdown-satteri'
import mdx from '@astrojs/mdx'
import preact from '@astrojs/preact'
import sitemap from '@astrojs/sitemap'
import { defineConfig } from 'astro/config'
import { requireCompleteContent } from './src/integrations/content-marker.ts'
import { sourceHash } from './src/integrations/content-security-policy.ts'
import { finishPages } from './src/integrations/finish-pages.ts'
import { movedPages } from './src/integrations/moved-pages.ts'
import { missingAddress } from './src/integrations/missing-address.ts'
import { searchIndex } from './src/integrations/search-index.ts'
import { sitemapChunks, sitemapIndex } from './src/integrations/sitemap-index.ts'
import { buildPart } from './src/schemas/build-part.ts'
import { siteEntrySchema } from './src/schemas/site.ts'

const read = (/** @type {string} */ path) => readFileSync(new URL(path, import.meta.url), 'utf8')

const content = fileURLToPath(new URL('content', import.meta.url))
requireCompleteContent(content)
const isMoved = movedPages(content)
const identity = siteEntrySchema.parse(JSON.parse(read('content/site.json')))
const site = process.env.SITE_URL || identity.url || undefined
const base = `/${process.env.BASE_PATH || identity.base}/`.replace(/\/{2,}/g, '/')

export default defineConfig({
  ...(site === undefined ? {} : { site }),
  base,
  trailingSlash: 'always',
  // Not among the packages, which copies of the project share while several are built at once.
  cacheDir: '.cache/astro',
  build: { format: 'directory', inlineStylesheets: 'always' },
  integrations: [
    mdx(),
    preact(),
    ...(site === undefined
      ? [missingAddress()]
      : [
          sitemap({
            filter: (page) => !/\/(?:404|search)\/$/.test(page) && !isMoved(page),
            i18n: { defaultLocale: 'zh', locales: { zh: 'zh-CN', en: 'en' } },
            chunks: sitemapChunks(base, buildPart.plans ?? identity.plans),
          }),
          sitemapIndex(site, base, identity.plans),
        ]),
    searchIndex(buildPart, process.env.BUILD_SITE),
    finishPages(),
  ],
  // The defaults alter an official text: straight quotes become curly, ~~ strikes out.
  markdown: {
    processor: satteri({ features: { smartPunctuation: false, gfm: false } }),
    syntaxHighlight: false,
  },
  security: {
    csp: {
      directives: [
        "default-src 'none'",
        "base-uri 'none'",
        "connect-src 'self'",
        "form-action 'self'",
        "img-src 'self'",
      ],
      scriptDirective: { resources: ["'self'"], hashes: [sourceHash(read('src/islands/restore-theme.js'))] },
    },
  },
  vite: {
    cacheDir: '.cache/vite',
    build: {
      // Astro marks the modules of content with a directive that the bundler does not know, and warns of each.
      rolldownOptions: { checks: { moduleLevelDirective: false } },
      cssTarget: ['chrome86', 'safari14', 'ios14', 'firefox91'],
    },
    plugins: [
      {
        name: 'browser-floor',
        // Astro sets the target of what browsers get itself, over `build.target`.
        configEnvironment: (name) => (name === 'client' ? { build: { target: 'es2020' } } : undefined),
      },
    ],
  },
  devToolbar: { enabled: false },
})
