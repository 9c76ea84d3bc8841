/** Keys of the search page: a slash focuses the box, arrows move among the results, Escape leads back. */
export function bindKeys(box: HTMLInputElement, list: HTMLElement): void {
  document.addEventListener('keydown', (event) => {
    const links = [...list.querySelectorAll<HTMLAnchorElement>('h2 a')];
    const at = links.indexOf(document.activeElement as HTMLAnchorElement);
    const active = document.activeElement;
    const typing = active instanceof HTMLInputElement || active instanceof HTMLSelectElement;
    if (event.key === '/' && !typing) {
      event.preventDefault();
      box.focus();
    } else if (event.key === 'Escape' && at >= 0) box.focus();
    else if (event.key === 'ArrowDown' && (at >= 0 || active === box)) move(event, links[at + 1]);
    else if (event.key === 'ArrowUp' && at >= 0) move(event, at === 0 ? box : links[at - 1]);
  });
}

function move(event: KeyboardEvent, to: HTMLElement | undefined): void {
  if (!to) return;
  event.preventDefault();
  to.focus();
}
