import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'

/** Rules whose answer hangs on the language or on the light; the others look at the same elements in every one. */
export const RULES_OF_WORDS_AND_LIGHT = ['color-contrast', 'html-has-lang', 'html-lang-valid', 'valid-lang', 'document-title', 'button-name', 'link-name', 'label', 'select-name', 'image-alt', 'svg-img-alt', 'aria-command-name', 'aria-input-field-name', 'aria-toggle-field-name', 'aria-tooltip-name', 'aria-dialog-name']

/**
 * What axe holds against the page, or against a part of it: which rule, where, and what would mend it.
 * Looks in the page itself and not from a second one beside it, which only a page with frames needs.
 */
export async function flaws(page: Page, { within, rules }: { readonly within?: string; readonly rules?: readonly string[] } = {}): Promise<string[]> {
  const axe = new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ['violations'] })
  if (within) axe.include(within)
  if (rules) axe.withRules([...rules])
  const { violations } = await axe.analyze()
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 160)} ${failureSummary ?? ''}`))
}
