import { compare } from '../../domain/revisions/compare/compare.ts';
import { changesHtml } from '../../domain/view/history/changes-html.ts';
import { loadHistory, loadNaming, loadVersion, versionOn, withTitles } from './load.ts';

const tools = document.querySelector<HTMLElement>('#history-tools');
if (tools) start(tools);

function start(root: HTMLElement): void {
  const item = root.dataset.item ?? '';
  const message = root.querySelector<HTMLElement>('#tools-message');
  const say = (text: string) => {
    if (message) message.textContent = text;
  };
  root.hidden = false;
  const onDay = root.querySelector<HTMLFormElement>('#on-day');
  onDay?.addEventListener('submit', async (event) => {
    event.preventDefault();
    const words = (await loadNaming(root.dataset.locale ?? '')).labels.history;
    try {
      const path = versionOn(
        await loadHistory(root.dataset.history ?? ''),
        String(new FormData(onDay).get('day')),
      );
      if (path !== null) location.assign(item + path);
      else say(words.notPublicThen);
    } catch {
      say(words.failed);
    }
  });
  const form = root.querySelector<HTMLFormElement>('#compare-any');
  form?.addEventListener('submit', (event) => {
    event.preventDefault();
    const data = new FormData(form);
    history.replaceState(null, '', `?from=${data.get('from')}&to=${data.get('to')}`);
    void showComparison(root, item, Number(data.get('from')), Number(data.get('to')), say);
  });
  const asked = new URLSearchParams(location.search);
  if (form && asked.has('from') && asked.has('to')) {
    for (const name of ['from', 'to']) {
      const field = form.elements.namedItem(name);
      if (field instanceof HTMLSelectElement) field.value = asked.get(name) ?? '';
    }
    form.requestSubmit();
  }
}

/** Shows what changed between two versions, the older one first whatever was asked. */
async function showComparison(
  root: HTMLElement,
  item: string,
  from: number,
  to: number,
  say: (text: string) => void,
): Promise<void> {
  const naming = await loadNaming(root.dataset.locale ?? '', item);
  const target = root.querySelector<HTMLElement>('#comparison');
  try {
    const [before, after] = await Promise.all([
      loadVersion(item, Math.min(from, to)),
      loadVersion(item, Math.max(from, to)),
    ]);
    if (!target) return;
    const comparison = compare(before, after);
    const named = await withTitles(naming, root.dataset.home ?? '', comparison.fields);
    target.innerHTML = changesHtml(named, comparison);
    say('');
    target.focus();
  } catch {
    if (target) target.textContent = '';
    say(naming.labels.history.failed);
  }
}
