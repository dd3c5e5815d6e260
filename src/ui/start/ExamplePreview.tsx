import { useEffect, useMemo, useState, type ReactNode } from 'react'
import type { Network } from '../../model/network.ts'
import { useThemeName } from '../device/useThemeName.ts'
import { loadExample, type ExampleName } from './examples.ts'
import { previewShapes } from './previewShapes.ts'

/** An example drawn small, from the same positions as the map itself. Its frame stands before the drawing is there. */
export function ExamplePreview({ name }: { readonly name: ExampleName }): ReactNode {
  const network = useExample(name)
  const theme = useThemeName()
  const shapes = useMemo(() => (network ? previewShapes(network, theme) : null), [network, theme])
  if (!shapes) return null
  return (
    <svg className="example-drawing" viewBox={shapes.viewBox} aria-hidden="true" focusable="false">
      {shapes.hulls.map((hull, index) => (
        <path key={index} d={hull.path} fill={hull.colour} fillOpacity={0.14} stroke={hull.colour} strokeOpacity={0.55} strokeWidth={2} fillRule="evenodd" />
      ))}
      {shapes.lines.map((line, index) => <line key={index} {...line} stroke={shapes.line} strokeWidth={2} strokeOpacity={0.7} />)}
      {shapes.dots.map((dot, index) => <circle key={index} cx={dot.x} cy={dot.y} r={dot.r} fill={shapes.paper} stroke={dot.colour} strokeWidth={7} />)}
    </svg>
  )
}

function useExample(name: ExampleName): Network | null {
  const [network, setNetwork] = useState<Network | null>(null)
  useEffect(() => {
    let isWanted = true
    const load = async (): Promise<void> => {
      const loaded = await loadExample(name)
      if (isWanted) setNetwork(loaded)
    }
    void load()
    return () => {
      isWanted = false
    }
  }, [name])
  return network
}
