const sector = 512
const [free, end, fatSector] = [0xffffffff, 0xfffffffe, 0xfffffffd]

/**
 * A Word 97 file for a test ([MS-DOC], in a compound file of [MS-CFB]): a text in one piece. A cell ends in U+0007, and so
 * does a row after its last cell; a paragraph ends in a carriage return.
 */
export function word97File(text: string): Uint8Array {
  const words = new Uint8Array(Math.max(4096, 1024 + text.length * 2 + 512))
  const view = new DataView(words.buffer)
  view.setUint16(0, 0xa5ec, true)
  view.setUint16(2, 0xc1, true)
  // The other stream is 1Table.
  view.setUint16(0x0a, 0x0200, true)
  view.setUint32(0x18, 1024, true)
  view.setUint32(0x4c, text.length, true)
  const pieces = new Uint8Array(4096)
  const table = new DataView(pieces.buffer)
  pieces[0] = 2
  table.setUint32(1, 16, true)
  table.setUint32(5, 0, true)
  table.setUint32(9, text.length, true)
  table.setUint32(15, 1024, true)
  view.setUint32(0x1a2, 0, true)
  view.setUint32(0x1a6, 21, true)
  for (let at = 0; at < text.length; at++) view.setUint16(1024 + at * 2, text.charCodeAt(at), true)
  return compoundFile([
    ['WordDocument', words],
    ['1Table', pieces],
  ])
}

/** The sectors: one of the table of sectors, one of the directory, then those of each stream. */
function compoundFile(streams: readonly (readonly [name: string, bytes: Uint8Array])[]): Uint8Array {
  const fat = new DataView(new ArrayBuffer(sector))
  for (let at = 0; at < sector; at += 4) fat.setUint32(at, free, true)
  fat.setUint32(0, fatSector, true)
  fat.setUint32(4, end, true)
  const directory = new DataView(new ArrayBuffer(sector))
  for (let entry = 0; entry < 4; entry++)
    for (const at of [68, 72, 76]) directory.setUint32(entry * 128 + at, free, true)
  writeEntry(directory, 0, 'Root Entry', 5, end, 0)
  directory.setUint32(76, 1, true)
  let next = 2
  const bodies = streams.map(([name, bytes], index) => {
    const count = Math.ceil(bytes.length / sector)
    for (let at = 0; at < count; at++)
      fat.setUint32((next + at) * 4, at === count - 1 ? end : next + at + 1, true)
    writeEntry(directory, index + 1, name, 2, next, bytes.length)
    if (index + 1 < streams.length) directory.setUint32((index + 1) * 128 + 72, index + 2, true)
    next += count
    const body = new Uint8Array(count * sector)
    body.set(bytes)
    return body
  })
  const header = new DataView(new ArrayBuffer(sector))
  for (const [at, byte] of [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1].entries())
    header.setUint8(at, byte)
  for (const [at, value] of [[0x18, 0x3e], [0x1a, 3], [0x1c, 0xfffe], [0x1e, 9], [0x20, 6]] as const) header.setUint16(at, value, true) // prettier-ignore
  for (const [at, value] of [[0x2c, 1], [0x30, 1], [0x38, 4096], [0x3c, end], [0x44, end]] as const) header.setUint32(at, value, true) // prettier-ignore
  for (let at = 0x4c; at < sector; at += 4) header.setUint32(at, at === 0x4c ? 0 : free, true)
  const parts = [header, fat, directory].map(({ buffer }) => new Uint8Array(buffer))
  return new Uint8Array(Buffer.concat([...parts, ...bodies]))
}

function writeEntry(
  directory: DataView,
  entry: number,
  name: string,
  type: number,
  first: number,
  size: number,
): void {
  const from = entry * 128
  for (const [at, char] of [...name].entries()) directory.setUint16(from + at * 2, char.charCodeAt(0), true)
  directory.setUint16(from + 64, (name.length + 1) * 2, true)
  directory.setUint8(from + 66, type)
  directory.setUint8(from + 67, 1)
  directory.setUint32(from + 116, first, true)
  directory.setUint32(from + 120, size, true)
}
