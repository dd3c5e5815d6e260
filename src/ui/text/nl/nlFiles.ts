/** How files come in, as far as it is said outside the dialog that reads them, in Dutch; part of `nl`. What that dialog says comes with it: `nlImporting`. */
export const nlFiles = {
  files: {
    import: 'Importeren',
    dropOnMap: 'Laat los om dit naast de kaart te leggen. Er verandert nog niets.',
    dropOnStart: 'Laat los om van dit bestand een nieuwe kaart te maken.',
    newFromFile: 'Begin met een bestand',
    newFromFileHint: 'Excel, CSV, Kumu, Gephi of een kaart van hier. Je kunt het ook hierheen slepen.',
    looksLikeTable: (columns: number) => `Dit lijkt een tabel met ${columns} kolommen.`,
    readAsTable: 'Bekijk als tabel',
    unfinished: (name: string) => `“${name}” kwam de vorige keer niet helemaal op de kaart, want de pagina ging dicht. Haal het bestand nog eens erbij: wat er al staat, komt er niet dubbel op.`,
  },
}
