import { say, textIn } from '../text/message.ts';
import { openTag } from './html.ts';
import { movedShape } from './table-shape.ts';
import type { Walk } from './walk-state.ts';

/** A table stands in a region of its own, named by number and heading, in which it can be moved sideways. */
export function openTable({ context, output, table }: Walk): void {
  context.tables++;
  const heading = context.headings.at(-1)?.text;
  const n = context.tables;
  const label = textIn(
    heading ? say('tables.regionOf', { n, heading }) : say('tables.region', { n }),
    context.locale,
  );
  const { region, mayMove } = table?.shape ?? movedShape(0);
  output.html(
    openTag('div', {
      ...{ class: region, role: 'region', tabindex: '0', 'aria-label': label },
      'data-more': mayMove ? textIn(say('tables.more'), context.locale) : undefined,
    }),
  );
}

export const closeTable = ({ output }: Walk): void => output.html('</div>');
