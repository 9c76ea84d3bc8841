import { expect, test } from 'vitest';
import { checkStamp, stampQuery } from '../../../src/io/verify/time-stamp.ts';
import { openAuthority } from '../../time-stamp-authority.ts';
import { temporaryFolder } from '../../tiny-site.ts';

const publication = new TextEncoder().encode('gongkai publication 1\nsite: https://a.example/\n');
const shorter = publication.slice(1);

test('a stamp of an authority is of these bytes alone, and is trusted where the authority is', async () => {
  const authority = await openAuthority(temporaryFolder());
  const other = await openAuthority(temporaryFolder());
  const answer = await fetch(authority.url, {
    method: 'POST',
    body: new Uint8Array(stampQuery(publication)),
  });
  const stamp = new Uint8Array(await answer.arrayBuffer());
  for (const { server } of [authority, other]) server.close();

  const day = new Date().toUTCString().slice(8, 11);
  expect(checkStamp(publication, stamp, null)).toMatchObject({ type: 'good', trusted: false });
  const checked = checkStamp(publication, stamp, authority.certificate);
  expect(checked).toMatchObject({ type: 'good', trusted: true });
  expect(checked.type === 'good' && checked.time).toContain(day);
  expect(checkStamp(publication, stamp, other.certificate).type).toBe('bad');
  expect(checkStamp(shorter, stamp, null).type).toBe('bad');
  expect(checkStamp(shorter, stamp, authority.certificate).type).toBe('bad');
  expect(checkStamp(publication, stamp.slice(0, -1), null).type).toBe('bad');
  expect(checkStamp(publication, new Uint8Array(), null).type).toBe('bad');
  const signature = stamp.length - 20;
  const forged = stamp.map((byte, at) => (at === signature ? byte ^ 1 : byte));
  expect(checkStamp(publication, forged, authority.certificate).type).toBe('bad');
});
