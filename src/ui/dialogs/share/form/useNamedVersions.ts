import { useEffect, useState } from 'react'
import type { VersionList } from '../../../../opening/desks/versionDesk.ts'
import { useOpenMap } from '../../../openMapContext.ts'

/** The versions that a link may be fixed to, the newest first; asked for when they are needed, null until they are known. */
export function useNamedVersions(isWanted: boolean): VersionList['versions'] | null {
  const { versions } = useOpenMap()
  const [named, setNamed] = useState<VersionList['versions'] | null>(null)
  useEffect(() => {
    const ask = async (): Promise<void> => {
      const answer = await versions.list()
      if (answer.ok) setNamed(answer.value.versions.filter(({ kind }) => kind === 'named'))
    }
    if (isWanted) void ask()
  }, [versions, isWanted])
  return named
}
