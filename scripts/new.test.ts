import { strToU8, zipSync } from 'fflate'
import { execFile } from 'node:child_process'
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { beginPlan } from './new.ts'
import { sentenceFor } from './support/command.ts'

/** For a process on a machine that does other work besides, in milliseconds. */
const patience = 60_000

const plan = '河东市“十四五”教育规划\n为发展教育，制定本规划。\n一、总则\n坚持公平。\n二、任务\n办好学校。\n'
const latin = (text: string) => Buffer.from(text, 'latin1')
const utf16 = Buffer.from(plan, 'utf16le')
/** 河东市教育规划 and its chapters, as Windows wrote Chinese before Unicode. */
const gb18030 = latin(
  '\xBA\xD3\xB6\xAB\xCA\xD0\xBD\xCC\xD3\xFD\xB9\xE6\xBB\xAE\n\xCE\xAA\xB7\xA2\xD5\xB9\xBD\xCC\xD3\xFD\xA3\xAC\xD6\xC6\xB6\xA8\xB1\xBE\xB9\xE6\xBB\xAE\xA1\xA3\n',
)

let folder = ''

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'new-'))
  await mkdir(join(folder, 'folder'))
  const files: Readonly<Record<string, string | Uint8Array>> = {
    'plan.txt': plan,
    'empty.txt': '',
    'blank.txt': ' \n\t\n　\n',
    'large.txt': plan.repeat(Math.ceil(50e6 / Buffer.byteLength(plan))),
    'plan.zip': zipSync({ 'plan.txt': strToU8(plan) }),
    'plan.xlsx': zipSync({ 'xl/workbook.xml': strToU8('<workbook/>') }),
    'scan.png': latin('\x89PNG\r\n\x1A\n'),
    'plan.pdf': latin('%PDF-1.7\n%\xE2\xE3\n'),
    'plan.doc': latin('\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1'),
    'marked.txt': Buffer.concat([latin('\xFF\xFE'), utf16]),
    'unmarked.txt': utf16,
    'swapped.txt': Buffer.from(utf16).swap16(),
    'gb.txt': gb18030,
    'page.txt': '<!DOCTYPE html><html><body><script>规划</script></body></html>',
    'bytes.txt': latin('\x81\xFF\x81\xFF'.repeat(40)),
    'short.txt': latin('\xBA\xD3\xB6\xAB'),
  }
  await Promise.all(Object.entries(files).map(([name, value]) => writeFile(join(folder, name), value)))
})

afterAll(() => rm(folder, { recursive: true, force: true }))

/** The message that the command fails with. Rejects if it succeeds. */
async function complaint(...args: string[]): Promise<string> {
  const failure = await beginPlan(args, folder, folder).then(
    (output) => new Error(`The command succeeded: ${output}`),
    (error: unknown) => error,
  )
  // `command` prints the message of these alone, and of any other error the stack.
  const sentence = sentenceFor(failure)
  if (sentence !== null) return sentence
  throw failure
}

/** Runs the command in the folder as a person would, and returns what it printed and its exit code. */
function run(...args: string[]): Promise<{ code: number; output: string; errors: string }> {
  // Where npm was called; the command would look for the file there.
  const env = { ...process.env, INIT_CWD: folder }
  return new Promise((done) => {
    const script = resolve('scripts/new.ts')
    execFile(process.execPath, [script, ...args], { cwd: folder, env }, (error, output, errors) => {
      done({ code: error === null ? 0 : Number(error.code), output, errors })
    })
  })
}

async function seeds(): Promise<string[]> {
  return readdir(join(folder, 'seeds')).catch(() => [])
}

/** No stack, no name of an error's class, and something to do. */
const isStack = /^\s+at |\bError\b|node:/m

