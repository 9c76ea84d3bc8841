import { cleanText } from '../../domain/members/clean-text.ts';
import type { ReadDescription } from '../../domain/members/description.ts';
import { type Message, say } from '../../domain/text/message.ts';
import type { Fetched, FetchProblem } from '../../io/members/fetch-text.ts';

/** Why a site did not answer well. */
export function reasonOf(answer: ReadDescription | Fetched): Message {
  if (answer.type === 'problem') return problems[answer.problem](cleanText(answer.detail, 200));
  if (answer.type === 'version') return say('members.version');
  return answer.type === 'elsewhere' ? say('members.elsewhere', { of: answer.of }) : say('members.broken');
}

const problems: Readonly<Record<FetchProblem, (detail: string) => Message>> = {
  private: (address) => say('members.private', { address }),
  time: (seconds) => say('members.time', { n: seconds }),
  size: (bytes) => say('members.size', { n: bytes }),
  status: (status) => say('members.status', { status }),
  redirect: (address) => say('members.redirect', { address }),
  unreachable: (code) => say('members.unreachable', { code }),
  encoding: () => say('members.encoding'),
};
