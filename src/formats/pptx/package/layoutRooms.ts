import type { Document, Element } from '@xmldom/xmldom'
import type { Box } from '../../../drawing/boxes.ts'
import { EMU_PER_POINT } from '../xml/frame.ts'
import type { DeckBase } from './deckBase.ts'
import { NAMESPACES } from './openPackage.ts'
import { elementsIn } from './readPackage.ts'

/** With the master it belongs to, as its path and what stands in it. */
export type Layout = { readonly path: string; readonly xml: Document; readonly master: string; readonly masterXml: Document }

/** Of the height of a slide: a title that ends lower has a slide of its own in mind, and ours gets a place above. */
const LOWEST_TITLE = 0.35
/** Of the height of a slide: what begins lower than this stands at its foot. */
const FOOT = 0.85
const MARGIN = 0.04

const TITLES = ['title', 'ctrTitle']

export function hasTitle(xml: Document): boolean {
  return placeholder(xml, TITLES) !== null
}

/** Whether a master has its title where it leaves room below: one for a cover has it in the middle. */
export function isTitleHigh(masterXml: Document, { height }: DeckBase['size']): boolean {
  const title = boxOf(placeholder(masterXml, ['title']))
  return title !== null && title.bottom <= height * LOWEST_TITLE
}

/** Where a master has its text. */
export function bodyBox(masterXml: Document): Box | null {
  return boxOf(placeholder(masterXml, ['body']))
}

type Rooms = Pick<DeckBase, 'title' | 'titleRoom' | 'area' | 'titlePoints' | 'titleFill' | 'footer' | 'slideNumber' | 'ink' | 'isInverted'>

/** Where on this layout the title, our content and the foot go. What a layout does not say of a place, its master says. */
export function layoutRooms({ xml, masterXml }: Layout, { width, height }: DeckBase['size']): Rooms {
  const isGood = (box: Box): boolean => box.bottom <= height * LOWEST_TITLE && box.right - box.left >= width * 0.4 && box.left >= 0 && box.right <= width
  const [ofLayout, ofMaster] = [placeholder(xml, TITLES), placeholder(masterXml, ['title'])]
  const inherited = boxOf(ofLayout) ?? boxOf(ofMaster)
  const title = [inherited, boxOf(ofMaster)].find((box) => box !== null && isGood(box)) ?? { left: width * MARGIN, top: height * MARGIN, right: width * (1 - MARGIN), bottom: height * 0.14 }
  const feet = ['ftr', 'sldNum', 'dt'].flatMap((type) => boxOf(placeholder(xml, [type])) ?? boxOf(placeholder(masterXml, [type])) ?? []).filter(({ top }) => top > height * FOOT)
  const isInverted = isLight(masterXml) && hasLightText(masterXml)
  // A layout that has it elsewhere may have it on another ground, in another colour.
  const titles = [...(title === inherited ? [ofLayout] : []), ofMaster, elementsIn(masterXml, NAMESPACES.slides, 'titleStyle')[0] ?? null]
  const styled = titles.flatMap((each) => sizeIn(each, 'defRPr') ?? [])[0] ?? null
  return {
    title: title === inherited ? null : title,
    area: contentArea(title, bodyBox(masterXml), Math.min(height * (1 - MARGIN), ...feet.map(({ top }) => top - 4)), { width, height }),
    titleRoom: title,
    titlePoints: styled ?? titles.flatMap((each) => sizeIn(each, 'rPr') ?? sizeIn(each, 'endParaRPr') ?? [])[0] ?? null,
    titleFill: styled === null ? sampleFill(titles) : '',
    footer: footerOf(xml, masterXml),
    slideNumber: indexOf(placeholder(xml, ['sldNum'])),
    ink: isLight(masterXml) && !isInverted ? 'own' : 'text',
    isInverted,
  }
}

function footerOf(xml: Document, masterXml: Document): DeckBase['footer'] {
  const [ofLayout, ofMaster] = [placeholder(xml, ['ftr']), placeholder(masterXml, ['ftr'])]
  const index = indexOf(ofLayout)
  if (index === null) return null
  const box = boxOf(ofLayout) ?? boxOf(ofMaster)
  return { index, width: box ? box.right - box.left : null, points: sizeIn(ofLayout, 'defRPr') ?? sizeIn(ofMaster, 'defRPr') }
}

