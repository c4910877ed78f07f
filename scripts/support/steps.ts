import { spawn } from 'node:child_process'
import { delimiter, resolve } from 'node:path'

export interface Tally {
  passed: number
  failed: number
}

/** Prints one line of progress while a step runs. */
export type Say = (line: string) => void

/**
 * One step of a run. A string is a shell command, and its exit code the outcome; a function fails by throwing, and
 * what it returns is printed. With `tally`, each of the step's own tests counts; otherwise the step counts as one.
 */
export interface Step {
  name: string
  run: string | ((say: Say) => Promise<string>)
  /** The step that makes what this one needs: when it did not pass, this one is not run and counts as failed. */
  after?: string
  env?: Record<string, string>
  tally?: () => Promise<Tally>
  /** Lines of the output that are worth reading even when the step passes; those of a function always are. */
  show?: RegExp
}

interface Outcome {
  ok: boolean
  output: string
}

/** Runs every step in order, prints each with its time and the output of those that fail, and adds them up. */
export async function runSteps(steps: readonly Step[]): Promise<Tally> {
  const total: Tally = { passed: 0, failed: 0 }
  const passed = new Set<string>()
  const width = Math.max(...steps.map(({ name }) => name.length))

  for (const step of steps) {
    const label = step.name.padEnd(width)
    if (step.after !== undefined && !passed.has(step.after)) {
      console.log(`${label}  NOT RUN because “${step.after}” did not pass`)
      total.failed++
      continue
    }
    const start = performance.now()
    const outcome = await runStep(step)
    const tally = step.tally ? await readTally(step.tally, outcome) : countAsOne(outcome)
    const ok = outcome.ok && tally.failed === 0

    const seconds = ((performance.now() - start) / 1000).toFixed(1).padStart(6)
    const counts = step.tally ? `  ${tally.passed} passed, ${tally.failed} failed` : ''
    console.log(`${label}  ${ok ? 'ok    ' : 'FAILED'} ${seconds} s${counts}`)
    if (!ok || typeof step.run === 'function') printIndented(outcome.output)
    else if (step.show) printIndented(linesLike(step.show, outcome.output))

    if (ok) passed.add(step.name)
    total.passed += tally.passed
    total.failed += tally.failed
  }
  return total
}

/** Runs a shell command with the programs of `cwd`'s node_modules on its path; `output` has both streams in order. */
export async function runCommand(command: string, env: NodeJS.ProcessEnv = {}, cwd = '.'): Promise<Outcome> {
  const path = [resolve(cwd, 'node_modules/.bin'), process.env.PATH].join(delimiter)
  const child = spawn(command, {
    cwd,
    shell: true,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, PATH: path, ...env },
  })
  const chunks: Buffer[] = []
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => chunks.push(chunk))
  const code = await new Promise<number | null>((closed) => child.on('close', closed))
  return { ok: code === 0, output: Buffer.concat(chunks).toString().trim() }
}

async function runStep({ run, env }: Step): Promise<Outcome> {
  if (typeof run === 'string') return runCommand(run, env)
  try {
    return { ok: true, output: await run(printIndented) }
  } catch (error) {
    return { ok: false, output: error instanceof Error ? error.message : String(error) }
  }
}

/** A runner that ran no test, or broke outside of every test, has failed once whatever it counted. */
async function readTally(tally: () => Promise<Tally>, { ok }: Outcome): Promise<Tally> {
  const { passed, failed } = await tally().catch(() => ({ passed: 0, failed: 0 }))
  return { passed, failed: failed === 0 && (!ok || passed === 0) ? 1 : failed }
}

function countAsOne({ ok }: Outcome): Tally {
  return ok ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 }
}

function linesLike(pattern: RegExp, text: string): string {
  const lines = text.split('\n').filter((line) => pattern.test(line))
  return lines.join('\n')
}

function printIndented(text: string) {
  if (text !== '') console.log(text.replace(/^(?=.)/gm, '    '))
}
