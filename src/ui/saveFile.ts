/** Long enough for the slowest browser to have fetched what it saves. */
const FORGET_AFTER_MS = 60_000

/** Hands a text or the bytes of a file to the browser as a download. */
export function saveFile(name: string, text: string | Uint8Array<ArrayBuffer>, type = 'application/json'): void {
  const address = URL.createObjectURL(new Blob([text], { type }))
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(address), FORGET_AFTER_MS)
}
