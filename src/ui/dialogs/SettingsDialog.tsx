import { useState, type ReactNode } from 'react'
import { useDevice, usePreferences } from '../device/deviceContext.ts'
import { useOpenMap } from '../openMapContext.ts'
import { QuietChoices } from '../start/QuietChoices.tsx'
import { useText } from '../text/useText.ts'
import { ColourChoice } from './ColourChoice.tsx'
import { DialogFrame } from './DialogFrame.tsx'

const MAX_NAME_CHARACTERS = 40

/** What this device keeps of its person: a name and a colour for the others, language and light. */
export function SettingsDialog({ onClose }: { readonly onClose: () => void }): ReactNode {
  const { settings } = useText()
  const { change } = useDevice()
  const { presence } = useOpenMap()
  const [name, setName] = useState(usePreferences().name)

  function commit(): void {
    const chosen = name.trim()
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
        <label className="field">
          <span>{settings.name}</span>
          <input value={name} maxLength={MAX_NAME_CHARACTERS} autoComplete="name" aria-describedby="name-hint" onChange={(event) => setName(event.target.value)} onBlur={commit} />
        </label>
        <p className="quiet small" id="name-hint">{settings.nameHint}</p>
        <ColourChoice />
      </section>
      <section className="dialog-section">
        <h3>{settings.screen}</h3>
        <QuietChoices />
      </section>
    </DialogFrame>
  )
}
