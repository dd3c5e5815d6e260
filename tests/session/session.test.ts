import { describe, expect, it } from 'vitest'
import type { FactId } from '../../src/model/ids.ts'
import { closePanel, createSession, follow, goAlong, select } from '../../src/session/session.ts'

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
})
