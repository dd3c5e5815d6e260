import { XMLSerializer } from '@xmldom/xmldom'
import { strFromU8, zipSync } from 'fflate'
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

/** The slides put on their base, as one file. It says what it is and in which language, and names nobody. */
export function packDeck(base: DeckBase, slides: readonly string[], properties: DeckProperties): Uint8Array {
  const parts = new Map(base.parts)
  const paths = slides.map((_, index) => resolveTarget(base.presentation, `slides/slide${index + 1}.xml`))
  slides.forEach((xml, index) => {
    const path = paths[index] ?? ''
    parts.set(path, part(xml))
    parts.set(relationshipsPath(path), part(relationshipsXml([relationship('rId1', 'slideLayout', targetOf(base.layout))])))
  })
  parts.set(base.presentation, part(presentationWith(base, paths.length)))
  const kept = readRelationships(base.parts, base.presentation).map((each) => (each.isExternal ? each : { ...each, target: targetOf(each.target) }))
  parts.set(relationshipsPath(base.presentation), part(relationshipsXml([...kept, ...paths.map((path, index) => relationship(slideRef(index), 'slide', targetOf(path)))])))
  addProperties(parts, base, properties)
  const { defaults, overrides } = readContentTypes(base.parts)
  const added: readonly (readonly [string, string])[] = [...paths.map((path) => [path, CONTENT_TYPES.slide] as const), ['docProps/core.xml', CONTENT_TYPES.core], ['docProps/app.xml', CONTENT_TYPES.app]]
  parts.set('[Content_Types].xml', part(contentTypesXml({ defaults, overrides: new Map([...overrides, ...added]) })))
  return zipSync(Object.fromEntries(contentTypesFirst(parts)), { level: 6, mtime: DATE })
}

/** Readers that look into the first bytes want to find it there. */
function contentTypesFirst(parts: ReadonlyMap<string, Uint8Array>): readonly (readonly [string, Uint8Array])[] {
  return [...parts].toSorted(([a], [b]) => Number(b === '[Content_Types].xml') - Number(a === '[Content_Types].xml'))
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
