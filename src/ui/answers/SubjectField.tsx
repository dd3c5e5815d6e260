import type { ReactNode } from 'react'
import type { Subject } from '../../analysis/tablesAbout.ts'
import { Field } from '../controls/fields/Field.tsx'
import { useShownNetwork } from '../lens/useShown.ts'
import { useText } from '../text/useText.ts'

type Props = { readonly value: Subject | null; readonly onChoose: (subject: Subject | null) => void }

/** A theme or a place of the map, chosen from its names. */
export function SubjectField({ value, onChoose }: Props): ReactNode {
  const { answers } = useText()
  const { themes, places } = useShownNetwork()
  const groups = [{ label: answers.about.themes, things: byName(themes.values()) }, { label: answers.about.places, things: byName(places.values()) }]
  return (
    <Field label={answers.about.label}>
      {(input) => (
        <select {...input} value={value ?? ''} onChange={(event) => onChoose(event.target.value === '' ? null : (event.target.value as Subject))}>
          <option value="">{answers.choose}</option>
          {groups.map(({ label, things }) => things.length > 0 && (
            <optgroup key={label} label={label}>
              {things.map(({ id, name }) => <option key={id} value={id}>{name}</option>)}
            </optgroup>
          ))}
        </select>
      )}
    </Field>
  )
}

function byName<Thing extends { readonly id: Subject; readonly name: string }>(things: Iterable<Thing>): readonly Thing[] {
  return [...things].toSorted((left, right) => left.name.localeCompare(right.name, 'nl'))
}
