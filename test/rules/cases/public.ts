import { encryptedOffice } from '../../io/attachments/make-encrypted.ts';
import { siteYaml } from '../../tiny-site.ts';
import { type Cases, type Files, inFile, inSite, type RuleCase, withDocument } from '../rule-case.ts';

const named = (path: string, content: string | Uint8Array = '文', right = 'public/files/right.txt') => ({
  broken: { [`public/${path}`]: content } as Files,
  mended: { [right]: '文' } as Files,
});
const type = (name: string, path: string, content: string | Uint8Array) => ({
  name,
  ...named(path, content),
});
const bytes = (text: string) => Uint8Array.from(text, (sign) => sign.charCodeAt(0));

/** A header of a portal that is mended in its file. */
const portal = (name: string, broken: string, mended: string): RuleCase[] => {
  const site = { 'content/site.yaml': `${siteYaml}portal:\n  header: header.html\n` };
  return [
    {
      name,
      broken: { ...site, 'portal/header.html': broken },
      mended: { ...site, 'portal/header.html': mended },
    },
  ];
};

const texts = (paths: string): Files =>
  Object.fromEntries(paths.split(' ').map((path) => [`public/${path}`, '文'] as const));
const taken =
  `404.html ROBOTS.TXT _astro/x.txt _headers _redirects archive/0/x.txt bodies/town/feed.json build.json
changes/x.txt documents/2024/notice/index.html documents/2024/NOTICE/below/x.txt feed.xml feed.json files/history.json
files/a/timemap.link handbook/x.txt headers.nginx.conf index.html pagefind/x/a.json reports schemas/x.json
search-data/x.json search/x.txt sitemap-0.xml sitemap-index.xml years/x.txt`.replaceAll('\n', ' ');
const free =
  `files/build.txt documents/2024/a.txt documents/2024/notices/a.txt reports/a.csv photos/search/x.txt
files/robots.txt xrobots.txt robots.txt.txt files/history.json.txt files/xhistory.txt`.replaceAll('\n', ' ');

/** Rules about what stands in the public folder. */
/** One more board, and a member site. */
const boardAt = (slug: string) => `  - slug: ${slug}\n    title: 人员\nmembers: [https://a.example]\n`;
const membersFile = (text: string) => ({
  'content/site.yaml': `${siteYaml}members: members.yaml\n`,
  'content/members.yaml': text,
});

