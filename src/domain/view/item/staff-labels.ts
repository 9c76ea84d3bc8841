/** Words about office-holders. */
export type StaffLabels = Readonly<
  Record<
    | 'people'
    | 'formerPeople'
    | 'staffTitle'
    | 'staffSince'
    | 'staffUntil'
    | 'staffIsNow'
    | 'staffByTerms'
    | 'staffDays'
    | 'termUnknown'
    | 'former'
    | 'otherDepartment'
    | 'term'
    | 'termBoth'
    | 'termFrom'
    | 'termTo',
    string
  >
>;
