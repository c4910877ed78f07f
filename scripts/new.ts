import { createHash } from 'node:crypto'
import { mkdir, mkdtemp, readdir, rename, rm, writeFile } from 'node:fs/promises'
import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { parseArgs } from 'node:util'
import { VFile } from 'vfile'
import { reporter } from 'vfile-reporter'
import { draftSeed } from '../src/plan/draft/draft-seed.ts'
import { describeLines } from '../src/plan/draft/describe-lines.ts'
import { formatDraft } from '../src/plan/draft/format-draft.ts'
import { listChecks } from '../src/plan/draft/list-checks.ts'
import { formatOfKind } from '../src/plan/import/imported-text.ts'
import { readOutline } from '../src/plan/outline/read-outline.ts'
import { parseSettings } from '../src/plan/seed/settings.ts'
import type { Original } from '../src/schemas/plan.ts'
import { planIdSchema, reservedPlanIds } from '../src/schemas/plan.ts'
import { command, UserError } from './support/command.ts'
import { checkEncoding, importFile } from './support/import-file.ts'
import { readInput } from './support/read-input.ts'

const usage = 'Give a file and an id: `npm run new -- FILE --id city-field-2021-2025`'

/** Names that Windows keeps for devices, so that nobody there could check the project out. */
const devices = /^(?:con|prn|aux|nul|com\d|lpt\d)$/

/**
 * Begin the seed of a plan from a file in any format that can be read. The file itself is kept in source/, unless plan.txt is the same.
 * @param args the command line after the name of the script
 * @param root the folder of the project, which holds seeds/ and .cache/
 * @param from the folder that a relative path of the file begins at; by default where npm was called
 * @returns what a person should look at next
 * @throws a UserError, or an error of parseArgs, if the arguments or the file cannot be used
 */
export async function beginPlan(args: string[], root: string, from?: string): Promise<string> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      id: { type: 'string', multiple: true },
      document: { type: 'string' },
      encoding: { type: 'string' },
    },
  })
  const [path, ...others] = positionals
  const [given, ...further] = values.id ?? []
  if (path === undefined || given === undefined) throw new UserError(usage)
  if (others.length > 0 || further.length > 0) {
    const [what, all] = others.length > 0 ? ['file', positionals] : ['id', [given, ...further]]
    throw new UserError(
      `Unexpected ${what} \`${all[1] ?? ''}\` after \`${all[0] ?? ''}\`, expected one. ${usage}`,
    )
  }
  const id = checkId(given, root)
  const bytes = await readInput(path, from)
  const file = new VFile({ path, value: bytes })
  const outline = (await importFile(file, checkEncoding(values.encoding))) ? readOutline(file) : null
  if (!outline || outline.documents.length === 0) throw new UserError(reporter(file, { verbose: true }))
  const document = checkDocument(values.document, outline.documents.length)
  const original = originalOf(file, bytes)
  const text = original ? Buffer.from(String(file)) : bytes
  const copy = new VFile({ value: String(file), data: file.data })
  const draft = draftSeed(copy, { id, sha256: sumOf(text), document, original })
  await writeSeed(root, id, {
    'plan.txt': text,
    'plan.yaml': String(draft.settings),
    'en.po': String(draft.catalog),
    'targets.yaml': String(draft.targets),
    ...(original && { [original.file]: bytes }),
    ...(original &&
      file.data.imported && { 'source/lines.json': describeLines(copy, file.data.imported, original) }),
  })
  const settings = parseSettings(new VFile({ value: String(draft.settings) }), id)
  const checks = listChecks(file)
  const entries = await readdir(join(root, 'seeds'), { withFileTypes: true })
  const folders = entries.filter((entry) => entry.isDirectory())
  const circumstances = {
    settings,
    folder: `seeds/${id}`,
    checks,
    from: original ? path : null,
    imported: file.data.imported ?? null,
  }
  return formatDraft(draft, { ...circumstances, library: folders.length > 1 })
}

/** What is kept of a file that plan.txt was made from; null where plan.txt is the file itself. */
function originalOf(file: VFile, bytes: Uint8Array): Original | null {
  const { hints, imported } = file.data
  if (!hints) return null
  const name = file.basename?.replace(/[^\p{L}\p{N}._-]+/gu, '-') ?? 'original'
  return {
    file: `source/${name}`,
    sha256: sumOf(bytes),
    format: formatOfKind[hints.kind],
    encoding: imported?.encoding ?? null,
  }
}

function sumOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}

function checkId(id: string, root: string): string {
  if ((reservedPlanIds as readonly string[]).includes(id)) {
    throw new UserError(`The site uses the address \`${id}\` itself; choose another id`)
  }
  if (!planIdSchema.safeParse(id).success || id.length > 80) {
    throw new UserError(
      `Unexpected id \`${id}\`, expected lower-case words joined by hyphens, at most 80 letters; choose one like city-field-2021-2025`,
    )
  }
  if (devices.test(id)) {
    throw new UserError(`Windows can have no folder named \`${id}\`; choose another id`)
  }
  if (existsSync(join(root, 'seeds', id))) {
    throw new UserError(
      `There is a plan \`${id}\` already, in seeds/${id}/; choose another id, or remove the folder`,
    )
  }
  return id
}

/** The document asked for, from 0. */
function checkDocument(value: string | undefined, count: number): number | null {
  if (value === undefined) return null
  const number = Number(value)
  if (Number.isInteger(number) && number >= 1 && number <= count) return number - 1
  throw new UserError(`Unexpected document \`${value}\`, expected a number from 1 to ${count}`)
}

/** Write the folder whole: its files are written aside first, and it takes its place in one move. */
async function writeSeed(
  root: string,
  id: string,
  files: Readonly<Record<string, string | Uint8Array>>,
): Promise<void> {
  await mkdir(join(root, '.cache'), { recursive: true })
  const aside = await mkdtemp(join(root, '.cache/seed-'))
  try {
    for (const [name, value] of Object.entries(files)) {
      await mkdir(dirname(join(aside, name)), { recursive: true })
      await writeFile(join(aside, name), value)
    }
    await mkdir(join(root, 'seeds'), { recursive: true })
    await rename(aside, join(root, 'seeds', id))
  } finally {
    await rm(aside, { recursive: true, force: true })
  }
}

if (import.meta.main) {
  await command(async () => {
    console.log(await beginPlan(process.argv.slice(2), '.'))
  })
}
