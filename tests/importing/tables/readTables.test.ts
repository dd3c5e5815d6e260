import { describe, expect, it } from 'vitest'
import { detectLayout } from '../../../src/importing/tables/layout/detectLayout.ts'
import { readTables } from '../../../src/importing/tables/readTables.ts'
import { ownTermsOf } from '../../../src/model/vocabulary.ts'
import { describeImported, importTables, tablesOf } from '../../support/describeImported.ts'

const read = (...sheets: readonly (readonly [string, string])[]) => describeImported(importTables(tablesOf(...sheets)))

describe('tables become a network', () => {
  it('our template, in Dutch', () => {
    expect(read(
      ['Organisaties', `
        Naam; Soort; Domein; Plaatsen; Valt onder; Vanaf
        GGD Haaglanden; GGD; preventie; Den Haag | Delft; ; 2014-06
        Lijn1; ; ondersteuning; Haaglanden; ; juni 2015
        Wijkteam Noord; wijkteam; welzijn; ; GGD Haaglanden; 1-6-2015`],
      ['Coalities', `
        Naam; Soort; Thema's; Leden bekend
        Vitaal Delft; Netwerk; valpreventie | ouderen; ja
        Tafel Jeugd; Thematafel; ; nee`],
      ['Deelnames', `
        Partij; Coalitie; Rol; Vanaf; Tot en met
        Lijn1; Vitaal Delft; trekker; 2014; 2019
        GGD Haaglanden; Vitaal Delft; Lid, Financier; ;
        Gemeente Delft; Vitaal Delft; member; 42005;`],
      ['Relaties', `
        Van; Naar; Soort
        Lijn1; GGD Haaglanden; adviseert
        GGD Haaglanden; Vitaal Delft; funds`],
      ['Opvolgingen', `
        Van; Naar; Datum
        HKH | Elzha; HADOKS; 1 januari 2019`],
      ['Bronnen', `
        Titel; Auteur; Datum
        Jaarverslag; Lijn1; 2018`],
    )).toEqual({
      organisations: ['GGD Haaglanden · soort ggd · domein preventie · Den Haag + Delft · 2014-06..', 'Lijn1 · domein ondersteuning · Haaglanden · 2015-06..', 'Wijkteam Noord · soort wijkteam · domein welzijn · onder GGD Haaglanden · 2015-06-01..',
        'Gemeente Delft · soort gemeente · domein gemeente · geraden', 'HKH', 'Elzha', 'HADOKS'],
      coalitions: ['Vitaal Delft · soort netwerk · valpreventie + ouderen', 'Tafel Jeugd · soort thematafel · leden onbekend'],
      memberships: ['Lijn1 · trekker · Vitaal Delft · 2014..2019', 'GGD Haaglanden · lid · Vitaal Delft', 'GGD Haaglanden · financier · Vitaal Delft', 'Gemeente Delft · lid · Vitaal Delft · 2015-01-01..'],
      ties: ['Lijn1 · adviseert · GGD Haaglanden'],
      successions: ['HKH + Elzha · werd · HADOKS · 2019-01-01'],
      sources: ['Jaarverslag · Lijn1 · 2018'],
    })
  })

  it('Kumu: elements over two sections, | fans out To, sheets to be ignored, types that are coalitions', () => {
    expect(read(
      ['Elements', `
        Label; Type; Tags; Description; Favorite
        Altrecht; Organisatie; ggz | jeugd; Grote instelling; blauw
        Sterkzorg; ggz; ; ;
        ;
        ;
        Label; Type; Founded
        Mentaal Gezond; Samenwerkingsverband; 2015
        Regiotafel Zuid; tafel; `],
      ['Connections', `
        From; To; Type; Label
        Altrecht; Mentaal Gezond | Regiotafel Zuid; Trekker;
        Sterkzorg; Mentaal Gezond; ;
        Sterkzorg; Altrecht; verwijst naar; soms`],
      ['Connections (ignore)', 'From; To\nA; B'],
    )).toEqual({
      organisations: ['Altrecht', 'Sterkzorg · domein ggz'],
      coalitions: ['Mentaal Gezond · soort samenwerkingsverband · 2015..', 'Regiotafel Zuid · soort thematafel'],
      memberships: ['Altrecht · trekker · Mentaal Gezond', 'Altrecht · trekker · Regiotafel Zuid', 'Sterkzorg · lid · Mentaal Gezond'],
      ties: ['Sterkzorg · verwijst naar · Altrecht · Label: soms'],
    })
  })

  it('Onodo: From and To are dates beside Source and Target', () => {
    expect(read(['Nodes', 'Name; Type; Visible\nElzha; Organization; 1'], ['Relations', 'Source; Target; Type; Directed; From; To\nElzha; HKH; works with; 0; 2012; 2018'])).toEqual({
      organisations: ['Elzha', 'HKH'], ties: ['Elzha · werkt samen met · HKH · 2012..2018'],
    })
  })

  it('Gephi: a pair of files by ids, Type says only the direction, intervals, weights', () => {
    expect(read(
      ['nodes', 'Id; Label; Timeset\nn1; GGD; <[2014-01-01, 2018-12-31]>\nn2; Elzha; <[2012.0, Infinity]>'],
      ['edges', 'Source; Target; Type; Id; Label; Weight\nn1; n2; Undirected; 0; adviseert; 1.0\nn1; n3; Undirected; 1; ; 4.0\nn2; n1; Directed; 2; ; 4.0'],
    )).toEqual({
      organisations: ['GGD · soort ggd · domein preventie · 2014-01-01..2018-12-31 · geraden', 'Elzha · 2012..'],
      ties: ['GGD · adviseert · Elzha', 'Elzha · werkt samen met · GGD · Weight: 4.0'],
      problems: ['edges!B3 · unknownEnd · n3 · lost'],
    })
  })

  it('PRSM: factors with places, links by label', () => {
    const imported = importTables(tablesOf(['Factors', 'Label; Note; Style; x; y\nGemeente Delft; Betaalt; 3; 120; -40'], ['Links', 'From; To; Label\nGemeente Delft; Wijkteam; financiert']))
    expect(describeImported(imported).ties).toEqual(['Gemeente Delft · financiert · Wijkteam'])
    expect([...imported.network.placements.values()]).toEqual([{ x: 120, y: -40, pinned: false }])
  })

  it.each([
    ['crosses', 'Partij; Vitaal Delft; Tafel Jeugd\nGGD; x; \nLijn1; x; x', ['GGD · lid · Vitaal Delft', 'Lijn1 · lid · Vitaal Delft', 'Lijn1 · lid · Tafel Jeugd']],
    ['roles and ja', '; Vitaal Delft; Tafel Jeugd\nGGD; ja; trekker\nLijn1; lid / financier; nee', ['GGD · lid · Vitaal Delft', 'GGD · trekker · Tafel Jeugd', 'Lijn1 · lid · Vitaal Delft', 'Lijn1 · financier · Vitaal Delft']],
  ])('a matrix of %s', (_, text, memberships) => expect(read(['Blad1', text]).memberships).toEqual(memberships))

  it.each([
    ['Van/Naar', 'Van; Naar\nGGD; Lijn1', 'GGD · werkt samen met · Lijn1'],
    ['From/To/Why', 'From; To; Why\nGGD; Lijn1; same building', 'GGD · werkt samen met · Lijn1 · same building'],
    ['Source/Target', 'source; target; relation\nGGD; Lijn1; advies', 'GGD · adviseert · Lijn1'],
    ['NodeXL', 'Vertex 1; Vertex 2; Relationship\nGGD; Lijn1; verwijst naar', 'GGD · verwijst naar · Lijn1'],
    ['Graph Commons', 'From Type; From Name; Edge; To Type; To Name; Weight\nGGD; GGD; funds; Wijkteam; Team 1; 2', 'GGD · financiert · Team 1 · Weight: 2'],
  ])('lines alone: %s', (_, text, tie) => expect(read(['Sheet1', text]).ties).toEqual([tie]))

  it('a passive turns the line round, falling under and merging are what they are', () => {
    expect(read(['lijst', 'Van; Naar; Soort\nVitaal; Gemeente Delft; wordt gefinancierd door\nTeam A; Team B; valt onder\nHKH; HADOKS; fuseerde tot\nElzha; HADOKS; fuseerde tot'])).toMatchObject({
      ties: ['Gemeente Delft · financiert · Vitaal'], successions: ['HKH + Elzha · werd · HADOKS'],
    })
  })

  it('a role makes its far end a coalition, where nothing else says what that is', () => {
    expect(read(['lijst', 'Van; Naar; Type\nGGD; Vitaal Delft; trekker\nLijn1; Vitaal Delft; lid van'])).toMatchObject({ coalitions: ['Vitaal Delft'], memberships: ['GGD · trekker · Vitaal Delft', 'Lijn1 · lid · Vitaal Delft'] })
  })

  it.each([
    ['names', 'Altrecht\nGGD Utrecht', { organisations: ['Altrecht', 'GGD Utrecht · soort ggd · domein preventie · geraden'] }],
    ['naam; rol; coalitie', 'Altrecht; trekker; Mentaal Gezond\nLijn1; lid; Mentaal Gezond', { organisations: ['Altrecht', 'Lijn1'], coalitions: ['Mentaal Gezond'], memberships: ['Altrecht · trekker · Mentaal Gezond', 'Lijn1 · lid · Mentaal Gezond'] }],
    ['naam; coalitie; rol', 'Altrecht; Mentaal Gezond; trekker\nLijn1; Mentaal Gezond; lid', { organisations: ['Altrecht', 'Lijn1'], coalitions: ['Mentaal Gezond'], memberships: ['Altrecht · trekker · Mentaal Gezond', 'Lijn1 · lid · Mentaal Gezond'] }],
    ['naam; coalitie', 'Altrecht; Mentaal Gezond\nLijn1; Mentaal Gezond', { organisations: ['Altrecht', 'Lijn1'], coalitions: ['Mentaal Gezond'], memberships: ['Altrecht · lid · Mentaal Gezond', 'Lijn1 · lid · Mentaal Gezond'] }],
    ['with headings', 'Naam; Rol; Coalitie\nAltrecht; trekker; Mentaal Gezond', { organisations: ['Altrecht'], coalitions: ['Mentaal Gezond'], memberships: ['Altrecht · trekker · Mentaal Gezond'] }],
  ])('lines without headings: %s', (_, text, network) => expect(read(['', text])).toEqual(network))

  it.each<[string, string, readonly string[]]>([
    ['with numbers, the same on both sides of its diagonal', '; GGD; Lijn1; Elzha\nGGD; 0; 1; 2\nLijn1; 1; 0; 0\nElzha; 2; 0; 9', ['Lijn1 · werkt samen met · GGD', 'Elzha · werkt samen met · GGD · Weight: 2']],
    ['of which each side says something', '; GGD; Elzha\nGGD; ; financiert\nElzha; adviseert; ', ['GGD · financiert · Elzha', 'Elzha · adviseert · GGD']],
    ['of crosses, a title above it', 'Wie kent wie\n; GGD; Lijn1; Elzha\nGGD; ; x; \nLijn1; nee; ; x\nElzha; ; ;', ['GGD · werkt samen met · Lijn1', 'Lijn1 · werkt samen met · Elzha']],
    ['without its empty corner', 'GGD; Lijn1; Elzha\nGGD; 0; 1; 0\nLijn1; 0; 0; 1\nElzha; 0; 0; 0', ['GGD · werkt samen met · Lijn1', 'Lijn1 · werkt samen met · Elzha']],
    ['without names across', 'GGD; 0; 1; 0\nLijn1; 1; 0; 1\nElzha; 0; 1; 0', ['Lijn1 · werkt samen met · GGD', 'Elzha · werkt samen met · Lijn1']],
  ])('a matrix of parties down and across %s', (_, text, ties) => {
    const all = read(['Blad1', text])
    expect(new Set(all.ties)).toEqual(new Set(ties))
    expect([all.coalitions, all.problems, new Set(all.organisations?.map((name) => name.split(' · ')[0]))]).toEqual([undefined, undefined, new Set(text.match(/GGD|Lijn1|Elzha/g))])
  })

  it('a cell between two parties that nobody understands is kept in a note, and said', () => {
    expect(read(['Blad1', '; GGD; Elzha; Lijn1\nGGD; ; bladiebla; \nElzha; x; ; x\nLijn1; ; ; '])).toMatchObject({ problems: ['Blad1!C2 · unknownKind · bladiebla · left'] })
  })

  it.each<[string, string, object]>([
    ['of any length, also of nobody', 'GGD; Lijn1; Elzha\nLijn1; GGD; Xtra\nElzha; PEP\nPEP\nSMASH', { organisations: ['GGD · soort ggd · domein preventie · geraden', 'Lijn1', 'Elzha', 'Xtra', 'PEP', 'SMASH'], ties: ['Lijn1 · werkt samen met · GGD', 'GGD · werkt samen met · Elzha', 'Lijn1 · werkt samen met · Xtra', 'Elzha · werkt samen met · PEP'] }],
    ['of one each', 'HKH; Lijn1\nLijn1; Elzha\nElzha; HKH', { organisations: ['HKH', 'Lijn1', 'Elzha'], ties: ['HKH · werkt samen met · Lijn1', 'Lijn1 · werkt samen met · Elzha', 'Elzha · werkt samen met · HKH'] }],
  ])('lists of neighbours %s', (_, text, network) => {
    const { ties, ...rest } = read(['Blad1', text])
    expect({ ...rest, ties: new Set(ties) }).toEqual({ ...network, ties: new Set((network as { ties: string[] }).ties) })
  })

  it('a title above the headings does not matter', () => {
    expect(read(['Blad1', 'Netwerk Haaglanden\n;\nNaam; Domein\nGGD; preventie']).organisations).toEqual(['GGD · soort ggd · domein preventie · geraden'])
  })
})

