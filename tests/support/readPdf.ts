import { inflateSync } from 'node:zlib'

/** One run of text: what it says, how large, and whether whoever selects it gets something else instead. */
export type PdfRun = { readonly text: string; readonly size: number; readonly actual: string | null }
export type ReadPdf = { readonly pages: readonly (readonly PdfRun[])[]; readonly sizes: readonly (readonly [number, number])[]; readonly embeddedFonts: number; readonly fonts: number; readonly info: string; readonly images: number }

/** Reads as much of a PDF of ours as a test asks for: objects, their streams, and text through the tables of its fonts. Not a reader of PDFs. */
export function readPdf(bytes: Uint8Array): ReadPdf {
  const file = Buffer.from(bytes).toString('latin1')
  const objects = new Map([...file.matchAll(/(?:^|\n)(\d+) 0 obj\s([\s\S]*?)\nendobj/g)].map(([, id = '', body = '']) => [id, body]))
  const all = [...objects.values()]
  const fontsByName = fontNames(all, objects)
  const pages = all.filter((body) => /\/Type\s*\/Page\b(?!s)/.test(body))
  return {
    pages: pages.map((page) => runsOf(streamOf(objects.get(/\/Contents (\d+) 0 R/.exec(page)?.[1] ?? '') ?? ''), fontsByName)),
    sizes: pages.map((page) => { const [, , width = 0, height = 0] = (/\/MediaBox \[([^\]]*)\]/.exec(page)?.[1] ?? '').trim().split(/\s+/).map(Number); return [width, height] as const }),
    embeddedFonts: all.filter((body) => body.includes('/FontFile2 ')).length,
    fonts: all.filter((body) => /\/Type \/Font\b/.test(body) && !body.includes('/DescendantFonts')).length,
    info: all.find((body) => body.includes('/Producer')) ?? '',
    images: all.filter((body) => /\/Subtype\s*\/Image/.test(body)).length,
  }
}

function streamOf(body: string): string {
  const stream = /stream\r?\n([\s\S]*?)\r?\nendstream/.exec(body)?.[1] ?? ''
  return body.includes('/FlateDecode') ? inflateSync(Buffer.from(stream, 'latin1')).toString('latin1') : stream
}

type Letters = ReadonlyMap<string, string>

/** By the name that pages call a font by: which letter each of its numbers is. */
function fontNames(all: readonly string[], objects: ReadonlyMap<string, string>): ReadonlyMap<string, Letters> {
  const names = all.flatMap((body) => [...body.matchAll(/\/(F\d+) (\d+) 0 R/g)])
  return new Map(names.map(([, name = '', id = '']) => {
    const table = streamOf(objects.get(/\/ToUnicode (\d+) 0 R/.exec(objects.get(id) ?? '')?.[1] ?? '') ?? '')
    return [name, new Map([...table.matchAll(/^<([0-9a-f]+)><([0-9a-f]+)>$/gim)].map(([, glyph = '', code = '']) => [glyph.toLowerCase(), String.fromCodePoint(Number.parseInt(code, 16))]))]
  }))
}

function runsOf(content: string, fonts: ReadonlyMap<string, Letters>): readonly PdfRun[] {
  const runs: PdfRun[] = []
  let [font, size, actual]: [Letters, number, string | null] = [new Map(), 0, null]
  for (const [token, name, points, words, glyphs] of content.matchAll(/\/(F\d+) ([\d.]+) Tf|\/ActualText <([0-9A-Fa-f]*)>|<([0-9a-f]*)> Tj|\bEMC\b/g)) {
    if (name !== undefined) [font, size] = [fonts.get(name) ?? new Map(), Number(points)]
    else if (words !== undefined) actual = Buffer.from(words.slice(4), 'hex').swap16().toString('utf16le')
    else if (glyphs !== undefined) runs.push({ text: (glyphs.match(/.{4}/g) ?? []).map((glyph) => font.get(glyph) ?? '\ufffd').join(''), size, actual })
    else if (token === 'EMC') actual = null
  }
  return runs
}

/** What a person gets who selects all of it. */
export function selectable(page: readonly PdfRun[]): readonly string[] {
  return page.map(({ text, actual }) => actual ?? text).filter((text) => text !== '')
}
