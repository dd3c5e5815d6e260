import { expect, it } from 'vitest'
import type { Reason } from '../../src/analysis/alters.ts'
import { OPEN_PERIOD, partialDate } from '../../src/model/partialDate.ts'
import { sayReason } from '../../src/ui/answers/sayReason.ts'
import { TEXTS } from '../../src/ui/text/bothTexts.ts'
import { aCoalition, aNetwork, anOrganisation, aTie } from '../support/smallNetwork.ts'

const tie = aTie('org-a', 'org-b', 'werkt samen met')
const network = aNetwork({ organisations: [anOrganisation('org-a', 'A'), anOrganisation('org-b', 'B')], coalitions: [aCoalition('coa-1', 'Regietafel')], ties: [tie] })
const coalition = 'coa-1' as never

it.each<[Reason, string]>([
  [{ kind: 'coalition', coalition, roles: ['lid'], theirRoles: ['lid'], period: { from: partialDate('2014'), to: null } }, 'Regietafel (beide lid), sinds 2014'],
  [{ kind: 'coalition', coalition, roles: ['trekker', 'lid'], theirRoles: ['lid'], period: OPEN_PERIOD }, 'Regietafel (trekker, lid en lid)'],
  [{ kind: 'seat', coalition, roles: ['financier'], period: OPEN_PERIOD }, 'de rol financier in Regietafel'],
  [{ kind: 'tie', tie: tie.id, period: OPEN_PERIOD }, 'de relatie “werkt samen met”'],
])('%j is said as %s', (reason, said) => expect(sayReason(reason, { network, text: TEXTS.nl, language: 'nl' })).toBe(said))
