import { type Choice, choose, chosen, recall } from './remembered.ts';

/** The menu of text size and colours. */
const names = ['size', 'theme'] as const satisfies readonly Choice[];

for (const name of names) recall(name);

/** Buttons of one preference; the first label names the group. */
function group(name: Choice, [title = '', ...choices]: string[]): HTMLElement {
  const box = document.createElement('p');
  const buttons = choices.map((text, index) => {
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = text;
    button.onclick = () => {
      choose(name, String(index));
      show();
    };
    return button;
  });
  const show = () => {
    for (const [index, button] of buttons.entries())
      button.ariaPressed = String(chosen(name) === String(index));
  };
  show();
  box.append(`${title} `, ...buttons);
  return box;
}

// The menu stands there, empty and unseen, so that nothing moves when it is filled.
const place = document.getElementById('preferences');
const menu = place?.querySelector('details');
if (place?.dataset.labels && menu) {
  const labels = JSON.parse(place.dataset.labels) as Record<(typeof names)[number], string[]>;
  const box = document.createElement('div');
  box.append(...names.map((name) => group(name, labels[name])));
  menu.append(box);
  addEventListener('click', ({ target }) => {
    if (!menu.contains(target as Node)) menu.open = false;
  });
  menu.onkeydown = ({ code }) => {
    if (code === 'Escape') menu.open = false;
  };
  place.dataset.ready = '';
}
