import { describe, expect, test } from 'vitest'
import { EMPTY_NETWORK, type Network } from '../../src/model/network.ts'
import { readLine } from '../../src/typing/readLine.ts'
import { describeReading } from './describeReading.ts'
import { contextOf, SMALL_NETWORK } from './smallNetwork.ts'

type Row = readonly [line: string, expected: string]

/** Sentences as people write them, beside those of the table in `readLine.test.ts`; each was read by hand against the rules of typing. */
function read(line: string, network: Network): string {
  return describeReading(readLine(line, contextOf(network)), network)
}

describe('roles in both word orders, singular, plural and passive', () => {
  test.each<Row>([
    ['Mentaal Gezond heeft als trekker Altrecht', 'o:Altrecht; c:Mentaal Gezond; Altrecht ·trekker· Mentaal Gezond'],
    ['Mentaal Gezond heeft Altrecht als trekker', 'o:Altrecht; c:Mentaal Gezond; Altrecht ·trekker· Mentaal Gezond'],
    ['Mentaal Gezond getrokken door Altrecht', 'o:Altrecht; c:Mentaal Gezond; Altrecht ·trekker· Mentaal Gezond'],
    ['Mentaal Gezond wordt voorgezeten door Altrecht', 'o:Altrecht; c:Mentaal Gezond; Altrecht ·voorzitter· Mentaal Gezond'],
    ['Altrecht is chair of Mentaal Gezond', 'o:Altrecht; c:Mentaal Gezond; Altrecht ·voorzitter· Mentaal Gezond'],
    ['Altrecht chairs Mentaal Gezond', 'o:Altrecht; c:Mentaal Gezond; Altrecht ·voorzitter· Mentaal Gezond'],
    ['Altrecht host van Mentaal Gezond', 'o:Altrecht; c:Mentaal Gezond; Altrecht ·gastheer· Mentaal Gezond'],
    ['Altrecht is deelnemer aan Mentaal Gezond', 'o:Altrecht; c:Mentaal Gezond; Altrecht ·deelnemer· Mentaal Gezond'],
    ['Altrecht is aanspreekpunt voor Mentaal Gezond', 'o:Altrecht; c:Mentaal Gezond; Altrecht ·aanspreekpunt· Mentaal Gezond'],
    ['Altrecht is partner in Mentaal Gezond', 'o:Altrecht; c:Mentaal Gezond; Altrecht ·partner· Mentaal Gezond'],
    ['Altrecht trekkers Mentaal Gezond', 'o:Altrecht; c:Mentaal Gezond; Altrecht ·trekker· Mentaal Gezond'],
    ['Altrecht trekker In voor Zorg', 'o:Altrecht; c:In voor Zorg; Altrecht ·trekker· In voor Zorg'],
    ['De leden van Mentaal Gezond zijn Altrecht en Lister', 'o:Altrecht; o:Lister; c:Mentaal Gezond; Altrecht ·lid· Mentaal Gezond; Lister ·lid· Mentaal Gezond; ?names(severalNames|oneName)'],
    ['The members of Mentaal Gezond are Altrecht and Lister', 'o:Altrecht; o:Lister; c:Mentaal Gezond; Altrecht ·lid· Mentaal Gezond; Lister ·lid· Mentaal Gezond; ?names(severalNames|oneName)'],
    ['Partners in Mentaal Gezond zijn Altrecht, Lister en Indigo', 'o:Altrecht; o:Lister; o:Indigo; c:Mentaal Gezond; Altrecht ·partner· Mentaal Gezond; Lister ·partner· Mentaal Gezond; Indigo ·partner· Mentaal Gezond'],
    ['Leden van Mentaal Gezond: Altrecht, Lister', 'c:Mentaal Gezond; o:Altrecht; Altrecht ·lid· Mentaal Gezond; o:Lister; Lister ·lid· Mentaal Gezond'],
    ['Altrecht, Lister en Indigo zijn partners in Mentaal Gezond', 'o:Altrecht; o:Lister; o:Indigo; c:Mentaal Gezond; Altrecht ·partner· Mentaal Gezond; Lister ·partner· Mentaal Gezond; Indigo ·partner· Mentaal Gezond'],
    ['Altrecht is de voorzitter en penvoerder van Mentaal Gezond', 'o:Altrecht; c:Mentaal Gezond; Altrecht ·voorzitter· Mentaal Gezond; Altrecht ·penvoerder· Mentaal Gezond'],
    ['Altrecht/Lister trekken Mentaal Gezond', 'o:Altrecht; o:Lister; c:Mentaal Gezond; Altrecht ·trekker· Mentaal Gezond; Lister ·trekker· Mentaal Gezond'],
    ['Mentaal Gezond is een initiatief van Raedelijn', 'o:Raedelijn; c:Mentaal Gezond; Raedelijn ·initiatiefnemer· Mentaal Gezond; ?party(coalition|organisation)'],
    ['Raedelijn nam het initiatief voor Mentaal Gezond', 'o:Raedelijn; c:Mentaal Gezond; Raedelijn ·initiatiefnemer· Mentaal Gezond; ?party(coalition|organisation)'],
    ['Programma X wordt uitgevoerd door Altrecht en Lister', 'o:Altrecht; o:Lister; c:Programma X {programma*}; Altrecht ·uitvoerder· Programma X; Lister ·uitvoerder· Programma X; ?names(severalNames|oneName)'],
    ['De gemeente financiert Programma X', 'o:De gemeente? {gemeente/gemeente}; c:Programma X {programma*}; De gemeente ·financier· Programma X'],
    ['Gemeenten financieren Programma X', 'o:Gemeenten? {gemeente/gemeente}; c:Programma X {programma*}; Gemeenten ·financier· Programma X'],
    ['Mentaal Gezond wordt mede gefinancierd door Altrecht', 'o:Altrecht; c:Mentaal Gezond; Altrecht ·financier· Mentaal Gezond; ?party(coalition|organisation)'],
    ['Altrecht en Lister financieren samen Mentaal Gezond', 'o:Altrecht; o:Lister; c:Mentaal Gezond; Altrecht ·financier· Mentaal Gezond; Lister ·financier· Mentaal Gezond; ?party(coalition|organisation)'],
    ['Altrecht financiert Samen Sterk', 'o:Altrecht; c:Samen Sterk; Altrecht ·financier· Samen Sterk; ?party(coalition|organisation)'],
  ])('%s', (line, expected) => {
    expect(read(line, EMPTY_NETWORK)).toBe(expected)
  })
})

