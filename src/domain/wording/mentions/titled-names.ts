import { positionIn } from '../../finding.ts';
import type { TitledName } from './mentions.ts';

/** Posts that a name follows. */
const posts = '镇长|乡长|党委书记|党工委书记|支部书记|书记|人大主席|主任|所长|站长|队长|部长|科长';
/** Words that go on after a post where no name does. */
const noName =
  '[负主担办会和与及等任为是的同在对召组亲带包分挂兼由签助一第岗职公接信室批热审按要应参深就到把将]';
const titled = new RegExp(`副?(?:${posts})[：:\\s]{0,2}(?!${noName})(?=(\\p{Script=Han}{2,4}))`, 'gu');
/** So many of one text are kept. */
const most = 40;

/** Posts with what may be a name behind them; `family` is the beginning of a name by a family name. */
export function titledIn(prose: string, family: RegExp | null): TitledName[] {
  const first = new Map<string, TitledName>();
  for (const { 0: all, 1: after = '', index } of prose.matchAll(titled)) {
    const post = all.replace(/(?<![：:\s])[：:\s]+$/u, '');
    if (first.has(post + after) || first.size >= most) continue;
    const rest = prose.slice(index + all.length, index + all.length + 6);
    const [, exact = null] = /^(\p{Script=Han}{2,3})(?:同志|[，。；、）)\s]|$)/u.exec(rest) ?? [];
    const before = prose.slice(Math.max(0, index - 30), index).replace(/^(?:.|\n)*[。；！？\n]/u, '');
    const isName = exact !== null && family?.test(exact) === true;
    first.set(post + after, {
      post,
      after,
      exact: isName ? exact : null,
      before,
      position: positionIn(prose, index),
    });
  }
  return [...first.values()];
}
