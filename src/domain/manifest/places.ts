/** The list of all lists of files, at the root of a site. */
export const manifestFile = 'manifest.json';
/** The folder of the lists. */
export const manifestFolder = 'manifest';
/** What a publication says of itself, in lines; its digest is that of the publication. */
export const statementFile = 'verify/publication.txt';
/** A signature of it by `ssh-keygen -Y sign -n gongkai`. */
export const signatureFile = `${statementFile}.sig`;
/** A time stamp of it (RFC 3161), as an authority gave it. */
export const stampFile = `${statementFile}.tsr`;
/** Who may sign, as `ssh-keygen` wants it. */
export const signersFile = 'verify/signers.txt';
/** Page and file of all publications. */
export const logFolder = 'verify/log';
export const logFile = `${logFolder}/log.txt`;

/** The file of a list. */
export const shardFile = (name: string): string => `${manifestFolder}/${name}.json`;

/** Files that say what a site holds; they stand in no list. */
export const isOfManifest = (path: string): boolean =>
  [manifestFile, statementFile, signatureFile, stampFile].includes(path) ||
  path.startsWith(`${manifestFolder}/`);

/** Files that are others with each publication, though nothing of what the site says has changed. */
export const isOfPublication = (path: string): boolean =>
  path === 'build.json' || path === '.well-known/gongkai.json' || path.startsWith(`${logFolder}/`);

/** Files that hosts read themselves and need not give to anybody. */
export const isForServer = (path: string): boolean =>
  /^(?:_\w+|\.\w+|[\w-]+\.nginx\.conf|site\.caddy)$/.test(path);

const longest = 1000;

/** A path from the root of a site that cannot lead out of it. */
export const isSafePath = (path: string): boolean =>
  path.length > 0 &&
  path.length <= longest &&
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is refused
  !/[\u0000-\u001f\u007f\\]/.test(path) &&
  path.split('/').every((part) => part !== '' && part !== '.' && part !== '..') &&
  !/^[a-z]:/i.test(path);
