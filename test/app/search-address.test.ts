import { expect, test } from 'vitest';
import { searchAddress } from '../../src/app/push-search.ts';

const read = (text: string | undefined) => {
  const address = searchAddress(text);
  return address && [address.alias, ...address.nodes.map(({ origin }) => origin)];
};

test.each([
  ['https://one.example:9200/county', ['county', 'https://one.example:9200']],
  ['https://one.example:9200', ['gongkai', 'https://one.example:9200']],
  ['http://a:1, http://b:2/county/', ['county', 'http://a:1', 'http://b:2']],
  ['http://a:1/county,http://b:2/county', ['county', 'http://a:1', 'http://b:2']],
  ['http://a:1/town,http://b:2/county', null],
  ['http://a:1,https://b:2/county', null],
  ['http://a:1,', null],
  ['ftp://a/county', null],
  ['https://a/County', null],
  ['https://a/one/two', null],
  ['https://a/_all', null],
  ['county', null],
  [undefined, null],
])('%s is read, or is none', (text, address) => {
  expect(read(text)).toEqual(address);
});
