import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import type { Site } from '../../domain/schema/site.ts';
import { digest } from '../../io/files/digest.ts';
import { baseOfSite, type Settings } from '../../io/settings.ts';
import {
  type Bundle,
  type BundleRecord,
  forgetOld,
  isWhole,
  putInPlace,
  readBundle,
  touch,
} from './bundle.ts';
import { codeBundle, startCodeBundle } from './code-bundle.ts';
import { basePlaceholder, urlPlaceholder } from './placeholders.ts';

/**
 * Starts making the bundle of a site, unless it is there already; waits for it when called. It depends on the code
 * and on where the site is published, not on the content.
 */
export function startBundle(settings: Settings, site: Site): () => Promise<Bundle> {
  const place = { base: baseOfSite(settings, site), url: site.url };
  const key = digest([codeBundle(settings).key, place.base, place.url].join('\n'), 16);
  const bundle = { key, folder: join(settings.state, 'bundles', key) };
  if (isWhole(bundle)) {
    touch(bundle);
    return () => Promise.resolve(bundle);
  }
  const code = startCodeBundle(settings);
  return async () => {
    putPlace(await code(), bundle, place);
    forgetOld(bundle);
    return bundle;
  };
}

/** Where a site is published. */
interface Place {
  readonly base: string;
  readonly url: string;
}

/**
 * Copies bundled code with the place of a site put in, whole or not at all; bundling anew for every site would take
 * seconds.
 */
function putPlace(code: Bundle, bundle: Bundle, { base, url }: Place): void {
  const [safeBase, safeUrl] = [harmless(base), harmless(new URL(url).href.replace(/\/$/, ''))];
  const put = (text: string) =>
    text.replaceAll(basePlaceholder, () => safeBase).replaceAll(urlPlaceholder, () => safeUrl);
  const aside = `${bundle.folder}.${process.pid}`;
  cpSync(code.folder, aside, { recursive: true });
  const record = readBundle(code);
  const files = record.files.map(([path, size]) => {
    if (!textual.has(extname(path))) return [path, size] as const;
    const placed = Buffer.from(put(readFileSync(join(code.folder, path), 'utf8')));
    writeFileSync(join(aside, path), placed);
    return [path, placed.length] as const;
  });
  const placed: BundleRecord = { ...(JSON.parse(put(JSON.stringify(record))) as BundleRecord), files };
  writeFileSync(join(aside, 'bundle.json'), JSON.stringify(placed));
  putInPlace(aside, bundle);
}

const textual: ReadonlySet<string> = new Set(['.mjs', '.js', '.css', '.json', '.html']);

/**
 * What is put into strings of code, styles and tags alike: nothing in it may end one. Schemas and commands let
 * nothing else through.
 */
function harmless(place: string): string {
  if (/^[A-Za-z0-9:/._~%-]*$/.test(place)) return place;
  throw new Error(
    `The address of the site, ${JSON.stringify(place)}, holds characters that no address needs.`,
  );
}
