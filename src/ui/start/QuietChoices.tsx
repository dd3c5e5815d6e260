import type { ReactNode } from 'react'
import { useDevice, usePreferences } from '../device/deviceContext.ts'
import { useLanguage, useText } from '../text/useText.ts'

/** Language and light, kept on this device. */
export function QuietChoices(): ReactNode {
  const { language: words, appearance } = useText()
  const language = useLanguage()
  const { theme } = usePreferences()
  const { change } = useDevice()
  return (
    <div className="quiet-choices">
      <label>
        <span className="quiet">{words.label}</span>
        <select value={language} onChange={(event) => change({ language: event.target.value === 'en' ? 'en' : 'nl' })}>
          <option value="nl" lang="nl">{words.nl}</option>
          <option value="en" lang="en">{words.en}</option>
        </select>
      </label>
      <label>
        <span className="quiet">{appearance.label}</span>
        <select value={theme ?? 'auto'} onChange={(event) => change({ theme: event.target.value === 'auto' ? null : event.target.value as 'light' | 'dark' })}>
          <option value="auto">{appearance.auto}</option>
          <option value="light">{appearance.light}</option>
          <option value="dark">{appearance.dark}</option>
        </select>
      </label>
    </div>
  )
}
