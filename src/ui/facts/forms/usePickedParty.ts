import { useState } from 'react'
import { createRecord } from '../../../doc/editing/editRecord.ts'
import type { KeyWriter } from '../../../doc/editing/writeKeys.ts'
import type { PartyId } from '../../../model/ids.ts'
import { guessCoalitionKind, guessKind } from '../../../typing/words/guessKind.ts'
import { resolveParty, type PartyKinds } from '../../controls/party/partyChoices.ts'
import { NOTHING_PICKED, type PartyPickerProps, type PickedParty } from '../../controls/party/pickedParty.ts'
import { TEXT_BOUNDS, tooLong } from '../../controls/fields/textBounds.ts'
import { useOpenMap } from '../../openMapContext.ts'
import { useText } from '../../text/useText.ts'

/** What a name that the map does not have becomes; null where only known parties may be chosen. */
export type NewParty = 'organisation' | 'coalition' | null

/** Gives the chosen party inside an edit, and makes it first when it is new. */
export type WriteParty = (writer: KeyWriter) => PartyId

export type PartyBox = {
  readonly props: Pick<PartyPickerProps, 'kinds' | 'value' | 'onChange' | 'without' | 'problem' | 'hint'>
  /** The choice, or null when there is none yet; then the field says why. */
  take(): WriteParty | null
  clear(): void
}

/** The state of one party field in a form. */
export function usePickedParty(kinds: PartyKinds, isNew: NewParty, without: readonly PartyId[] = []): PartyBox {
  const openMap = useOpenMap()
  const said = useText()
  const { controls } = said
  const [value, setValue] = useState<PickedParty>(NOTHING_PICKED)
  const [problem, setProblem] = useState<string | null>(null)
  const resolved = resolveParty(openMap.entities.network(), kinds, value.text, value.picked)
  const newName = isNew === 'coalition' ? controls.newCoalition : controls.newOrganisation
  const hint = resolved.kind === 'new' && isNew !== null ? newName(resolved.name) : undefined

  function refuse(reason: string): null {
    setProblem(reason)
    return null
  }

  function take(): WriteParty | null {
    switch (resolved.kind) {
      case 'empty':
        return refuse(controls.choiceNeeded)
      case 'several':
        return refuse(controls.choiceDouble(value.text.trim()))
      case 'known':
        return without.includes(resolved.id) ? refuse(controls.choiceSelf) : () => resolved.id
      case 'new':
        if (tooLong(resolved.name, 'line', said) !== null) return refuse(controls.tooLong(TEXT_BOUNDS.line))
        return isNew === null ? refuse(controls.choiceUnknown(resolved.name)) : (writer) => writeParty(writer, openMap.makeId, isNew, resolved.name)
      default:
        return resolved satisfies never
    }
  }

  function onChange(next: PickedParty): void {
    setValue(next)
    setProblem(null)
  }

  return { props: { kinds, value, onChange, without, problem, hint }, take, clear: () => onChange(NOTHING_PICKED) }
}

/** A new party with what its name gives away, as the typing line does. */
function writeParty(writer: KeyWriter, makeId: (prefix: string) => string, kind: 'organisation' | 'coalition', name: string): PartyId {
  if (kind === 'coalition') {
    const id = makeId('coa')
    const guess = guessCoalitionKind(name)
    createRecord(writer, 'coalitions', id, { name, kind: guess, ...(guess === null ? {} : { derived: true }) })
    return id as PartyId
  }
  const id = makeId('org')
  const guess = guessKind(name)
  createRecord(writer, 'organisations', id, { name, kind: guess?.kind ?? null, domain: guess?.domain ?? null, ...(guess === null ? {} : { derived: true }) })
  return id as PartyId
}
