import { scanXml } from './scanXml.ts'

/** The texts that cells refer to by number; runs of one text are put together, readings of Japanese left out. */
export function readSharedStrings(xml: string): readonly string[] {
  const strings: string[] = []
  let [text, isText, isReading] = ['', false, false]
  scanXml(xml, {
    open: (tag) => {
      if (tag === 'si') text = ''
      else if (tag === 't') isText = true
      else if (tag === 'rPh') isReading = true
    },
    close: (tag) => {
      if (tag === 'si') strings.push(unescapeCell(text))
      else if (tag === 't') isText = false
      else if (tag === 'rPh') isReading = false
    },
    text: (part) => {
      if (isText && !isReading) text += part
    },
  })
  return strings
}

/** Excel writes characters that XML cannot hold as `_x000D_`. */
export function unescapeCell(text: string): string {
  return text.includes('_x') ? text.replaceAll(/_x([0-9A-F]{4})_/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))) : text
}
