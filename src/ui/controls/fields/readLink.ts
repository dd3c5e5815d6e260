/**
 * The web address somebody typed, complete with its scheme; empty stays empty. Null when it is none, or when it would do
 * something else than open a page (`javascript:`, `data:`).
 */
export function readLink(typed: string): string | null {
  const text = typed.trim()
  if (text === '') return ''
  const hasScheme = /^[a-z][a-z0-9+.-]*:/i.test(text) && !/^[^/]+\.[^/]+:\d/.test(text)
  const url = URL.parse(hasScheme ? text : `https://${text}`)
  if (!url || (url.protocol !== 'https:' && url.protocol !== 'http:')) return null
  return /\s/.test(text) || !url.hostname.includes('.') ? null : url.href
}

/** Whether a link on the map, which anybody may have written, can be shown as one. */
export function isSafeLink(link: string): boolean {
  return link !== '' && /^https?:/i.test(link) && readLink(link) !== null
}
