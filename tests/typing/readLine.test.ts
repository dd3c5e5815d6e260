import { describe, expect, test } from 'vitest'
import type { PartyId, PlaceId, SourceId, ThemeId } from '../../src/model/ids.ts'
import { EMPTY_NETWORK } from '../../src/model/network.ts'
import { readLine } from '../../src/typing/readLine.ts'
import { describeReading } from './describeReading.ts'
import { contextOf, SMALL_NETWORK } from './smallNetwork.ts'

type Row = readonly [line: string, expected: string]

const CZ = 'o:CZ {zorgverzekeraar/verzekeraar*}'
const VGZ = 'o:VGZ {zorgverzekeraar/verzekeraar*}'
const ZK = 'o:Zilveren Kruis {zorgverzekeraar/verzekeraar*}'
const ZZ = 'o:Zorg en Zekerheid {zorgverzekeraar/verzekeraar*}'
const LEADS = 'o:Altrecht; c:Mentaal Gezond; Altrecht ·trekker· Mentaal Gezond'
const HUISARTSEN = 'o:huisartsen? {huisartsenorganisatie/eerste-lijn}'
const WORKS = (a: string, b: string): string => `o:${a}; o:${b}; ${a} =werkt samen met= ${b}`
const FUSED = 'o:HKH; o:Elzha; o:HADOKS; HKH + Elzha > HADOKS'
const NAMES = '?names(severalNames|oneName)'
const ONE_NAME = '?names(oneName|severalNames)'
const PARTY = '?party(coalition|organisation)'
const YEAR = '?year(inThatYear|sinceThatYear)'
const AFTER_COLON = '?afterColon(worksWith|partOf|newCoalition)'
const RENAMING = '?renaming(succession|newNameOnly)'
const PAIRS = 'o:A; o:B; o:C; A =werkt samen met= B; A =werkt samen met= C; B =werkt samen met= C; ?together(pairwiseTies|oneCoalition)'

