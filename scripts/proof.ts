import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { reporter } from 'vfile-reporter'
import packageJson from '../package.json' with { type: 'json' }
import { onPath, provideBrowser } from './support/browser.ts'
import { UserError, command } from './support/command.ts'
import { compareFolders, copyProject, runIn } from './proof/project-copy.ts'
import { checkEditCycle } from './proof/check-edit-cycle.ts'
import { checkDocuments, checkEpubs, downloadPrograms } from './proof/downloads.ts'
import { checkHosts, hostPrograms } from './proof/hosts.ts'
import { auditPages } from './proof/lighthouse.ts'
import { checkLinks } from './links.ts'
import { checkParts } from './proof/parts.ts'
import { walkInOldBrowser } from './proof/old-browser.ts'
import { checkRelease } from './proof/check-release.ts'
import { checkPrint } from './proof/check-print.ts'
import { checkSpreadsheets } from './proof/spreadsheets.ts'
import { runCommand, runSteps, type Step } from './support/steps.ts'

const { scripts } = packageJson
const programs = [{ program: 'msgfmt', debianPackage: 'gettext' }, ...downloadPrograms, ...hostPrograms]
const checkCatalogs =
  'for po in seeds/*/en.po; do msgfmt --check --statistics --output-file=/dev/null $po || exit 1; done'
const lintWithSlowRules = 'eslint --config .config/eslint-slow.js --max-warnings 0 .'
const origin = 'https://example.org'

await command(async () => {
  const missing = programs.filter(({ program }) => onPath(program) === undefined)
  if (missing.length > 0)
    throw new UserError(
      missing
        .map(
          ({ program, debianPackage }) =>
            `${program} is missing: install it with apt-get install ${debianPackage}`,
        )
        .join('\n'),
    )

  const scratch = await mkdtemp(join(tmpdir(), 'plan-reader-'))
  const plain = join(scratch, 'plain')
  const odd = join(scratch, 'odd 计划')
  try {
    const steps: Step[] = [
      {
        name: 'catalogs',
        run: checkCatalogs,
        show: /./,
      },
      { name: 'what ships', run: auditPackages },
      // Its rules need the types that Astro generates.
      { name: 'slow rules', run: `astro sync && ${lintWithSlowRules}` },
      {
        name: 'a thousand mistakes',
        run: `${scripts.unit} src/plan/parse/mutations.test.ts`,
        env: { MUTATIONS: '1000' },
        show: /mistakes:/,
      },
      {
        name: 'four hundred bad copies',
        run: `${scripts.unit} src/plan/parse/noise.property.test.ts`,
        env: { NOISES: '400' },
      },
      { name: 'two builds', run: () => buildTwice(plain, odd) },
      { name: 'same bytes', run: () => compare(plain, odd), after: ['two builds'] },
      { name: 'under a path', run: () => buildUnder('/plans/a/', odd), after: ['two builds'] },
      { name: 'EPUB', run: () => checkEpubs(join(plain, 'dist')), after: ['two builds'] },
      { name: 'DOCX', run: () => checkDocuments(join(plain, 'dist'), scratch), after: ['two builds'] },
      { name: 'CSV', run: () => checkSpreadsheets(join(plain, 'dist'), scratch), after: ['two builds'] },
      { name: 'browser', run: provideBrowser, after: ['two builds'] },
      { name: 'print', run: () => checkPrint(join(plain, 'dist'), scratch, origin), after: ['browser'] },
      {
        name: 'hosts',
        run: () => checkHosts(join(plain, 'dist'), '/', origin, join(scratch, 'at the root')),
        after: ['browser'],
      },
      { name: 'oldest Chromium', run: () => walkInOldBrowser(join(plain, 'dist')), after: ['two builds'] },
      {
        name: 'hosts, under a path',
        run: () => checkHosts(join(odd, 'dist'), '/plans/a/', origin, join(scratch, 'under a path')),
        after: ['under a path'],
      },
      {
        name: 'release',
        run: () => checkRelease(odd, scripts.release, '/plans/b/', origin, scratch),
        after: ['hosts, under a path'],
      },
      // Last of those that read this build, because it builds it anew.
      { name: 'a correction', run: () => checkEditCycle(odd), after: ['under a path'] },
      {
        name: 'in parts',
        run: () => checkParts(odd, scripts, { SITE_URL: origin, BASE_PATH: '/' }),
        after: ['a correction'],
      },
      { name: 'whole matrices', run: () => tryMatrices(plain), after: ['browser'] },
      { name: 'Lighthouse', run: () => auditPages(join(plain, 'dist')), after: ['browser'] },
    ]
    const { passed, failed } = await runSteps([steps])
    console.log(`${passed} passed, ${failed} failed`)
    process.exitCode = failed > 0 ? 1 : 0
  } finally {
    await rm(scratch, { recursive: true, force: true })
  }
})

/** Convert and build in two folders, under two clocks and two locales. */
async function buildTwice(plain: string, odd: string): Promise<string> {
  const places = [
    [plain, { TZ: 'America/St_Johns', LC_ALL: 'C', LANG: 'C' }],
    [odd, { TZ: 'Asia/Shanghai', LC_ALL: 'zh_CN.UTF-8', LANG: 'zh_CN.UTF-8' }],
  ] as const
  for (const [folder] of places) await copyProject(folder)
  for (const [folder, place] of places) {
    await runIn(folder, 'npm ci')
    await runIn(folder, scripts.content, place)
    await runIn(folder, scripts.build, { ...place, SITE_URL: origin, BASE_PATH: '/' })
  }
  return ''
}

/** Ask the registry for known vulnerabilities of the packages that the site is built with; not every registry answers. */
async function auditPackages(): Promise<string> {
  const { ok, output } = await runCommand('npm audit --omit=dev --loglevel=error')
  if (ok) return output
  if (/audit endpoint returned an error|ENOTFOUND|ENOAUDIT|ECONNREFUSED|EAI_AGAIN|ETIMEDOUT/.test(output))
    return 'NOT ASKED: the package registry that this machine reaches does not answer `npm audit`.'
  throw new Error(output)
}

async function compare(plain: string, odd: string): Promise<string> {
  const results = await Promise.all(
    ['content', 'dist'].map(async (folder) => {
      const { differ, files } = await compareFolders(join(plain, folder), join(odd, folder))
      return { files, differ: differ.map((path) => `${folder}/${path}`) }
    }),
  )
  const differ = results.flatMap((result) => result.differ)
  if (differ.length > 0) throw new Error(`Not the same bytes in both:\n${differ.join('\n')}`)
  return `${results.reduce((sum, { files }) => sum + files, 0)} files are the same in both.`
}

async function buildUnder(base: string, folder: string): Promise<string> {
  await runIn(folder, scripts.build, { SITE_URL: origin, BASE_PATH: base })
  const { reports, pages, links } = await checkLinks(join(folder, 'dist'), base, origin)
  const faulty = reports.filter((file) => file.messages.length > 0)
  if (faulty.length > 0) throw new Error(reporter(faulty))
  return `${links} links in ${pages} files resolve.`
}

/** Run the browser tests that `npm test` leaves out because they try every page in every way. */
async function tryMatrices(folder: string): Promise<string> {
  const command = `${scripts.e2e} --grep "@matrix|@night|@day" --reporter dot`
  const { ok, output } = await runCommand(command, { E2E_MATRICES: '1', SITE_URL: origin }, folder)
  if (!ok) throw new Error(output)
  return output.split('\n').at(-1) ?? ''
}