describe('brackets in their order', () => {
  test.each<Row>([
    ['Mentaal Gezond: Altrecht (trekker sinds 2015)', 'c:Mentaal Gezond; o:Altrecht; Altrecht ·trekker· Mentaal Gezond [2015..]'],
    ['Mentaal Gezond: Altrecht (trekker 2014-2019)', 'c:Mentaal Gezond; o:Altrecht; Altrecht ·trekker· Mentaal Gezond [2014..2019]'],
    ['Mentaal Gezond: Altrecht (trekker, penvoerder), Lister (lid sinds 2015)', 'c:Mentaal Gezond; o:Altrecht; Altrecht ·trekker· Mentaal Gezond; Altrecht ·penvoerder· Mentaal Gezond; o:Lister; Lister ·lid· Mentaal Gezond [2015..]'],
    ['Mentaal Gezond: Altrecht (trekker en lid t/m 2018)', 'c:Mentaal Gezond; o:Altrecht; Altrecht ·trekker· Mentaal Gezond [..2018]; Altrecht ·lid· Mentaal Gezond [..2018]'],
    ['Mentaal Gezond: Altrecht (trekker sinds 2018-13)', 'c:Mentaal Gezond members unknown; !noDate; rest "Mentaal Gezond: Altrecht (trekker sinds 2018-13)"'],
    ['Mentaal Gezond: Lister (gepland), Indigo (gewenst, financier)', 'c:Mentaal Gezond; o:Lister; Lister ·lid· Mentaal Gezond (planned); o:Indigo; Indigo ·financier· Mentaal Gezond (wanted)'],
    ['Altrecht (voorheen HKH, Elzha)', 'o:Altrecht; o:HKH; o:Elzha; HKH + Elzha > Altrecht'],
    ['Altrecht (sinds 2015, ggz, Utrecht)', 'p:Utrecht; o:Altrecht {ggz} @Utrecht [2015..]'],
    ['Altrecht (netwerk, Utrecht, 2014-2019)', 'p:Utrecht; c:Altrecht {netwerk} @Utrecht [2014..2019] members unknown'],
    ['Altrecht (2014/2018)', 'o:Altrecht [2014..2018]'],
    ['Altrecht (Q3 2018)', 'o:Altrecht [2018 "Q3 2018"..2018 "Q3 2018"]; ?year(inThatYear|sinceThatYear)'],
    ['Altrecht (sinds de zomer van 2018)', 'o:Altrecht [2018 "de zomer van 2018"..]'],
    ['Altrecht, juni 2014 t/m mei 2018', 'o:Altrecht [2014-06 "juni 2014"..2018-05 "mei 2018"]'],
    ['Mentaal Gezond (Utrecht): Altrecht', 'p:Utrecht; c:Mentaal Gezond @Utrecht; o:Altrecht; Altrecht ·lid· Mentaal Gezond'],
    ['Mentaal Gezond, 2014-2019: Altrecht', 'c:Mentaal Gezond [2014..2019]; o:Altrecht; Altrecht ·lid· Mentaal Gezond'],
    ['Mentaal Gezond sinds 2015: Altrecht', 'c:Mentaal Gezond [2015..]; o:Altrecht; Altrecht ·lid· Mentaal Gezond'],
    ['GGD (Flevoland) en GGD (Utrecht) werken samen', 'p:Flevoland; o:GGD {ggd/preventie*} @Flevoland; p:Utrecht; o:GGD {ggd/preventie*} @Utrecht; GGD =werkt samen met= GGD'],
  ])('%s', (line, expected) => {
    expect(read(line, EMPTY_NETWORK)).toBe(expected)
  })
})

