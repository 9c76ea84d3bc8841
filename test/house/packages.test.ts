import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

interface Lock {
  readonly packages: Readonly<Record<string, { readonly hasInstallScript?: boolean }>>;
}
const read = <T>(file: string) => JSON.parse(readFileSync(file, 'utf8')) as T;

test('no packages run a script when they are installed but those that were approved', () => {
  const { packages } = read<Lock>('package-lock.json');
  const scripted = Object.entries(packages).flatMap(([path, { hasInstallScript }]) =>
    hasInstallScript && path !== '' ? [path.slice('node_modules/'.length)] : [],
  );
  const approved = Object.keys(read<{ allowScripts: object }>('package.json').allowScripts);
  expect(scripted.sort()).toEqual(approved.sort());
});
