/** Long enough for the slowest browser to have fetched what it saves. */
const FORGET_AFTER_MS = 60_000

/** Hands a file, or a text or bytes as one, to the browser as a download. */
export function saveFile(name: string, content: Blob | string | Uint8Array<ArrayBuffer>, type = 'application/json'): void {
  const address = URL.createObjectURL(content instanceof Blob ? content : new Blob([content], { type }))
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(address), FORGET_AFTER_MS)
}