describe('on an empty map', () => {
  const empty = (rows: readonly Row[]): void => {
    test.each(rows)('%s', (line, expected) => {
      expect(describeReading(readLine(line, contextOf(EMPTY_NETWORK)), EMPTY_NETWORK)).toBe(expected)
    })
  }

  describe('names', () => empty([
    ['', ''],
    ['Altrecht', 'o:Altrecht'],
    ['Altrecht, Sterkzorg, Zilveren Kruis', `o:Altrecht; o:Sterkzorg; ${ZK}`],
    ['Altrecht; Sterkzorg', 'o:Altrecht; o:Sterkzorg'],
    ['Altrecht, Sterkzorg en Zilveren Kruis', `o:Altrecht; o:Sterkzorg; ${ZK}`],
    ['Altrecht en Sterkzorg', `o:Altrecht; o:Sterkzorg; ${NAMES}`],
    ['Altrecht / Sterkzorg', `o:Altrecht; o:Sterkzorg; ${NAMES}`],
    ['Utrecht/Midden-Nederland', `o:Utrecht/Midden-Nederland; ${ONE_NAME}`],
    ['Zorg en Zekerheid', `${ZZ}; ${ONE_NAME}`],
    ['Altrecht, Zorg en Zekerheid', `o:Altrecht; ${ZZ}; ${ONE_NAME}`],
    ['Jeugd en gezin', `o:Jeugd en gezin; ${ONE_NAME}`],
    ['"Zorg, Welzijn en Meer"', 'o:Zorg, Welzijn en Meer {welzijnsorganisatie/welzijn*}'],
    ['“Altrecht trekker”', 'o:Altrecht trekker'],
    ['"Zorg en Welzijn', 'o:Zorg en Welzijn {welzijnsorganisatie/welzijn*}'],
    ['J&J Zorg', 'o:J&J Zorg'],
    ['Stichting Partners voor Jeugd', 'o:Stichting Partners voor Jeugd'],
    ['Zorg Partner Utrecht', 'o:Zorg Partner Utrecht'],
    ['Partners voor Jeugd', 'o:Partners voor Jeugd'],
    ['Netwerk Ouderen Haaglanden', `c:Netwerk Ouderen Haaglanden {netwerk*} members unknown; ${PARTY}`],
    ['50+ netwerk Utrecht', `c:50+ netwerk Utrecht {netwerk*} members unknown; ${PARTY}`],
    ['Gemeente Utrecht', 'o:Gemeente Utrecht {gemeente/gemeente*}'],
    ['GGD Flevoland', 'o:GGD Flevoland {ggd/preventie*}'],
    ['Flevoziekenhuis', 'o:Flevoziekenhuis {ziekenhuis/tweede-lijn*}'],
    ['Wijkteam Noord', 'o:Wijkteam Noord {wijkteam/welzijn*}'],
    ['Huisartsen Utrecht Stad', 'o:Huisartsen Utrecht Stad {huisartsenorganisatie/eerste-lijn*}'],
    ['Haagse Hogeschool', 'o:Haagse Hogeschool {onderwijsinstelling/onderwijs*}'],
    ['GGZ Centraal', 'o:GGZ Centraal {ggz-instelling/ggz*}'],
    ['Altrecht 2014', 'o:Altrecht 2014'],
    ['<script>alert(1)</script>', `o:<script>alert(1)</script>; ${ONE_NAME}`],
    ['🏥🏠', 'o:🏥🏠'],
    ['שלום', 'o:שלום'],
    ['!!! ???', '!noName; rest "!!! ???"'],
    ['Altrecht (06-12345678)', '!phoneNumber; rest "Altrecht (06-12345678)"'],
  ]))

  describe('brackets', () => empty([
    ['Altrecht (ggz)', 'o:Altrecht {ggz}'],
    ['Altrecht (Mental health)', 'o:Altrecht {ggz}'],
    ['Altrecht (ziekenhuis)', 'o:Altrecht {ziekenhuis/tweede-lijn}'],
    ['GGD (Flevoland)', 'p:Flevoland; o:GGD {ggd/preventie*} @Flevoland'],
    ['Altrecht (Ggz, Utrecht)', 'p:Utrecht; o:Altrecht {ggz} @Utrecht'],
    ['Sterkzorg (Utrecht en Almere)', 'p:Utrecht; p:Almere; o:Sterkzorg @Utrecht @Almere'],
    ['Sterkzorg (wijk Noord)', 'p:wijk Noord; o:Sterkzorg @wijk Noord'],
    ['Bureau X (onbegrepen)', 'o:Bureau X (onbegrepen)'],
    ['Nederlandse Zorgautoriteit (NZa)', 'o:Nederlandse Zorgautoriteit aka NZa'],
    ['Huisartsen Kring Haaglanden (HKH)', 'o:Huisartsen Kring Haaglanden {huisartsenorganisatie/eerste-lijn*} aka HKH'],
    ['Mentaal Gezond (netwerk)', 'c:Mentaal Gezond {netwerk} members unknown'],
    ['Altrecht (voorheen HKH)', `o:Altrecht; o:HKH; HKH > Altrecht; ${RENAMING}`],
    ['Altrecht (ggz', 'o:Altrecht {ggz}'],
    ['Altrecht (trekker)', '!roleWithoutCoalition; rest "Altrecht (trekker)"'],
    ['Altrecht trekker', '!roleWithoutCoalition; rest "Altrecht trekker"'],
  ]))

  describe('bare kinds', () => empty([
    ['gemeente', 'o:gemeente? {gemeente/gemeente}'],
    ['Gemeente', 'o:Gemeente? {gemeente/gemeente}'],
    ['welzijn', 'o:welzijn? {welzijn}'],
    ['huisartsen', HUISARTSEN],
    ['de huisartsen', 'o:de huisartsen? {huisartsenorganisatie/eerste-lijn}'],
    ['welzijn, onderwijs en gemeente', 'o:welzijn? {welzijn}; o:onderwijs? {onderwijs}; o:gemeente? {gemeente/gemeente}'],
    ['Gemeente (Utrecht)', 'p:Utrecht; o:Gemeente {gemeente/gemeente*} @Utrecht'],
    ['GGD', 'o:GGD {ggd/preventie*}'],
    ['Huisartsen en apothekers werken samen', 'o:Huisartsen? {huisartsenorganisatie/eerste-lijn}; o:apothekers? {apotheek/eerste-lijn}; Huisartsen =werkt samen met= apothekers'],
  ]))

  describe('persons', () => empty([
    ['dr. Jansen', '!personIsNoOrganisation; rest "dr. Jansen"'],
    ['J. Jansen', '!personIsNoOrganisation; rest "J. Jansen"'],
    ['mevrouw De Vries', '!personIsNoOrganisation; rest "mevrouw De Vries"'],
    ['dr. Jansen namens huisartsen', `${HUISARTSEN}; contact of huisartsen: dr. Jansen`],
    ['dr. Jansen on behalf of Altrecht', 'o:Altrecht; contact of Altrecht: dr. Jansen'],
    ['dr. Jansen (huisartsen)', `${HUISARTSEN}; contact of huisartsen: dr. Jansen`],
    ['Dr. Leo Kannerhuis', 'o:Dr. Leo Kannerhuis'],
    ['"dr. Jansen"', 'o:dr. Jansen'],
    ['Mentaal Gezond: dr. Jansen namens huisartsen (voorzitter)', `c:Mentaal Gezond; ${HUISARTSEN}; contact of huisartsen: dr. Jansen; huisartsen ·voorzitter· Mentaal Gezond`],
    ['Mentaal Gezond: Altrecht, dr. Jansen, CZ', `c:Mentaal Gezond; o:Altrecht; Altrecht ·lid· Mentaal Gezond; ${CZ}; CZ ·lid· Mentaal Gezond; !personIsNoOrganisation; rest "Mentaal Gezond: dr. Jansen"`],
  ]))

  describe('roles', () => empty([
    ['Altrecht trekker Mentaal Gezond', LEADS],
    ['Altrecht trekt Mentaal Gezond', LEADS],
    ['Altrecht is trekker van Mentaal Gezond', LEADS],
    ['Altrecht, trekker van Mentaal Gezond', LEADS],
    ['Altrecht - trekker Mentaal Gezond', LEADS],
    ['Altrecht als trekker in Mentaal Gezond', LEADS],
    ['trekker van Mentaal Gezond is Altrecht', LEADS],
    ['Mentaal Gezond wordt getrokken door Altrecht', LEADS],
    ['Mentaal Gezond wordt door Altrecht geleid', LEADS],
    ['Altrecht leads Mentaal Gezond', LEADS],
    ['Mentaal Gezond is led by Altrecht', LEADS],
    ['Altrecht is de trekker van de opgave Mentaal Gezond', 'o:Altrecht; c:opgave Mentaal Gezond {opgave*}; Altrecht ·trekker· opgave Mentaal Gezond'],
    ['Altrecht en Sterkzorg trekken Mentaal Gezond', 'o:Altrecht; o:Sterkzorg; c:Mentaal Gezond; Altrecht ·trekker· Mentaal Gezond; Sterkzorg ·trekker· Mentaal Gezond'],
    ['Altrecht en Sterkzorg zijn lid van Mentaal Gezond', 'o:Altrecht; o:Sterkzorg; c:Mentaal Gezond; Altrecht ·lid· Mentaal Gezond; Sterkzorg ·lid· Mentaal Gezond'],
    ['Zorg en Zekerheid is lid van Mentaal Gezond', `${ZZ}; c:Mentaal Gezond; Zorg en Zekerheid ·lid· Mentaal Gezond`],
    ['Altrecht trekker en penvoerder Mentaal Gezond', `${LEADS}; Altrecht ·penvoerder· Mentaal Gezond`],
    ['Altrecht lid van Mentaal Gezond, Goed Oud', 'o:Altrecht; c:Mentaal Gezond; Altrecht ·lid· Mentaal Gezond; c:Goed Oud; Altrecht ·lid· Goed Oud'],
    ['Altrecht is a member of Mentaal Gezond', 'o:Altrecht; c:Mentaal Gezond; Altrecht ·lid· Mentaal Gezond'],
    ['Altrecht neemt deel aan Mentaal Gezond', 'o:Altrecht; c:Mentaal Gezond; Altrecht ·deelnemer· Mentaal Gezond'],
    ['Altrecht doet mee aan Mentaal Gezond', 'o:Altrecht; c:Mentaal Gezond; Altrecht ·deelnemer· Mentaal Gezond'],
    ['Altrecht zit in Mentaal Gezond', 'o:Altrecht; c:Mentaal Gezond; Altrecht ·lid· Mentaal Gezond'],
    ['Altrecht zit Mentaal Gezond voor', 'o:Altrecht; c:Mentaal Gezond; Altrecht ·voorzitter· Mentaal Gezond'],
    ['A trekker X (gepland)', 'o:A; c:X; A ·trekker· X (planned)'],
    ['trekker Mentaal Gezond', '!roleWithoutCoalition; rest "trekker Mentaal Gezond"'],
    ['Altrecht namens ggz lid van Mentaal Gezond', 'o:Altrecht; c:Mentaal Gezond; Altrecht ·lid· Mentaal Gezond for domain ggz'],
  ]))

  describe('a coalition and its parties', () => empty([
    ['Mentaal Gezond: Altrecht (trekker), Zilveren Kruis (financier), Gemeente Utrecht', `c:Mentaal Gezond; o:Altrecht; Altrecht ·trekker· Mentaal Gezond; ${ZK}; Zilveren Kruis ·financier· Mentaal Gezond; o:Gemeente Utrecht {gemeente/gemeente*}; Gemeente Utrecht ·lid· Mentaal Gezond`],
    ['Mentaal Gezond:', 'c:Mentaal Gezond members unknown'],
    ['Mentaal Gezond: leden onbekend', 'c:Mentaal Gezond members unknown'],
    ['Mentaal Gezond: members unknown', 'c:Mentaal Gezond members unknown'],
    ['Mentaal Gezond:Altrecht', 'c:Mentaal Gezond; o:Altrecht; Altrecht ·lid· Mentaal Gezond'],
    ['Mentaal Gezond (netwerk): Altrecht', 'c:Mentaal Gezond {netwerk}; o:Altrecht; Altrecht ·lid· Mentaal Gezond'],
    ['Mentaal Gezond: trekker Altrecht, CZ financier', `c:Mentaal Gezond; o:Altrecht; Altrecht ·trekker· Mentaal Gezond; ${CZ}; CZ ·financier· Mentaal Gezond`],
    ['Mentaal Gezond: trekker: Altrecht; leden: CZ, VGZ', `c:Mentaal Gezond; o:Altrecht; Altrecht ·trekker· Mentaal Gezond; ${CZ}; CZ ·lid· Mentaal Gezond; ${VGZ}; VGZ ·lid· Mentaal Gezond`],
    ['Mentaal Gezond: Altrecht (trekker en penvoerder)', 'c:Mentaal Gezond; o:Altrecht; Altrecht ·trekker· Mentaal Gezond; Altrecht ·penvoerder· Mentaal Gezond'],
    ['Mentaal Gezond: Altrecht (lead), CZ (funder)', `c:Mentaal Gezond; o:Altrecht; Altrecht ·trekker· Mentaal Gezond; ${CZ}; CZ ·financier· Mentaal Gezond`],
    ['Mentaal Gezond: Altrecht namens ggz, CZ (namens verzekeraars)', `c:Mentaal Gezond; o:Altrecht; Altrecht ·lid· Mentaal Gezond for domain ggz; ${CZ}; CZ ·lid· Mentaal Gezond for domain verzekeraar`],
    ['Mentaal Gezond: Altrecht namens de regio Noord', 'c:Mentaal Gezond; o:Altrecht; Altrecht ·lid· Mentaal Gezond for "de regio Noord"'],
    ['Mentaal Gezond: zorg, welzijn, onderwijs en gemeente', 'c:Mentaal Gezond; o:zorg?; zorg ·lid· Mentaal Gezond; o:welzijn? {welzijn}; welzijn ·lid· Mentaal Gezond; o:onderwijs? {onderwijs}; onderwijs ·lid· Mentaal Gezond; o:gemeente? {gemeente/gemeente}; gemeente ·lid· Mentaal Gezond'],
    ['Mentaal Gezond: GGD (Flevoland), Altrecht (ggz, trekker)', 'c:Mentaal Gezond; p:Flevoland; o:GGD {ggd/preventie*} @Flevoland; GGD ·lid· Mentaal Gezond; o:Altrecht {ggz}; Altrecht ·trekker· Mentaal Gezond'],
    ['Mentaal Gezond: HADOKS (voorheen HKH)', `c:Mentaal Gezond; o:HADOKS; o:HKH; HKH > HADOKS; HADOKS ·lid· Mentaal Gezond; ${RENAMING}`],
    ['Mentaal Gezond: Regiegroep Utrecht, Altrecht', `c:Mentaal Gezond; c:Regiegroep Utrecht {regiegroep*} members unknown; Regiegroep Utrecht ·lid· Mentaal Gezond; o:Altrecht; Altrecht ·lid· Mentaal Gezond; ${PARTY}`],
    ['Mentaal Gezond: Altrecht (gewenst)', 'c:Mentaal Gezond; o:Altrecht; Altrecht ·lid· Mentaal Gezond (wanted)'],
    ['Trekker: Altrecht', '!noCoalitionSelected; rest "Trekker: Altrecht"'],
    ['Trekker van Mentaal Gezond: Altrecht', 'c:Mentaal Gezond; o:Altrecht; Altrecht ·trekker· Mentaal Gezond'],
    ['Flevoland: Sterkzorg', 'p:Flevoland; o:Sterkzorg @Flevoland; ?beforeColon(inPlace|coalition)'],
  ]))

  describe('ties', () => empty([
    ['Wijkteam Noord werkt samen met Buurtzorg', 'o:Wijkteam Noord {wijkteam/welzijn*}; o:Buurtzorg {vvt-instelling/vvt*}; Wijkteam Noord =werkt samen met= Buurtzorg'],
    ['A en B werken samen', WORKS('A', 'B')],
    ['A + B', WORKS('A', 'B')],
    ['A werkt met B samen', WORKS('A', 'B')],
    ['A works with B', WORKS('A', 'B')],
    ['A and B work together', WORKS('A', 'B')],
    ['A werkt samen met CZ.', `o:A; ${CZ}; A =werkt samen met= CZ`],
    ['A, B en C werken samen', PAIRS],
    ['A + B + C', PAIRS],
    ['A en B werken samen met C', 'o:A; o:B; o:C; A =werkt samen met= C; B =werkt samen met= C'],
    ['A en B werken samen in Mentaal Gezond', 'o:A; o:B; c:Mentaal Gezond; A ·lid· Mentaal Gezond; B ·lid· Mentaal Gezond'],
    ['A en B werken samen aan valpreventie', 'o:A; o:B; t:valpreventie; A =werkt samen met= B #valpreventie'],
    ['A werkt samen met B (gewenst)', `${WORKS('A', 'B')} (wanted)`],
    ['A verwijst naar B', 'o:A; o:B; A =verwijst naar= B'],
    ['A verwijst door naar B', 'o:A; o:B; A =verwijst naar= B'],
    ['A refers to B', 'o:A; o:B; A =verwijst naar= B'],
    ['A wisselt kennis uit met B', 'o:A; o:B; A =wisselt kennis uit met= B'],
    ['A deelt gegevens met B', 'o:A; o:B; A =deelt gegevens met= B'],
    ['A stelt B aan', 'o:A; o:B; A =stelt aan= B'],
    ['A neemt B als voorbeeld', 'o:A; o:B; A =neemt als voorbeeld= B'],
    ['A leidde tot B', 'o:A; o:B; A =leidde tot= B'],
    ['CZ is preferente verzekeraar van Ziekenhuis B', `${CZ}; o:Ziekenhuis B {ziekenhuis/tweede-lijn*}; CZ =verzekert in de regio van= Ziekenhuis B`],
    ['A advises Hospital B', 'o:A; o:Hospital B {ziekenhuis/tweede-lijn*}; A =adviseert= Hospital B'],
    ['A financiert Gemeente B', 'o:A; o:Gemeente B {gemeente/gemeente*}; A =financiert= Gemeente B'],
    ['Zilveren Kruis & CZ financieren Positief Gezond Almere', `${ZK}; ${CZ}; c:Positief Gezond Almere; Zilveren Kruis ·financier· Positief Gezond Almere; CZ ·financier· Positief Gezond Almere; ${PARTY}`],
    ['Zorg en Zekerheid financiert Regioplan Zuid', `${ZZ}; c:Regioplan Zuid {regioplan*}; Zorg en Zekerheid ·financier· Regioplan Zuid`],
    ['A werkt samen met A', '!sameTwice; rest "A werkt samen met A"'],
    ['Altrecht werkt samen met', '!missingParty; rest "Altrecht werkt samen met"'],
    ['werkt samen met Altrecht', '!missingParty; rest "werkt samen met Altrecht"'],
    ['A werkt niet meer samen met B', '!nothingToEnd; rest "A werkt niet meer samen met B"'],
    ['Altrecht valt niet onder Parnassia', '!nothingToEnd; rest "Altrecht valt niet onder Parnassia"'],
  ]))

  describe('successions and parts', () => empty([
    ['HADOKS, fusie van HKH, Elzha, SMASH en SHOP per 1 januari 2019', 'o:HKH; o:Elzha; o:SMASH; o:SHOP; o:HADOKS; HKH + Elzha + SMASH + SHOP > HADOKS 2019-01-01 "1 januari 2019"'],
    ['HKH + Elzha > HADOKS 2019', `${FUSED} 2019`],
    ['HKH, Elzha -> HADOKS', FUSED],
    ['HKH en Elzha fuseerden tot HADOKS in 2019', `${FUSED} 2019`],
    ['HKH & Elzha zijn gefuseerd tot HADOKS', FUSED],
    ['HADOKS is een fusie van HKH en Elzha', FUSED],
    ['HADOKS, merger of HKH and Elzha', FUSED],
    ['Elzha ging op in HADOKS', 'o:Elzha; o:HADOKS; Elzha > HADOKS'],
    ['HKH > HADOKS 1 januari 2019', 'o:HKH; o:HADOKS; HKH > HADOKS 2019-01-01 "1 januari 2019"'],
    ['HKH > HADOKS medio 2019', 'o:HKH; o:HADOKS; HKH > HADOKS 2019 "medio 2019"'],
    ['HKH → HADOKS, 2019', 'o:HKH; o:HADOKS; HKH > HADOKS 2019'],
    ['HKH wordt opgevolgd door HADOKS', 'o:HKH; o:HADOKS; HKH > HADOKS'],
    ['HADOKS splitste in Noord en Zuid', 'o:HADOKS; o:Noord; o:Zuid; HADOKS > Noord + Zuid'],
    ['HKH heet nu HADOKS', `o:HADOKS; o:HKH; HKH > HADOKS; ${RENAMING}`],
    ['HKH gaat verder als HADOKS per 2019', `o:HADOKS; o:HKH; HKH > HADOKS 2019; ${RENAMING}`],
    ['HADOKS, voorheen HKH', `o:HADOKS; o:HKH; HKH > HADOKS; ${RENAMING}`],
    ['HADOKS (voorheen HKH, 2019)', `o:HADOKS; o:HKH; HKH > HADOKS 2019; ${RENAMING}`],
    ['HADOKS formerly HKH', `o:HADOKS; o:HKH; HKH > HADOKS; ${RENAMING}`],
    ['HKH en Elzha fuseerden', '!mergedIntoWhat; rest "HKH en Elzha fuseerden"'],
    ['HKH fuseerde met Elzha', '!mergedIntoWhat; rest "HKH fuseerde met Elzha"'],
    ['HKH > HKH', '!sameTwice; rest "HKH > HKH"'],
    ['HKH >', '!missingParty; rest "HKH >"'],
    ['Opgave Mentaal Gezond valt onder Regiegroep Utrecht', 'c:Opgave Mentaal Gezond {opgave*} members unknown; c:Regiegroep Utrecht {regiegroep*} members unknown; Opgave Mentaal Gezond < Regiegroep Utrecht'],
    ['Altrecht valt onder Parnassia', 'o:Altrecht; o:Parnassia; Altrecht < Parnassia'],
    ['Altrecht is part of Parnassia', 'o:Altrecht; o:Parnassia; Altrecht < Parnassia'],
    ['Altrecht valt onder Parnassia sinds 2015', '!periodHasNoPlace; rest "Altrecht valt onder Parnassia sinds 2015"'],
  ]))

  describe('periods', () => empty([
    ['Altrecht, 2014-2019', 'o:Altrecht [2014..2019]'],
    ['Altrecht, Sterkzorg, 2014-2019', 'o:Altrecht [2014..2019]; o:Sterkzorg [2014..2019]'],
    ['Altrecht sinds 2015', 'o:Altrecht [2015..]'],
    ['Altrecht (sinds 2015)', 'o:Altrecht [2015..]'],
    ['Altrecht (2014)', `o:Altrecht [2014..2014]; ${YEAR}`],
    ['Altrecht (2014-)', 'o:Altrecht [2014..]'],
    ['Altrecht, 2014-heden', 'o:Altrecht [2014..]'],
    ['Altrecht t/m 2018', 'o:Altrecht [..2018]'],
    ['Altrecht t/m 30/6/2018', 'o:Altrecht [..2018-06-30 "30/6/2018"]'],
    ['Altrecht per 1-1-2019', 'o:Altrecht [2019-01-01 "1-1-2019"..]'],
    ['Altrecht vanaf medio 2018', 'o:Altrecht [2018 "medio 2018"..]'],
    ['Altrecht sinds voor de zomer van 2018', 'o:Altrecht [2018 "voor de zomer van 2018"..]'],
    ['Altrecht van 2014 tot 2016', 'o:Altrecht [2014..2016]'],
    ['Altrecht since June 2015 until 1 May 2018', 'o:Altrecht [2015-06 "June 2015"..2018-04-30 "until 1 May 2018"]'],
    ['Altrecht, 2019-2014', '!endsBeforeItBegins; rest "Altrecht, 2019-2014"'],
    ['Altrecht trekker Mentaal Gezond, 2014-2019', `${LEADS} [2014..2019]`],
    ['Altrecht trekker Mentaal Gezond sinds 2015', `${LEADS} [2015..]`],
    ['Altrecht trekker Mentaal Gezond t/m juni 2018', `${LEADS} [..2018-06 "juni 2018"]`],
    ['Altrecht trekker Mentaal Gezond tot 1 mei 2018', `${LEADS} [..2018-04-30 "tot 1 mei 2018"]`],
    ['Altrecht trekker Mentaal Gezond (2014)', `${LEADS} [2014..2014]; ${YEAR}`],
    ['Altrecht is sinds 2015 trekker van Mentaal Gezond', `${LEADS} [2015..]`],
    ['Sinds 2015 werkt A samen met B', `${WORKS('A', 'B')} [2015..]`],
    ['A werkt samen met B, 2014-2019', `${WORKS('A', 'B')} [2014..2019]`],
    ['A werkte tot 2019 samen met B', `${WORKS('A', 'B')} [..2019]`],
    ['Mentaal Gezond: sinds 2015', 'c:Mentaal Gezond [2015..] members unknown'],
    ['Mentaal Gezond (2014-2019): Altrecht (trekker, sinds 2015), CZ', `c:Mentaal Gezond [2014..2019]; o:Altrecht; Altrecht ·trekker· Mentaal Gezond [2015..]; ${CZ}; CZ ·lid· Mentaal Gezond`],
    ['Mentaal Gezond: Altrecht (trekker), CZ, 2014-2019', `c:Mentaal Gezond [2014..2019]; o:Altrecht; Altrecht ·trekker· Mentaal Gezond [2014..2019]; ${CZ}; CZ ·lid· Mentaal Gezond [2014..2019]`],
    ['Mentaal Gezond: Altrecht sinds 2015, CZ', `c:Mentaal Gezond; o:Altrecht; Altrecht ·lid· Mentaal Gezond [2015..]; ${CZ}; CZ ·lid· Mentaal Gezond`],
  ]))
})

