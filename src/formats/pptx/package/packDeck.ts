import { XMLSerializer } from '@xmldom/xmldom'
import { strFromU8, Zip, ZipDeflate } from 'fflate'
import { joinChunks } from '../../joinChunks.ts'
import { PROOFING } from '../xml/textBody.ts'
import { slideText } from '../xml/slideText.ts'
import type { DeckBase } from './deckBase.ts'
import { CONTENT_TYPES, contentTypesXml, NAMESPACES, part, relationship, relationshipsPath, relationshipsXml, resolveTarget, targetOf, XML_HEAD } from './openPackage.ts'
import { elementsIn, readContentTypes, readRelationships, readXml } from './readPackage.ts'
import type { Language } from '../../../model/vocabulary.ts'

export type DeckProperties = { readonly title: string; readonly language: Language }

/** PowerPoint numbers slides from here. */
const FIRST_SLIDE_ID = 256
/** A zip wants a date; one that is always the same makes equal decks equal files. */
const DATE = '2000-01-01T00:00:00Z'

/**
 * The slides put on their base, as one file. It says what it is and in which language, and names nobody. Each slide is packed
 * when it comes, so that only one is ever there whole.
 */
export function packDeck(base: DeckBase, slides: Iterable<string>, properties: DeckProperties): Uint8Array {
  const file = openZip()
  // Readers that look into the first bytes want to find it there; what stands in it is known last.
  const writeTypes = file.reserve(TYPES_PATH)
  const layout = part(relationshipsXml([relationship('rId1', 'slideLayout', targetOf(base.layout))]))
  const paths: string[] = []
  for (const xml of slides) {
    const path = resolveTarget(base.presentation, `slides/slide${paths.length + 1}.xml`)
    paths.push(path)
    file.add(path, part(xml))
    file.add(relationshipsPath(path), layout)
  }
  const parts = new Map(base.parts)
  parts.set(base.presentation, part(presentationWith(base, paths.length)))
  const kept = readRelationships(base.parts, base.presentation).map((each) => (each.isExternal ? each : { ...each, target: targetOf(each.target) }))
  parts.set(relationshipsPath(base.presentation), part(relationshipsXml([...kept, ...paths.map((path, index) => relationship(slideRef(index), 'slide', targetOf(path)))])))
  addProperties(parts, base, properties)
  const { defaults, overrides } = readContentTypes(base.parts)
  const added: readonly (readonly [string, string])[] = [...paths.map((path) => [path, CONTENT_TYPES.slide] as const), ['docProps/core.xml', CONTENT_TYPES.core], ['docProps/app.xml', CONTENT_TYPES.app]]
  parts.delete(TYPES_PATH)
  for (const [path, bytes] of parts) file.add(path, bytes)
  writeTypes(part(contentTypesXml({ defaults, overrides: new Map([...overrides, ...added]) })))
  return file.close()
}

const TYPES_PATH = '[Content_Types].xml'
/** Slides are the same few words over and over: packing harder takes longer for a few percent. */
const LEVEL = 2

/** A zip that packs what it is given at once; `reserve` keeps a place for a part that comes later. */
function openZip() {
  const chunks: Uint8Array[] = []
  const zip = new Zip((failure, chunk) => {
    if (failure) throw failure
    chunks.push(chunk)
  })
  const reserve = (path: string): ((bytes: Uint8Array) => void) => {
    const entry = new ZipDeflate(path, { level: LEVEL })
    entry.mtime = DATE
    zip.add(entry)
    return (bytes) => entry.push(bytes, true)
  }
  return {
    reserve,
    add: (path: string, bytes: Uint8Array): void => reserve(path)(bytes),
    close: (): Uint8Array => {
      zip.end()
      return joinChunks(chunks)
    },
  }
}

function slideRef(index: number): string {
  return `rIdSlide${index + 1}`
}

/** In the order that the format asks for: masters first, then slides. */
function presentationWith({ parts, presentation }: DeckBase, count: number): string {
  const document = readXml(parts, presentation)
  const root = elementsIn(document, NAMESPACES.slides, 'presentation')[0]
  if (!document || !root) return strFromU8(parts.get(presentation) ?? new Uint8Array())
  const list = document.createElementNS(NAMESPACES.slides, 'p:sldIdLst')
  for (let index = 0; index < count; index++) {
    const slide = document.createElementNS(NAMESPACES.slides, 'p:sldId')
    slide.setAttribute('id', String(FIRST_SLIDE_ID + index))
    slide.setAttributeNS(NAMESPACES.ids, 'r:id', slideRef(index))
    list.appendChild(slide)
  }
  const before = [...root.childNodes].find((child) => child.nodeType === 1 && !['sldMasterIdLst', 'notesMasterIdLst', 'handoutMasterIdLst'].includes(child.localName ?? ''))
  root.insertBefore(list, before ?? null)
  return new XMLSerializer().serializeToString(document)
}

function addProperties(parts: Map<string, Uint8Array>, base: DeckBase, { title, language }: DeckProperties): void {
  parts.set('docProps/core.xml', part(`${XML_HEAD}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${slideText(title)}</dc:title><dc:language>${PROOFING[language]}</dc:language></cp:coreProperties>`))
  parts.set('docProps/app.xml', part(`${XML_HEAD}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Application>Netwerkkaart</Application></Properties>`))
  parts.set('_rels/.rels', part(relationshipsXml([
    relationship('rId1', 'officeDocument', base.presentation),
    { id: 'rId2', type: 'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties', target: 'docProps/core.xml' },
    relationship('rId3', 'extended-properties', 'docProps/app.xml'),
  ])))
}
