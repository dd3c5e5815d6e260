import type { Colours } from '../../../drawing/colours.ts'
import { HUES } from '../../../model/vocabulary.ts'
import { NAMESPACES, XML_HEAD } from './openPackage.ts'

/** In every office and on every system, or with another of the same widths; what an adviser changes here changes on all slides. */
const TYPEFACE = 'Arial'

/** The colours of the map as the theme of a deck, so that a shape somebody adds has one of them. */
export function themeXml({ ink, quietInk, ground, accent, hues }: Colours): string {
  const colour = (name: string, value: string): string => `<a:${name}><a:srgbClr val="${value.slice(1)}"/></a:${name}>`
  const accents = [accent, ...HUES.map((hue) => hues[hue])].slice(0, 6).map((value, index) => colour(`accent${index + 1}`, value))
  const colours = [colour('dk1', ink), colour('lt1', '#FFFFFF'), colour('dk2', quietInk), colour('lt2', ground), ...accents, colour('hlink', accent), colour('folHlink', quietInk)].join('')
  const font = (name: string): string => `<a:${name}><a:latin typeface="${TYPEFACE}"/><a:ea typeface=""/><a:cs typeface=""/></a:${name}>`
  const plain = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>'
  const stroke = `<a:ln w="9525">${plain}</a:ln>`
  const effect = '<a:effectStyle><a:effectLst/></a:effectStyle>'
  return `${XML_HEAD}<a:theme xmlns:a="${NAMESPACES.drawing}" name="Netwerkkaart"><a:themeElements><a:clrScheme name="Netwerkkaart">${colours}</a:clrScheme><a:fontScheme name="Netwerkkaart">${font('majorFont')}${font('minorFont')}</a:fontScheme><a:fmtScheme name="Netwerkkaart"><a:fillStyleLst>${plain.repeat(3)}</a:fillStyleLst><a:lnStyleLst>${stroke.repeat(3)}</a:lnStyleLst><a:effectStyleLst>${effect.repeat(3)}</a:effectStyleLst><a:bgFillStyleLst>${plain.repeat(3)}</a:bgFillStyleLst></a:fmtScheme></a:themeElements></a:theme>`
}
