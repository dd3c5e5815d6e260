/** What the scanner meets: a tag that opens or closes (one that does both gives both), or text with its entities read. */
export type XmlHandler = {
  open(name: string, attribute: (name: string) => string | undefined): void
  close(name: string): void
  text(text: string): void
}

const TOKEN = /<!--[\s\S]*?-->|<!\[CDATA\[([\s\S]*?)\]\]>|<\?[\s\S]*?\?>|<(\/?)([^\s<>/!?"'=]+)((?:[^<>"']|"[^"]*"|'[^']*')*?)(\/?)>|([^<]+)/g

/**
 * The parts of a workbook, tag by tag, without building a tree of a hundred thousand cells. Names come without their prefix.
 * Knows the five entities of XML and numbers; a file that declares its own was refused before.
 */
export function scanXml(xml: string, handler: XmlHandler): void {
  for (const [, cdata, closing, name, attributes = '', selfClosing, text] of xml.matchAll(TOKEN)) {
    if (text !== undefined) handler.text(unescapeXml(text))
    else if (cdata !== undefined) handler.text(cdata)
    else if (name !== undefined) {
      const local = name.slice(name.indexOf(':') + 1)
      if (closing === '/') handler.close(local)
      else {
        handler.open(local, (wanted) => attributeIn(attributes, wanted))
        if (selfClosing === '/') handler.close(local)
      }
    }
  }
}

const patterns = new Map<string, RegExp>()

function attributeIn(attributes: string, name: string): string | undefined {
  const pattern = patterns.get(name) ?? new RegExp(`(?:^|\\s)(?:[\\w.-]+:)?${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`)
  patterns.set(name, pattern)
  const match = pattern.exec(attributes)
  const value = match?.[1] ?? match?.[2]
  return value === undefined ? undefined : unescapeXml(value)
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

export function unescapeXml(text: string): string {
  if (!text.includes('&')) return text
  return text.replaceAll(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(\w+));/gi, (whole: string, hex?: string, decimal?: string, name?: string) => {
    if (name !== undefined) return ENTITIES[name] ?? whole
    const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16)
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole
  })
}

/** Where the text declares types or entities, -1 where it does not: nothing we read needs to, and both have been used to burst readers. */
export function declarationIn(xml: string): number {
  return xml.search(/<!(?:DOCTYPE|ENTITY|ELEMENT|ATTLIST|NOTATION)/i)
}
