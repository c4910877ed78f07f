import type { AstroIntegration } from 'astro'

/** Says once in a build that the site has no address, and what is left out for want of one. */
export function missingAddress(): AstroIntegration {
  return {
    name: 'missing-address',
    hooks: {
      'astro:build:start': ({ logger }) => {
        logger.warn(
          'The site has no url: canonical, hreflang, og:url and the sitemap are left out. ' +
            'Set url in seeds/site.yaml, or SITE_URL.',
        )
      },
    },
  }
}
