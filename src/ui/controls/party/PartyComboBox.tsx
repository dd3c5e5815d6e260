import type { ReactNode } from 'react'
import { ComboBox, FieldError, Input, Label, ListBox, ListBoxItem, Popover, Text } from 'react-aria-components'
import { isCoalitionId, type PartyId } from '../../../model/ids.ts'
import { useText } from '../../text/useText.ts'
import { useNetwork } from '../../useNetwork.ts'
import { partyChoices, type PartyChoice } from './partyChoices.ts'
import type { PartyPickerProps } from './pickedParty.ts'

/** The box it takes the place of had the focus, unless somebody went on meanwhile. Whoever was typing goes on behind the last letter. */
function takeFocus(box: HTMLInputElement | null): void {
  if (document.activeElement !== null && document.activeElement !== document.body) return
  box?.focus()
  box?.setSelectionRange(box.value.length, box.value.length)
}

/** The box with its list. Free text stays as it is; the form resolves it. */
export function PartyComboBox({ label, kinds, value, onChange, without, problem, hint }: PartyPickerProps): ReactNode {
  const { controls, panel } = useText()
  const network = useNetwork()
  const found = partyChoices(network, kinds, value.text, without)
  // Nothing to choose in an emptied box or beside a full name: an open list hides the rest of the page from whoever hears it.
  const typed = value.text.trim()
  const isSaid = value.picked === null && (typed === '' || (found.length === 1 && found[0]?.name === typed))
  const choices = isSaid ? [] : found

  function pick(id: PartyId): void {
    const choice = choices.find((each) => each.id === id)
    if (choice) onChange({ text: choice.name, picked: choice.id })
  }

  return (
    <ComboBox
      className="field party-picker"
      items={choices}
      inputValue={value.text}
      onInputChange={(text) => {
        if (text !== value.text) onChange({ text, picked: null })
      }}
      selectedKey={value.picked}
      onSelectionChange={(key) => {
        if (key !== null) pick(String(key) as PartyId)
      }}
      allowsCustomValue
      menuTrigger="input"
      isInvalid={Boolean(problem)}
      validationBehavior="aria"
    >
      <Label className="field-label">{label}</Label>
      <Input ref={takeFocus} className="input" dir="auto" placeholder={controls.pickHint} />
      {hint && <Text slot="description" className="quiet small">{hint}</Text>}
      <FieldError className="error">{problem}</FieldError>
      <Popover className="party-options" UNSTABLE_portalContainer={document.querySelector('main') ?? document.body}>
        <ListBox<PartyChoice> className="party-options-list">
          {({ id, name, places }) => (
            <ListBoxItem id={id} textValue={name} className="party-option">
              <span dir="auto">{name}</span>
              <span className="quiet small">{[isCoalitionId(id) ? panel.coalition.toLowerCase() : '', places].filter(Boolean).join(' · ')}</span>
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  )
}
