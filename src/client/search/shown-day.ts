const iso = /^\d{4}-\d{2}-\d{2}$/;

/** A day (ISO date) as lists of a language have it: 1 May 2024 in English, else as it is; so is anything else. */
export function shownDay(text: string, language: string): string {
  if (!iso.test(text) || !language.startsWith('en')) return text;
  const day = new Date(`${text}T00:00:00Z`);
  return Number.isNaN(day.getTime())
    ? text
    : new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' }).format(day);
}
