import { describe, expect, it } from 'vitest'
import { drawNetwork } from '../../src/drawing/drawNetwork.ts'
import { isNearKnob, knobPlace } from '../../src/map/hand/linking.ts'
import type { OrganisationId } from '../../src/model/ids.ts'
import { networkWith, organisation, placedAt } from '../drawing/randomNetwork.ts'

const id = 'org-a' as OrganisationId
const drawing = drawNetwork(placedAt(networkWith({ organisations: [organisation(id, 'Altrecht')] }), [[id, { x: 100, y: 100 }]]), { theme: 'light', language: 'nl' })
const knob = knobPlace(drawing, id, 0.4) ?? { x: 0, y: 0 }
/** A finger on a phone that shows the map from afar: more than the whole circle. */
const REACH = 24 / 0.4

describe('the knob of a small circle', () => {
  it('leaves the circle itself to be dragged and pressed', () => {
    expect(isNearKnob(drawing, id, knob, { x: 100, y: 100 }, REACH)).toBe(false)
    expect(isNearKnob(drawing, id, knob, { x: 90, y: 110 }, REACH)).toBe(false)
  })

  it('is where it shows, and around it on the far side', () => {
    expect(isNearKnob(drawing, id, knob, knob, REACH)).toBe(true)
    expect(isNearKnob(drawing, id, knob, { x: knob.x + 20, y: knob.y - 20 }, REACH)).toBe(true)
    expect(isNearKnob(drawing, id, knob, { x: knob.x + 80, y: knob.y }, REACH)).toBe(false)
  })
})
