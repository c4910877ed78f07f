import { spawn } from 'node:child_process'
import { delimiter, resolve } from 'node:path'

export interface Tally {
  passed: number
  failed: number
}

/** Print one line of progress while a step runs. */
export type Report = (line: string) => void

/**
 * One step of a run. A string is a shell command, and its exit code is the outcome; a function fails by throwing, and
 * what it returns is printed. With `tally`, each of the step's own tests counts; otherwise the step counts as one.
 */
export interface Step {
  name: string
  run: string | ((report: Report) => Promise<string>)
  /** Steps that make what this one needs. Unless all of them passed, this one is not run and counts as failed. */
  after?: readonly string[]
  env?: Record<string, string>
  tally?: () => Promise<Tally>
  /** Lines of the output that are worth reading even when the step passes; those of a function always are. */
  show?: RegExp
}

interface Outcome {
  ok: boolean
  output: string
}

/**
 * Run every step and print it when it ends: its time, and the output if it failed.
 * @param stages run one after the other; each has lanes, which run side by side; a lane runs its steps in order
 * @returns the sum of all steps
 */
export async function runSteps(...stages: readonly (readonly (readonly Step[])[])[]): Promise<Tally> {
  const total: Tally = { passed: 0, failed: 0 }
  const passed = new Set<string>()
  const width = Math.max(...stages.flat(2).map(({ name }) => name.length))

  for (const lanes of stages) await Promise.all(lanes.map(runLane))
  return total

  async function runLane(lane: readonly Step[]) {
    for (const step of lane) {
      const missing = step.after?.find((name) => !passed.has(name))
      const tally = missing === undefined ? await runAndPrint(step) : skip(step, missing)
      if (tally.failed === 0) passed.add(step.name)
      total.passed += tally.passed
      total.failed += tally.failed
    }
  }

  async function runAndPrint(step: Step): Promise<Tally> {
    const start = performance.now()
    const outcome = await runStep(step)
    const tally = step.tally ? await readTally(step.tally, outcome) : countAsOne(outcome)

    const seconds = ((performance.now() - start) / 1000).toFixed(1).padStart(6)
    const counts = step.tally ? `  ${tally.passed} passed, ${tally.failed} failed` : ''
    const result = tally.failed === 0 ? 'ok    ' : 'FAILED'
    console.log(`${step.name.padEnd(width)}  ${result} ${seconds} s${counts}`)
    if (tally.failed > 0 || typeof step.run === 'function') printIndented(outcome.output)
    else if (step.show) printIndented(linesLike(step.show, outcome.output))
    return tally
  }

  function skip({ name }: Step, missing: string): Tally {
    console.log(`${name.padEnd(width)}  NOT RUN because “${missing}” did not pass`)
    return { passed: 0, failed: 1 }
  }
}

/**
 * Run a shell command with the programs of `cwd`'s node_modules on its path; `output` has both streams in order.
 * @param show called with each part of the output as it comes
 */
export async function runCommand(
  command: string,
  env: NodeJS.ProcessEnv = {},
  cwd = '.',
  show?: (part: Buffer) => void,
): Promise<Outcome> {
  const child = spawn(command, {
    cwd,
    shell: true,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: environment(env, cwd),
  })
  const chunks: Buffer[] = []
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => {
      chunks.push(chunk)
      show?.(chunk)
    })
  const code = await new Promise<number | null>((closed) => child.on('close', closed))
  return { ok: code === 0, output: Buffer.concat(chunks).toString().trim() }
}

/** Run a shell command in the same way, and show its output as it comes. */
export async function streamCommand(command: string, env: NodeJS.ProcessEnv = {}): Promise<Outcome> {
  return runCommand(command, env, '.', (part) => process.stdout.write(part))
}

function environment(env: NodeJS.ProcessEnv, cwd: string): NodeJS.ProcessEnv {
  const path = [resolve(cwd, 'node_modules/.bin'), process.env.PATH].join(delimiter)
  return { ...process.env, PATH: path, ...env }
}

async function runStep({ name, run, env }: Step): Promise<Outcome> {
  if (typeof run === 'string') return runCommand(run, env)
  const report = (line: string) => {
    console.log(`${name}: ${line}`)
  }
  try {
    return { ok: true, output: await run(report) }
  } catch (error) {
    return { ok: false, output: error instanceof Error ? error.message : String(error) }
  }
}

/** A runner that ran no test, or failed outside of every test, counts as one failure. */
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
