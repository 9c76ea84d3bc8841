/**
 * Bank holidays in England and Wales as GOV.UK publishes them: those of the Banking and Financial Dealings Act 1971,
 * Good Friday and Christmas Day, with the days that stand for them when they fall on a weekend.
 */
const years: Readonly<Record<number, readonly (readonly [name: string, day: string])[]>> = {
  2024: [
    ['New Year’s Day', '01-01'],
    ['Good Friday', '03-29'],
    ['Easter Monday', '04-01'],
    ['Early May bank holiday', '05-06'],
    ['Spring bank holiday', '05-27'],
    ['Summer bank holiday', '08-26'],
    ['Christmas Day', '12-25'],
    ['Boxing Day', '12-26'],
  ],
  2025: [
    ['New Year’s Day', '01-01'],
    ['Good Friday', '04-18'],
    ['Easter Monday', '04-21'],
    ['Early May bank holiday', '05-05'],
    ['Spring bank holiday', '05-26'],
    ['Summer bank holiday', '08-25'],
    ['Christmas Day', '12-25'],
    ['Boxing Day', '12-26'],
  ],
  2026: [
    ['New Year’s Day', '01-01'],
    ['Good Friday', '04-03'],
    ['Easter Monday', '04-06'],
    ['Early May bank holiday', '05-04'],
    ['Spring bank holiday', '05-25'],
    ['Summer bank holiday', '08-31'],
    ['Christmas Day', '12-25'],
    ['Boxing Day (substitute day)', '12-28'],
  ],
  2027: [
    ['New Year’s Day', '01-01'],
    ['Good Friday', '03-26'],
    ['Easter Monday', '03-29'],
    ['Early May bank holiday', '05-03'],
    ['Spring bank holiday', '05-31'],
    ['Summer bank holiday', '08-30'],
    ['Christmas Day (substitute day)', '12-27'],
    ['Boxing Day (substitute day)', '12-28'],
  ],
};

/** `content/calendar.yaml` of a parish council in England. */
export const calendar = `# Bank holidays in England and Wales. Working days are counted without them and weekends.
# When GOV.UK publishes another year, add it here; npm run check says which year is missing.
weekend: [saturday, sunday]
years:
${Object.entries(years)
  .flatMap(([year, days]) => [
    `  - year: ${year}`,
    '    sources: [{ title: UK bank holidays, url: "https://www.gov.uk/bank-holidays" }]',
    '    holidays:',
    ...days.map(([name, day]) => `      - { name: ${name}, from: ${year}-${day}, to: ${year}-${day} }`),
  ])
  .join('\n')}
`;