describe('on a map with names that are traps', () => {
  test.each<Row>([
    ['Zorg en Zekerheid', ''],
    ['Zorg & Zekerheid', ''],
    ['Altrecht en CZ', ''],
    ['Altrecht/CZ', ''],
    ['Lijn1', ''],
    ['careyn', ''],
    ['Altrecht GGZ', ''],
    ['GGD', ''],
    ['GGD (Haaglanden)', ''],
    ['GGD (Flevoland)', 'p:Flevoland; o:GGD {ggd/preventie*} @Flevoland ~org-ggd; ?who(new|org-ggd)'],
    ['Wijkteam', 'o:Wijkteam {wijkteam/welzijn*} ~org-team1,org-team2; ?who(new|org-team1|org-team2)'],
    ['Wijkteam (Almere)', ''],
    ['Altrecht (Almere)', 'o:Altrecht @Almere ~org-altrecht; ?who(new|org-altrecht)'],
    ['Altrect', 'o:Altrect ~org-altrecht; ?who(new|org-altrecht)'],
    ['Huisartsen Kring Haaglanden', 'o:Huisartsen Kring Haaglanden {huisartsenorganisatie/eerste-lijn*} ~org-hkh; ?who(new|org-hkh)'],
    ['Altrecht (ggz)', 'describe Altrecht {ggz}'],
    ['HADOKS (voorheen HKH)', `o:HADOKS; HKH > HADOKS; ${RENAMING}`],
    ['dr. Jansen (CZ)', 'contact of CZ: dr. Jansen'],
    ['Mentaal Gezond:', ''],
    ['Mentaal Gezond: leden onbekend', 'describe Mentaal Gezond members unknown'],
    ['Mentaal Gezond: Zorg en Zekerheid, CZ (adviseur)', 'Zorg en Zekerheid ·lid· Mentaal Gezond; CZ ·adviseur· Mentaal Gezond'],
    ['Mentaal Gezond: CZ (financier)', 'CZ ·financier· Mentaal Gezond =mem-2'],
    ['Regioplan 2030: Altrecht & CZ', 'Altrecht ·lid· Regioplan 2030; CZ ·lid· Regioplan 2030'],
    ['Gesprek Écht anders (arbeidsmarkt): Altrecht', 'Altrecht ·lid· Gesprek Écht anders (arbeidsmarkt)'],
    ['Opgave Mentaal Gezond: CZ', 'c:Opgave Mentaal Gezond {opgave*} ~coa-mg; CZ ·lid· Opgave Mentaal Gezond; ?who(new|coa-mg)'],
    ['Utrecht: Altrecht, Sterkzorg', 'o:Sterkzorg @Utrecht; ?beforeColon(inPlace|coalition)'],
    ['Altrecht:', `${AFTER_COLON}; !missingParty; rest "Altrecht:"`],
    ['Altrecht: CZ', `Altrecht =werkt samen met= CZ =tie-1; ${AFTER_COLON}`],
    ['Altrecht: HKH, Sterkzorg', `Altrecht =werkt samen met= HKH; o:Sterkzorg; Altrecht =werkt samen met= Sterkzorg; ${AFTER_COLON}`],
    ['Altrecht: HKH, sinds 2015', `Altrecht =werkt samen met= HKH [2015..]; ${AFTER_COLON}`],
    ['Altrecht: HKH (financier)', `HKH =financiert= Altrecht; ${AFTER_COLON}`],
    ['Altrecht: Altrecht', `${AFTER_COLON}; !sameTwice; rest "Altrecht: Altrecht"`],
    ['Altrecht (ggz): HKH', `describe Altrecht {ggz}; Altrecht =werkt samen met= HKH; ${AFTER_COLON}`],
    ['Altrecht: CZ (trekker), HKH', `c:Altrecht; CZ ·trekker· Altrecht; HKH ·lid· Altrecht; ${AFTER_COLON}`],
    ['Altrecht: leden onbekend', `c:Altrecht members unknown; ${AFTER_COLON}`],
    ['Altrecht (netwerk): HKH', `c:Altrecht {netwerk}; HKH ·lid· Altrecht; ${AFTER_COLON}`],
    ['Trekker Mentaal Gezond: CZ', 'CZ ·trekker· Mentaal Gezond'],
    ['Altrecht kwartiermaker Regiegroep Utrecht', 'Altrecht ·kwartiermaker· Regiegroep Utrecht'],
    ['Altrecht levert aan CZ', 'Altrecht =levert aan= CZ'],
    ['Altrecht supplies CZ', 'Altrecht =levert aan= CZ'],
    ['Altrecht trekker Regioplan 2030', 'Altrecht ·trekker· Regioplan 2030'],
    ['HKH trekker Regioplan 2030, 2014-2019', 'HKH ·trekker· Regioplan 2030 [2014..2019]'],
    ['Zorg en Zekerheid financiert Regioplan 2030', 'Zorg en Zekerheid ·financier· Regioplan 2030'],
    ['Hulsebosch Advies begeleidt Regioplan 2030', 'Hulsebosch Advies ·procesbegeleider· Regioplan 2030'],
    ['Hulsebosch Advies adviseert CZ', 'Hulsebosch Advies =adviseert= CZ'],
    ['ZorgZijn Werkt werkt samen met CZ', 'ZorgZijn Werkt =werkt samen met= CZ'],
    ['Transmurale Zorg Den Haag e.o. trekker Mentaal Gezond', 'Transmurale Zorg Den Haag e.o. ·trekker· Mentaal Gezond'],
    ['Altrecht trekker CZ', '!notACoalition; rest "Altrecht trekker CZ"'],
    ['CZ adviseur Altrecht', 'CZ =adviseert= Altrecht'],
    ['CZ financiert Altrecht', 'CZ =financiert= Altrecht'],
    ['Altrecht wordt gefinancierd door CZ', 'CZ =financiert= Altrecht'],
    ['Altrecht wordt door CZ gefinancierd', 'CZ =financiert= Altrecht'],
    ['Mentaal Gezond wordt gefinancierd door Zorg en Zekerheid', 'Zorg en Zekerheid ·financier· Mentaal Gezond'],
    ['CZ en HKH financieren Altrecht', 'CZ =financiert= Altrecht; HKH =financiert= Altrecht'],
    ['Altrecht werkt samen met CZ', 'Altrecht =werkt samen met= CZ =tie-1'],
    ['Altrecht werkt samen met Lijn 1 rond Vergrijzing', 'Altrecht =werkt samen met= Lijn 1 #Vergrijzing'],
    ['Altrecht en HKH werken samen aan Mentaal Gezond', 'Altrecht ·lid· Mentaal Gezond; HKH ·lid· Mentaal Gezond'],
    ['Altrecht en HKH werken samen aan Ouderen', 'Altrecht =werkt samen met= HKH #Vergrijzing'],
    ['HKH + Lijn 1 > Regioplan 2030', 'HKH + Lijn 1 > Regioplan 2030'],
    ['Altrecht maakt deel uit van Mentaal Gezond', 'Altrecht ·lid· Mentaal Gezond'],
    ['Mentaal Gezond valt onder Regiegroep Utrecht', 'Mentaal Gezond < Regiegroep Utrecht'],
    ['Mentaal Gezond valt onder Altrecht', '!partOfNeedsTwoOfAKind; rest "Mentaal Gezond valt onder Altrecht"'],
    ['Altrecht werkt niet meer samen met CZ', 'end tie-1 2026-11-22'],
    ['CZ werkt niet samen met Altrecht', 'end tie-1 2026-11-22'],
    ['Altrecht en CZ werken niet meer samen', 'end tie-1 2026-11-22'],
    ['Altrecht no longer works with CZ', 'end tie-1 2026-11-22'],
    ['Altrecht does not work with CZ', 'end tie-1 2026-11-22'],
    ['Altrecht werkt niet samen met Lijn 1', '!nothingToEnd; rest "Altrecht werkt niet samen met Lijn 1"'],
    ['Altrecht is geen trekker meer van Mentaal Gezond', 'end mem-1 2026-11-22'],
    ['Altrecht is niet langer trekker van Mentaal Gezond', 'end mem-1 2026-11-22'],
    ['Altrecht trekt Mentaal Gezond niet meer', 'end mem-1 2026-11-22'],
    ['Altrecht is geen lid meer van Mentaal Gezond', 'end mem-1 2026-11-22'],
    ['Altrecht verlaat Mentaal Gezond', 'end mem-1 2026-11-22'],
    ['CZ financiert Mentaal Gezond niet meer per 1 januari 2025', 'end mem-2 2024-12-31 "1 januari 2025"'],
    ['CZ financiert Lijn 1 niet meer sinds 2020', 'end tie-2 2019-12-31 "2020"'],
    ['Lijn 1 financiert CZ niet meer', '!nothingToEnd; rest "Lijn 1 financiert CZ niet meer"'],
    ['Lijn 1 stapt uit Regiegroep Utrecht t/m 2024', 'end mem-3 2024'],
  ])('%s', (line, expected) => {
    expect(describeReading(readLine(line, contextOf(SMALL_NETWORK)), SMALL_NETWORK)).toBe(expected)
  })
})

