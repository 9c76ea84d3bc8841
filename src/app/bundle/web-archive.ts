import { createHash } from 'node:crypto';
import { mediaTypeOf } from '../../domain/files/media-types.ts';
import { isForServer } from '../../domain/manifest/places.ts';
import { pageText } from '../../domain/offline/page-text.ts';
import { isPage } from '../../domain/offline/site-links.ts';
import { surtOf } from '../../io/archive/surt.ts';
import { answerRecord, infoRecord } from '../../io/archive/warc-records.ts';
import type { ZipWriter } from '../../io/archive/zip-writer.ts';
import { type FileDigests, sha256 } from '../../io/manifest/file-digests.ts';
import { decode } from '../verify/telling.ts';
import type { PublishedSite } from './published-site.ts';

type Zip = Pick<ZipWriter, 'put' | 'putPieces'>;
/** A part of the archive as `datapackage.json` lists it. */
type Resource = Pick<FileDigests, 'size' | 'sha256'> & { readonly path: string };

const recordsFile = 'data.warc.gz';

/**
 * Puts a site into a ZIP file as a web archive (WACZ 1.1.1): every file as a server answers with it, an index, a list
 * of pages with their texts.
 */
export async function putWebArchive(zip: Zip, site: PublishedSite): Promise<void> {
  const { day, program, site: home } = site.manifest.statement;
  const moment = `${day}T00:00:00Z`;
  const [index, pages]: [string[], string[]] = [[], [JSON.stringify(pagesHead)]];
  const hash = createHash('sha256');
  let offset = 0;
  const take = (bytes: Uint8Array) => {
    hash.update(bytes);
    offset += bytes.length;
    return bytes;
  };
  async function* records() {
    yield take(infoRecord(`gongkai ${program}`, moment).bytes);
    for (const path of site.paths.filter((one) => !isForServer(one))) {
      const bytes = await site.read(path);
      const [url, type] = [addressOf(home, path), mediaTypeOf(path)];
      const made = answerRecord({ url, type, bytes }, moment);
      index.push(
        indexLine(
          url,
          { mime: type.split(';')[0] ?? '', length: made.bytes.length, offset, digest: made.digest },
          moment,
        ),
      );
      yield take(made.bytes);
      const line = isPage(path) ? pageLine(decode(bytes), path, url, moment) : null;
      if (line) pages.push(line);
    }
  }
  await zip.putPieces(`archive/${recordsFile}`, records());
  const resources: Resource[] = [
    { path: `archive/${recordsFile}`, size: offset, sha256: hash.digest('hex') },
  ];
  const put = (path: string, text: string) => {
    const bytes = Buffer.from(text);
    zip.put(path, bytes);
    resources.push({ path, size: bytes.length, sha256: sha256(bytes) });
  };
  put(
    'indexes/index.cdx',
    index
      .sort()
      .map((line) => `${line}\n`)
      .join(''),
  );
  put('pages/pages.jsonl', pages.map((line) => `${line}\n`).join(''));
  const described = `${JSON.stringify(packageOf(site, moment, resources), null, 1)}\n`;
  zip.put('datapackage.json', Buffer.from(described));
  const digest = { path: 'datapackage.json', hash: `sha256:${sha256(described)}` };
  zip.put('datapackage-digest.json', Buffer.from(`${JSON.stringify(digest, null, 1)}\n`));
}

const pagesHead = { format: 'json-pages-1.0', id: 'pages', title: 'All Pages' };

/** The address under which readers ask for a file. */
const addressOf = (home: string, path: string): string =>
  home +
  path
    .replace(/(^|\/)index\.html$/, '$1')
    .split('/')
    .map(encodeURIComponent)
    .join('/');

interface Indexed {
  readonly mime: string;
  readonly length: number;
  readonly offset: number;
  readonly digest: string;
}

/** A line of CDXJ: key to sort by, moment, where the record is. */
function indexLine(url: string, { mime, length, offset, digest }: Indexed, moment: string): string {
  const said = {
    ...{ url, mime, status: '200', digest },
    ...{ length: String(length), offset: String(offset), filename: recordsFile },
  };
  return `${surtOf(url)} ${moment.replace(/\D/g, '')} ${JSON.stringify(said)}`;
}

/** A page of which readers are told: an item. */
function pageLine(html: string, path: string, url: string, ts: string): string | null {
  const item = pageText(html, path);
  if (!item && path !== 'index.html') return null;
  const title = item?.[1] ?? /<title>([^<]*)/.exec(html)?.[1] ?? url;
  return JSON.stringify({
    id: sha256(path).slice(0, 22),
    url,
    ts,
    title,
    ...(item ? { text: item[3] } : {}),
  });
}

const packageOf = (
  { manifest: { statement } }: PublishedSite,
  moment: string,
  resources: readonly Resource[],
) => ({
  profile: 'data-package',
  wacz_version: '1.1.1',
  title: statement.site,
  created: moment,
  software: `gongkai ${statement.program}`,
  mainPageUrl: statement.site,
  mainPageDate: moment,
  resources: resources.map(({ path, size, sha256: digest }) => ({
    name: path.slice(path.lastIndexOf('/') + 1),
    path,
    hash: `sha256:${digest}`,
    bytes: size,
  })),
});
