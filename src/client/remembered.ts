/** What a reader chose for reading: remembered on this device, applied as data attributes of the page. */
export type Choice = 'size' | 'theme' | 'care';

const root = document.documentElement;
const key = (name: Choice) => `gongkai-${name}`;

/** Applies what was chosen on another page. */
export function recall(name: Choice): void {
  try {
    const value = localStorage.getItem(key(name)) ?? '0';
    if (value !== '0') root.dataset[name] = value;
  } catch {
    // A browser that forbids storage shows the page as it is.
  }
}

/** What is chosen now; `0` for nothing. */
export const chosen = (name: Choice): string => root.dataset[name] ?? '0';

/** Applies a choice and remembers it. */
export function choose(name: Choice, value: string): void {
  root.dataset[name] = value;
  try {
    localStorage.setItem(key(name), value);
  } catch {
    // A browser that forbids storage still shows the choice on this page.
  }
}