describe('members that are not known, and roles whose party is still to come', () => {
  test.each<Row>([
    ['Mentaal Gezond: onbekend', 'c:Mentaal Gezond members unknown'],
    ['Mentaal Gezond: leden nog onbekend', 'c:Mentaal Gezond members unknown'],
    ['Mentaal Gezond: nog in te vullen', 'c:Mentaal Gezond members unknown'],
    ['Mentaal Gezond: ?', 'c:Mentaal Gezond members unknown'],
    ['Mentaal Gezond: leden: onbekend', 'c:Mentaal Gezond members unknown'],
    ['Mentaal Gezond: Altrecht, onbekend', 'c:Mentaal Gezond members unknown; o:Altrecht; Altrecht ·lid· Mentaal Gezond'],
    ['Mentaal Gezond: trekker', 'c:Mentaal Gezond members unknown; !noName; rest "Mentaal Gezond: trekker"'],
    ['Overleg Noord: leden onbekend, 2014-2019', 'c:Overleg Noord {overleg*} [2014..2019] members unknown'],
  ])('%s', (line, expected) => {
    expect(read(line, EMPTY_NETWORK)).toBe(expected)
  })
})

describe('working together', () => {
  test.each<Row>([
    ['Wijkteam Noord werkt met Altrecht', 'o:Wijkteam Noord {wijkteam/welzijn*}; o:Altrecht; Wijkteam Noord =werkt samen met= Altrecht'],
    ['Wijkteam Noord werkt nauw samen met Altrecht', 'o:Wijkteam Noord {wijkteam/welzijn*}; o:Altrecht; Wijkteam Noord =werkt samen met= Altrecht'],
    ['Samen Sterk werkt ook samen met Altrecht', 'o:Samen Sterk; o:Altrecht; Samen Sterk =werkt samen met= Altrecht'],
    ['Samen Verder en Verder Samen werken samen', 'o:Samen Verder; o:Verder Samen; Samen Verder =werkt samen met= Verder Samen'],
    ['A gaat samenwerken met B', 'o:A; o:B; A =werkt samen met= B (planned)'],
    ['A en B gaan samenwerken per 2027', 'o:A; o:B; A =werkt samen met= B [2027..] (planned)'],
    ['A wil samenwerken met B', 'o:A; o:B; A =werkt samen met= B (wanted)'],
    ['A and B want to work together', 'o:A; o:B; A =werkt samen met= B (wanted)'],
    ['A en B werken samen rond dementie', 'o:A; o:B; t:dementie; A =werkt samen met= B #dementie'],
    ['A werkt samen met B rond dementie', 'o:A; t:dementie; o:B; A =werkt samen met= B #dementie'],
    ['A werkt samen met Huis aan huis', 'o:A; o:Huis aan huis; A =werkt samen met= Huis aan huis'],
    ['A verwijst patiënten naar B', 'o:A; o:B; A =verwijst naar= B'],
    ['A cooperates with B', 'o:A; o:B; A =werkt samen met= B'],
    ['huisartsen en wijkteam werken samen', 'o:huisartsen? {huisartsenorganisatie/eerste-lijn}; o:wijkteam? {wijkteam/welzijn}; huisartsen =werkt samen met= wijkteam'],
    ['A + B + C, 2014-2019', 'o:A; o:B; o:C; A =werkt samen met= B [2014..2019]; A =werkt samen met= C [2014..2019]; B =werkt samen met= C [2014..2019]; ?together(pairwiseTies|oneCoalition)'],
    ['A, B, C en D werken samen in Netwerk Noord', 'o:A; o:B; o:C; o:D; c:Netwerk Noord {netwerk*}; A ·lid· Netwerk Noord; B ·lid· Netwerk Noord; C ·lid· Netwerk Noord; D ·lid· Netwerk Noord'],
    ['A werkt sinds maart 2018 t/m 30 juni 2019 samen met B', 'o:A; o:B; A =werkt samen met= B [2018-03 "maart 2018"..2019-06-30 "30 juni 2019"]'],
    ['A (ggz) werkt samen met B (welzijn) sinds medio 2018', 'o:A {ggz}; o:B {welzijn}; A =werkt samen met= B [2018 "medio 2018"..]'],
    ['No Limits werkt samen met Nooit Alleen', 'o:No Limits; o:Nooit Alleen; No Limits =werkt samen met= Nooit Alleen'],
  ])('%s', (line, expected) => {
    expect(read(line, EMPTY_NETWORK)).toBe(expected)
  })
})

