/** Whether bytes begin with others. */
export function begins(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, index) => bytes[index] === byte)
}

/** The first bytes of a zip archive. */
export const zip = [0x50, 0x4b, 0x03, 0x04]

/** The start and the end of an archive, which contain the names of its files. */
export function namesOf(bytes: Uint8Array): string {
  const decoder = new TextDecoder('latin1')
  return decoder.decode(bytes.subarray(0, 65536)) + decoder.decode(bytes.subarray(-262144))
}
