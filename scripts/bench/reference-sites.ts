import { mkdir, rm, writeFile } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { runIn } from '../proof/project-copy.ts'

/** A page in Markdown. Its name has lower-case letters and hyphens. */
export interface MarkdownPage {
  name: string
  lang: 'zh' | 'en'
  title: string
  /** The text below the title. */
  markdown: string
}

/** A site generator that people would use instead: its latest release with its defaults and its own search. */
export interface ReferenceSite {
  name: string
  packages: readonly string[]
  build: string
  /** The folder of its built site, in its own folder. */
  dist: string
  write: (pages: readonly MarkdownPage[]) => Record<string, string>
}

const title = 'Plans'
const folderOf = ({ lang }: MarkdownPage) => (lang === 'zh' ? '' : 'en/')

export const starlight: ReferenceSite = {
  name: 'Starlight',
  packages: ['astro', '@astrojs/starlight'],
  build: 'astro build',
  dist: 'dist',
  write: (pages) => ({
    'astro.config.mjs': `import { defineConfig } from 'astro/config'
import starlight from '@astrojs/starlight'
export default defineConfig({ integrations: [starlight({ title: '${title}', defaultLocale: 'root', locales: {
  root: { label: '中文', lang: 'zh-CN' }, en: { label: 'English', lang: 'en' } } })] })\n`,
    'src/content.config.ts': `import { defineCollection } from 'astro:content'
import { docsLoader } from '@astrojs/starlight/loaders'
import { docsSchema } from '@astrojs/starlight/schema'
export const collections = { docs: defineCollection({ loader: docsLoader(), schema: docsSchema() }) }\n`,
    ...Object.fromEntries(
      pages.map((page) => [
        `src/content/docs/${folderOf(page)}${page.name}.md`,
        `---\ntitle: ${JSON.stringify(page.title)}\n---\n\n${page.markdown}`,
      ]),
    ),
  }),
}

const vitePress: ReferenceSite = {
  name: 'VitePress',
  packages: ['vitepress'],
  build: 'vitepress build',
  dist: '.vitepress/dist',
  write: (pages) => ({
    '.vitepress/config.mjs': `export default { title: '${title}', locales: {
  root: { label: '中文', lang: 'zh-CN' }, en: { label: 'English', lang: 'en', link: '/en/' } },
  themeConfig: { search: { provider: 'local' }, sidebar: ${JSON.stringify(
    pages.map((page) => ({ text: page.title, link: `/${folderOf(page)}${page.name}` })),
  )} } }\n`,
    ...Object.fromEntries(
      pages.map((page) => [
        `${folderOf(page)}${page.name}.md`,
        `# ${page.title}\n\n${page.markdown.replaceAll('{{', '{\u200B{')}`,
      ]),
    ),
  }),
}

export const referenceSites = [starlight, vitePress]

/** Installs the latest release of a generator in a folder of its own. */
export async function installReferenceSite({ name, packages }: ReferenceSite): Promise<void> {
  const folder = folderFor(name)
  await mkdir(folder, { recursive: true })
  await writeFile(join(folder, 'package.json'), '{ "private": true, "type": "module" }')
  await runIn(
    folder,
    `npm install --no-audit --no-fund ${packages.map((each) => `${each}@latest`).join(' ')}`,
  )
}

/** Builds pages with a generator. Returns the seconds of the build and the folder of the built site. */
export async function buildReferenceSite(reference: ReferenceSite, pages: readonly MarkdownPage[]) {
  const folder = folderFor(reference.name)
  for (const left of [
    'src',
    'dist',
    '.vitepress',
    '.astro',
    'en',
    'node_modules/.astro',
    'node_modules/.vite',
  ])
    await rm(join(folder, left), { recursive: true, force: true })
  const homes = (['zh', 'en'] as const).map((lang) => ({
    name: 'index',
    lang,
    title,
    markdown: `${title}\n`,
  }))
  for (const [path, text] of Object.entries(reference.write([...homes, ...pages]))) {
    await mkdir(dirname(join(folder, path)), { recursive: true })
    await writeFile(join(folder, path), text)
  }
  const start = performance.now()
  await runIn(folder, reference.build, { ASTRO_TELEMETRY_DISABLED: '1' })
  return { seconds: (performance.now() - start) / 1000, dist: join(folder, reference.dist) }
}

function folderFor(name: string): string {
  return resolve('node_modules/.cache/reference-sites', name.toLowerCase())
}