describe('what became of whom', () => {
  test.each<Row>([
    ['HADOKS (fusie van HKH en Elzha)', 'o:HKH; o:Elzha; o:HADOKS; HKH + Elzha > HADOKS'],
    ['HADOKS (een fusie van HKH en Elzha per 2019)', 'o:HKH; o:Elzha; o:HADOKS; HKH + Elzha > HADOKS 2019'],
    ['HADOKS (voorheen HKH en Elzha)', 'o:HADOKS; o:HKH; o:Elzha; HKH + Elzha > HADOKS; ?names(severalNames|oneName)'],
    ['AP, voorheen Altrecht en Parnassia, per 2020', 'o:Altrecht; o:Parnassia; o:AP; Altrecht + Parnassia > AP 2020; ?names(severalNames|oneName)'],
    ['HKH fuseerde met Elzha tot HADOKS', 'o:HKH; o:Elzha; o:HADOKS; HKH + Elzha > HADOKS'],
    ['HKH fuseerde in 2019 met Elzha tot HADOKS', 'o:HKH; o:Elzha; o:HADOKS; HKH + Elzha > HADOKS 2019'],
    ['HKH merged with Elzha into HADOKS', 'o:HKH; o:Elzha; o:HADOKS; HKH + Elzha > HADOKS'],
    ['HKH and Elzha merged into HADOKS in 2019', 'o:HKH; o:Elzha; o:HADOKS; HKH + Elzha > HADOKS 2019; ?names(severalNames|oneName)'],
    ['HADOKS ontstond in 2019 uit een fusie van HKH en Elzha', 'o:HKH; o:Elzha; o:HADOKS; HKH + Elzha > HADOKS 2019'],
    ['HKH heet sinds 2019 HADOKS', 'o:HADOKS; o:HKH; HKH > HADOKS 2019; ?renaming(succession|newNameOnly)'],
    ['HKH heet HADOKS', 'o:HADOKS; o:HKH; HKH > HADOKS; ?renaming(succession|newNameOnly)'],
    ['HKH became HADOKS', 'o:HKH; o:HADOKS; HKH > HADOKS'],
    ['HADOKS succeeded HKH', 'o:HKH; o:HADOKS; HKH > HADOKS'],
    ['HADOKS volgt HKH op', 'o:HKH; o:HADOKS; HKH > HADOKS'],
    ['HADOKS werd in 2020 gesplitst in Noord en Zuid', 'o:HADOKS; o:Noord; o:Zuid; HADOKS > Noord + Zuid 2020'],
    ['Altrecht is opgegaan in Parnassia per 1 juli 2020', 'o:Altrecht; o:Parnassia; Altrecht > Parnassia 2020-07-01 "1 juli 2020"'],
    ['Werkgroep A en Werkgroep C vallen onder Stuurgroep B', 'c:Werkgroep A {werkgroep*} members unknown; c:Werkgroep C {werkgroep*} members unknown; c:Stuurgroep B {stuurgroep*} members unknown; Werkgroep A < Stuurgroep B; Werkgroep C < Stuurgroep B'],
    ['Altrecht bestaat uit Noord en Zuid', 'o:Noord; o:Zuid; o:Altrecht; Noord < Altrecht; Zuid < Altrecht; ?names(severalNames|oneName)'],
  ])('%s', (line, expected) => {
    expect(read(line, EMPTY_NETWORK)).toBe(expected)
  })
})

