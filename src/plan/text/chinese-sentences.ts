/** The sentences of a Chinese text, each trimmed, with its mark and the closing quotation marks or brackets after it. */
export function chineseSentences(text: string): string[] {
  return text
    .split(/(?<=[。！？][”’」』》）]*)(?![。！？”’」』》）])/)
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== '')
}
