/** What XML 1.0 cannot hold in any way of writing: most control characters, halves of pairs, and two non-characters. */
// oxlint-disable-next-line no-control-regex
const NOT_IN_XML = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g

const ESCAPED: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** Any text as the content of an element or an attribute, on one line; what XML cannot hold is left out. */
export function xmlText(text: string): string {
  return text.replace(NOT_IN_XML, '').replaceAll(/\s+/gu, ' ').replaceAll(/[&<>"]/g, (sign) => ESCAPED[sign] ?? sign)
}

/** As long as a name of an object or a description may be without being in the way of who reads it out. */
const MOST_CHARACTERS = 250

/** A text in an attribute that is read out or listed: shortened where it is a page. */
export function shortAttribute(text: string): string {
  return xmlText(shortened(text, MOST_CHARACTERS))
}

/** The text, or as much of it as this many characters hold, with an ellipsis. */
export function shortened(text: string, most: number): string {
  const characters = [...text.slice(0, most * 2)]
  return characters.length <= most && text.length <= most * 2 ? text : `${characters.slice(0, most - 1).join('').trimEnd()}…`
}
