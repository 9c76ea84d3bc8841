/** A path of the site (`/reports/2020/`) with the base path in front; full addresses and `#anchors` stay. */
export function sitePath(path: string): string {
  if (!path.startsWith('/') || path.startsWith('//')) return path;
  return import.meta.env.BASE_URL.replace(/\/?$/, '/') + path.slice(1);
}
