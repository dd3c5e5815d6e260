import type { Element } from '@xmldom/xmldom'
import { XMLSerializer } from '@xmldom/xmldom'
import { failed, ok, type Result } from '../../../model/result.ts'
import { EMU_PER_POINT } from '../xml/frame.ts'
import type { DeckBase } from './deckBase.ts'
import { layoutRooms, type Layout } from './layoutRooms.ts'
import { CONTENT_TYPES, NAMESPACES, contentTypesXml, part, relationshipsPath, relationshipsXml, resolveTarget, type Relationship } from './openPackage.ts'
import { elementsIn, kindOf, readContentTypes, readRelationships, readXml, unpack } from './readPackage.ts'

/** What of a presentation slides stand on. All else stays behind: other slides, macros, comments, who wrote it. */
const KEPT_KINDS = ['slideMaster', 'theme', 'notesMaster', 'handoutMaster', 'tableStyles', 'font']
const NEVER_FOLLOWED = ['slide', 'notesSlide', 'vbaProject', 'comments', 'commentAuthors', 'tags', 'customXml', 'customXmlProps']
/** In the presentation itself: lists of slides, passwords, and what belongs to the file that it came from. */
const TAKEN_OUT = ['sldIdLst', 'custShowLst', 'custDataLst', 'photoAlbum', 'modifyVerifier', 'extLst', 'smartTags']

/**
 * The master, theme, layouts and size of somebody's own `.pptx` or `.potx`. Its slides do not come along, nor anything that
 * only they use: a template may hold another client's. A file that is broken, locked with a password or no presentation fails.
 */
export function readBase(bytes: Uint8Array): Result<DeckBase, 'unusableBase'> {
  const unpacked = unpack(bytes)
  if (!unpacked.ok) return failed('unusableBase')
  const all = unpacked.value
  const presentation = readRelationships(all, '').find((each) => kindOf(each) === 'officeDocument')?.target ?? ''
  const document = readXml(all, presentation)
  const root = elementsIn(document, NAMESPACES.slides, 'presentation')[0]
  if (!document || !root) return failed('unusableBase')
  const links = readRelationships(all, presentation).filter((each) => KEPT_KINDS.includes(kindOf(each)))
  const layout = chooseLayout(all, root, links)
  const size = sizeOf(root)
  if (layout === null || size === null) return failed('unusableBase')
  for (const child of [...root.childNodes]) if (TAKEN_OUT.includes(child.localName ?? '')) root.removeChild(child)
  const parts = keptParts(all, presentation, links)
  parts.set(presentation, part(new XMLSerializer().serializeToString(document)))
  return ok({ parts, presentation, layout: layout.path, size, ...layoutRooms(layout, size) })
}

function sizeOf(root: Element): DeckBase['size'] | null {
  const element = elementsIn(root, NAMESPACES.slides, 'sldSz')[0]
  const [width, height] = ['cx', 'cy'].map((name) => Number(element?.getAttribute(name)) / EMU_PER_POINT)
  return width && height && width >= 200 && height >= 150 && width < 10_000 && height < 10_000 ? { width, height } : null
}

/** A layout with a title and nothing else, of the first master that has one; else one with a title; else the first. */
function chooseLayout(all: ReadonlyMap<string, Uint8Array>, root: Element, links: readonly Relationship[]): Layout | null {
  const masters = elementsIn(root, NAMESPACES.slides, 'sldMasterId').flatMap((each) => links.find(({ id }) => id === each.getAttributeNS(NAMESPACES.ids, 'id'))?.target ?? [])
  const layouts = masters.flatMap((master): Layout[] => {
    const masterXml = readXml(all, master)
    const order = elementsIn(masterXml, NAMESPACES.slides, 'sldLayoutId').map((each) => each.getAttributeNS(NAMESPACES.ids, 'id'))
    const own = readRelationships(all, master)
    return order.flatMap((id) => own.find((each) => each.id === id)?.target ?? []).flatMap((path) => {
      const xml = readXml(all, path)
      return xml && masterXml ? [{ path, xml, masterXml }] : []
    })
  })
  const typeOf = ({ xml }: Layout): string => xml.documentElement?.getAttribute('type') ?? ''
  const hasTitle = ({ xml }: Layout): boolean => elementsIn(xml, NAMESPACES.slides, 'ph').some((each) => ['title', 'ctrTitle'].includes(each.getAttribute('type') ?? ''))
  return layouts.find((each) => typeOf(each) === 'titleOnly') ?? layouts.find((each) => hasTitle(each) && typeOf(each) !== 'title') ?? layouts[0] ?? null
}

/** Everything that can be reached from the presentation without passing a slide, with what it is written down as. */
function keptParts(all: ReadonlyMap<string, Uint8Array>, presentation: string, links: readonly Relationship[]): Map<string, Uint8Array> {
  const kept = new Map<string, Uint8Array>()
  const waiting = [presentation]
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    const bytes = all.get(path)
    if (kept.has(path) || !bytes) continue
    kept.set(path, bytes)
    const own = path === presentation ? links : readRelationships(all, path)
    if (own.length === 0) continue
    kept.set(relationshipsPath(path), part(relationshipsXml(own.map((each) => retargeted(each, presentation)))))
    waiting.push(...own.filter((each) => !each.isExternal && !NEVER_FOLLOWED.includes(kindOf(each))).map(({ target }) => target))
  }
  const { defaults, overrides } = readContentTypes(all)
  const types = { defaults: new Map([...defaults, ['rels', CONTENT_TYPES.relationships]]), overrides: new Map([...overrides].filter(([path]) => kept.has(path)).concat([[presentation, CONTENT_TYPES.presentation]])) }
  return kept.set('[Content_Types].xml', part(contentTypesXml(types))).set('_rels/.rels', part(relationshipsXml([{ id: 'rId1', type: `${NAMESPACES.ids}/officeDocument`, target: presentation }])))
}

/** A master may link to a slide that stays behind (*back to the agenda*): it then leads to our first one, as a link to nowhere breaks the file. */
function retargeted(link: Relationship, presentation: string): Relationship {
  if (link.isExternal) return link
  const target = kindOf(link) === 'slide' ? resolveTarget(presentation, 'slides/slide1.xml') : link.target
  return { ...link, target: `/${target}` }
}
