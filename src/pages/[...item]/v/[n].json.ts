import type { Endpoint } from '../../../astro/routes/endpoint.ts';
import { versionDocuments } from '../../../astro/routes/history-files.ts';
import { loadVersion } from '../../../astro/routes/versions.ts';

export const getStaticPaths = versionDocuments;

export const GET: Endpoint = async ({ props: { revision } }) => {
  const { version, prose } = await loadVersion(revision);
  const { n, title, files } = revision;
  const blocks = prose.blocks.map(({ kind, text }) => ({ kind, text }));
  return new Response(`${JSON.stringify({ n, title, data: version.data, blocks, files })}\n`);
};
