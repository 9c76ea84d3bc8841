/** Words of the page about the sites that a portal shows together. */
export type MembersLabels = Readonly<
  Record<
    | 'title'
    | 'lead'
    | 'silent'
    | 'sites'
    | 'site'
    | 'bodies'
    | 'someBodies'
    | 'day'
    | 'last'
    | 'answer'
    | 'answered'
    | 'since'
    | 'never'
    | 'counts'
    | 'sum'
    | 'newest'
    | 'more'
    | 'feed'
    | 'feedTitle'
    | 'board',
    string
  >
>;
