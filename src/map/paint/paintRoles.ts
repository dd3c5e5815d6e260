import { boxBelow, middleOf } from '../../drawing/boxes.ts'
import type { Colours } from '../../drawing/colours.ts'
import type { Drawing } from '../../drawing/drawing.ts'
import { nameBox } from '../../drawing/labels.ts'
import type { VisibleLabel } from '../../drawing/shown/visibleLabels.ts'
import { MAP_FONT } from '../../drawing/strokes.ts'
import type { Attention } from './attention.ts'
import { paintPlate } from './plate.ts'

const SIZE_PX = 13
const PAD_PX = 3

type Words = { readonly text: string; readonly x: number; readonly top: number }

/**
 * Who does what at a table, said where one points: at a coalition the role of each member below its label, at an
 * organisation its role in each of its coalitions below their names.
 */
export function paintRoles(context: CanvasRenderingContext2D, drawing: Drawing, colours: Colours, { focus }: Attention, visible: ReadonlyMap<string, VisibleLabel>, zoom: number): void {
  const words = [...rolesAtMembers(drawing, focus, visible), ...rolesAtNames(drawing, focus, visible)]
  if (words.length === 0) return
  const [size, pad] = [SIZE_PX / Math.min(1.2, zoom), PAD_PX / zoom]
  context.font = `700 ${size}px ${MAP_FONT}`
  context.textAlign = 'center'
  context.textBaseline = 'middle'
  for (const { text, x, top } of words) paintPlate(context, text, boxBelow(x, top, context.measureText(text).width + pad * 4, size + pad * 2), colours)
}

function rolesAtMembers(drawing: Drawing, focus: ReadonlySet<string>, visible: ReadonlyMap<string, VisibleLabel>): Words[] {
  const roles = new Map(drawing.hulls.filter(({ id }) => focus.has(id)).flatMap((hull) => [...hull.roles]))
  return drawing.nodes.flatMap((node) => {
    const text = roles.get(node.id)
    return text === undefined ? [] : [{ text, x: node.x, top: (visible.get(node.id)?.box.bottom ?? node.y + node.r) + 1 }]
  })
}

function rolesAtNames(drawing: Drawing, focus: ReadonlySet<string>, visible: ReadonlyMap<string, VisibleLabel>): Words[] {
  return drawing.hulls.flatMap(({ id, roles, name }) => {
    const box = visible.get(id)?.box ?? nameBox(name)
    return [...roles].filter(([party]) => focus.has(party)).map(([, text]) => ({ text, x: middleOf(box).x, top: box.bottom + 1 }))
  })
}
