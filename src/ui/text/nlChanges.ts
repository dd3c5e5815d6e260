/** What changed between two dates, in Dutch; part of `nl`. */
export const nlChanges = {
  changes: {
    tab: 'Veranderd',
    since: 'Veranderd sinds',
    sinceHint: 'een jaar of dag',
    until: (from: string, to: string) => `De stand aan het eind van ${from} vergeleken met ${to}.`,
    afterState: (date: string) => `“${date}” ligt niet voor de stand die je bekijkt.`,
    choose: 'Typ een jaar of een dag. Dan zie je wat er sindsdien nieuw is, weg is of anders werd.',
    nothing: 'Er veranderde niets.',
    successions: 'Fusies, splitsingen en nieuwe namen',
    groups: { new: (number: number) => `Nieuw (${number})`, gone: (number: number) => `Weg (${number})`, changed: (number: number) => `Anders (${number})` },
    name: 'Wat',
    when: 'Wanneer',
    why: 'Waardoor',
    cameWith: (name: string) => `met ${name}`,
    role: (from: readonly string[], to: readonly string[]) => `van ${from.join(', ')} naar ${to.join(', ')}`,
    phase: (from: string, to: string) => `fase: van ${from} naar ${to}`,
    membership: (party: string, role: string, coalition: string) => `${party}, ${role} van ${coalition}`,
    showAll: { new: 'Laat alles zien wat nieuw is', gone: 'Laat alles zien wat weg is', changed: 'Laat alles zien wat anders werd' },
  },
}
