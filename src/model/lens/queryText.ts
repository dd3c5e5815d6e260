/** One name with one value of a query; a value that cannot be decoded is null. */
export type QueryPair = { readonly name: string; readonly value: string | null }

/** Written out here because the model knows no browser. Spaces become `+`, as in an address somebody types. */
export function writeQuery(pairs: readonly (readonly [string, string])[]): string {
  return pairs.map(([name, value]) => `${encode(name)}=${encode(value)}`).join('&')
}

/** With or without its question mark. */
export function readQuery(query: string): readonly QueryPair[] {
  return query.replace(/^\?/, '').split('&').filter(Boolean).map((pair) => {
    const cut = pair.indexOf('=')
    return { name: decode(cut < 0 ? pair : pair.slice(0, cut)) ?? '', value: cut < 0 ? '' : decode(pair.slice(cut + 1)) }
  })
}

function encode(text: string): string {
  // Half a surrogate pair, from a text that was cut, cannot be written in an address.
  return encodeURIComponent(text.replace(/\p{Surrogate}/gu, '\ufffd')).replaceAll('%20', '+')
}

function decode(text: string): string | null {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '))
  } catch {
    return null
  }
}
