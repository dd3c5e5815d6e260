import { XMLSerializer } from '@xmldom/xmldom'
import { ok, type Result } from '../../../model/result.ts'
import { openBase } from './baseLayouts.ts'
import type { DeckBase } from './deckBase.ts'
import { layoutRooms } from './layoutRooms.ts'
import { CONTENT_TYPES, NAMESPACES, contentTypesXml, part, relationshipsPath, relationshipsXml, resolveTarget, type Relationship } from './openPackage.ts'
import { kindOf, readContentTypes, readRelationships } from './readPackage.ts'

/** What of a presentation slides stand on. All else stays behind: other slides, macros, comments, who wrote it. */
const KEPT_KINDS = ['slideMaster', 'theme', 'notesMaster', 'handoutMaster', 'tableStyles', 'font']
const NEVER_FOLLOWED = ['slide', 'notesSlide', 'vbaProject', 'comments', 'commentAuthors', 'tags', 'customXml', 'customXmlProps']
/** In the presentation itself: lists of slides, passwords, and what belongs to the file that it came from. */
const TAKEN_OUT = ['sldIdLst', 'custShowLst', 'custDataLst', 'photoAlbum', 'modifyVerifier', 'extLst', 'smartTags']

/**
 * The master, theme, layouts and size of somebody's own `.pptx` or `.potx`, on the layout that is asked for or else the one
 * that serves a map best. Its slides do not come along, nor anything that only they use: a template may hold another
 * client's. A file that is broken, locked with a password or no presentation fails.
 */
export function readBase(bytes: Uint8Array, wished?: string): Result<DeckBase, 'unusableBase'> {
  const opened = openBase(bytes)
  if (!opened.ok) return opened
  const { all, presentation, document, root, layouts, size } = opened.value
  const layout = layouts.find(({ path }) => path === wished) ?? layouts[0]
  const links = readRelationships(all, presentation).filter((each) => KEPT_KINDS.includes(kindOf(each)))
  for (const child of [...root.childNodes]) if (TAKEN_OUT.includes(child.localName ?? '')) root.removeChild(child)
  const parts = keptParts(all, presentation, links)
  parts.set(presentation, part(new XMLSerializer().serializeToString(document)))
  return ok({ parts, presentation, layout: layout.path, size, ...layoutRooms(layout, size) })
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
