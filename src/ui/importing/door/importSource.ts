/** With what the dialog that reads files opens: nothing yet, files that were dropped or chosen, or a pasted table. */
export type ImportSource = { readonly kind: 'nothing' } | { readonly kind: 'files'; readonly files: readonly File[] } | { readonly kind: 'paste'; readonly text: string }
