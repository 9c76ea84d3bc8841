import type { Endpoint } from '../../astro/routes/endpoint.ts';
import { tableFile, tableFilePaths } from '../../astro/routes/table-files.ts';

export const getStaticPaths = tableFilePaths;
export const GET: Endpoint = ({ props }) => tableFile(props.format, props.sheets());