describe('persons', () => {
  test.each<Row>([
    ['mw. drs. A. Jansen (Altrecht)', 'o:Altrecht; contact of Altrecht: mw. drs. A. Jansen'],
    ['dhr. Bakker namens Gemeente Utrecht', 'o:Gemeente Utrecht {gemeente/gemeente*}; contact of Gemeente Utrecht: dhr. Bakker'],
    ['prof. dr. P. de Vries', '!personIsNoOrganisation; rest "prof. dr. P. de Vries"'],
    ['Mentaal Gezond: dr. Jansen (voorzitter, namens huisartsen)', 'c:Mentaal Gezond; o:huisartsen? {huisartsenorganisatie/eerste-lijn}; contact of huisartsen: dr. Jansen; huisartsen ·voorzitter· Mentaal Gezond'],
    ['Dr. Nassau College', 'o:Dr. Nassau College'],
    ['Mr. L.E. Visserhuis', 'o:Mr. L.E. Visserhuis'],
  ])('%s', (line, expected) => {
    expect(read(line, EMPTY_NETWORK)).toBe(expected)
  })
})

describe('on a map: known names that contain words, numbers and joints', () => {
  test.each<Row>([
    ['Zorg en Zekerheid, CZ en Altrecht', ''],
    ['zorg en zekerheid financiert mentaal gezond', 'Zorg en Zekerheid ·financier· Mentaal Gezond'],
    ['Zorg en Zekerheid en CZ werken samen', 'Zorg en Zekerheid =werkt samen met= CZ'],
    ['Regioplan 2030, 2024', 'describe Regioplan 2030 [2024..2024]; ?year(inThatYear|sinceThatYear)'],
    ['Regioplan 2030 (2024-2030)', 'describe Regioplan 2030 [2024..2030]'],
    ['Regioplan 2030: Altrecht, 2024', 'Altrecht ·lid· Regioplan 2030 [2024..2024]; ?year(inThatYear|sinceThatYear)'],
    ['Hulsebosch Advies is adviseur van Mentaal Gezond', 'Hulsebosch Advies ·adviseur· Mentaal Gezond'],
    ['ZorgZijn Werkt, CZ', ''],
    ['CZ werkt met ZorgZijn Werkt samen', 'CZ =werkt samen met= ZorgZijn Werkt'],
    ['Transmurale Zorg Den Haag e.o. (vvt)', 'describe Transmurale Zorg Den Haag e.o. {vvt}'],
    ['Gesprek Echt anders (arbeidsmarkt): CZ, HKH (trekker)', 'CZ ·lid· Gesprek Écht anders (arbeidsmarkt); HKH ·trekker· Gesprek Écht anders (arbeidsmarkt)'],
    ['HADOKS (voorheen HKH en Elzha)', 'o:HADOKS; o:Elzha; HKH + Elzha > HADOKS'],
    ['CZ & HKH', ''],
    ['CZ/HKH', ''],
  ])('%s', (line, expected) => {
    expect(read(line, SMALL_NETWORK)).toBe(expected)
  })
})

