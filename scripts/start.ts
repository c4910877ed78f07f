import packageJson from '../package.json' with { type: 'json' }
import { siteBase } from './support/site-base.ts'
import { command } from './support/command.ts'
import { serve } from './serve.ts'
import { runSteps } from './support/steps.ts'

const { scripts } = packageJson

// The bundler drops a directive that Astro has already obeyed, and warns of it for every chapter.
const warning = /\[WARN\](?!.*MODULE_LEVEL_DIRECTIVE)/

await command(async () => {
  const { failed } = await runSteps([
    [
      { name: 'convert', run: scripts.content, show: /./ },
      { name: 'build', run: scripts.build, after: ['convert'], show: warning },
    ],
  ])
  if (failed > 0) {
    process.exitCode = 1
    return
  }
  const { address } = await serve('dist', await siteBase(), 4321)
  console.log(`\n${address}  (Ctrl-C stops it)`)
})
