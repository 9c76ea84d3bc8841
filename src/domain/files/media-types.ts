/** A media type with the endings of the files that have it. */
type MediaType = readonly [type: string, endings: string];

/** Types of text: their files are written as UTF-8. */
const texts: readonly MediaType[] = [
  ['text/html', 'html htm'],
  ['text/css', 'css'],
  ['text/javascript', 'js'],
  ['text/plain', 'txt'],
  ['text/markdown', 'md'],
  ['text/csv', 'csv'],
  ['text/tab-separated-values', 'tsv'],
  ['text/calendar', 'ics'],
  ['text/vtt', 'vtt'],
  ['application/json', 'json'],
  ['application/geo+json', 'geojson'],
  ['application/ld+json', 'jsonld'],
  ['application/jsonl', 'jsonl'],
  ['application/xml', 'xml'],
  ['application/link-format', 'link'],
  ['image/svg+xml', 'svg'],
];

/** Other types; what has no registered type is saved, not shown. */
const binaries: readonly MediaType[] = [
  ['application/pdf', 'pdf'],
  ['application/ofd', 'ofd'],
  ['application/msword', 'doc'],
  ['application/vnd.openxmlformats-officedocument.wordprocessingml.document', 'docx'],
  ['application/vnd.ms-excel', 'xls'],
  ['application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', 'xlsx'],
  ['application/vnd.ms-powerpoint', 'ppt'],
  ['application/vnd.openxmlformats-officedocument.presentationml.presentation', 'pptx'],
  ['application/vnd.oasis.opendocument.text', 'odt'],
  ['application/vnd.oasis.opendocument.spreadsheet', 'ods'],
  ['application/vnd.oasis.opendocument.presentation', 'odp'],
  ['application/rtf', 'rtf'],
  ['image/png', 'png'],
  ['image/jpeg', 'jpg jpeg'],
  ['image/gif', 'gif'],
  ['image/webp', 'webp'],
  ['image/avif', 'avif'],
  ['image/bmp', 'bmp'],
  ['image/tiff', 'tif tiff'],
  ['image/x-icon', 'ico'],
  ['audio/mpeg', 'mp3'],
  ['audio/mp4', 'm4a'],
  ['audio/aac', 'aac'],
  ['audio/wav', 'wav'],
  ['audio/ogg', 'ogg'],
  ['audio/flac', 'flac'],
  ['video/mp4', 'mp4 m4v'],
  ['video/webm', 'webm'],
  ['video/quicktime', 'mov'],
  ['video/ogg', 'ogv'],
  ['application/zip', 'zip'],
  ['application/gzip', 'gz tgz'],
  ['application/wasm', 'wasm'],
  ['application/octet-stream', 'pagefind pf_meta bin wps et dps srt 7z rar tar p7s asc sig'],
];

/** Types of the feeds, which their endings do not tell. */
export const feedTypes = {
  'feed.xml': 'application/atom+xml',
  'feed.json': 'application/feed+json',
} as const;

/** Every type with the endings that have it. */
export const mediaTypes: readonly { readonly type: string; readonly endings: readonly string[] }[] = [
  ...texts,
  ...binaries,
].map(([type, endings]) => ({ type, endings: endings.split(' ') }));

/** Types of text, feeds among them: they are UTF-8, and smaller when compressed. */
export const textTypes: readonly string[] = [...texts.map(([type]) => type), ...Object.values(feedTypes)];

/** A type as a header gives it. */
export const typeHeader = (type: string): string =>
  textTypes.includes(type) ? `${type}; charset=utf-8` : type;

/** The type with which a file is answered, by its path. */
export function mediaTypeOf(path: string): string {
  const name = path.slice(path.lastIndexOf('/') + 1);
  const ending = name.slice(name.lastIndexOf('.') + 1).toLowerCase();
  const feed = Object.entries(feedTypes).find(([own]) => own === name)?.[1];
  const type = feed ?? mediaTypes.find(({ endings }) => endings.includes(ending))?.type;
  return typeHeader(type ?? 'application/octet-stream');
}
