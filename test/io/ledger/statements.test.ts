import { expect, test } from 'vitest';
import { chainFaults, formatLog, lastDigests, parseLog } from '../../../src/domain/manifest/chain.ts';
import type { Statement } from '../../../src/domain/manifest/statement.ts';
import { readLedger } from '../../../src/io/ledger/read-ledger.ts';
import { recordPublication } from '../../../src/io/ledger/write-ledger.ts';
import { sha256 } from '../../../src/io/manifest/file-digests.ts';
import { makeRepository } from '../../repository.ts';

test('each publication with other contents is recorded once, and names the one before it', async () => {
  const { settings, history } = makeRepository();
  const { content } = settings;
  const versions = await history();
  const statementOf = (letter: string, day: string): Statement => ({
    site: 'https://test.example/',
    day,
    commit: 'a'.repeat(40),
    modified: false,
    program: '0.1.0',
    files: 10,
    bytes: 1000,
    content: letter.repeat(64),
    list: sha256(day),
    after: lastDigests(readLedger(content).ledger.statements, sha256),
  });
  const record = async (letter: string, day: string) => {
    const statement = statementOf(letter, day);
    return recordPublication({ content, history: versions, boards: [], accepted: [], day, statement });
  };
  const said = [];
  for (const [letter, day] of [
    ['a', '2026-11-01'],
    // The day alone is no news.
    ['a', '2026-11-02'],
    ['b', '2026-11-03'],
    // What was published before and is again.
    ['a', '2026-11-04'],
  ] as const)
    said.push((await record(letter, day)).statement);
  expect(said).toEqual([true, false, true, true]);
  const { ledger, edited } = readLedger(content);
  expect(ledger.statements.map(({ day, after }) => [day, after.length]).sort()).toEqual([
    ['2026-11-01', 0],
    ['2026-11-03', 1],
    ['2026-11-04', 1],
  ]);
  expect([edited, chainFaults(ledger.statements, sha256)]).toEqual([[], []]);
  expect(lastDigests(ledger.statements, sha256)).toHaveLength(1);
  expect(
    chainFaults(
      ledger.statements.filter(({ day }) => day !== '2026-11-03'),
      sha256,
    ),
  ).toMatchObject([{ kind: 'gap', day: '2026-11-04' }]);
  const log = formatLog(ledger.statements);
  expect(parseLog(log)).toHaveLength(3);
  expect(parseLog(log.replace('files: 10', 'files: 11 '))).toBeNull();
  expect(parseLog(log.slice(0, -20))).toBeNull();
});
