import jsQR from 'jsqr';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { serveFolder } from '../../src/server/serve.ts';
import { openBrowser } from '../browser.ts';
import { printedPages } from '../printed-pages.ts';
import { documentWith, makeSite } from '../tiny-site.ts';
import { runCommand } from './shipped-site.ts';

const folded = documentWith(
  '',
  `<details>
<summary>展开名单</summary>

折叠里的名单壬。

<details>
<summary>再展开</summary>

| 姓名 | 地址 |
| --- | --- |
| 张某癸 | 栖云村 |

</details>

</details>

\`\`\`
${'很长的一行代码'.repeat(12)}行尾子
\`\`\`

${'再说一段。\n\n'.repeat(40)}`,
);

/** The text that Chromium prints of a page, sheet by sheet, without spaces. */
async function printed(url: string): Promise<string[]> {
  const browser = await openBrowser();
  try {
    const page = await browser.newPage();
    await page.goto(url);
    expect(await page.getByText('折叠里的名单壬').isVisible()).toBe(false);
    return await printedPages(await page.pdf({ preferCSSPageSize: true }));
  } finally {
    await browser.close();
  }
}

// The package says that it is a module, and is none.
const read = (jsQR as unknown as { default: typeof jsQR }).default;

/** What a telephone reads in the square that stands on paper. */
async function squareOn(url: string): Promise<string | undefined> {
  const browser = await openBrowser();
  try {
    const page = await browser.newPage();
    await page.goto(url);
    expect(await page.locator('.qr').isVisible()).toBe(false);
    await page.emulateMedia({ media: 'print' });
    const box = await page.locator('.qr').boundingBox();
    expect(box?.width).toBeGreaterThan(75);
    const shot = await page.locator('.qr').screenshot();
    const { data, info } = await sharp(shot).ensureAlpha().raw().toBuffer({ resolveWithObject: true });
    return read(new Uint8ClampedArray(data), info.width, info.height)?.data;
  } finally {
    await browser.close();
  }
}

test('what is folded on the screen is printed, nested as well, without the marks that unfold it; and the address as a square', async () => {
  const { settings } = makeSite({ 'content/documents/2024/fold.mdx': folded });
  const { status, output } = runCommand('build', ['--content', settings.content, '--out', settings.out]);
  if (status !== 0) throw new Error(output);
  const server = await serveFolder({ folder: settings.out, base: '/', port: 0, host: '127.0.0.1' });
  try {
    const address = server.address();
    if (address === null || typeof address === 'string') throw new Error('The server has no port.');
    const url = `http://127.0.0.1:${address.port}/documents/2024/fold/`;
    expect(await squareOn(url)).toBe('https://test.example/documents/2024/fold/');
    const sheets = await printed(url);
    const text = sheets.join('');
    expect(sheets.length).toBeGreaterThan(1);
    for (const [at, sheet] of sheets.entries()) {
      expect(sheet).toContain(`https://test.example/documents/2024/fold/`);
      expect(sheet).toContain(`${at + 1}/${sheets.length}`);
    }
    expect(sheets[0]?.startsWith('测试站·通知')).toBe(false);
    expect(sheets[1]).toContain('测试站·通知');
    for (const part of ['展开名单', '折叠里的名单壬', '再展开', '张某癸', '行尾子'])
      expect(text).toContain(part);
    expect(text).not.toMatch(/[▶▸►▼▾]/);
  } finally {
    server.close();
    server.closeAllConnections();
  }
});
