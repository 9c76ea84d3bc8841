/** Words of the comparison of years in one language. */
export type YearLabels = Readonly<
  Record<
    | 'title'
    | 'folder'
    | 'indexTitle'
    | 'lead'
    | 'indexLead'
    | 'pairs'
    | 'with'
    | 'figures'
    | 'figure'
    | 'difference'
    | 'charts'
    | 'chartsHint'
    | 'table'
    | 'text'
    | 'repeatedCount'
    | 'repeatedHint'
    | 'onlyBefore'
    | 'onlyAfter'
    | 'noHeading'
    | 'any'
    | 'earlier'
    | 'later'
    | 'littleShared'
    | 'reports',
    string
  >
>;