test.each<Row>([
  ['Trekker: Sterkzorg', 'o:Sterkzorg; Sterkzorg ·trekker· Mentaal Gezond'],
  ['Leden: Sterkzorg, CZ', 'o:Sterkzorg; Sterkzorg ·lid· Mentaal Gezond; CZ ·lid· Mentaal Gezond'],
  ['Funder: Altrecht', 'Altrecht ·financier· Mentaal Gezond'],
  ['Sterkzorg (trekker)', 'o:Sterkzorg; Sterkzorg ·trekker· Mentaal Gezond'],
  ['Sterkzorg penvoerder', 'o:Sterkzorg; Sterkzorg ·penvoerder· Mentaal Gezond'],
  ['Sterkzorg', 'o:Sterkzorg'],
])('with a coalition selected: %s', (line, expected) => {
  const context = contextOf(SMALL_NETWORK, { selection: ['coa-mg' as PartyId] })
  expect(describeReading(readLine(line, context), SMALL_NETWORK)).toBe(expected)
})

test.each<readonly [line: string, question: string, answer: number, expected: string]>([
  ['A, B en C werken samen', 'together:abenc', 1, 'o:A; o:B; o:C; c:A, B en C; A ·lid· A, B en C; B ·lid· A, B en C; C ·lid· A, B en C'],
  ['HADOKS (voorheen HKH)', 'renaming:hkh', 1, 'rename HKH to HADOKS'],
  ['HADOKS (voorheen Elzha)', 'renaming:elzha', 1, 'o:HADOKS aka Elzha'],
  ['Utrecht: Sterkzorg', 'beforeColon:utrecht', 1, 'c:Utrecht ~coa-rg; o:Sterkzorg; Sterkzorg ·lid· Utrecht'],
  ['Altrecht: CZ', 'afterColon:altrecht', 1, 'CZ < Altrecht'],
  ['Altrecht: CZ (trekker)', 'afterColon:altrecht', 1, '!notACoalition; rest "Altrecht: CZ (trekker)"'],
  ['Altrecht: CZ, sinds 2015', 'afterColon:altrecht', 1, '!periodHasNoPlace; rest "Altrecht: CZ, sinds 2015"'],
  ['Altrecht: CZ', 'afterColon:altrecht', 2, 'c:Altrecht; CZ ·lid· Altrecht'],
  ['Altrecht:', 'afterColon:altrecht', 2, 'c:Altrecht members unknown'],
  ['Altrect trekker Mentaal Gezond', 'who:altrect', 1, 'Altrecht ·trekker· Mentaal Gezond =mem-1'],
  ['Wijkteam', 'who:wijkteam', 2, ''],
  ['Sterkzorg en Xtra', 'names:sterkzorgenxtra', 1, 'o:Sterkzorg en Xtra'],
  ['Sterkzorg (2014)', 'year:2014', 1, 'o:Sterkzorg [2014..]'],
  ['CZ financiert Positief Gezond', 'party:positiefgezond', 1, 'o:Positief Gezond; CZ =financiert= Positief Gezond'],
])('an answer changes what is made: %s', (line, question, answer, expected) => {
  const reading = readLine(line, contextOf(SMALL_NETWORK, { answers: { [question]: answer } }))
  expect(reading.questions.map(({ id, chosen }) => [id, chosen])).toContainEqual([question, answer])
  expect(describeReading({ ...reading, questions: [] }, SMALL_NETWORK)).toBe(expected)
})

