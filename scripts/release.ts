import { createHash } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { mkdir, readdir, readFile } from 'node:fs/promises'
import { dirname, extname, join } from 'node:path'
import { finished } from 'node:stream/promises'
import { parseArgs, promisify } from 'node:util'
import { brotliCompress, constants } from 'node:zlib'
import { Zip, ZipDeflate, ZipPassThrough } from 'fflate'
import packageJson from '../package.json' with { type: 'json' }
import { UserError, command } from './support/command.ts'
import { siteBase } from './support/site-base.ts'
import { streamCommand } from './support/steps.ts'
import { mediaTypes } from './serve.ts'

const settings = '.github/hosting'

/** A ZIP file without extensions, which every program opens, holds at most so many files. */
const most = 65_535

const brotli = promisify(brotliCompress)

const compress = (content: Buffer) =>
  brotli(content, { params: { [constants.BROTLI_PARAM_SIZE_HINT]: content.length } })

/** Pack the built site, with what the person needs who puts it on a server. */
await command(async () => {
  const { values } = parseArgs({
    options: { base: { type: 'string' }, out: { type: 'string', default: 'release/site.zip' } },
  })
  if (values.base !== undefined) process.env['BASE_PATH'] = values.base
  const base = await siteBase()
  if (!(await streamCommand(packageJson.scripts.build, { BASE_PATH: base })).ok) {
    process.exitCode = 1
    return
  }
  const files = await pack(values.out, base)
  console.log(`${values.out} has ${files} files: the site for ${base}, settings, README.txt, SHA256SUMS.`)
})

/** Write the ZIP file and return the number of its files. */
async function pack(out: string, base: string): Promise<number> {
  const site = await listFiles('dist')
  const texts = site.filter(isText)
  const others = await listFiles(settings)
  const count = site.length + texts.length + others.length + 2
  if (count > most)
    throw new UserError(
      `The site has ${count} files, and a ZIP file holds ${most}: copy the folder dist/ itself.`,
    )

  await mkdir(dirname(out), { recursive: true })
  const file = createWriteStream(out)
  const archive = new Zip((error, chunk, isLast) => {
    if (error) file.destroy(error)
    else if (isLast) file.end(chunk)
    else file.write(chunk)
  })
  const sums: string[] = []
  const add = async (path: string, content: Uint8Array, isPacked = false) => {
    const entry = isPacked ? new ZipPassThrough(path) : new ZipDeflate(path, { level: 9 })
    // The earliest time that a ZIP file can hold, so that the same site gives the same bytes.
    entry.mtime = new Date(1980, 0, 1)
    archive.add(entry)
    entry.push(content, true)
    sums.push(`${createHash('sha256').update(content).digest('hex')}  ${path}`)
    if (file.writableNeedDrain) await new Promise((done) => file.once('drain', done))
  }
  await add('README.txt', Buffer.from(readme(base)))
  for (const path of others) await add(`settings/${path}`, await readFile(join(settings, path)))
  for (const path of site) {
    const content = await readFile(join('dist', path))
    await add(`site/${path}`, content)
    if (texts.includes(path)) await add(`site/${path}.br`, await compress(content), true)
  }
  await add('SHA256SUMS', Buffer.from(`${sums.join('\n')}\n`))
  archive.end()
  await finished(file)
  return count
}

function isText(path: string): boolean {
  return /^text\/|json|svg|xml;/.test(mediaTypes[extname(path)] ?? '')
}

/** The paths of all files in a folder, sorted. */
async function listFiles(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .replaceAll('\\', '/'),
    )
    .toSorted()
}

function readme(base: string): string {
  const place = base === '/' ? '网站根目录' : `网站根目录下的 ${base}`
  const inEnglish = base === '/' ? 'the root of your web server' : `${base} under the root of your web server`
  return `本压缩包是一个静态网站，不需要数据库，也不运行任何服务端程序。

1. 核对（可选）：在本文件夹运行  sha256sum -c SHA256SUMS
2. 把 site/ 里的全部内容复制到${place}。地址已写进网页，换路径须重新生成。
3. 从 settings/ 里选服务器的配置：nginx.conf、Caddyfile、apache.conf（可用作 .htaccess）等，
   照文件开头的说明改动标有“yours”的行。不用这些配置，网站也能用，只是少了压缩、缓存和安全响应头。
4. 以 .br 结尾的是预先压缩好的同名文件；服务器用不上时可以全部删除。

This archive is a static site. It needs no database and runs no program on the server.

1. Check it, if you like: run  sha256sum -c SHA256SUMS  in this folder.
2. Copy everything in site/ to ${inEnglish}. The pages contain this path;
   for another one, the site must be built again.
3. Choose your server’s settings in settings/: nginx.conf, Caddyfile, apache.conf (also as .htaccess) and others.
   Follow the first lines of the file and change the lines marked “yours”. The site works without these settings,
   but is then sent without compression, caching and security headers.
4. Files that end in .br are the same files compressed in advance. Delete them if your server does not use them.
`
}