/** Of a slide, at least so much is the text of a master that says where content belongs, beside what decorates it. */
const [BODY_WIDTH, BODY_HEIGHT] = [0.55, 0.4]
/** Of the height: a map may stand a little lower than a text. */
const BELOW_BODY = 0.03

/** Under the title, between the margins of the title or those that the master has for its text. */
function contentArea(title: Box, body: Box | null, foot: number, { width, height }: DeckBase['size']): Box {
  const side = Math.min(title.left, width - title.right, width * 0.08)
  const isRoom = body !== null && body.right - body.left >= width * BODY_WIDTH && body.bottom - body.top >= height * BODY_HEIGHT && body.left >= 0 && body.right <= width
  const [left, right, lowest] = isRoom ? [body.left, body.right, body.bottom + height * BELOW_BODY] : [side, width - side, foot]
  return { left, top: title.bottom + 2, right, bottom: Math.min(foot, lowest) }
}

/** The first size of letters that stands here, in points. */
function sizeIn(within: Element | null, tag: string): number | null {
  const size = elementsIn(within, NAMESPACES.drawing, tag).flatMap((each) => Number(each.getAttribute('sz')) || [])[0]
  return size === undefined ? null : size / 100
}

/** The colour of the words that stand as a sample in a title, as XML: some programs write no style for it, and slides do not take it over by themselves. */
function sampleFill(titles: readonly (Element | null)[]): string {
  const fill = titles.flatMap((each) => ['rPr', 'endParaRPr'].flatMap((tag) => elementsIn(each, NAMESPACES.drawing, tag))).flatMap((each) => elementsIn(each, NAMESPACES.drawing, 'solidFill')[0] ?? [])[0]
  const colour = fill && elementsIn(fill, NAMESPACES.drawing, 'srgbClr')[0]?.getAttribute('val')
  return colour && /^[0-9a-f]{6}$/i.test(colour) ? `<a:solidFill><a:srgbClr val="${colour}"/></a:solidFill>` : ''
}

/** A colour lighter than this is no ink for a light ground. */
const LIGHT = 0.7

/** Whether the text of a master is set in a light colour of its own. */
function hasLightText(masterXml: Document): boolean {
  const styled = [elementsIn(masterXml, NAMESPACES.slides, 'bodyStyle')[0] ?? null, placeholder(masterXml, ['body'])]
  const inks = styled.flatMap((each) => elementsIn(each, NAMESPACES.drawing, 'defRPr').concat(elementsIn(each, NAMESPACES.drawing, 'rPr')))
  const hex = inks.flatMap((each) => elementsIn(each, NAMESPACES.drawing, 'srgbClr')[0]?.getAttribute('val') ?? [])[0]
  const [red = 0, green = 0, blue = 0] = (hex?.match(/../g) ?? []).map((part) => parseInt(part, 16) / 255)
  return red * 0.3 + green * 0.6 + blue * 0.1 > LIGHT
}

function placeholder(document: Document, types: readonly string[]): Element | null {
  return elementsIn(document, NAMESPACES.slides, 'sp').find((shape) => elementsIn(shape, NAMESPACES.slides, 'ph').some((each) => types.includes(each.getAttribute('type') ?? ''))) ?? null
}

function boxOf(shape: Element | null): Box | null {
  const [off, ext] = shape ? ['off', 'ext'].map((name) => elementsIn(shape, NAMESPACES.drawing, name)[0]) : []
  if (!off || !ext) return null
  const [left, top, width, height] = [off.getAttribute('x'), off.getAttribute('y'), ext.getAttribute('cx'), ext.getAttribute('cy')].map((text) => Number(text) / EMU_PER_POINT)
  if (left === undefined || top === undefined || !width || !height) return null
  return { left, top, right: left + width, bottom: top + height }
}

function indexOf(shape: Element | null): string | null {
  const ph = shape ? elementsIn(shape, NAMESPACES.slides, 'ph')[0] : undefined
  return ph ? (ph.getAttribute('idx') ?? '0') : null
}

/** Whether the ground is the light colour of the theme, so that our own inks can be read on it. */
function isLight(masterXml: Document): boolean {
  return elementsIn(masterXml, NAMESPACES.slides, 'clrMap')[0]?.getAttribute('bg1') === 'lt1'
}
