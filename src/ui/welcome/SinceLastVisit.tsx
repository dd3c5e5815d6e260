import { useMemo, type ReactNode } from 'react'
import { compareNetworks } from '../../model/compareNetworks.ts'
import { Differences } from '../dialogs/versions/Differences.tsx'
import { useOpenMap } from '../openMapContext.ts'
import { useText } from '../text/useText.ts'
import { useNetwork } from '../useNetwork.ts'

/** In one sentence what changed since this device had the map last, with what it was one press away. Nothing on a first visit, or when nothing did. */
export function SinceLastVisit(): ReactNode {
  const { welcome: text } = useText()
  const { lastSeen } = useOpenMap()
  const network = useNetwork()
  const differences = useMemo(() => (lastSeen === null ? [] : compareNetworks(lastSeen, network)), [lastSeen, network])
  if (lastSeen === null || differences.length === 0) return null
  const count = (wanted: (typeof differences)[number]['change']): number => differences.filter(({ change }) => change === wanted).length
  return (
    <details className="welcome-since">
      <summary>{text.since(count('new'), count('gone'), count('changed'))}</summary>
      <Differences version="" differences={differences} before={lastSeen} after={network} />
    </details>
  )
}
