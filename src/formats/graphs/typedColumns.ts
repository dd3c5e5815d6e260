import type { GraphValue, GraphValues } from './graphValues.ts'

export type ValueType = 'string' | 'boolean' | 'integer' | 'double'

/** A column of nodes or of lines; `key` is a number, as graph readers expect of one that has a title beside it. */
export type TypedColumn = { readonly key: string; readonly title: string; readonly type: ValueType }

/** All columns that some have a value for, in the order in which they first occur. A column with different kinds of values is text. */
export function typedColumns(things: readonly { readonly values: GraphValues }[], firstKey: number): readonly TypedColumn[] {
  const types = new Map<string, ValueType>()
  for (const { values } of things) for (const [title, value] of values) types.set(title, types.get(title) === undefined || types.get(title) === typeOf(value) ? typeOf(value) : 'string')
  return [...types].map(([title, type], index) => ({ key: String(firstKey + index), title, type }))
}

function typeOf(value: GraphValue): ValueType {
  return typeof value === 'number' ? (Number.isInteger(value) ? 'integer' : 'double') : typeof value === 'boolean' ? 'boolean' : 'string'
}
