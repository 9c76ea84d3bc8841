import { endingOf } from '../../files/publishable.ts';
import { say } from '../../text/message.ts';
import type { RuleOf } from '../rule.ts';

/** Bytes of a picture that an old phone loads in a few seconds. */
const most = 2_000_000;
const pictures: ReadonlySet<string> = new Set('png jpg jpeg gif webp avif bmp tif tiff'.split(' '));

/** Pictures straight from a camera: readers pay for each byte, and see no more than of one a twentieth of that. */
export const largePicture: RuleOf<'corpus'> = {
  id: 'large-picture',
  needs: 'corpus',
  severity: 'warning',
  lowerable: true,
  title: say('large-picture.title'),
  help: say('large-picture.help'),
  *check({ files, publicFolder }) {
    for (const [path, { size }] of files) {
      if (size <= most || !pictures.has(endingOf(path)?.toLowerCase() ?? '')) continue;
      yield {
        entry: null,
        file: publicFolder.path + path,
        at: { position: null },
        message: say('large-picture.found', { path, size: (size / 1e6).toFixed(1) }),
        fix: say('large-picture.fix', { file: publicFolder.path + path }),
      };
    }
  },
};
