import { spawn } from 'node:child_process'
import { delimiter, resolve } from 'node:path'

export interface Tally {
  passed: number
  failed: number
}

/** Writes one line of progress while a step runs. */
export type Say = (line: string) => void

/**
 * One step of a run. A string is a shell command, and its exit code the outcome; a function fails by throwing, and
 * what it returns is printed. `tally` counts the single tests of a step, which otherwise counts as one.
 */
export interface Step {
  name: string
  run: string | ((say: Say) => Promise<string>)
  /** The step that makes what this one needs; when it did not pass, this one is not run and counts as failed. */
  after?: string
  env?: Record<string, string>
  tally?: () => Promise<Tally>
}

/** Runs every step in order, prints each with its time and the output of those that fail, and adds them up. */
export async function runSteps(steps: readonly Step[]): Promise<Tally> {
  const total: Tally = { passed: 0, failed: 0 }
  const passed = new Set<string>()
  const width = Math.max(...steps.map(({ name }) => name.length))

  for (const step of steps) {
    const label = step.name.padEnd(width)
    if (step.after !== undefined && !passed.has(step.after)) {
      console.log(`${label}  not run: ${step.after} did not pass`)
      total.failed++
      continue
    }
    const start = performance.now()
    const { ok, output, tally } = await runStep(step)
    const seconds = `${((performance.now() - start) / 1000).toFixed(1)} s`.padStart(7)
    const counts = step.tally ? `  ${tally.passed} passed, ${tally.failed} failed` : ''
    console.log(`${label}  ${ok ? 'ok    ' : 'FAILED'} ${seconds}${counts}`)
    if (output && (!ok || typeof step.run !== 'string')) console.log(indent(output))
    if (ok) passed.add(step.name)
    total.passed += tally.passed
    total.failed += tally.failed
  }
  return total
}

async function runStep({ run, env, tally }: Step): Promise<{ ok: boolean; output: string; tally: Tally }> {
  const { ok, output } = typeof run === 'string' ? await runCommand(run, env) : await runFunction(run)
  if (!tally) return { ok, output, tally: { passed: ok ? 1 : 0, failed: ok ? 0 : 1 } }

  const counted = await tally().catch(() => ({ passed: 0, failed: 0 }))
  // A runner that ran nothing, or broke outside any test, has failed whatever it counted.
  const failed = counted.failed || (ok && counted.passed > 0 ? 0 : 1)
  return { ok: failed === 0, output, tally: { passed: counted.passed, failed } }
}

async function runFunction(run: (say: Say) => Promise<string>): Promise<{ ok: boolean; output: string }> {
  try {
    return {
      ok: true,
      output: await run((line) => {
        console.log(indent(line))
      }),
    }
  } catch (error) {
    return { ok: false, output: error instanceof Error ? error.message : String(error) }
  }
}

/** Runs a shell command with the project's programs on its path; `output` is what it printed, both streams in order. */
export async function runCommand(
  command: string,
  env: Record<string, string> = {},
  cwd = '.',
): Promise<{ ok: boolean; output: string }> {
  const path = [resolve(cwd, 'node_modules/.bin'), process.env.PATH].join(delimiter)
  const child = spawn(command, {
    cwd,
    shell: true,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, PATH: path, ...env },
  })
  const chunks: Buffer[] = []
  child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk))
  child.stderr.on('data', (chunk: Buffer) => chunks.push(chunk))
  const code = await new Promise<number | null>((closed) => child.on('close', closed))
  return { ok: code === 0, output: Buffer.concat(chunks).toString().trim() }
}

function indent(text: string): string {
  return text.replace(/^(?=.)/gm, '    ')
}
