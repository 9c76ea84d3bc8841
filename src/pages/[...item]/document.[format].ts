import { documentFile, documentFilePaths } from '../../astro/routes/document-files.ts';
import type { Endpoint } from '../../astro/routes/endpoint.ts';

export const getStaticPaths = documentFilePaths;
export const GET: Endpoint = ({ props }) => documentFile(props.path, props.format);
