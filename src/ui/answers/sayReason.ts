import type { Reason } from '../../analysis/alters.ts'
import type { Network } from '../../model/network.ts'
import { labelOf } from '../../model/vocabulary.ts'
import { sayPeriod } from '../controls/sayDate.ts'
import { sayRoleNames } from '../facts/sayRoleNames.ts'
import type { Telling } from '../stage/sentences/sayParty.ts'
import { nameOf } from './namesOf.ts'

/** Why two parties have to do with each other: *Netwerk DZOidB (beide lid), sinds 2014*. */
export function sayReason(reason: Reason, telling: Telling): string {
  const { text } = telling
  const period = sayPeriod(reason.period, text)
  const what = sayWhat(reason, telling)
  return period === '' ? what : text.answers.path.since(what, period)
}

function sayWhat(reason: Reason, telling: Telling): string {
  const { network, text: { answers: { path } }, language } = telling
  const roles = (codes: readonly string[]): string => sayRoleNames(codes, telling)
  switch (reason.kind) {
    case 'coalition': {
      const [own, theirs] = [roles(reason.roles), roles(reason.theirRoles)]
      const name = nameOf(network, reason.coalition)
      return own === theirs ? path.both(name, own) : path.roles(name, own, theirs)
    }
    case 'seat':
      return path.seat(nameOf(network, reason.coalition), roles(reason.roles))
    case 'tie':
      return path.tie(sayTieKind(network, reason, language))
    default:
      return reason satisfies never
  }
}

function sayTieKind({ ties, vocabulary }: Network, { tie }: Reason & { readonly kind: 'tie' }, language: Telling['language']): string {
  return labelOf(vocabulary.tieKinds, ties.get(tie)?.kind ?? '', language)
}
