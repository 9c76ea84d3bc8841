import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import lighthouse from 'lighthouse';
import { ensureBrowser } from '../lib/browser.ts';

const paths = [
  '',
  'services/minimum-living/',
  'documents/2023/water-rules/',
  'reports/2020/rule-of-law/',
  'reports/2024/qiyun-information-disclosure/',
  'staff/qiyun/',
  'bodies/qiyun/',
  'services/',
  'disclosures/',
  'search/',
];

/** A phone of the middle range on a fast line: 20 ms to the host, a quarter of this machine's processor. */
const phone = {
  throttlingMethod: 'devtools',
  throttling: {
    requestLatencyMs: 20,
    downloadThroughputKbps: 10_000,
    uploadThroughputKbps: 5_000,
    cpuSlowdownMultiplier: 4,
  },
} as const;

/**
 * Lighthouse scores (mobile) of one page of several kinds with the largest paint on its slow 4G (simulated: 150 ms to
 * the host, 1.6 Mbit/s, a quarter of this machine's processor), and what a phone on a fast line sees of it, printed as
 * a table.
 */
export async function measurePages(home: string): Promise<void> {
  const profile = mkdtempSync(join(tmpdir(), 'gongkai-lighthouse-'));
  const port = 9333;
  const flags = [
    '--headless',
    '--no-sandbox',
    '--disable-gpu',
    `--remote-debugging-port=${port}`,
    `--user-data-dir=${profile}`,
  ];
  const browser = spawn(
    await ensureBrowser(),
    [...flags, '--no-first-run', '--disable-background-networking', 'about:blank'],
    { stdio: 'ignore' },
  );
  try {
    await new Promise((resolve) => setTimeout(resolve, 2500));
    console.log(
      'page | performance | accessibility | best practices | SEO | kB | largest paint, ms: slow 4G | fast line | shift',
    );
    for (const path of paths) {
      const flags = { port, logLevel: 'error', output: 'json' } as const;
      const result = await lighthouse(home + path, flags);
      const seen = await lighthouse(home + path, { ...flags, ...phone, onlyCategories: ['performance'] });
      if (!result || !seen) throw new Error(`no result for ${path}`);
      const figure = (name: string) => seen.lhr.audits[name]?.numericValue ?? 0;
      const { categories, audits } = result.lhr;
      const scores = ['performance', 'accessibility', 'best-practices', 'seo'].map((name) =>
        Math.round((categories[name]?.score ?? 0) * 100),
      );
      console.log(
        [
          `/${path}`,
          ...scores,
          Math.round((audits['total-byte-weight']?.numericValue ?? 0) / 1000),
          Math.round(audits['largest-contentful-paint']?.numericValue ?? 0),
          Math.round(figure('largest-contentful-paint')),
          figure('cumulative-layout-shift').toFixed(3),
        ].join(' | '),
      );
    }
  } finally {
    browser.kill();
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  }
}
