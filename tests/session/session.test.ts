import { describe, expect, it } from 'vitest'
import type { FactId, PartyId } from '../../src/model/ids.ts'
import type { Lens } from '../../src/model/lens/lens.ts'
import { askWay, closePanel, createSession, follow, goAlong, placeOfDrawing, select, showParty, showPicture, showTab } from '../../src/session/session.ts'

const [ALTRECHT, GGD] = ['org-altrecht' as FactId, 'org-ggd' as FactId]

describe('the session of a tab', () => {
  it('opens the panel with what is selected and closes it with nothing', () => {
    const session = createSession('map')
    select(session, [ALTRECHT])
    expect(session.getState()).toMatchObject({ selection: [ALTRECHT], isPanelOpen: true })
    closePanel(session)
    expect(session.getState()).toMatchObject({ selection: [ALTRECHT], isPanelOpen: false })
    select(session, [])
    expect(session.getState()).toMatchObject({ selection: [], isPanelOpen: false })
  })

  it('goes along with a colleague until I select something myself', () => {
    const session = createSession('map')
    follow(session, 7)
    goAlong(session, [GGD])
    expect(session.getState()).toMatchObject({ selection: [GGD], isPanelOpen: true, following: 7 })
    select(session, [ALTRECHT])
    expect(session.getState()).toMatchObject({ selection: [ALTRECHT], following: null })
  })

  it('comes back to the picture of the map that was chosen, and says in the lens what is seen', () => {
    const session = createSession('map')
    select(session, [ALTRECHT])
    showPicture(session, 'together')
    expect(session.getState()).toMatchObject({ picture: 'together', selection: [ALTRECHT], lens: { drawing: 'together' } })
    showTab(session, 'matrix')
    showPicture(session, 'twoMode')
    expect(session.getState().lens.drawing).toBe('matrix')
    showTab(session, 'map')
    expect(session.getState().lens.drawing).toBe('twoMode')
    showTab(session, 'answers')
    expect(session.getState()).toMatchObject({ tab: 'answers', lens: { drawing: 'twoMode' } })
  })

  it('asks for a way among the answers or on the page of a party, and forgets it elsewhere', () => {
    const session = createSession('map')
    const way = { from: ALTRECHT, to: GGD } as Lens['way']
    askWay(session, way)
    expect(session.getState().lens).toMatchObject({ way, drawing: 'path' })
    showParty(session, ALTRECHT as PartyId)
    expect(session.getState().lens.way).toBeNull()
    askWay(session, way)
    expect(session.getState().lens).toMatchObject({ way, drawing: 'ego' })
    showTab(session, 'matrix')
    expect(session.getState().lens).toMatchObject({ way: null, drawing: 'matrix' })
  })

  it.each([['twoMode', { tab: 'map', picture: 'twoMode' }], ['map', { tab: 'map', picture: 'map' }], ['matrix', { tab: 'matrix' }], ['path', { tab: 'answers', picture: 'map' }], [null, {}]] as const)('shows the drawing %s where it stands', (drawing, place) => {
    expect(placeOfDrawing(drawing)).toEqual(place)
  })
})
