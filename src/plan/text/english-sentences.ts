/** The sentences of an English text, each trimmed. */
export function englishSentences(text: string): string[] {
  return text
    .split(/(?<=[.!?][”’"')]?)\s+(?=[A-Z“‘"(\d])/)
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== '')
}
