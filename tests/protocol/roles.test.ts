import { expect, it } from 'vitest'
import { type Act, isRole, may, ROLES } from '../../src/protocol/roles.ts'

const ACTS: readonly Act[] = ['read', 'edit', 'contribute', 'appear', 'manageLinks', 'erase', 'restore']

it.each([
  ['owner', 'read edit contribute appear manageLinks erase restore'],
  ['editor', 'read edit contribute appear'],
  ['contributor', 'read contribute appear'],
  ['reader', 'read'],
] as const)('lets %s: %s', (role, acts) => expect(ACTS.filter((act) => may(role, act)).join(' ')).toBe(acts))

it('knows its roles', () => expect(['owner', 'Owner', '', null, 'toString'].filter(isRole)).toEqual(['owner']))

it('says each role once', () => expect(new Set(ROLES).size).toBe(ROLES.length))
