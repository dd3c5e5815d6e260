import type { Document, Element } from '@xmldom/xmldom'
import { failed, ok, type Result } from '../../../model/result.ts'
import { EMU_PER_POINT } from '../xml/frame.ts'
import { bodyBox, hasTitle, isTitleHigh, type Layout } from './layoutRooms.ts'
import { NAMESPACES } from './openPackage.ts'
import { elementsIn, kindOf, readRelationships, readXml, unpack } from './readPackage.ts'

/** An opened file on which slides can stand. Its layouts come in the order in which they serve a map best. */
export type OpenedBase = {
  readonly all: ReadonlyMap<string, Uint8Array>
  readonly presentation: string
  readonly document: Document
  readonly root: Element
  readonly layouts: readonly [Layout, ...Layout[]]
  /** In the order of the file. */
  readonly masters: readonly string[]
  /** In points. */
  readonly size: { readonly width: number; readonly height: number }
}

/** A layout as somebody may choose it: `master` is the name of its theme, where there are several. */
export type BaseLayout = { readonly path: string; readonly name: string; readonly master: string }

/** What there is to choose in somebody's own `.pptx` or `.potx`, the best first. Pictures in it stay packed. */
export function readBaseLayouts(bytes: Uint8Array): Result<readonly BaseLayout[], 'unusableBase'> {
  const opened = openBase(bytes, (path) => /\.(?:xml|rels)$/i.test(path))
  if (!opened.ok) return opened
  const { all, layouts, masters } = opened.value
  const named = new Map(masters.map((master, index) => [master, `${index + 1}. ${themeName(all, master)}`]))
  return ok(layouts.map(({ path, xml, master }) => ({ path, name: elementsIn(xml, NAMESPACES.slides, 'cSld')[0]?.getAttribute('name') ?? '', master: masters.length > 1 ? (named.get(master) ?? '') : '' })))
}

export function openBase(bytes: Uint8Array, isWanted?: (path: string) => boolean): Result<OpenedBase, 'unusableBase'> {
  const unpacked = unpack(bytes, isWanted)
  if (!unpacked.ok) return failed('unusableBase')
  const all = unpacked.value
  const presentation = readRelationships(all, '').find((each) => kindOf(each) === 'officeDocument')?.target ?? ''
  const document = readXml(all, presentation)
  const root = elementsIn(document, NAMESPACES.slides, 'presentation')[0]
  const size = root ? sizeOf(root) : null
  if (!document || !root || !size) return failed('unusableBase')
  const masters = linkedIn(all, presentation, root, 'sldMasterId')
  const [first, ...others] = rankLayouts(masters.flatMap((master) => layoutsOf(all, master)), size, useOfMasters(all, presentation))
  return first ? ok({ all, presentation, document, root, layouts: [first, ...others], masters, size }) : failed('unusableBase')
}

function sizeOf(root: Element): OpenedBase['size'] | null {
  const element = elementsIn(root, NAMESPACES.slides, 'sldSz')[0]
  const [width, height] = ['cx', 'cy'].map((name) => Number(element?.getAttribute(name)) / EMU_PER_POINT)
  return width && height && width >= 200 && height >= 150 && width < 10_000 && height < 10_000 ? { width, height } : null
}

function layoutsOf(all: OpenedBase['all'], master: string): readonly Layout[] {
  const masterXml = readXml(all, master)
  return linkedIn(all, master, masterXml, 'sldLayoutId').flatMap((path) => {
    const xml = readXml(all, path)
    return xml && masterXml ? [{ path, xml, master, masterXml }] : []
  })
}

function linkedIn(all: OpenedBase['all'], path: string, xml: Document | Element | null, tag: string): readonly string[] {
  const targets = new Map(readRelationships(all, path).map(({ id, target }) => [id, target]))
  return elementsIn(xml, NAMESPACES.slides, tag).flatMap((each) => targets.get(each.getAttributeNS(NAMESPACES.ids, 'id') ?? '') ?? [])
}

/** How many slides of the file stand on each master: the one its owner works with. */
function useOfMasters(all: OpenedBase['all'], presentation: string): ReadonlyMap<string, number> {
  const linked = (path: string, kind: string): readonly string[] => readRelationships(all, path).filter((each) => kindOf(each) === kind).map(({ target }) => target)
  const used = new Map<string, number>()
  for (const slide of linked(presentation, 'slide')) {
    for (const master of linked(slide, 'slideLayout').flatMap((layout) => linked(layout, 'slideMaster'))) used.set(master, (used.get(master) ?? 0) + 1)
  }
  return used
}

/**
 * First those with a title and no photo for a ground, of the master that is used most; of masters that are used as much, one
 * for content comes before one for a cover. Then those with the least beside the title, whatever they are called.
 */
function rankLayouts(layouts: readonly Layout[], size: OpenedBase['size'], used: ReadonlyMap<string, number>): readonly Layout[] {
  const keysOf = (layout: Layout): readonly number[] => {
    const body = bodyBox(layout.masterXml)
    return [
      Number(!hasTitle(layout.xml)),
      Number(hasPictureGround(layout.masterXml)),
      -(used.get(layout.master) ?? 0),
      Number(!isTitleHigh(layout.masterXml, size)),
      body ? -(body.right - body.left) * (body.bottom - body.top) : 0,
      ...besidesTitle(layout.xml),
    ]
  }
  const keyed = layouts.map((layout) => ({ layout, keys: keysOf(layout) }))
  return keyed.toSorted((a, b) => a.keys.map((key, index) => key - (b.keys[index] ?? 0)).find((difference) => difference !== 0) ?? 0).map(({ layout }) => layout)
}

function hasPictureGround(masterXml: Document): boolean {
  return elementsIn(masterXml, NAMESPACES.slides, 'bg').some((ground) => elementsIn(ground, NAMESPACES.drawing, 'blipFill').length > 0)
}

const FEET = ['title', 'dt', 'ftr', 'sldNum']

/** Whether its type says that it has no more than a title, whether it is meant for another kind of slide, and how much it has. */
function besidesTitle(xml: Document): readonly number[] {
  const type = xml.documentElement?.getAttribute('type') ?? ''
  const others = elementsIn(xml, NAMESPACES.slides, 'ph').filter((each) => !FEET.includes(each.getAttribute('type') ?? ''))
  return [Number(type !== 'titleOnly'), Number(['title', 'secHead'].includes(type)), others.length]
}

function themeName(all: OpenedBase['all'], master: string): string {
  const theme = readRelationships(all, master).find((each) => kindOf(each) === 'theme')?.target ?? ''
  return readXml(all, theme)?.documentElement?.getAttribute('name') ?? ''
}
