/** *leden 2026.xlsx* as a title: *leden 2026*. */
export function withoutEnding(name: string): string {
  return name.replace(/\.[A-Za-z0-9]{1,8}$/, '').trim() || name
}
