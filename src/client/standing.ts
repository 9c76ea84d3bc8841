import type { Turn } from '../domain/view/types.ts';
import { readersDay } from './today.ts';

/** Brings statements up to date that depend on the day, on a page that is older than their next change. */
function bringUpToDate(): void {
  const today = readersDay();
  for (const place of document.querySelectorAll<HTMLElement>('[data-turns]')) {
    const turns = JSON.parse(place.dataset.turns ?? '[]') as Turn[];
    const turn = turns.findLast(({ day }) => day <= today);
    if (!turn) continue;
    place.textContent = turn.text;
    place.hidden = turn.text === '';
    if (turn.tone) place.className = `badge ${turn.tone}`;
  }
}

bringUpToDate();
// A page that stayed open overnight, or came back from memory.
for (const event of ['pageshow', 'focus']) addEventListener(event, bringUpToDate);
