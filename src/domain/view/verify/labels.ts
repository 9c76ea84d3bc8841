/** Words of the pages about what the site published, and whether a file is as it was published. */
export type VerifyLabels = Readonly<
  Record<
    | 'title'
    | 'lead'
    | 'link'
    | 'file'
    | 'drop'
    | 'address'
    | 'check'
    | 'noScript'
    | 'byCommand'
    | 'command'
    | 'log'
    | 'logLead'
    | 'noLog'
    | 'logFile'
    | 'current'
    | 'day'
    | 'digest'
    | 'commit'
    | 'files'
    | 'none'
    | 'working'
    | 'same'
    | 'sameAt'
    | 'changed'
    | 'elsewhere'
    | 'unknown'
    | 'unknownPage'
    | 'other'
    | 'notReached'
    | 'damaged'
    | 'insecure'
    | 'foreign',
    string
  >
>;
