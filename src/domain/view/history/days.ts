/** The day of a moment (seconds since 1970) in a time zone, as ISO date. */
export const dayOf = (seconds: number, timezone: string): string =>
  formatterFor(timezone).format(seconds * 1000);

const formatters = new Map<string, Intl.DateTimeFormat>();

function formatterFor(timezone: string): Intl.DateTimeFormat {
  const known = formatters.get(timezone);
  if (known) return known;
  const made = new Intl.DateTimeFormat('en-CA', { timeZone: timezone, dateStyle: 'short' });
  formatters.set(timezone, made);
  return made;
}

/** A moment as RFC 3339 in UTC. */
export const instantOf = (seconds: number): string =>
  new Date(seconds * 1000).toISOString().replace('.000', '');

/** A moment as HTTP writes it: `Tue, 05 Mar 2024 02:00:00 GMT`. */
export const httpDate = (seconds: number): string => new Date(seconds * 1000).toUTCString();
