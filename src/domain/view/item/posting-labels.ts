/** Words about what hangs on boards. */
export type PostingLabels = Readonly<
  Record<
    | 'title'
    | 'lead'
    | 'weeks'
    | 'week'
    | 'weekTitle'
    | 'weekLead'
    | 'item'
    | 'place'
    | 'days'
    | 'since'
    | 'fromTo'
    | 'photo'
    | 'print'
    | 'address'
    | 'all',
    string
  >
>;
