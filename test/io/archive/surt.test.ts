import { expect, test } from 'vitest';
import { surtOf } from '../../../src/io/archive/surt.ts';

// As pywb 2.10 canonicalises them.
test.each([
  ['https://a.example/', 'example,a)/'],
  ['https://a.example/b/c/', 'example,a)/b/c'],
  ['https://www.a.example/x/', 'example,a)/x'],
  ['https://a.example:8080/x/index.html', 'example,a:8080)/x/index.html'],
  ['https://A.example/B/%E4%BA%91/', 'example,a)/b/%e4%ba%91'],
  ['https://a.example/id/云政-1/', 'example,a)/id/%e4%ba%91%e6%94%bf-1'],
])('the key of %s is one that replayers look for', (url, key) => {
  expect(surtOf(url)).toBe(key);
});
