import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { chmod, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { runCommand } from './support/steps.ts'

let project = ''
beforeEach(async () => {
  project = await mkdtemp(join(tmpdir(), 'build-'))
  await mkdir(join(project, 'content'))
  const site = JSON.parse(await readFile('content/site.json', 'utf8')) as object
  await writeFile(join(project, 'content/site.json'), JSON.stringify({ ...site, plans: [] }))
  for (const name of ['glossary', 'topics', 'comparisons'])
    await writeFile(join(project, `content/${name}.json`), '[]')
  for (const folder of ['src', 'public']) await mkdir(join(project, folder))
  for (const file of ['astro.config.mjs', 'package-lock.json']) await writeFile(join(project, file), '')
  await mkdir(join(project, 'dist'))
  await writeFile(join(project, 'dist/index.html'), 'last good')
})
afterEach(async () => {
  await rm(project, { recursive: true, force: true })
})

/** Put a program in the place of Astro; `$3` is the folder it writes to. */
async function astro(script: string) {
  await mkdir(join(project, 'node_modules/.bin'), { recursive: true })
  await writeFile(join(project, 'node_modules/.bin/astro'), `#!/bin/sh\nmkdir -p "$3"\n${script}\n`)
  await chmod(join(project, 'node_modules/.bin/astro'), 0o755)
}

/** Run the command; what it prints if it fails, and otherwise null. */
async function build(env: NodeJS.ProcessEnv = {}, folder = project): Promise<string | null> {
  const given = { SITE_URL: '', BASE_PATH: '', ...env }
  const { ok, output } = await runCommand(
    `node ${JSON.stringify(resolve('scripts/build.ts'))}`,
    given,
    folder,
  )
  return ok ? null : output
}

const page = () => readFile(join(project, 'dist/index.html'), 'utf8')
const left = () => readdir(join(project, '.cache/builds'))

describe('build', () => {
  it('puts a complete build in the place of the last one, whole', async () => {
    await writeFile(join(project, 'dist/gone.html'), 'of the last build')
    await astro('echo new > "$3/index.html"')
    expect(await build()).toBe(null)
    expect(await page()).toBe('new\n')
    expect(existsSync(join(project, 'dist/gone.html'))).toBe(false)
    expect(await left()).toEqual([])
  })

  it.each([
    ['fails', 'echo part > "$3/index.html"; exit 1'],
    ['is killed', 'echo part > "$3/index.html"; kill -9 $$'],
    ['writes nothing and says that all is well', 'exit 0'],
  ])('leaves the last good one when it %s', async (_, script) => {
    await astro(script)
    expect(await build()).toContain('dist/ is as it was.')
    expect(await page()).toBe('last good')
    expect(await left()).toEqual([])
  })

  it('says in a sentence that the disk is full', async () => {
    await astro('echo "Error: ENOSPC: no space left on device, write" >&2; exit 1')
    expect(await build()).toContain('There is no space left to write the site: make room')
  })

  it('leaves the last good one when it is killed itself, and the next one clears up', async () => {
    await astro('echo part > "$3/index.html"; sleep 30')
    const run = spawn(process.execPath, [resolve('scripts/build.ts')], { cwd: project, detached: true })
    const closed = new Promise((closed) => run.on('close', closed))
    while (!existsSync(join(project, '.cache/builds')) || (await left()).length === 0)
      await new Promise((later) => setTimeout(later, 50))
    process.kill(-(run.pid ?? 0), 'SIGKILL')
    await closed
    expect(await page()).toBe('last good')
    await astro('echo new > "$3/index.html"')
    expect(await build()).toBe(null)
    expect(await page()).toBe('new\n')
    expect(await left()).toEqual([])
  }, 20_000)

  it('restores the last one if it was killed between the two moves', async () => {
    await mkdir(join(project, '.cache/builds/0.last'), { recursive: true })
    await writeFile(join(project, '.cache/builds/0.last/index.html'), 'good')
    await rm(join(project, 'dist'), { recursive: true })
    await astro('exit 1')
    expect(await build()).not.toBe(null)
    expect(await page()).toBe('good')
  })

  it.each(['#', '?'])('refuses a project whose path has a %s, in a sentence', async (sign) => {
    const folder = join(project, `a${sign}b`)
    await mkdir(join(folder, 'content'), { recursive: true })
    expect(await build({}, folder)).toContain('move the project to a folder without # and ?')
  })

  it.each([
    ['SITE_URL', 'plans.example.org', 'expected an address like https://'],
    ['SITE_URL', 'ftp://example.org', 'expected an address like https://'],
    ['SITE_URL', 'https://a:b@example.org', 'expected an address like https://'],
    ['SITE_URL', 'https://example.org/plans/', 'a path belongs into BASE_PATH'],
    ['SITE_URL', 'javascript:alert(1)', 'expected an address like https://'],
    ['BASE_PATH', '/a b/', 'expected a path like /plans/a/'],
    ['BASE_PATH', '/../', 'expected a path like /plans/a/'],
    ['BASE_PATH', 'https://example.org/', 'expected a path like /plans/a/'],
  ])('refuses %s=%s', async (name, value, expected) => {
    await astro('echo new > "$3/index.html"')
    expect(await build({ [name]: value })).toContain(expected)
    expect(await page()).toBe('last good')
  })

  it('builds with both slashes, whichever are given', async () => {
    await astro('echo "$SITE_URL $BASE_PATH $ASTRO_TELEMETRY_DISABLED" > "$3/index.html"')
    expect(await build({ SITE_URL: 'https://example.org/', BASE_PATH: 'plans//a' })).toBe(null)
    expect(await page()).toBe('https://example.org/ /plans/a/ 1\n')
  })

  it('names a merge conflict in content/ and the command that mends it', async () => {
    await writeFile(join(project, 'content/a.mdx'), 'x\n<<<<<<< HEAD\n')
    expect(await build()).toBe(
      'content/a.mdx has the marks of a merge conflict on line 2. Nobody edits content/: run `git checkout --ours -- content`, and then `npm run content`.',
    )
  })
})
