import cytoscape from 'cytoscape'
import { describe, expect, it } from 'vitest'
import { drawNetwork } from '../../src/drawing/drawNetwork.ts'
import { coalitionLayout } from '../../src/drawing/layout/coalitionLayout.ts'
import { elementsOf, showElements } from '../../src/map/graph/elements.ts'
import type { Network } from '../../src/model/network.ts'
import { placedAt, randomNetwork } from '../drawing/randomNetwork.ts'

const AT_ONCE = 7

/** What a lens that hides every third organisation leaves. */
function thinned(network: Network): Network {
  const organisations = new Map([...network.organisations].filter((_, index) => index % 3 !== 0))
  return { ...network, organisations, memberships: new Map([...network.memberships].filter(([, { party }]) => organisations.has(party as never) || network.coalitions.has(party as never))), ties: new Map() }
}

describe('the elements on the screen', () => {
  const network = randomNetwork({ organisations: 40, coalitions: 6 }, 5)
  const placed = placedAt(network, coalitionLayout(network, { seed: 5 }))
  const [all, some] = [placed, thinned(placed)].map((each) => elementsOf(drawNetwork(each, { theme: 'light', language: 'nl' }))) as [ReturnType<typeof elementsOf>, ReturnType<typeof elementsOf>]
  const large = elementsOf(drawNetwork(placed, { theme: 'dark', language: 'nl', radii: new Map([...placed.organisations.keys()].map((id) => [id, 30])) }))

  it('come, change and go a few at a time, until all is as it was asked for', () => {
    const cy = cytoscape({ headless: true, styleEnabled: false })
    const present: Parameters<typeof showElements>[1] = new Map()
    for (const wanted of [all, some, large, all]) {
      let rounds = 0
      for (let isThere = false; !isThere; rounds++) {
        const before = new Set(cy.elements().map((element) => element.id()))
        isThere = showElements(cy, present, wanted, AT_ONCE)
        const after = cy.elements().map((element) => element.id())
        expect(after.filter((id) => !before.has(id)).length + [...before].filter((id) => !after.includes(id)).length).toBeLessThanOrEqual(AT_ONCE)
        expect(rounds).toBeLessThan(200)
      }
      expect(rounds).toBeGreaterThan(1)
      expect(cy.elements().map((element) => element.id()).toSorted()).toEqual([...wanted.keys()].toSorted())
      for (const [id, { data, position }] of wanted) {
        expect(cy.getElementById(id).data()).toMatchObject(data)
        if (position) expect(cy.getElementById(id).position()).toEqual(position)
      }
      expect(present).toEqual(new Map(wanted))
    }
  })

  it('go back where they were drawn when the hand moved them', () => {
    const cy = cytoscape({ headless: true, styleEnabled: false })
    const present: Parameters<typeof showElements>[1] = new Map()
    showElements(cy, present, all)
    const [id, { position }] = [...all].find(([, { grabbable }]) => grabbable) ?? ['', { position: undefined }]
    cy.getElementById(id).position({ x: 9_999, y: 0 })
    expect(showElements(cy, present, new Map([...all].map(([key, element]) => [key, { ...element }])))).toBe(true)
    expect(cy.getElementById(id).position()).toEqual(position)
  })
})
