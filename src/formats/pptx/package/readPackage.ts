import { DOMParser, type Document, type Element } from '@xmldom/xmldom'
import { strFromU8, unzipSync } from 'fflate'
import { failed, ok, type Result } from '../../../model/result.ts'
import { NAMESPACES, relationshipsPath, resolveTarget, type ContentTypes, type Relationship } from './openPackage.ts'

/** A base may unpack to so much, and no part to more than so many times its packed size: beyond that it is no template but a trap. */
const MOST_BYTES = 300_000_000
const MOST_RATIO = 1_000
const MOST_PARTS = 20_000

/** The parts of a file as somebody gave it, those that are wanted; one that is no readable package fails. */
export function unpack(bytes: Uint8Array, isWanted: (path: string) => boolean = () => true): Result<ReadonlyMap<string, Uint8Array>, 'unreadable'> {
  let [total, count] = [0, 0]
  try {
    const parts = unzipSync(bytes, {
      filter: ({ name, originalSize, size }) => {
        total += originalSize
        count += 1
        if (total > MOST_BYTES || count > MOST_PARTS || originalSize > Math.max(1_000_000, size * MOST_RATIO)) throw new Error('too large')
        return isWanted(name)
      },
    })
    return ok(new Map(Object.entries(parts)))
  } catch {
    return failed('unreadable')
  }
}

/** An XML part. One with a document type is refused: no office writes one, and it can make a small file endless. */
export function readXml(parts: ReadonlyMap<string, Uint8Array>, path: string): Document | null {
  const bytes = parts.get(path)
  if (!bytes) return null
  const text = strFromU8(bytes)
  if (text.includes('<!DOCTYPE') || text.includes('<!ENTITY')) return null
  try {
    return new DOMParser({ onError: (level, message) => { if (level !== 'warning') throw new Error(message) } }).parseFromString(text, 'text/xml')
  } catch {
    return null
  }
}

export function readRelationships(parts: ReadonlyMap<string, Uint8Array>, path: string): readonly Relationship[] {
  const document = readXml(parts, relationshipsPath(path))
  return elementsIn(document, NAMESPACES.relationships, 'Relationship').map((element) => {
    const isExternal = element.getAttribute('TargetMode') === 'External'
    const target = element.getAttribute('Target') ?? ''
    return { id: element.getAttribute('Id') ?? '', type: element.getAttribute('Type') ?? '', target: isExternal ? target : resolveTarget(path, target), isExternal }
  })
}

export function readContentTypes(parts: ReadonlyMap<string, Uint8Array>): ContentTypes {
  const document = readXml(parts, '[Content_Types].xml')
  const pairs = (tag: string, key: string): [string, string][] => elementsIn(document, NAMESPACES.contentTypes, tag).map((element) => [element.getAttribute(key) ?? '', element.getAttribute('ContentType') ?? ''])
  return { defaults: new Map(pairs('Default', 'Extension')), overrides: new Map(pairs('Override', 'PartName').map(([name, type]) => [name.replace(/^\//, ''), type])) }
}

export function elementsIn(node: Document | Element | null, namespace: string, name: string): readonly Element[] {
  return node === null ? [] : [...node.getElementsByTagNameNS(namespace, name)]
}

/** The last word of the type of a relationship: *slideMaster*. */
export function kindOf({ type }: Relationship): string {
  return type.slice(type.lastIndexOf('/') + 1)
}
