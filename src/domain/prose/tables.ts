import { say, textIn } from '../text/message.ts';
import { openTag } from './html.ts';
import type { Walk } from './walk-state.ts';

/** A table scrolls inside its own region on narrow screens; the region is named by number and heading. */
export function openTable({ context, output }: Walk): void {
  context.tables++;
  const heading = context.headings.at(-1)?.text;
  const n = context.tables;
  const label = textIn(
    heading ? say('tables.regionOf', { n, heading }) : say('tables.region', { n }),
    context.locale,
  );
  output.html(openTag('div', { class: 'table', role: 'region', tabindex: '0', 'aria-label': label }));
}

export const closeTable = ({ output }: Walk): void => output.html('</div>');
