import type { HistoryLead } from '../../domain/routes/unwritten-history.ts';

/** The page for what does not exist leads on from addresses of versions that are not written. */
const told = document.querySelector<HTMLElement>('[data-leads]');
if (told) leadOn(JSON.parse(told.dataset.leads ?? '[]') as HistoryLead[], told.dataset.home ?? '/');

function leadOn(leads: readonly HistoryLead[], home: string): void {
  if (!location.pathname.startsWith(home)) return;
  const path = location.pathname.slice(home.length);
  for (const { pattern, to } of leads) {
    const [, item] = new RegExp(pattern).exec(path) ?? [];
    if (item !== undefined) location.replace(home + item + to);
  }
}