describe('what is wrong in a table is said with its cell', () => {
  it.each([
    ['a row without a name', ['Organisaties', 'Naam; Domein\n; ggz'], ['Organisaties!A2 · noName · lost']],
    ['a kind nobody knows', ['Organisaties', 'Naam; Soort\nA; GGD\nB; gemeente\nC; wolkenfabriek'], ['Organisaties!B4 · unknownKind · wolkenfabriek · left']],
    ['a domain nobody knows', ['Organisaties', 'Naam; Domein\nA; ggz\nB; ruimtevaart'], ['Organisaties!B3 · unknownTerm · ruimtevaart · left']],
    ['a role nobody knows', ['Deelnames', 'Partij; Coalitie; Rol\nA; C; lid\nB; C; kapitein'], ['Deelnames!C3 · unknownRole · kapitein · left']],
    ['an end that is not filled in', ['Relaties', 'Van; Naar\nA; B\nA; '], ['Relaties!B3 · noEnd · lost']],
    ['an end to itself', ['Relaties', 'Van; Naar\nA; a'], ['Relaties!B2 · endToItself · a · lost']],
    ['a date that is none', ['Deelnames', 'Partij; Coalitie; Vanaf\nA; C; 31-2-2015'], ['Deelnames!C2 · badDate · 31-2-2015 · left']],
    ['a period backwards', ['Deelnames', 'Partij; Coalitie; Vanaf; Tot en met\nA; C; 2015; 2012'], ['Deelnames!D2 · periodBackwards · 2012 · left']],
    ['a loop of parents', ['Organisaties', 'Naam; Valt onder\nA; B\nB; C\nC; A'], ['Organisaties!B4 · loopOfParents · A · left']],
    ['a name that is borne twice', ['Organisaties', 'Naam; Plaats; Valt onder\nGGD; Delft; \nGGD; Almere; \nTeam; ; GGD\nTeam 2; ; GGD (Almere)'], ['Organisaties!C4 · unclearEnd · GGD · left']],
    ['two columns of one name', ['Organisaties', 'Naam; Naam; Domein\nA; B; ggz'], ['Organisaties!B1 · sameHeadingTwice · Naam · left']],
    ['a place off the map', ['Elements', 'Label; x; y\nA; ver; 12'], ['Elements!B2 · badNumber · ver · left']],
  ])('%s', (_, sheet, problems) => expect(read(sheet as [string, string]).problems).toEqual(problems))

  it('dates as they stand in lists that people keep', () => {
    const rows = [['m.i.v. 2019', '2019..'], ['per 1-9-2022', '2022-09-01..'], ['2021 e.v.', '2021..'], ['vanaf juni 2020', '2020-06..'], ['±2015', '2015..'], ['2019?', '2019..'], ['2018-2020', '2018..2020'], ['n.v.t.', ''], ['n.n.b.', '']] as const
    const read = importTables([{ name: 'Deelnames', rows: [['Partij', 'Coalitie', 'Rol', 'Sinds'], ...rows.map(([cell], index) => [`Partij ${index}`, 'Lijn1', 'lid', cell])] }])
    expect(describeImported(read)).toMatchObject({ memberships: rows.map(([, period], index) => `Partij ${index} · lid · Lijn1${period === '' ? '' : ` · ${period}`}`) })
    expect(read.problems).toEqual([])
    expect([...read.network.memberships.values()].map(({ period }) => period.from?.words)).toEqual(['2019', '1-9-2022', '2021', 'juni 2020', '±2015', '2019?', '2018', undefined, undefined])
    expect(describeImported(importTables(tablesOf(['Relaties', 'Van; Naar; Soort; Periode\nLijn1; GGD; adviseert; t/m 2021\nLijn1; Elzha; adviseert; sinds 2018'])))).toMatchObject({ ties: ['Lijn1 · adviseert · GGD · ..2021', 'Lijn1 · adviseert · Elzha · 2018..'] })
  })

  it('roles under a heading of somebody’s own, asked about; several in one cell', () => {
    const tables = tablesOf(['Blad1', 'Samenwerking; Organisatie; Trekker/deelnemer; Let op\nVitaal Delft; GGD; trekker; belt\nVitaal Delft; Lijn1; Deelnemer / financier; \nVitaal Delft; Elzha; deelneemer; '])
    expect(detectLayout(tables).parts[0]).toMatchObject({ kind: 'memberships', sure: false })
    expect(read(['Blad1', 'Samenwerking; Organisatie; Trekker/deelnemer\nVitaal Delft; GGD; trekker\nVitaal Delft; Lijn1; Deelnemer / financier\nVitaal Delft; Elzha; deelneemer'])).toMatchObject({ memberships: ['GGD · trekker · Vitaal Delft', 'Lijn1 · deelnemer · Vitaal Delft', 'Lijn1 · financier · Vitaal Delft', 'Elzha · lid · Vitaal Delft'], problems: ['Blad1!C4 · unknownRole · deelneemer · left'] })
  })

  it('a word that nobody knows can become one of the map’s own, in the list it stands for', () => {
    const tables = tablesOf(['Elements', 'Label; Type\nAltrecht; ggz\nBus 3; buurtbus\nVitaal; netwerk'], ['Connections', 'From; To; Type\nBus 3; Altrecht; leent uit aan\nAltrecht; Lister; adviseert\nBus 3; Vitaal; kwartiermaker\nAltrecht; Vitaal; trekker'])
    const first = importTables(tables)
    expect(first.problems.map(({ value, list }) => [value, list])).toEqual([['buurtbus', 'organisationKinds'], ['leent uit aan', 'tieKinds'], ['kwartiermaker', 'roles']])
    const terms = Object.fromEntries(first.problems.map(({ value, list }) => [`${list ?? ''}/${value}`, value]))
    const { network, problems } = readTables(tables, { ...detectLayout(tables), terms })
    expect(problems).toEqual([])
    expect([...network.organisations.values()].map(({ kind }) => kind)).toContain('buurtbus')
    expect([...network.ties.values()].map(({ kind }) => kind)).toEqual(['leent uit aan', 'adviseert'])
    expect([...network.memberships.values()].map(({ role }) => role)).toEqual(['kwartiermaker', 'trekker'])
    expect(ownTermsOf(network.vocabulary).map(({ list }) => list).toSorted()).toEqual(['organisationKinds', 'roles', 'tieKinds'])
  })

  it('a sum under a list is none of it', () => {
    expect(read(['Deelnames', 'Coalitie; Organisatie; Rol\nVitaal Delft; GGD; lid\nTotaal; 1; '])).toEqual({ organisations: ['GGD · soort ggd · domein preventie · geraden'], coalitions: ['Vitaal Delft'], memberships: ['GGD · lid · Vitaal Delft'], problems: ['Deelnames!A3 · sumOfRows · Totaal · lost'] })
    expect(read(['Organisaties', 'Naam; Aantal\nTotaal Zorg; 12']).organisations).toEqual(['Totaal Zorg'])
  })

  it('columns of one name: what means the same comes together, and one that means less is named once', () => {
    const { network, problems } = importTables(tablesOf(['Blad', 'Naam; Soort; Naam; Notitie; Notitie; Kleur; Kleur; Naam\nGGD; GGD; GGD Den Haag; a; b; rood; blauw; c']))
    const [organisation] = network.organisations.values()
    expect(organisation).toMatchObject({ name: 'GGD', note: 'a\nb' })
    expect([...(organisation?.extra ?? [])].map(([id, value]) => [network.extraFields.get(id)?.name, value])).toEqual([['Naam', 'GGD Den Haag | c'], ['Kleur', 'rood | blauw']])
    expect(problems.map(({ code, at }) => [code, at.column])).toEqual([['sameHeadingTwice', 2]])
  })

  it('an id that two of different names have: the second is not laid over the first', () => {
    expect(read(['Elements', 'ID; Label; Type\n1; Altrecht; ggz\n1; Lister; ggz\n1; ALTRECHT; ggz'])).toEqual({ organisations: ['ALTRECHT · domein ggz'], problems: ['Elements!A3 · sameIdTwice · 1 · lost'] })
    expect(importTables(tablesOf(['Elements', 'ID; Label; Type\n1; Altrecht; ggz'], ['Nodes', 'ID; Type; Note\n1; ggz; uit Utrecht'])).network.organisations.values().next().value).toMatchObject({ name: 'Altrecht', note: 'uit Utrecht' })
  })

  it('two rows of one relation keep the notes of both', () => {
    expect(read(['Connections', 'From; To; Type; Note\nLijn1; GGD; adviseert; over wijken\nLijn1; GGD; adviseert; over wijken\nLijn1; GGD; adviseert; over jeugd']).ties).toEqual(['Lijn1 · adviseert · GGD · over wijken\nover jeugd'])
    expect(read(['Deelnames', 'Partij; Coalitie; Rol; Notitie\nLijn1; Vitaal; trekker; a\nLijn1; Vitaal; trekker; b']).memberships).toEqual(['Lijn1 · trekker · Vitaal · a\nb'])
  })

  it('a name that was broken to fit its cell is on one line', () => {
    const { network } = importTables([{ name: 'Factors', rows: [['Label'], ['Huisartsen \n Kring\nHaaglanden']] }, { name: 'Links', rows: [['From', 'To'], ['Huisartsen Kring Haaglanden', 'Transmurale\r\nZorg']] }])
    expect([...network.organisations.values()].map(({ name }) => name)).toEqual(['Huisartsen Kring Haaglanden', 'Transmurale Zorg'])
    expect(network.ties.size).toBe(1)
  })

  it('a wrong type of nobody but strangers is a field of its own instead, and asked about', () => {
    const tables = tablesOf(['Elements', 'Label; Type\nA; hond\nB; kat'])
    const { network, problems } = importTables(tables)
    expect(problems).toEqual([])
    expect([...network.extraFields.values()].map(({ name }) => name)).toEqual(['Type'])
    expect([...network.organisations.values()].map(({ extra }) => [...extra.values()])).toEqual([['hond'], ['kat']])
  })
})
