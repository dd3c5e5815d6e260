import type { Difference } from '../../../model/compareNetworks.ts'
import type { Network } from '../../../model/network.ts'
import type { Language } from '../../../model/vocabulary.ts'
import type { VersionList } from '../../../opening/desks/versionDesk.ts'
import { describeThing } from '../../notices/describeRecord.ts'
import type { Text } from '../../text/nl/nl.ts'
import { writeMoment } from '../../text/writeDay.ts'

export type Version = VersionList['versions'][number]

/** *Voor het bestuur*, or why it was kept. */
export function nameVersion({ name, kind }: Version, { versions }: Text): string {
  return name || versions.kinds[kind]
}

/** *12 maart 2026 om 14:30, door Joke* */
export function describeVersion({ madeMs, maker }: Version, { versions }: Text, language: Language): string {
  return [writeMoment(madeMs, language), ...(maker ? [versions.by(maker)] : [])].join(', ')
}

/** The name by which a control of one version is told from that of another: names may be the same, moments hardly. */
export function callVersion(version: Version, text: Text, language: Language): string {
  return version.name || `${text.versions.kinds[version.kind]}, ${writeMoment(version.madeMs, language)}`
}

/** *Altrecht: de naam, de notitie*; of what is gone the map of then knows the name. */
export function describeDifference(difference: Difference, before: Network, after: Network, text: Text): string {
  const { table, id, change } = difference
  const name = table === 'vocabulary' ? id.slice(id.indexOf('/') + 1) : describeThing(change === 'gone' ? before : after, { root: table, id, field: null }, text)
  const isNameless = name === text.notices.something && table !== 'map'
  const said = isNameless ? text.removed.kinds[table] : name
  return change === 'changed' ? text.versions.changedIn(said, fieldsInWords(difference.fields, text)) : said
}

function fieldsInWords(fields: readonly string[], { fields: known, versions }: Text): string {
  const words: Readonly<Record<string, string>> = { ...known, ...versions.fields }
  return [...new Set(fields.map((field) => words[field] ?? versions.otherField))].join(', ')
}
