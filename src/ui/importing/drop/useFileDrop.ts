import { useEffect, useRef, useState } from 'react'

/** Whether files hang over the page. Dropped anywhere on it they go to `onFiles`; null lets the browser have its way. */
export function useFileDrop(onFiles: ((files: readonly File[]) => void) | null): boolean {
  const [isOver, setOver] = useState(false)
  const take = useRef(onFiles)
  const isWanted = onFiles !== null
  useEffect(() => {
    take.current = onFiles
  }, [onFiles])

  useEffect(() => {
    if (!isWanted) return
    // Every element on the way is entered before the last is left: only when all are left the files are gone.
    let depth = 0
    const listen = (type: 'dragenter' | 'dragover' | 'dragleave' | 'drop', hear: (event: DragEvent) => void): (() => void) => {
      const onDrag = (event: DragEvent): void => {
        if (!event.dataTransfer?.types.includes('Files')) return
        event.preventDefault()
        hear(event)
      }
      document.addEventListener(type, onDrag)
      return () => document.removeEventListener(type, onDrag)
    }
    const stops = [
      listen('dragenter', () => setOver(++depth > 0)),
      listen('dragleave', () => setOver((depth = Math.max(0, depth - 1)) > 0)),
      listen('dragover', () => {}),
      listen('drop', ({ dataTransfer }) => {
        depth = 0
        setOver(false)
        const files = [...(dataTransfer?.files ?? [])]
        if (files.length > 0) take.current?.(files)
      }),
    ]
    return () => {
      setOver(false)
      stops.forEach((stop) => stop())
    }
  }, [isWanted])
  return isOver
}
