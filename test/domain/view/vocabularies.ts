/** The properties of DCMI Metadata Terms (2020-01-20), http://purl.org/dc/terms/. */
export const dublinCoreProperties: ReadonlySet<string> = new Set(
  `abstract accessRights accrualMethod accrualPeriodicity accrualPolicy alternative audience available
  bibliographicCitation conformsTo contributor coverage created creator date dateAccepted dateCopyrighted dateSubmitted
  description educationLevel extent format hasFormat hasPart hasVersion identifier instructionalMethod isFormatOf
  isPartOf isReferencedBy isReplacedBy isRequiredBy isVersionOf issued language license mediator medium modified
  provenance publisher references relation replaces requires rights rightsHolder source spatial subject
  tableOfContents temporal title type valid`.split(/\s+/),
);

/** Meta tags that government websites have, as they were seen on real pages: of the site, of a column, of an article. */
export const officialTagNames: ReadonlySet<string> = new Set(
  `SiteName SiteDomain SiteIDCode ColumnName ColumnDescription ColumnKeywords ColumnType ArticleTitle PubDate
  ContentSource Keywords Author Description Image Url`.split(/\s+/),
);
