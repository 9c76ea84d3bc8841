/** Text size, colours and easy reading: remembered on this device, applied as data attributes of the page. */
const root = document.documentElement;
const names = ['size', 'theme', 'care'] as const;
type Name = (typeof names)[number];

const key = (name: Name) => `gongkai-${name}`;

function stored(name: Name): string {
  try {
    return localStorage.getItem(key(name)) ?? '0';
  } catch {
    return '0';
  }
}

function apply(name: Name, value: string): void {
  root.dataset[name] = value;
  try {
    localStorage.setItem(key(name), value);
  } catch {
    // A browser that forbids storage still shows the choice on this page.
  }
}

for (const name of names) if (stored(name) !== '0') root.dataset[name] = stored(name);

/** Buttons of one preference: the first label names the group; a group of one is a switch. */
function group(name: Name, [title = '', ...choices]: string[]): HTMLElement {
  const box = document.createElement('p');
  const options = choices.length > 0 ? choices : [title];
  if (choices.length > 0) box.append(`${title} `);
  const buttons = options.map((text, index) => {
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = text;
    button.onclick = () => {
      const next = choices.length > 0 ? String(index) : root.dataset[name] === '1' ? '0' : '1';
      apply(name, next);
      show();
    };
    return button;
  });
  const show = () => {
    buttons.forEach((button, index) => {
      const value = choices.length > 0 ? String(index) : '1';
      button.setAttribute('aria-pressed', String((root.dataset[name] ?? '0') === value));
    });
  };
  show();
  box.append(...buttons);
  return box;
}

// The menu stands there, empty and unseen, so that nothing moves when it is filled.
const place = document.getElementById('preferences');
const menu = place?.querySelector('details');
if (place?.dataset.labels && menu) {
  const labels = JSON.parse(place.dataset.labels) as Record<Name, string[]>;
  menu.append(...names.map((name) => group(name, labels[name])));
  menu.onkeydown = ({ code }) => {
    if (code === 'Escape') menu.open = false;
  };
  place.dataset.ready = '';
}
