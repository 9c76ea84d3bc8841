import type { Reference } from '../prose/types.ts';

/** Paths under `public/` (leading slash) that an item links to: attachments of its data, files linked in its text. */
export function linkedFiles(
  data: Readonly<Record<string, unknown>>,
  references: readonly Pick<Reference, 'url'>[],
): string[] {
  const attachments = Array.isArray(data.attachments) ? (data.attachments as unknown[]) : [];
  const listed = attachments.map((file) => (file as { href?: unknown } | null)?.href);
  const linked = references.map(({ url }) => url.replace(/[?#].*$/, ''));
  const isFile = (path: unknown): path is string =>
    typeof path === 'string' && /^\/[^/].*\.[a-z0-9]+$/i.test(path);
  return [...new Set([...listed, ...linked].filter(isFile))];
}
