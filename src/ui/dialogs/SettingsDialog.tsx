import { useState, type ReactNode } from 'react'
import { ShortText } from '../controls/fields/ShortText.tsx'
import { tooLong } from '../controls/fields/textBounds.ts'
import { useDevice, usePreferences } from '../device/deviceContext.ts'
import { useOpenMap } from '../openMapContext.ts'
import { QuietChoices } from '../start/QuietChoices.tsx'
import { useText } from '../text/useText.ts'
import { ColourChoice } from './ColourChoice.tsx'
import { DialogFrame } from './DialogFrame.tsx'

/** What this device keeps of its person: a name and a colour for the others, language and light. */
export function SettingsDialog({ onClose }: { readonly onClose: () => void }): ReactNode {
  const said = useText()
  const { settings } = said
  const { change } = useDevice()
  const { presence } = useOpenMap()
  const [name, setName] = useState(usePreferences().name)

  function commit(): void {
    const chosen = name.trim()
    if (tooLong(chosen, 'person', said) !== null) return
    presence.show({ name: chosen })
    change({ name: chosen })
  }

  function close(): void {
    commit()
    onClose()
  }

  return (
    <DialogFrame title={settings.title} onClose={close}>
      <section className="dialog-section">
        <h3>{settings.presence}</h3>
        <ShortText label={settings.name} value={name} bound="person" hint={settings.nameHint} autoComplete="name" onChange={setName} onBlur={commit} />
        <ColourChoice />
      </section>
      <section className="dialog-section">
        <h3>{settings.screen}</h3>
        <QuietChoices />
      </section>
    </DialogFrame>
  )
}
