import type { Language } from '../../../model/vocabulary.ts'
import { emu } from './frame.ts'
import { solid, type Paint } from './paint.ts'
import { slideText } from './slideText.ts'

export type TextLook = { readonly points: number; readonly paint?: Paint; readonly bold?: boolean; readonly italic?: boolean; readonly heading?: boolean }

/** One paragraph; its lines stand under one another however wide the room is. */
export type Paragraph = { readonly lines: readonly string[]; readonly look: TextLook; readonly align?: 'left' | 'centre' | 'right'; readonly before?: number }

/** How text stands in its shape. `wraps`: at the edge of the shape; else it runs over it to both sides. */
export type Standing = { readonly wraps: boolean; readonly anchor?: 'top' | 'middle'; readonly insetTop?: number; readonly upright?: boolean }

/** Proofing language: without it a Dutch name has a red line under it. */
export const PROOFING: Readonly<Record<Language, string>> = { nl: 'nl-NL', en: 'en-GB' }

/** A text whose first letter is Hebrew, Arabic or a script beside them runs from the right. */
const RIGHT_TO_LEFT = /^[^\p{L}]*[\u0590-\u08ff]/u

/** The body of a text, in the fonts of the theme and with its language: `tag` is `p:txBody` in a shape and `a:txBody` in a cell. */
export function textBody(tag: 'p:txBody' | 'a:txBody', paragraphs: readonly Paragraph[], standing: Standing, language: Language): string {
  return `<${tag}>${tag === 'a:txBody' ? '<a:bodyPr/>' : bodyOf(standing)}<a:lstStyle/>${paragraphs.map((paragraph) => paragraphXml(paragraph, language)).join('')}</${tag}>`
}

function bodyOf({ wraps, anchor = 'top', insetTop = 0 }: Standing): string {
  return `<a:bodyPr vertOverflow="overflow" horzOverflow="overflow" wrap="${wraps ? 'square' : 'none'}" lIns="0" tIns="${emu(Math.max(0, insetTop))}" rIns="0" bIns="0" rtlCol="0" anchor="${anchor === 'top' ? 't' : 'ctr'}" anchorCtr="0"><a:noAutofit/></a:bodyPr>`
}

const ALIGNED = { left: 'l', centre: 'ctr', right: 'r' } as const

function paragraphXml({ lines, look, align = 'left', before = 0 }: Paragraph, language: Language): string {
  const properties = `lang="${PROOFING[language]}" sz="${Math.round(look.points * 100)}"${look.bold ? ' b="1"' : ' b="0"'}${look.italic ? ' i="1"' : ''} dirty="0"`
  const inner = `${solid(look.paint ?? 'text')}<a:latin typeface="${look.heading ? '+mj-lt' : '+mn-lt'}"/><a:ea typeface="${look.heading ? '+mj-ea' : '+mn-ea'}"/><a:cs typeface="${look.heading ? '+mj-cs' : '+mn-cs'}"/>`
  const runs = lines.filter((text) => slideText(text) !== '').map((text) => `<a:r><a:rPr ${properties}>${inner}</a:rPr><a:t>${slideText(text)}</a:t></a:r>`)
  const rtl = RIGHT_TO_LEFT.test(lines[0] ?? '') ? ' rtl="1"' : ''
  return `<a:p><a:pPr marL="0" indent="0" algn="${ALIGNED[align]}"${rtl}><a:lnSpc><a:spcPct val="100000"/></a:lnSpc><a:spcBef><a:spcPts val="${Math.round(Math.max(0, before) * 100)}"/></a:spcBef><a:spcAft><a:spcPts val="0"/></a:spcAft><a:buNone/></a:pPr>${runs.join(`<a:br><a:rPr ${properties}/></a:br>`)}<a:endParaRPr ${properties}/></a:p>`
}