describe('on a map: coalitions before their parties', () => {
  test.each<Row>([
    ['Mentaal Gezond, trekker Sterkzorg', 'o:Sterkzorg; Sterkzorg ·trekker· Mentaal Gezond'],
    ['Mentaal Gezond trekker HKH', 'HKH ·trekker· Mentaal Gezond'],
    ['Mentaal Gezond, lid HKH, sinds 2015', 'HKH ·lid· Mentaal Gezond [2015..]'],
    ['Mentaal Gezond - trekker Sterkzorg en HKH', 'o:Sterkzorg; Sterkzorg ·trekker· Mentaal Gezond; HKH ·trekker· Mentaal Gezond'],
    ['Mentaal Gezond trekker Regioplan 2030', 'Mentaal Gezond ·trekker· Regioplan 2030'],
    ['Mentaal Gezond is trekker van Regioplan 2030', 'Mentaal Gezond ·trekker· Regioplan 2030'],
    ['Regiegroep Utrecht bestaat uit CZ en HKH', 'CZ ·lid· Regiegroep Utrecht; HKH ·lid· Regiegroep Utrecht'],
    ['Regiegroep Utrecht bestaat uit Mentaal Gezond', 'Mentaal Gezond < Regiegroep Utrecht'],
  ])('%s', (line, expected) => {
    expect(read(line, SMALL_NETWORK)).toBe(expected)
  })
})

describe('on a map: what no longer holds', () => {
  test.each<Row>([
    ['Altrecht is no longer lead of Mentaal Gezond', 'end mem-1 2026-11-22'],
    ['Altrecht is not a member of Mentaal Gezond anymore', 'end mem-1 2026-11-22'],
    ['Mentaal Gezond wordt niet langer door CZ gefinancierd', 'end mem-2 2026-11-22'],
    ['CZ stopt per 1 januari 2027 met Mentaal Gezond', 'end mem-2 2026-12-31 "1 januari 2027"'],
    ['Altrecht is in 2024 uit Mentaal Gezond gestapt', 'end mem-1 2024'],
    ['Altrecht doet niet mee aan Regiegroep Utrecht', '!nothingToEnd; rest "Altrecht doet niet mee aan Regiegroep Utrecht"'],
    ['CZ and Altrecht stopped working together', 'end tie-1 2026-11-22'],
    ['CZ en Altrecht zijn gestopt met samenwerken', 'end tie-1 2026-11-22'],
    ['CZ stopte met samenwerken met Altrecht', 'end tie-1 2026-11-22'],
    ['CZ stopte met samenwerken met HKH', '!nothingToEnd; rest "CZ stopte met samenwerken met HKH"'],
    ['Altrecht beëindigde per 1 mei 2025 de samenwerking met CZ', 'end tie-1 2025-04-30 "1 mei 2025"'],
    ['CZ en Altrecht werken sinds 2025 niet meer samen', 'end tie-1 2024-12-31 "2025"'],
  ])('%s', (line, expected) => {
    expect(read(line, SMALL_NETWORK)).toBe(expected)
  })
})

