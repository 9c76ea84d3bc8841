/** Marks the line of the contents list whose part is read: the last one that begins above the upper third. */
const lines = [...document.querySelectorAll<HTMLAnchorElement>('.contents a')];
const parts = lines.map(({ hash }) => document.getElementById(decodeURIComponent(hash.slice(1))));
const above = new Set<Element>();

const watchParts = new IntersectionObserver(
  (entries) => {
    for (const { target, isIntersecting } of entries) above[isIntersecting ? 'add' : 'delete'](target);
    const current = parts.findLastIndex((part) => part && above.has(part));
    for (const [at, line] of lines.entries())
      if (at === current) line.ariaCurrent = 'location';
      else line.removeAttribute('aria-current');
  },
  // All that was passed counts as seen, so that a jump misses nothing.
  { rootMargin: '9999999px 0px -66% 0px' },
);
for (const part of parts) if (part) watchParts.observe(part);
