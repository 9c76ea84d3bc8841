import { type InitFlags, mistakeInBase, mistakeInName, mistakeInUrl } from '../../../src/app/init-wish.ts';
import { hostIds } from '../../../src/domain/hosting/recipe.ts';
import type { Locale } from '../../../src/domain/text/locale.ts';
import { type Message, say, textIn } from '../../../src/domain/text/message.ts';
import { startIds } from '../../../src/presets/start/index.ts';
import { choose, write } from '../questions.ts';

/** What the kinds of sites are called. */
const names: Readonly<Record<(typeof startIds)[number], Message>> = {
  'cn-township': say('init.cnTownship'),
  'cn-county-department': say('init.cnCountyDepartment'),
  'uk-parish': say('init.ukParish'),
};

/** Asks for what the command line leaves open. */
export async function askFlags(flags: InitFlags, locale: Locale): Promise<InitFlags> {
  const said = (message: Message) => textIn(message, locale);
  const preset =
    flags.preset ??
    (await choose(
      locale,
      said(say('init.askPreset')),
      startIds.map((id) => [id, said(names[id])] as const),
    ));
  const name = flags.name ?? (await write(locale, said(say('init.askName')), '', mistakeInName));
  const url = flags.url ?? (await write(locale, said(say('init.askUrl')), '', mistakeInUrl));
  const base = flags.base ?? (await write(locale, said(say('init.askBase')), '/', mistakeInBase));
  const host =
    flags.host ??
    (await choose(locale, said(say('init.askHost')), [
      [later, said(say('init.hostLater'))],
      ...hostIds.map((id) => [id, id] as const),
    ]));
  const { host: _asked, ...rest } = flags;
  return { ...rest, preset, name, url, base, ...(host === later ? {} : { host }) };
}

const later = '-';
