import { useRef, useState, type ReactNode } from 'react'
import { lateHook } from '../../late/lateComponent.ts'
import { useText } from '../../text/useText.ts'
import { Field } from '../fields/Field.tsx'
import type { PartyPickerProps } from './pickedParty.ts'

/** The library behind it is a third of the app, so it comes when somebody is about to choose. */
const usePartyComboBox = lateHook(() => import('./PartyComboBox.tsx').then(({ PartyComboBox }) => PartyComboBox))

/** A party by its name: typed in full, or picked from what the map has. The form around it says what a new name means. */
export function PartyPicker(props: PartyPickerProps): ReactNode {
  const { late } = useText()
  const [isWanted, setWanted] = useState(props.hasFocus ?? false)
  const { component: PartyComboBox, missing } = usePartyComboBox(isWanted)
  if (PartyComboBox) return <PartyComboBox {...props} />
  return <WaitingPicker {...props} hint={missing ? late.namesMissing : props.hint} onFocus={() => setWanted(true)} />
}

/** The same box while the list is on its way: it keeps the focus, and what is typed meanwhile. */
function WaitingPicker({ label, value, onChange, problem, hint, hasFocus, onFocus }: PartyPickerProps & { readonly onFocus: () => void }): ReactNode {
  const { controls } = useText()
  const isAsked = useRef(false)
  return (
    <Field label={label} problem={problem} hint={hint}>
      {(input) => (
        <input
          {...input}
          ref={(box) => {
            if (hasFocus && !isAsked.current) box?.focus()
            isAsked.current = true
          }}
          className="input"
          role="combobox"
          aria-expanded="false"
          aria-controls={`${input.id}-list`}
          aria-autocomplete="list"
          autoComplete="off"
          dir="auto"
          placeholder={controls.pickHint}
          value={value.text}
          onChange={(event) => onChange({ text: event.target.value, picked: null })}
          onFocus={onFocus}
        />
      )}
    </Field>
  )
}
