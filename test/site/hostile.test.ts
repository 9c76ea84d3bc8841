import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { browse } from '../../scripts/hostile/browse.ts';
import { readStrings } from '../../scripts/hostile/strings.ts';
import { parseTexts } from '../../scripts/hostile/texts.ts';
import { writeFiles } from '../tiny-site.ts';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'gongkai-hostile-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const attacks = [
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '"><svg onload=alert(1)>',
  "' onmouseover='alert(1)",
  'javascript:alert(1)',
  'JaVaScRiPt&colon;alert(1)',
  'java\tscript:alert(1)',
  'data:text/html,<script>alert(1)</script>',
  '{alert(1)}',
  '${alert(1)}',
  '<a href="javascript:alert(1)">x</a>',
  '<iframe srcdoc="<script>alert(1)</script>">',
  '</div></main><form action="//evil.example"><input name=q>',
  '//evil.example/x.png',
  'https://evil.example/x.png',
  '<math><mtext><style><img src onerror=alert(1)></style></mtext></math>',
  '<b>粗</b>',
];

test('strings are lines of text files and all strings of JSON files, each once', () => {
  writeFiles(join(folder, 'strings'), { 'a.txt': '甲\n乙\n', 'b/c.json': '{"x":["乙",{"y":"丙"}]}' });
  expect(readStrings(join(folder, 'strings')).sort()).toEqual(['丙', '乙', '甲', '甲\n乙\n'].sort());
});

test('no attack in any place of a text runs, makes an element of its own or asks another host', async () => {
  const { made, refused, thrown } = parseTexts(attacks);
  expect(thrown).toEqual([]);
  expect(refused).toBeGreaterThan(50);
  expect(made.length).toBeGreaterThan(50);
  const { executed, foreign, requested } = await browse(made, { folder, pages: [] });
  expect({ executed, foreign, requested }).toEqual({ executed: [], foreign: [], requested: [] });
});

test('what runs, is foreign, breaks out or asks another host is seen', async () => {
  const html = [
    '<img src="/none.png" onerror="alert(1)">',
    '<iframe></iframe>',
    '<a href="javascript:alert(1)">x</a>',
    '<img src="https://evil.example/x.png">',
    '</div><div data-piece="9">',
  ];
  const made = html.map((text, at) => ({ from: `fault ${at}`, html: text }));
  const { executed, foreign, requested } = await browse(made, { folder, pages: [] });
  expect(executed).toEqual(['texts 0 to 4: alert']);
  expect(requested).toEqual(['texts 0 to 4: https://evil.example/x.png']);
  expect(foreign.map((fault) => fault.slice(0, 22))).toEqual([
    'texts 0 to 4: 5 pieces',
    'fault 0: <img onerror>',
    'fault 1: <iframe>',
    'fault 2: <a href="java',
  ]);
});
