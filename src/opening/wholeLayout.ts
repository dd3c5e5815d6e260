/** From this many parties without a place on, and when they are most of the map, the whole map is laid out. */
export const LAYOUT_FROM = 8

/** One seed for everybody: two people who open the map at once lay it out alike. */
export const LAYOUT_SEED = 7
