import { dayOf, newest } from '../newest.mjs';

const home = 'https://bench.example/';
const entry = (doc) =>
  `<entry><title>${doc.data.title}</title><id>${home}docs/${doc.id}/</id><link href="${home}docs/${doc.id}/"/><updated>${dayOf(doc)}T00:00:00Z</updated><author><name>${doc.data.publisher}</name></author><category term="${doc.data.kind}"/></entry>`;

export async function GET() {
  const docs = (await newest()).slice(0, 50);
  return new Response(
    `<?xml version="1.0" encoding="utf-8"?>\n<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="zh-CN">\n<title>测量用网站</title>\n<id>${home}</id>\n<updated>${dayOf(docs[0])}T00:00:00Z</updated>\n${docs.map(entry).join('\n')}\n</feed>\n`,
  );
}