describe('in a session', () => {
  const defaults = { place: 'plc-almere' as PlaceId, theme: 'thm-1' as ThemeId, source: 'src-1' as SourceId }

  test.each<Row>([
    ['Sterkzorg', 'o:Sterkzorg @Almere'],
    ['Sterkzorg (Utrecht)', 'o:Sterkzorg @Utrecht'],
    ['Altrecht', ''],
    ['Wijkteam', ''],
    ['Valpreventie: Wijkteam', 'c:Valpreventie @Almere #Vergrijzing; Wijkteam ·lid· Valpreventie'],
  ])('%s', (line, expected) => {
    const reading = readLine(line, contextOf(SMALL_NETWORK, { defaults }))
    expect(describeReading(reading, SMALL_NETWORK)).toBe(expected)
    expect(reading.proposal.source).toBe('src-1')
  })

  test('of two with one name, that of the session is meant', () => {
    expect(readLine('Wijkteam', contextOf(SMALL_NETWORK, { defaults })).chips).toMatchObject([{ state: 'exists', party: 'org-team2', placeNames: ['Almere'] }])
  })
})

test('chips say what is new, what exists and what looks alike, with the place', () => {
  const { chips } = readLine('Sterkzorg, GGD (Flevoland), Altrecht', contextOf(SMALL_NETWORK))
  expect(chips.map(({ text, what, state, party }) => [text, what, state, party])).toEqual([
    ['Sterkzorg', 'organisation', 'new', null],
    ['GGD', 'organisation', 'similar', null],
    ['Flevoland', 'place', 'new', null],
    ['Altrecht', 'organisation', 'exists', 'org-altrecht'],
  ])
  expect(chips[1]?.similarTo).toEqual([{ id: 'org-ggd', name: 'GGD', placeNames: ['Haaglanden'] }])
  expect(chips[3]?.placeNames).toEqual(['Utrecht'])
})
