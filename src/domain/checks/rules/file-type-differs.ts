import { differingType, isHarmful, typeNames } from '../../files/file-type.ts';
import { endingOf } from '../../files/publishable.ts';
import { type Message, say } from '../../text/message.ts';
import type { RuleOf } from '../rule.ts';

/** Files under `public/` are what their ending says, else readers cannot open them. */
export const fileTypeDiffers: RuleOf<'corpus'> = {
  id: 'file-type-differs',
  needs: 'corpus',
  severity: 'warning',
  lowerable: true,
  title: say('file-type-differs.title'),
  help: say('file-type-differs.help'),
  *check({ publicFolder: { path, types } }) {
    for (const [address, type] of types) {
      const differing = differingType(address, type);
      if (!differing) continue;
      yield {
        entry: null,
        file: path + address,
        at: { position: null },
        severity: isHarmful(address, type) ? 'error' : 'warning',
        message: messageOf(endingOf(address) ?? '', differing.type),
        fix: type === 'html' ? fixOfPage : fix,
      };
    }
  },
};

function messageOf(ending: string, type: keyof typeof typeNames | null): Message {
  if (type === null) return say('file-type-differs.unknown', { ending });
  const name = typeNames[type];
  return say('file-type-differs.other', { ending, name });
}

const fix: Message = say('file-type-differs.fix');

const fixOfPage: Message = say('file-type-differs.fixOfPage');
