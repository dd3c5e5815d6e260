import type { DocumentKind } from './roomName.ts'

/** What a link lets somebody do, from most to least. The relay enforces it; the screen only hides what would be refused. */
export const ROLES = ['owner', 'editor', 'contributor', 'reader'] as const

export type Role = (typeof ROLES)[number]

/**
 * `edit`: write on the map. `contribute`: send proposals to the inbox. `appear`: be seen by the others.
 * `manageLinks`, `erase` and `restore` are the owner's.
 */
export type Act = 'read' | 'edit' | 'contribute' | 'appear' | 'manageLinks' | 'erase' | 'restore'

const ACTS_BY_ROLE: Readonly<Record<Role, readonly Act[]>> = {
  owner: ['read', 'edit', 'contribute', 'appear', 'manageLinks', 'erase', 'restore'],
  editor: ['read', 'edit', 'contribute', 'appear'],
  contributor: ['read', 'contribute', 'appear'],
  reader: ['read'],
}

export function may(role: Role, act: Act): boolean {
  return ACTS_BY_ROLE[role].includes(act)
}

export function isRole(text: unknown): text is Role {
  return ROLES.some((role) => role === text)
}

/** Whether somebody with the first role may do more than with the second. */
export function isStronger(role: Role, other: Role): boolean {
  return ROLES.indexOf(role) < ROLES.indexOf(other)
}

/**
 * What the link of a contributor or reader may include beside the map: contact texts, sessions, and saying that something
 * is wrong. The owner chooses when making the link; without a choice it is none.
 */
export const EXTRAS = ['contacts', 'sessions', 'notes'] as const

export type Extra = (typeof EXTRAS)[number]

/** What the owner can choose for a link of this role; the others have it or do not. */
export function choosableExtras(role: Role): readonly Extra[] {
  if (role === 'reader') return EXTRAS
  return role === 'contributor' ? ['contacts', 'sessions'] : []
}

/** What a link comes to. Those who edit open every document; who contributes may always send notes. */
export function extrasOf(role: Role, chosen: readonly Extra[]): readonly Extra[] {
  if (may(role, 'edit')) return ['contacts', 'sessions']
  return EXTRAS.filter((extra) => (choosableExtras(role).includes(extra) ? chosen.includes(extra) : may(role, 'contribute')))
}

/** Whether this link opens this document at all. Who opens one beside the map edits it by the right to edit, as the map. */
export function mayOpen(role: Role, extras: readonly Extra[], document: DocumentKind): boolean {
  switch (document) {
    case 'map': return true
    case 'inbox': return may(role, 'edit')
    case 'contacts': case 'sessions': return extras.includes(document)
  }
}

/** The extras in a list from elsewhere; what this side does not know is left out. */
export function parseExtras(value: unknown): readonly Extra[] {
  return Array.isArray(value) ? EXTRAS.filter((extra) => value.includes(extra)) : []
}
