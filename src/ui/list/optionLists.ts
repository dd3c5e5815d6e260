/** Ids of the lists of names that `ListView` keeps and the fields in it offer. */
export const COALITION_OPTIONS = 'list-coalition-options'
export const PARTY_OPTIONS = 'list-party-options'
