/** Lets readers copy how an item is cited, share its address, and copy links to its parts. */
const along = document.querySelector<HTMLElement>('.along');

/** Puts text on the clipboard, and says so where it was asked for. */
async function copy(text: string, button: HTMLElement, said: string): Promise<void> {
  const before = button.textContent;
  await navigator.clipboard.writeText(text);
  button.textContent = said;
  setTimeout(() => {
    button.textContent = before;
  }, 2000);
}

// Browsers have no clipboard for pages that are not encrypted: links to parts work without it.
if (along?.dataset.words) {
  const words = JSON.parse(along.dataset.words) as Record<'copied' | 'here' | 'share', string>;
  const canCopy = 'clipboard' in navigator;
  const [button, cite] = [along.querySelector('button'), along.querySelector('q')];
  if (button && cite && canCopy) {
    button.hidden = false;
    button.onclick = () => copy(cite.textContent ?? '', button, words.copied);
  }
  if ('share' in navigator && button) {
    const share = document.createElement('button');
    share.type = 'button';
    share.textContent = words.share;
    share.onclick = () => {
      // Whoever closes the device's own list has decided.
      navigator.share({ title: document.title, url: location.href }).catch(() => {});
    };
    button.after(share);
  }
  for (const heading of document.querySelectorAll<HTMLElement>(
    '.item-body :is(h2, h3, h4)[id], .prose > p[id]',
  )) {
    const link = document.createElement('a');
    link.className = 'here';
    link.href = `#${heading.id}`;
    link.textContent = '#';
    link.ariaLabel = words.here;
    if (canCopy) link.onclick = () => copy(link.href, link, words.copied);
    heading.append(link);
  }
}
