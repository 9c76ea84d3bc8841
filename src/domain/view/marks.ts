/**
 * Signs and forms: between clauses and the members of a list, of a name and what it names, of what is added in
 * brackets, of titles of works, days, months and numbers.
 */
export type Marks = Readonly<
  Record<
    | 'comma'
    | 'list'
    | 'bracketed'
    | 'clause'
    | 'named'
    | 'work'
    | 'article'
    | 'day'
    | 'date'
    | 'month'
    | 'monthInWords'
    | 'number'
    | 'unit',
    string
  >
>;
