/** Offers an item as Markdown where its JSON file holds it: hosts take so many files, and this saves one per item. */
const files = document.querySelector<HTMLElement>('.take-files [data-markdown]');
const json = files?.querySelector<HTMLAnchorElement>('a[type="application/json"]');

if (files && json) {
  const link = document.createElement('a');
  link.textContent = 'Markdown';
  link.type = 'text/markdown';
  // Where it cannot be made the data are shown, which hold it.
  link.href = json.href;
  link.onclick = (event) => {
    event.preventDefault();
    save(json.href, files.dataset.markdown ?? 'item.md').catch(() => location.assign(json.href));
  };
  json.before(link);
}

/** Saves the Markdown that the JSON file at an address holds as a file of this name. */
async function save(address: string, name: string): Promise<void> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  const { markdown } = (await response.json()) as { readonly markdown: string };
  const saved = document.createElement('a');
  saved.href = URL.createObjectURL(new Blob([markdown], { type: 'text/markdown' }));
  saved.download = name;
  saved.click();
  // Some browsers read it only after the click.
  setTimeout(() => URL.revokeObjectURL(saved.href), 10_000);
}
