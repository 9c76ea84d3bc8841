import { complianceFilePaths } from '../../astro/routes/compliance-files.ts';
import type { Endpoint } from '../../astro/routes/endpoint.ts';

export const getStaticPaths = complianceFilePaths;
export const GET: Endpoint = ({ props }) => props.answer();
