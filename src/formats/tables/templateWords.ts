import type { ColumnOf, ReadableTable } from '../../model/sheets/headings.ts'

/** The columns that the template has of each table: what somebody fills in by hand. */
export const TEMPLATE_COLUMNS = {
  organisations: ['name', 'aliases', 'kind', 'domain', 'places', 'partOf', 'start', 'end', 'note', 'link', 'source'],
  coalitions: ['name', 'kind', 'goal', 'themes', 'places', 'partOf', 'start', 'end', 'status', 'note', 'link', 'source'],
  memberships: ['party', 'coalition', 'role', 'onBehalfOf', 'start', 'end', 'status', 'note', 'source'],
  ties: ['from', 'kind', 'to', 'start', 'end', 'strength', 'note', 'source'],
  successions: ['from', 'to', 'date', 'note'],
} as const satisfies { readonly [Table in ReadableTable]?: readonly ColumnOf<Table>[] }
export type TemplateTable = keyof typeof TEMPLATE_COLUMNS
export type TemplateColumn<Table extends TemplateTable> = (typeof TEMPLATE_COLUMNS)[Table][number]

/** What a column is for, and an example of what may stand in it. */
export type ColumnWords = { readonly what: string; readonly example: string }

export type TemplateWords = {
  readonly title: string
  /** What to do, a sentence a line. */
  readonly intro: readonly string[]
  /** Above the explanations: *Kolom*, *Wat erin staat*, *Voorbeeld*. */
  readonly headings: readonly [column: string, what: string, example: string]
  /** The sheets: what is explained, and the words to choose from. */
  readonly explanation: string
  readonly choices: string
  readonly columns: { readonly [Table in TemplateTable]: { readonly [Column in TemplateColumn<Table>]: ColumnWords } }
}