export const publicCases: Cases = {
  'personal-file-name': [
    type('an identity card', 'files/张三110105194912310038.txt', '文'),
    type('a mobile number', 'files/tel13812345678_1.txt', '文'),
  ],
  'public-clash': [
    {
      name: 'wherever the site writes',
      broken: { ...withDocument(''), ...texts(taken) },
      mended: { ...withDocument(''), ...texts(free) },
    },
    { name: 'a page', ...named('reports', '文') },
    {
      name: 'twins',
      broken: { 'public/files/a.txt': '甲', 'public/files/A.txt': '乙' },
      mended: { 'public/files/a.txt': '甲', 'public/files/b.txt': '乙' },
    },
  ],
  'member-sites': [
    inSite('a file that is not there', 'members: members.yaml\n', 'members: [https://a.example]\n'),
    inSite('a file that is not read', '', 'members: members.yaml\n', {
      'content/members.yaml': '- url: https://a.example/town\n',
    }),
    inSite(
      'a site twice, and itself',
      'members:\n  - https://a.example/town\n  - https://A.example/town/\n  - https://test.example/\n',
      'members:\n  - https://a.example/town\n  - https://a.example/other\n',
    ),
    inSite('a board at their page', boardAt('members'), boardAt('people')),
    {
      name: 'a site twice in the file',
      broken: membersFile('- url: https://a.example\n- url: https://a.example/\n'),
      mended: membersFile('- url: https://a.example\n- url: https://b.example/\n  name: 乙\n'),
    },
  ],
  'portal-file': [
    inSite('a file that is not there', 'portal:\n  header: header.html\n', 'portal: {}\n'),
    ...portal('a style in the page', '<p style="color:red">县政府</p>', '<p class="county">县政府</p>'),
    ...portal('a script in the page', '<script>x()</script>', '<script src="/portal/a.js"></script>'),
    ...portal('a whole page', '<body>\n<p>县政府</p></body>', '<p>县政府</p>'),
    ...portal('an open end', '<div>\n<p>县政府</p>', '<div>\n<p>县政府</p></div>'),
    ...portal('an end of nothing', '<p>县政府</p>\n</div>', '<p>县政府</p>\n'),
  ],
  'public-file': [
    { name: 'an order to a host', ...named('.htaccess') },
    { name: 'a hidden folder', ...named('.files/a.txt') },
    { name: 'no ending', ...named('files/form') },
    { name: 'a page', ...named('files/page.html', '<p>') },
    {
      name: 'a drawing that runs',
      ...named('files/a.svg', '<svg xmlns="http://www.w3.org/2000/svg" onload="x"/>'),
    },
    { name: 'an invisible sign', ...named('files/a\u202eb.txt') },
    { name: 'a sign of Windows', ...named('files/a:b.txt') },
    { name: 'a space at the end', ...named('files/a /b.txt') },
    { name: 'a device', ...named('files/con.txt') },
    { name: 'too long', ...named(`files/${'长'.repeat(70)}.txt`) },
  ],
  'file-type-differs': [
    type('nothing known', 'files/a.pdf', bytes('\x01\x02\x03')),
    type('a page', 'files/a.pdf', '<!doctype html><p>'),
    type('PDF', 'files/a.docx', '%PDF-1.7'),
    type('ZIP', 'files/a.pdf', bytes('PK\x03\x04')),
    type('an old Office file', 'files/a.docx', bytes('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1')),
    type('slides with a password', 'files/a.pptx', encryptedOffice()),
    type('a document with a password', 'files/a.pdf', encryptedOffice()),
    type('RTF', 'files/a.doc', '{\\rtf1}'),
    type('PNG', 'files/a.jpg', bytes('\x89PNG\r\n\x1a\n')),
    type('JPEG', 'files/a.png', bytes('\xff\xd8\xff\xe0')),
    type('GIF', 'files/a.png', 'GIF89a'),
    type('WebP', 'files/a.png', 'RIFF0000WEBP'),
    type('TIFF', 'files/a.png', bytes('II*\0')),
    type('RAR', 'files/a.zip', bytes('Rar!\x1a\x07')),
    type('7z', 'files/a.zip', bytes('7z\xbc\xaf\x27\x1c')),
    type('gzip', 'files/a.zip', bytes('\x1f\x8b\x08')),
    type('sound', 'files/a.mp4', 'ID3'),
    type('a film', 'files/a.png', '0000ftypisom'),
    type('a program', 'files/a.pdf', bytes('MZ\x90\0')),
    type('XML', 'files/a.pdf', '<?xml version="1.0"?><a/>'),
    type('text', 'files/a.pdf', '文字'),
  ],
  'large-picture': [
    {
      name: 'a photo of 2.1 MB',
      broken: { 'public/files/a.JPG': Buffer.concat([bytes('\xff\xd8\xff\xe0'), Buffer.alloc(2_100_000)]) },
      mended: { 'public/files/a.JPG': bytes('\xff\xd8\xff\xe0') },
      right: { 'public/files/a.zip': Buffer.concat([bytes('PK\x03\x04'), Buffer.alloc(2_100_000)]) },
    },
  ],
  'lfs-pointer': [
    inFile(
      'a pointer',
      { 'public/files/plan.pdf': 'version https://git-lfs.github.com/spec/v1\noid sha256:00\nsize 5\n' },
      { 'public/files/plan.pdf': '%PDF-1.7' },
    ),
  ],
};
