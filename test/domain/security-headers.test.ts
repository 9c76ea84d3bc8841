import { expect, test } from 'vitest';
import { contentPolicy } from '../../src/domain/security-headers.ts';

const site = { sites: [{ name: '邻镇', url: 'https://b.example/gk/' }] };

test('pages load nothing but what the site serves, and read indexes of the sites that are searched with it', () => {
  expect(contentPolicy(site).split('; ')).toEqual([
    "default-src 'none'",
    "script-src 'self' 'wasm-unsafe-eval'",
    "style-src 'self'",
    "img-src 'self'",
    "worker-src 'self'",
    "connect-src 'self' https://b.example",
    "form-action 'self'",
    "base-uri 'none'",
  ]);
  expect(contentPolicy({ sites: undefined })).toContain("connect-src 'self';");
});
