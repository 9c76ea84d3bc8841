import type { Endpoint } from '../../../site/endpoint.ts';
import { archivedFiles } from '../../../site/history-files.ts';
import { readPublicBlob } from '../../../site/versions.ts';

export const getStaticPaths = archivedFiles;

export const GET: Endpoint = async ({ props }) => {
  const bytes = await readPublicBlob(props.blob);
  if (!bytes) throw new Error(`The file ${props.blob} is not in the repository.`);
  return new Response(new Uint8Array(bytes));
};
