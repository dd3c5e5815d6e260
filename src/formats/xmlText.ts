/** Signs that XML forbids, even written as a number. */
// oxlint-disable-next-line no-control-regex
const FORBIDDEN_SIGNS = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu
const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', '\t': '&#9;', '\n': '&#10;', '\r': '&#13;' }

/** Text for between tags or within double quotes: it is read back as it is, line ends too, but for signs that no XML may hold. */
export function xmlText(text: string): string {
  return text.replace(FORBIDDEN_SIGNS, '').replace(/[&<>"\t\n\r]/g, (sign) => ESCAPES[sign] ?? sign)
}
