import type { Locale } from '../../src/domain/text/locale.ts';
import { type Message, type MessageKey, say, textIn } from '../../src/domain/text/message.ts';
import { FolderInUseError } from '../../src/io/files/lock.ts';
import { DanglingLinkError } from '../../src/io/files/place.ts';
import { SigningError } from '../../src/io/manifest/sign-statement.ts';
import { ForeignInTheWayError } from '../../src/io/publish/foreign-files.ts';
import { OutputRefusedError, type RefusalReason, someOf } from '../../src/io/publish/output-guard.ts';
import { shownPath } from '../../src/io/settings.ts';

/** Keys of what is said of a folder that is no output folder. */
const refusals = {
  file: 'output-messages.refusedFile',
  holds: 'output-messages.refusedHolds',
  inside: 'output-messages.refusedInside',
  repository: 'output-messages.refusedRepository',
  foreign: 'output-messages.refusedForeign',
} as const satisfies Readonly<Record<RefusalReason, MessageKey>>;

/** Plain words for a build that may not write where it was told to; null for any other error. */
export function outputMessage(error: unknown, language: Locale): string | null {
  const said = messageOf(error);
  return said?.map((message) => textIn(message, language)).join('') ?? null;
}

function messageOf(error: unknown): Message[] | null {
  if (error instanceof OutputRefusedError) {
    const values = { path: shown(error.path), found: shown(error.found) };
    return [say(refusals[error.reason], values)];
  }
  if (error instanceof DanglingLinkError) return [say('output-messages.dangling', { path: error.message })];
  if (error instanceof ForeignInTheWayError)
    return [say('output-messages.clash', { found: someOf(error.files) })];
  if (error instanceof SigningError) return [say('output-messages.unsigned', { reason: error.message })];
  if (!(error instanceof FolderInUseError)) return null;
  const { owner } = error;
  return [say('output-messages.inUse'), ...(owner ? [say('output-messages.owner', { ...owner })] : [])];
}

const shown = (path: string): string => shownPath(path) || path;
