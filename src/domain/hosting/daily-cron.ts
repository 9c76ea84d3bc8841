/** Any day outside of summer time in the north: cron knows no summer time, and a build an hour late is no harm. */
const someWinterDay = Date.UTC(2026, 0, 15);

/**
 * When cron is to build once a day, in UTC: seven minutes past the hour in which the day of a zone begins, since every
 * full hour is crowded.
 */
export function dailyCron(timezone: string): string {
  const parts = new Intl.DateTimeFormat('en', {
    timeZone: timezone,
    timeZoneName: 'longOffset',
  }).formatToParts(someWinterDay);
  const [, sign, hours = '0', minutes = '0'] =
    /GMT([+-])(\d\d):(\d\d)/.exec(parts.find(({ type }) => type === 'timeZoneName')?.value ?? '') ?? [];
  const offset = (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
  const minute = (24 * 60 - offset + 7) % (24 * 60);
  return `${minute % 60} ${Math.floor(minute / 60)} * * *`;
}
