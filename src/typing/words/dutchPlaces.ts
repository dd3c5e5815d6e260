import { normaliseName } from '../../model/names.ts'

/**
 * Provinces and the regions public health works in: known everywhere in the Netherlands, so that *GGD (Flevoland)* has
 * its place on an empty map. Municipalities and wijken are known once a map has them, or say what they are (*wijk Noord*).
 */
const PROVINCES = ['Groningen', 'Friesland', 'Fryslân', 'Drenthe', 'Overijssel', 'Flevoland', 'Gelderland', 'Utrecht', 'Noord-Holland', 'Zuid-Holland', 'Zeeland', 'Noord-Brabant', 'Limburg']
const REGIONS = [
  'Haaglanden', 'Rijnmond', 'Rotterdam-Rijnmond', 'Hollands Midden', 'Zuid-Holland Zuid', 'Kennemerland', 'Zaanstreek-Waterland', 'Hollands Noorden', 'Gooi en Vechtstreek', 'Amsterdam-Amstelland',
  'Hart voor Brabant', 'West-Brabant', 'Brabant-Zuidoost', 'Limburg-Noord', 'Zuid-Limburg', 'Gelderland-Zuid', 'Gelderland-Midden', 'IJsselland', 'Twente', 'Achterhoek', 'Veluwe', 'Midden-Nederland', 'Midden-Holland', 'Zuid-Hollandse Eilanden', 'Delft Westland Oostland', 'Foodvalley',
]
const CITIES = ['Amsterdam', 'Rotterdam', 'Den Haag', 'Eindhoven', 'Almere', 'Tilburg', 'Breda', 'Nijmegen', 'Apeldoorn', 'Haarlem', 'Arnhem', 'Enschede', 'Amersfoort', 'Zaanstad', 'Den Bosch', 'Haarlemmermeer', 'Zwolle', 'Leeuwarden', 'Leiden', 'Maastricht', 'Dordrecht', 'Zoetermeer', 'Ede', 'Delft', 'Alkmaar', 'Venlo', 'Deventer', 'Hilversum', 'Gouda', 'Lelystad', 'Amstelveen', 'Rijswijk', 'Wassenaar', 'Westland']

const KIND_BY_NAME: ReadonlyMap<string, string> = new Map([
  ...CITIES.map((name) => [normaliseName(name), 'gemeente'] as const),
  ...REGIONS.map((name) => [normaliseName(name), 'regio'] as const),
  ...PROVINCES.map((name) => [normaliseName(name), 'provincie'] as const),
])

const KIND_BY_WORD: ReadonlyMap<string, string> = new Map([
  ['wijk', 'wijk'], ['buurt', 'wijk'], ['neighbourhood', 'wijk'], ['stadsdeel', 'stadsdeel'], ['district', 'stadsdeel'], ['stad', 'stad'], ['city', 'stad'],
  ['gemeente', 'gemeente'], ['municipality', 'gemeente'], ['regio', 'regio'], ['region', 'regio'], ['provincie', 'provincie'], ['province', 'provincie'],
])

/** The kind of place these words are, or null when they are no place that is known or says so (*regio X*). */
export function placeKindOf(name: string): string | null {
  const known = KIND_BY_NAME.get(normaliseName(name))
  if (known !== undefined) return known
  const [first, second] = name.trim().split(/\s+/)
  return second === undefined ? null : (KIND_BY_WORD.get((first ?? '').toLowerCase()) ?? null)
}
