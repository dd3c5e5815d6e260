import type { ReactNode } from 'react'

export function PanelHost(): ReactNode {
  return null
}
