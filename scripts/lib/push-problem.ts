import { type Message, type MessageKey, say } from '../../src/domain/text/message.ts';
import type { PushError, PushProblem } from '../../src/io/engines/opensearch/push-error.ts';

const messages = {
  missing: 'search-push.missing',
  inAddress: 'search-push.inAddress',
  halfCredentials: 'search-push.halfCredentials',
  authority: 'search-push.authority',
  silent: 'search-push.silent',
  certificate: 'search-push.certificate',
  credentials: 'search-push.credentials',
  version: 'search-push.version',
  noEngine: 'search-push.noEngine',
  unplaced: 'search-push.unplaced',
  foreign: 'search-push.foreign',
  full: 'search-push.full',
  busy: 'search-push.busy',
  refused: 'search-push.refused',
  differs: 'search-push.differs',
} as const satisfies Record<PushProblem, MessageKey>;

/** What ended a push, and what to do. */
export const pushProblem = ({ problem, detail }: PushError): Message => say(messages[problem], { detail });