describe('on a map: words of the map itself', () => {
  test.each<Row>([
    ['Altrecht en HKH leveren aan CZ', 'Altrecht =levert aan= CZ; HKH =levert aan= CZ'],
    ['Altrecht and HKH supply CZ', 'Altrecht =levert aan= CZ; HKH =levert aan= CZ'],
    ['Altrecht levert niet meer aan CZ', '!nothingToEnd; rest "Altrecht levert niet meer aan CZ"'],
    ['Altrecht en CZ zijn kwartiermakers van Regioplan 2030', 'Altrecht ·kwartiermaker· Regioplan 2030; CZ ·kwartiermaker· Regioplan 2030'],
    ['Regioplan 2030: Altrecht (kwartiermaker)', 'Altrecht ·kwartiermaker· Regioplan 2030'],
    ['Altrecht is quartermaster of Regioplan 2030', 'Altrecht ·kwartiermaker· Regioplan 2030'],
    ['Kwartiermaker van Regioplan 2030: Altrecht', 'Altrecht ·kwartiermaker· Regioplan 2030'],
  ])('%s', (line, expected) => {
    expect(read(line, SMALL_NETWORK)).toBe(expected)
  })
})

describe('on a map: persons and places', () => {
  test.each<Row>([
    ['mevrouw De Boer (CZ)', 'contact of CZ: mevrouw De Boer'],
    ['dr. Jansen namens CZ is voorzitter van Mentaal Gezond', 'contact of CZ: dr. Jansen; CZ ·voorzitter· Mentaal Gezond'],
    ['Mentaal Gezond: mw. De Boer (CZ, adviseur)', 'contact of CZ: mw. De Boer; CZ ·adviseur· Mentaal Gezond'],
    ['dr. Jansen is voorzitter van Mentaal Gezond', '!personIsNoOrganisation; rest "dr. Jansen is voorzitter van Mentaal Gezond"'],
    ['Wijkteam (Utrecht) werkt samen met Altrecht', 'Wijkteam =werkt samen met= Altrecht'],
    ['Haaglanden: GGD', '?beforeColon(inPlace|coalition)'],
    ['HKH (Haaglanden)', 'o:HKH @Haaglanden ~org-hkh; ?who(new|org-hkh)'],
    ['GGD Flevoland werkt samen met GGD', 'o:GGD Flevoland {ggd/preventie*} ~org-ggd; GGD Flevoland =werkt samen met= GGD; ?who(new|org-ggd)'],
  ])('%s', (line, expected) => {
    expect(read(line, SMALL_NETWORK)).toBe(expected)
  })
})

describe('what somebody becomes', () => {
  test.each<Row>([
    ['HKH wordt HADOKS', 'o:HADOKS; o:HKH; HKH > HADOKS; ?renaming(succession|newNameOnly)'],
    ['HKH werd HADOKS per 2019', 'o:HADOKS; o:HKH; HKH > HADOKS 2019; ?renaming(succession|newNameOnly)'],
    ['HKH en Elzha werden HADOKS, 2019', 'o:HKH; o:Elzha; o:HADOKS; HKH + Elzha > HADOKS 2019; ?names(severalNames|oneName)'],
    ['Elzha heet nu HADOKS', 'o:HADOKS; o:Elzha; Elzha > HADOKS; ?renaming(succession|newNameOnly)'],
    ['HKH became HADOKS in 2019', 'o:HKH; o:HADOKS; HKH > HADOKS 2019'],
    ['Altrecht wordt trekker van Mentaal Gezond', 'o:Altrecht; c:Mentaal Gezond; Altrecht ·trekker· Mentaal Gezond'],
    ['Altrecht werd penvoerder van Mentaal Gezond', 'o:Altrecht; c:Mentaal Gezond; Altrecht ·penvoerder· Mentaal Gezond'],
    ['Altrecht wordt onderdeel van Lister', 'o:Altrecht; o:Lister; Altrecht < Lister'],
    ['Door Altrecht wordt Mentaal Gezond gefinancierd', 'o:Altrecht; c:Mentaal Gezond; Altrecht ·financier· Mentaal Gezond; ?party(coalition|organisation)'],
  ])('%s', (line, expected) => {
    expect(read(line, EMPTY_NETWORK)).toBe(expected)
  })
})
