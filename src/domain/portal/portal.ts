/** Which part of every page a file of the portal is. */
export const portalParts = ['header', 'footer'] as const;
type PortalPart = (typeof portalParts)[number];

/** A file that `site.yaml` names as a part of every page. */
export interface PortalFile {
  readonly part: PortalPart;
  /** As findings show it. */
  readonly file: string;
  /** Null where there is no such file. */
  readonly html: string | null;
}

/** What a portal puts above and below every page; empty where it puts nothing. */
export type PortalHtml = Readonly<Record<PortalPart, string>>;

/** The parts of every page that the files of a portal make. */
export const portalHtml = (files: readonly PortalFile[]): PortalHtml => ({
  header: files.find(({ part }) => part === 'header')?.html ?? '',
  footer: files.find(({ part }) => part === 'footer')?.html ?? '',
});
