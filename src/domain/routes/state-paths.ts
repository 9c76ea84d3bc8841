/** Names the text of an item that nobody dates. */
const undated = 'original';

/** Where the text of an item stands as it was from a day on (ISO date; empty: nobody says since when). */
export const statePath = (item: string, since: string): string => `/${item}/as-of/${since || undated}/`;
