import { useId, type ReactNode } from 'react'

type Props<Value extends string> = {
  readonly label: string
  readonly value: Value
  readonly choices: Readonly<Record<Value, string>>
  readonly onChoose: (value: Value) => void
}

/** A few ways that exclude one another, all of them in sight. */
export function OneOf<Value extends string>({ label, value, choices, onChoose }: Props<Value>): ReactNode {
  const name = useId()
  return (
    <fieldset className="lens-choices">
      <legend>{label}</legend>
      {(Object.entries(choices) as [Value, string][]).map(([choice, words]) => (
        <label key={choice} className="lens-choice">
          <input type="radio" name={name} checked={choice === value} onChange={() => onChoose(choice)} />
          {words}
        </label>
      ))}
    </fieldset>
  )
}
