/** A count with its noun: `1 organisatie`, `12 organisaties`. */
export const count = (number: number, one: string, many: string): string => `${number} ${number === 1 ? one : many}`
