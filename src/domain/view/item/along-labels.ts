/** Of what readers take along: a citation, files, links, whom to tell of a mistake. */
export type AlongLabels = Readonly<
  Record<
    | 'title'
    | 'cite'
    | 'work'
    | 'published'
    | 'version'
    | 'lasting'
    | 'copy'
    | 'copied'
    | 'share'
    | 'here'
    | 'mistake'
    | 'ask'
    | 'subject'
    | 'download'
    | 'text'
    | 'data',
    string
  >
>;
