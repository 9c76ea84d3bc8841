import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import {
  appOf,
  assertAstroVersion,
  astroVersion,
  entryIn,
  resultsLike,
  stylesOf,
} from '../../src/astro/internals.ts';

/** What Astro does not document. */
const names =
  /setInternals|setOptions|getComponentByRoute\(route: |routeCache: |prerender-entry|\.prerender['"]|_metadata|data-layer-content|NoMatchingStaticPathFound|pagesByKeys/;

test('one file names what Astro does not document', () => {
  const files = ['src', 'scripts'].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.(ts|astro|mjs)$/.test(name))
      .map((name) => join(folder, name)),
  );
  expect(files.filter((file) => names.test(readFileSync(file, 'utf8')))).toEqual(['src/astro/internals.ts']);
});

test('the version that it knows is the one that is installed; another one is refused', () => {
  const { version } = JSON.parse(readFileSync('node_modules/astro/package.json', 'utf8')) as {
    version: string;
  };
  expect(astroVersion).toBe(version);
  expect(() => assertAstroVersion(version)).not.toThrow();
  expect(() => assertAstroVersion('7.9.9')).toThrow(`astro@${version}`);
});

test('what is not as it knows it is said, with the version that is wanted', () => {
  const wanted = `the version that we know is ${astroVersion}`;
  expect(() => entryIn(['other.mjs'])).toThrow(wanted);
  expect(() => stylesOf({})).toThrow(wanted);
  expect(() => stylesOf(new Map([['a', {}]]))).toThrow(wanted);
  expect(() => appOf({}, [])).toThrow(wanted);
  expect(() => appOf({ app: { render() {}, manifest: { routes: [] } } }, [])).toThrow(wanted);
  expect(() => resultsLike({ styles: new Set(), _metadata: {} } as never)).toThrow(wanted);
});
