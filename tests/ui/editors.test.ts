import { describe, expect, it } from 'vitest'
import type { Colleague } from '../../src/sync/presence.ts'
import { editingPlace, editorsOf, isEditing } from '../../src/ui/controls/editors/editors.ts'

const colleague = (name: string, editing: string | null): Colleague => ({ client: 1, id: name, name, role: 'editor', colour: 2, selection: [], drag: null, editing, call: null })

describe('who is typing where', () => {
  const noor = colleague('Noor', editingPlace('org-1', 'name'))
  const sem = colleague('Sem', editingPlace('org-1', undefined))
  const here = [noor, sem, colleague('Fatma', null), colleague('Kees', editingPlace('org-12', 'name'))]

  it('is told at the one field', () => {
    expect(editorsOf(here, 'org-1', 'name')).toEqual([{ name: 'Noor', colour: 2 }])
    expect(editorsOf(here, 'org-1', 'goal')).toEqual([])
  })

  it('is told at no field that has no name, and nowhere outside a thing', () => {
    expect(editorsOf(here, 'org-1', undefined)).toEqual([])
    expect(editorsOf(here, null, 'name')).toEqual([])
  })

  it('counts for the whole thing, and not for one whose id begins alike', () => {
    expect(here.filter((each) => isEditing(each, 'org-1')).map(({ name }) => name)).toEqual(['Noor', 'Sem'])
  })
})
