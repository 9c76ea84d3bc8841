import type { Endpoint } from '../../../astro/routes/endpoint.ts';
import { postingFile, postingFilePaths } from '../../../astro/routes/posting-files.ts';

export const getStaticPaths = postingFilePaths;
export const GET: Endpoint = ({ params }) => postingFile(params.week ?? '');
