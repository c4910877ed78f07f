import type { VFile } from 'vfile'
import { formats } from './formats.ts'
import type { ImportTools } from './import-tools.ts'

/**
 * Detect the format of an input file by its bytes, and replace them by plain text. What the format shows beyond the text
 * is added to the file's data as hints and as the record of the import.
 * @returns false if the file can't be read, which is reported with what to do; a promise for formats whose library is loaded
 */
export function detectFormat(file: VFile, tools: ImportTools = {}): boolean | Promise<boolean> {
  const bytes = file.value
  if (typeof bytes === 'string') return true
  const format = formats.find(({ recognizes }) => recognizes(bytes))
  return format?.read(file, bytes, tools) ?? false
}
