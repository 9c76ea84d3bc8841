import { allDuties } from '../catalogue/all-duties.ts';
import type { Duty } from '../catalogue/status.ts';
import type { Corpus } from '../corpus.ts';

/** What a page about duties is of. */
export type ComplianceAddress = { readonly type: 'compliance'; readonly path: string } & (
  | { readonly part: 'board' | 'directory' }
  | { readonly part: 'year'; readonly year: number }
  | { readonly part: 'body'; readonly body: string }
  | { readonly part: 'obligation'; readonly id: string }
  | { readonly part: 'request'; readonly id: string; readonly body: string }
);

export const compliancePath = '/compliance/';
export const directoryPath = `${compliancePath}directory/`;
export const complianceYearPath = (year: number): string => `${compliancePath}${year}/`;
export const complianceBodyPath = (body: string): string => `${compliancePath}bodies/${body}/`;
export const obligationPath = (id: string): string => `${compliancePath}obligations/${id}/`;
/** The page by which somebody asks a body for what it has not published. */
export const askPath = (id: string, body: string): string => `${compliancePath}request/${id}/${body}/`;

/** Files with all duties, and the directory, as data. */
export const complianceFiles = [
  'status.json',
  'status.csv',
  'directory.csv',
  'directory.xlsx',
  'badge.svg',
  'deadlines.ics',
] as const;
export type ComplianceFile = (typeof complianceFiles)[number];
export const complianceFilePath = (name: ComplianceFile): string => compliancePath + name;

/** True for what is missing: somebody may ask for it. */
export const isMissing = ({ state }: Duty): boolean => state === 'overdue';

/** Pages about duties; none for a site that does not say what must be public. */
export function complianceAddresses(corpus: Corpus): readonly ComplianceAddress[] {
  const { catalogue } = corpus;
  if (!catalogue) return [];
  const duties = allDuties(corpus);
  const pairs = new Map(
    duties.filter(isMissing).map((duty) => [askPath(duty.obligation.id, duty.body), duty] as const),
  );
  const type = 'compliance';
  return [
    { type, path: compliancePath, part: 'board' },
    { type, path: directoryPath, part: 'directory' },
    ...yearsOf(duties).map((year) => ({ type, path: complianceYearPath(year), part: 'year', year }) as const),
    ...[...new Set(duties.map(({ body }) => body))].map(
      (body) => ({ type, path: complianceBodyPath(body), part: 'body', body }) as const,
    ),
    ...catalogue.obligations.map(
      ({ id }) => ({ type, path: obligationPath(id), part: 'obligation', id }) as const,
    ),
    ...[...pairs].map(
      ([path, { obligation, body }]) => ({ type, path, part: 'request', id: obligation.id, body }) as const,
    ),
  ];
}

/** Years of duties, the newest first. */
export const yearsOf = (duties: readonly Duty[]): number[] =>
  [...new Set(duties.map(({ period }) => period.year))].sort((a, b) => b - a);
