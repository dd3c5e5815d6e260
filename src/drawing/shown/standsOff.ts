import { distanceToBox, type Box } from '../boxes.ts'
import { LABEL_GAP } from '../labels.ts'

/** From an edge of a circle to its label, in gaps: from here on a line leads to it. */
const FROM_GAPS = 3

/** Whether a label stands so far from its circle that a line has to lead to it. */
export function standsOff(node: { readonly x: number; readonly y: number; readonly r: number }, label: Box): boolean {
  return distanceToBox(node, label) >= node.r + LABEL_GAP * FROM_GAPS
}
