import type { ShownLink } from '../../../opening/desks/linkDesk.ts'
import type { Language } from '../../../model/vocabulary.ts'
import type { Text } from '../../text/nl/nl.ts'
import { writeDay, writeMoment } from '../../text/writeDay.ts'

/** *Bewerker: tafel 4* */
export function nameLink({ role, label }: Pick<ShownLink, 'role' | 'label'>, { roles }: Text['share']): string {
  return label === '' ? roles[role] : `${roles[role]}: ${label}`
}

/** What it shows, when it was used last, and until when it works or why no more, with commas between. */
export function describeLink(link: ShownLink, version: string | null, share: Text['share'], language: Language): string {
  const day = (moment: number): string => writeDay(moment, language)
  const { lastUsedMs, createdMs, revokedMs, expiresMs } = link
  const used = lastUsedMs === null ? share.neverUsed : share.used(day(lastUsedMs))
  const shows = link.checkpoint === null ? [] : [version === null ? share.fixedToVersion : share.fixedTo(version)]
  return [...shows, ...(link.isOwn ? [share.thisOne] : []), share.created(day(createdMs)), used, ...endOf()].join(', ')

  function endOf(): string[] {
    if (revokedMs !== null) return [share.revokedOn(day(revokedMs))]
    if (expiresMs === null) return []
    return [link.isPast ? share.expiredOn(day(expiresMs)) : share.until(writeMoment(expiresMs, language))]
  }
}
