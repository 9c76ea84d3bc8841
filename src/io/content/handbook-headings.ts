import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import GithubSlugger from 'github-slugger';

/** Ids that Astro gives to the headings of a page of the handbook, as far as they stand in its file. */
export function handbookHeadings(root: string, path: string): string[] {
  const name = path.replace(/\/$/, '').replace(/^\/handbook(?:\/en)?$/, '$&/index');
  const text = readFileSync(join(root, 'src/pages', `${name}.mdx`), 'utf8');
  const slugger = new GithubSlugger();
  const withoutCode = text.replace(/^```[\s\S]*?^```/gm, '');
  return [...withoutCode.matchAll(/^#{1,6} +(?! )(.+)$/gm)].map(([, heading = '']) =>
    slugger.slug(heading.replaceAll('`', '').trimEnd()),
  );
}
