/** Have the browser save a file. */
export function downloadFile(content: Blob, name: string) {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(content)
  link.download = name
  link.click()
  // Safari reads the file only after the click has been handled.
  setTimeout(() => {
    URL.revokeObjectURL(link.href)
  }, 10_000)
}