describe('npm run new', () => {
  test.each([
    ['an empty file', 'empty.txt', 'plan-empty', 'Put the text of the plan'],
    ['only white space', 'blank.txt', 'plan-empty', 'Put the text of the plan'],
    ['a file of 50 MB', 'large.txt', 'file-size', 'Unexpected 50 MB, expected at most 10 MB'],
    ['an archive', 'plan.zip', 'file-archive', 'Unpack it'],
    ['a spreadsheet', 'plan.xlsx', 'file-office', 'save the text as .docx'],
    ['an image', 'scan.png', 'file-image', 'Get the text from the publisher'],
    ['a damaged PDF', 'plan.pdf', 'pdf-damaged', '`qpdf plan.pdf mended.pdf` (package qpdf)'],
    ['a damaged old Word file', 'plan.doc', 'word97-broken', '`libreoffice --convert-to docx FILE`'],
    ['a web page without text', 'page.txt', 'page-empty', 'save it again'],
    ['bytes of no encoding', 'bytes.txt', 'file-encoding', 'Save the file as UTF-8'],
    ['a short text that may be in two encodings', 'short.txt', 'file-encoding-doubt', '`--encoding big5`'],
  ] as const)('says what to do with %s, and makes nothing', async (_, file, rule, remedy) => {
    const message = await complaint(file, '--id', 'hedong-schools')
    expect(message).toMatch(
      new RegExp(`^${file}\n.*\\berror\\b.*\\bUn(?:expected|readable) .*, expected .*\\b${rule}\\b`),
    )
    expect(message).toContain(remedy)
    expect(message).not.toMatch(isStack)
    expect(await seeds()).toEqual([])
  })

  test.each([
    ['a file that does not exist', ['none.txt', '--id', 'a-plan'], 'no file `none.txt`; give the path'],
    ['a folder', ['folder', '--id', 'a-plan'], '`folder` is a folder; give a file'],
    ['no file', ['--id', 'a-plan'], 'Give a file and an id: `npm run new'],
    ['no id', ['plan.txt'], 'Give a file and an id: `npm run new'],
    ['an id without its value', ['plan.txt', '--id'], '--id'],
    ['two ids', ['plan.txt', '--id', 'a-plan', '--id', 'b-plan'], 'Unexpected id `b-plan` after `a-plan`'],
    ['two files', ['plan.txt', 'gb.txt', '--id', 'a-plan'], 'Unexpected file `gb.txt` after `plan.txt`'],
    ['an unknown option', ['plan.txt', '--id', 'a-plan', '--title', 'x'], "Unknown option '--title'"],
    ['a document that is not there', ['plan.txt', '--id', 'a-plan', '--document', '2'], 'from 1 to 1'],
    ...[...['../x', '', 'UPPER', 'a b', '济南', 'a_b'], 'a'.repeat(81)].map(
      (id): [string, string[], string] => [
        `the id \`${id}\``,
        ['plan.txt', '--id', id],
        `Unexpected id \`${id}\`, expected lower-case words joined by hyphens`,
      ],
    ),
    ...['data', 'search', 'en', 'zh'].map((id): [string, string[], string] => [
      `the id \`${id}\``,
      ['plan.txt', '--id', id],
      `\`${id}\` itself; choose another id`,
    ]),
    ...['con', 'com1'].map((id): [string, string[], string] => [
      `the id \`${id}\``,
      ['plan.txt', '--id', id],
      `no folder named \`${id}\`; choose another id`,
    ]),
  ] as [string, string[], string][])(
    'refuses %s in one sentence, and makes nothing',
    async (_, given, reason) => {
      const message = await complaint(...given)
      expect(message).toContain(reason)
      expect(message).not.toMatch(isStack)
      expect(await seeds()).toEqual([])
    },
  )

  test.each([
    ['a file that is no plan', ['plan.pdf', '--id', 'a-plan'], 'pdf-damaged'],
    ['an unknown option', ['plan.txt', '--id', 'a-plan', '--title', 'x'], "Unknown option '--title'"],
  ])('exits with 1 for %s, and prints no stack', { timeout: patience }, async (_, given, reason) => {
    const { code, output, errors } = await run(...given)
    expect({ code, output }).toEqual({ code: 1, output: '' })
    expect(errors).toContain(reason)
    expect(errors).not.toMatch(isStack)
    expect(await seeds()).toEqual([])
  })

  test('makes a seed once, and leaves it alone the second time', { timeout: patience }, async () => {
    const first = await run('plan.txt', '--id', 'hedong-2021')
    expect(first).toMatchObject({ code: 0, errors: '' })
    expect(first.output).toContain('1. Is this the title?  河东市“十四五”教育规划')
    const made = join(folder, 'seeds', 'hedong-2021')
    expect((await readdir(made)).toSorted()).toEqual(['en.po', 'plan.txt', 'plan.yaml', 'targets.yaml'])
    expect(await readFile(join(made, 'plan.txt'), 'utf8')).toBe(plan)
    await writeFile(join(made, 'plan.yaml'), 'mine')

    expect(await complaint('plan.txt', '--id', 'hedong-2021')).toBe(
      'There is a plan `hedong-2021` already, in seeds/hedong-2021/; choose another id, or remove the folder',
    )
    expect(await readFile(join(made, 'plan.yaml'), 'utf8')).toBe('mine')
    expect(await readdir(join(folder, '.cache'))).toEqual([])
  })
})
