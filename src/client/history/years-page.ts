import { localeOf } from '../../domain/text/locale.ts';
import type { ReportDocument } from '../../domain/view/years/report-document.ts';
import { yearsHtml } from '../../domain/view/years/years-html.ts';
import { labelsFor } from '../../labels/index.ts';
import { pageNumbers } from '../page-numbers.ts';
import { loadJson } from './load.ts';

const tools = document.querySelector<HTMLElement>('#years-tools');
const form = tools?.querySelector<HTMLFormElement>('#compare-years');
if (tools && form) {
  tools.hidden = false;
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const data = new FormData(form);
    history.replaceState(null, '', `?from=${data.get('from')}&to=${data.get('to')}`);
    void show(tools, form);
  });
  const asked = new URLSearchParams(location.search);
  if (asked.has('from') && asked.has('to')) {
    for (const name of ['from', 'to']) selectOf(form, name).value = asked.get(name) ?? '';
    form.requestSubmit();
  }
}

function selectOf(owner: HTMLFormElement, name: string): HTMLSelectElement {
  return owner.elements.namedItem(name) as HTMLSelectElement;
}

/** Shows two years, the older one on the left whatever was asked. */
async function show(root: HTMLElement, owner: HTMLFormElement): Promise<void> {
  const labels = labelsFor(localeOf(root.dataset.locale), pageNumbers());
  const result = root.querySelector<HTMLElement>('#years-result');
  const message = root.querySelector<HTMLElement>('#years-message');
  if (!result || !message) return;
  try {
    const urls = ['from', 'to'].map((name) => selectOf(owner, name).selectedOptions[0]?.dataset.url ?? '');
    const reports = (await Promise.all(urls.map(loadJson))) as ReportDocument[];
    const [before, after] = reports.sort((left, right) => left.year - right.year);
    if (!before || !after) return;
    result.innerHTML = yearsHtml(labels, before, after);
    message.textContent = '';
    result.focus();
  } catch {
    result.textContent = '';
    message.textContent = labels.history.failed;
  }
}
