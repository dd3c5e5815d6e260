import { FIELDS_OF, PART_KINDS, type FieldUse, type Layout, type PartKind, type PartLayout } from '../../importing/tables/layout/layout.ts'

/** What somebody said that the parts of a file are, apart from which rows they stand in: that differs with every file. */
type KeptMeanings = { readonly parts: readonly { readonly kind: PartKind; readonly uses: readonly FieldUse[] }[]; readonly terms: Layout['terms'] }

export function meaningsOf({ parts, terms }: Layout): KeptMeanings {
  return { parts: parts.map(({ kind, columns }) => ({ kind, uses: columns.map(({ use }) => use) })), terms }
}

/** The layout of a file that looks the same, with what was kept of the one before. Null when that does not fit: an older version may have kept it. */
export function withMeanings(layout: Layout, kept: unknown): Layout | null {
  const { parts, terms } = (kept ?? {}) as Partial<KeptMeanings>
  if (!Array.isArray(parts) || parts.length !== layout.parts.length) return null
  const meant = layout.parts.map((part, index) => withMeaning(part, parts[index]))
  return meant.every((part) => part !== null) ? { parts: meant, terms: { ...layout.terms, ...terms } } : null
}

function withMeaning(part: PartLayout, kept: KeptMeanings['parts'][number] | undefined): PartLayout | null {
  if (kept === undefined || !PART_KINDS.includes(kept.kind) || !Array.isArray(kept.uses) || kept.uses.length !== part.columns.length) return null
  return asKind({ ...part, columns: part.columns.map((column, index) => ({ ...column, use: kept.uses[index] ?? 'ignored' })) }, kept.kind)
}

/** The same part as another kind: what a column cannot be there becomes a field of its own. What somebody said is sure. */
export function asKind(part: PartLayout, kind: PartKind): PartLayout {
  const columns = part.columns.map((column) => ({ ...column, use: usesFor(kind).includes(column.use) ? column.use : ('extra' as const) }))
  return { ...part, kind, columns, sure: true }
}

/** What a column of such a part can be said to be. */
export function usesFor(kind: PartKind): readonly FieldUse[] {
  return [...FIELDS_OF[kind], 'extra', 'ignored', 'data']
}
