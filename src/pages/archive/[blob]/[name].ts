import type { Endpoint } from '../../../astro/routes/endpoint.ts';
import { archivedFiles } from '../../../astro/routes/history-files.ts';
import { readPublicBlob } from '../../../astro/routes/versions.ts';

export const getStaticPaths = archivedFiles;

export const GET: Endpoint = async ({ props }) => {
  const bytes = await readPublicBlob(props.blob);
  if (!bytes) throw new Error(`The file ${props.blob} is not in the repository.`);
  return new Response(new Uint8Array(bytes));
};
