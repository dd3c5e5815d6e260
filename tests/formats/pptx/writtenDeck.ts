import { DOMParser, type Document } from '@xmldom/xmldom'
import { strFromU8, unzipSync } from 'fflate'
import { writePptx, type PptxInput } from '../../../src/formats/pptx/writePptx.ts'
import type { Network } from '../../../src/model/network.ts'
import { nlSlides } from '../../../src/ui/text/nl/nlSlides.ts'
import { exportInputOf } from '../../support/exportInputOf.ts'

/** The parts of a deck as texts, by path; of one that could not be written the failure is thrown. */
export function writtenDeck(network: Network, given: Partial<PptxInput> = {}): ReadonlyMap<string, string> {
  return partsOf(writtenBytes(network, given))
}

export function writtenBytes(network: Network, given: Partial<PptxInput> = {}): Uint8Array {
  const written = writePptx({ ...exportInputOf(network), slideWords: nlSlides, ...given })
  if (!written.ok) throw new Error(written.error)
  return written.value
}

export function partsOf(bytes: Uint8Array): ReadonlyMap<string, string> {
  return new Map(Object.entries(unzipSync(bytes)).map(([path, part]) => [path, strFromU8(part)]))
}

/** The slides in their order. */
export function slidesOf(parts: ReadonlyMap<string, string>): readonly string[] {
  return [...parts].filter(([path]) => /slides\/slide\d+\.xml$/.test(path)).toSorted(([a], [b]) => a.localeCompare(b, 'en', { numeric: true })).map(([, xml]) => xml)
}

/** Fails on anything but XML. */
export function parsed(xml: string): Document {
  return new DOMParser({ onError: (_level, message) => { throw new Error(message) } }).parseFromString(xml, 'text/xml')
}

export function matches(xml: string, pattern: RegExp): readonly string[] {
  return [...xml.matchAll(pattern)].map(([, group]) => group ?? '')
}
