import { wrapText, type TextStyle } from '../../../drawing/textWidth.ts'
import { LEAST_TEXT_PT, place } from '../xml/frame.ts'
import { SlideShapes } from '../xml/slideXml.ts'
import { PROOFING } from '../xml/textBody.ts'
import { shortened, slideText } from '../xml/slideText.ts'
import { PREFIXES, XML_HEAD } from '../package/openPackage.ts'
import { joinParts, roomOf, underBox, UNDER_PT, type DeckInput, type Slide } from './slide.ts'

/** Longer than three lines on a slide no title is read. */
const MOST_TITLE_CHARACTERS = 140
/** On one line, in wide letters too; choices of the lens that take more stand with what is said of the map. */
const UNDER_STYLE: TextStyle = { size: UNDER_PT * 1.15, bold: false, lineHeight: UNDER_PT }
const MOST_FOOTER_CHARACTERS = 110

/** One slide as its part of the package: a real title, so that an outline and a screen reader find it, and the foot of the layout. */
export function slidePart(input: DeckInput, { title, under, draw }: Slide): string {
  const { base, language, words } = input
  const shapes = new SlideShapes(language)
  addPlaceholder(shapes, PROOFING[language], 'type="title"', shortened(title, MOST_TITLE_CHARACTERS), base.title ? place(base.title) : '')
  const width = underBox(base).right - underBox(base).left
  if (under !== '') shapes.textBox({ name: under }, underBox(base), [{ lines: wrapText(under, UNDER_STYLE, { single: width, wished: width, most: width, lines: 1 }), look: { points: UNDER_PT, paint: 'quiet' } }], { wraps: true })
  draw(shapes, roomOf(base))
  addFooter(shapes, input, shortened(joinParts(words.title, words.madeWith), MOST_FOOTER_CHARACTERS))
  if (base.slideNumber !== null) addNumber(shapes, PROOFING[language], base.slideNumber)
  return `${XML_HEAD}<p:sld ${PREFIXES}><p:cSld><p:spTree><p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr/>${shapes.xml}</p:spTree></p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sld>`
}

function addFooter(shapes: SlideShapes, { base: { footer }, language }: DeckInput, text: string): void {
  if (typeof footer === 'string') addPlaceholder(shapes, PROOFING[language], `type="ftr" sz="quarter" idx="${footer}"`, text, '')
  else if (footer !== null) shapes.textBox({ name: text }, footer, [{ lines: [text], look: { points: LEAST_TEXT_PT, paint: 'quiet' } }], { wraps: true, anchor: 'middle' })
}

function addPlaceholder(shapes: SlideShapes, lang: string, ph: string, text: string, geometry: string): void {
  const run = slideText(text) === '' ? '' : `<a:r><a:rPr lang="${lang}" dirty="0"/><a:t>${slideText(text)}</a:t></a:r>`
  addToFrame(shapes, ph, slideText(text), geometry, `${run}<a:endParaRPr lang="${lang}" dirty="0"/>`)
}

function addNumber(shapes: SlideShapes, lang: string, index: string): void {
  addToFrame(shapes, `type="sldNum" sz="quarter" idx="${index}"`, '#', '', `<a:fld id="{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}" type="slidenum"><a:rPr lang="${lang}" dirty="0"/><a:t>‹#›</a:t></a:fld><a:endParaRPr lang="${lang}" dirty="0"/>`)
}

function addToFrame(shapes: SlideShapes, ph: string, name: string, geometry: string, inner: string): void {
  shapes.add(`<p:sp><p:nvSpPr><p:cNvPr id="${shapes.newId()}" name="${name}"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph ${ph}/></p:nvPr></p:nvSpPr><p:spPr>${geometry}</p:spPr><p:txBody><a:bodyPr/><a:lstStyle/><a:p>${inner}</a:p></p:txBody></p:sp>`)
}
