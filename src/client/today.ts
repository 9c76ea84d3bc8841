/** The calendar day of the reader's clock as ISO date, in the time zone of the site. */
export const readersDay = (): string =>
  new Date().toLocaleDateString('sv', { timeZone: document.documentElement.dataset.zone });
