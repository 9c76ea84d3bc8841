/**
 * What the system says, and what SQLite says, when nothing more can be written: no room, over a quota, over the
 * largest size of a file.
 */
const said = /\b(?:ENOSPC|EDQUOT|EFBIG)\b|database or disk is full|disk I\/O error/;

/** True for an error that comes from a full disk, also when it is the cause of another or comes from another thread. */
export const isDiskFull = (error: unknown): boolean =>
  error instanceof Error && (said.test(error.message) || isDiskFull(error.cause));
