import type { Box } from '../../../drawing/boxes.ts'
import type { Language } from '../../../model/vocabulary.ts'
import { emu } from './frame.ts'
import { NO_FILL, solid, type Paint } from './paint.ts'
import { identity, type Named, type SlideShapes } from './slideXml.ts'
import { textBody, type Paragraph } from './textBody.ts'

export type Cell = { readonly paragraph: Paragraph; readonly fill?: { readonly paint: Paint; readonly opacity: number }; readonly upright?: boolean; readonly isHead?: boolean }
export type TableRow = { readonly height: number; readonly cells: readonly Cell[] }
export type Table = { readonly widths: readonly number[]; readonly rows: readonly TableRow[] }

/** Room between the edge of a cell and its text, in points. */
export const CELL_PAD = { across: 4, down: 2 } as const

/** A table that can be edited as one, with thin lines between its rows. */
export function addTable(shapes: SlideShapes, named: Named, at: Pick<Box, 'left' | 'top'>, { widths, rows }: Table): void {
  const [width, height] = [widths.reduce((sum, each) => sum + each, 0), rows.reduce((sum, row) => sum + row.height, 0)]
  const grid = widths.map((each) => `<a:gridCol w="${emu(each)}"/>`).join('')
  const body = rows.map((row) => `<a:tr h="${emu(row.height)}">${row.cells.map((cell) => cellXml(cell, shapes.language)).join('')}</a:tr>`).join('')
  shapes.add(`<p:graphicFrame><p:nvGraphicFramePr>${identity(shapes.newId(), named)}<p:cNvGraphicFramePr><a:graphicFrameLocks noGrp="1"/></p:cNvGraphicFramePr><p:nvPr/></p:nvGraphicFramePr><p:xfrm><a:off x="${emu(at.left)}" y="${emu(at.top)}"/><a:ext cx="${emu(width)}" cy="${emu(height)}"/></p:xfrm><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/table"><a:tbl><a:tblPr firstRow="1"/><a:tblGrid>${grid}</a:tblGrid>${body}</a:tbl></a:graphicData></a:graphic></p:graphicFrame>`)
}

const NO_SIDES = ['L', 'R', 'T'].map((side) => `<a:ln${side} w="0"><a:noFill/></a:ln${side}>`).join('')

function cellXml({ paragraph, fill, upright, isHead }: Cell, language: Language): string {
  const [across, down] = [emu(upright ? CELL_PAD.down : CELL_PAD.across), emu(CELL_PAD.down)]
  const under = `<a:lnB w="${isHead ? 12_700 : 6_350}">${solid(isHead ? 'quiet' : 'faint')}</a:lnB>`
  const properties = `marL="${across}" marR="${across}" marT="${down}" marB="${down}"${upright ? ' vert="vert270"' : ''} anchor="${isHead && !upright ? 'b' : 'ctr'}"`
  return `<a:tc>${textBody('a:txBody', [paragraph], { wraps: true }, language)}<a:tcPr ${properties}>${NO_SIDES}${under}${fill ? solid(fill.paint, fill.opacity) : NO_FILL}</a:tcPr></a:tc>`
}
