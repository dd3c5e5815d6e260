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
