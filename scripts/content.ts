import { parseArgs } from 'node:util'
import { reporter } from 'vfile-reporter'
import { compileLibrary } from '../src/plan/compile-library.ts'
import { filesOf } from '../src/plan/convert-plan.ts'
import { command } from './support/command.ts'
import { findUnread, listSeeds, readFileIfThere, readFileOrReport, readSeed } from './support/seeds.ts'
import { findStale, writeContent } from './support/write-content.ts'

/** Converts seeds/ and writes content/; with --check, says what would change. Nothing is written while a seed has an error. */
await command(async () => {
  const { values } = parseArgs({ options: { check: { type: 'boolean', default: false } } })

  const folders = await listSeeds()
  const seeds = await Promise.all(folders.map(readSeed))
  const unread = await findUnread(folders)
  const site = await readFileOrReport('seeds/site.yaml')
  const glossary = await readFileOrReport('seeds/glossary.csv')
  const topics = await readFileIfThere('seeds/topics.yaml')
  const comparisons = await readFileIfThere('seeds/comparisons.yaml')
  const files = compileLibrary({ site, glossary, topics, comparisons, seeds })
  const sources = [site, glossary, topics, comparisons, ...seeds.flatMap(filesOf), ...unread].filter(
    (file) => file !== null,
  )

  const findings = sources.filter((file) => file.messages.length > 0)
  if (findings.length > 0) console.error(reporter(findings, { verbose: true }))
  if (findings.some((file) => file.messages.some((message) => message.fatal === true))) {
    console.error('\ncontent/ is unchanged: nothing is written while a seed has an error.')
    process.exitCode = 1
  } else {
    const stale = await findStale('content', files)
    if (!values.check) {
      if (stale.length > 0) await writeContent('content', files)
      console.log(`content/ is ${stale.length > 0 ? 'written' : 'up to date'}: ${files.length} files.`)
    } else if (stale.length > 0) {
      for (const { path, why } of stale) console.error(`content/${path} ${why}`)
      console.error('\nRun `npm run content` and commit the result.')
      process.exitCode = 1
    } else {
      console.log(`content/ matches seeds/: ${files.length} files.`)
    }
  }
})
