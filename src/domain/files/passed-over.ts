import type { Finding, Severity } from '../finding.ts';
import type { Message } from '../text/message.ts';
import { say } from '../text/message.ts';

/** YAML files that are read beside the documents. */
const settingsFiles = [
  'site.yaml',
  'catalogue.yaml',
  'calendar.yaml',
  'glossary.yaml',
  'members.yaml',
  'redactions.yaml',
  'synonyms.yaml',
  'terms.yaml',
  'waivers.yaml',
];
const settingsPaths = settingsFiles.map((name) => `content/${name}`);

interface Kind {
  readonly fits: RegExp;
  readonly severity: Severity;
  readonly message: (name: string) => Message;
  readonly fix: (path: string) => Message;
}

/** Left over by programs that write text; the document itself stands beside it. */
const leftOver = /~$|^#.*#$|\.(?:bak|orig|rej|swp|swo|tmp|temp|old|part)$|(?:^|[\s(（_-])(?:副本|copy|备份)/i;

/** The first that fits counts. */
const kinds: readonly Kind[] = [
  {
    fits: leftOver,
    severity: 'warning',
    message: (name) => say('passed-over.leftOver', { name }),
    fix: () => say('passed-over.leftOverFix'),
  },
  {
    fits: /\.mdx?\.\w{1,5}$/i,
    severity: 'error',
    message: (name) => say('passed-over.twoEndings', { name }),
    fix: (path) => {
      const right = path.replace(/(\.mdx?)\.\w+$/i, (_all, ending: string) => ending.toLowerCase());
      return say('passed-over.twoEndingsFix', { right });
    },
  },
  {
    fits: /\.(?:txt|docx?|wps|rtf|odt|ofd|html?|mht)$/i,
    severity: 'error',
    message: (name) => say('passed-over.office', { name }),
    fix: (path) => say('passed-over.officeFix', { path }),
  },
  {
    fits: /\.ya?ml$/i,
    severity: 'error',
    message: (name) => say('passed-over.settings', { name }),
    fix: () => say('passed-over.settingsFix', { settingsPaths }),
  },
  {
    fits: /^/,
    severity: 'error',
    message: (name) => say('passed-over.other', { name }),
    fix: (path) => say('passed-over.otherFix', { name: path.split('/').at(-1) ?? '' }),
  },
];

/** The import reads it, and nothing else. */
const columnsFile = 'import-columns.yaml';

/** True for what is read by itself: settings and names of columns at the top, the ledger in its folder. */
export const isReadElsewhere = (path: string): boolean =>
  settingsFiles.includes(path) || path === columnsFile || /^ledger\/(?:[^/]+\/)*[^/]+\.tsv$/.test(path);

/** What is to be said of a file below `content/` that is neither a document nor read elsewhere. */
export function passedOver(path: string, file: string): Finding {
  const name = path.split('/').at(-1) ?? path;
  const kind = kinds.find(({ fits }) => fits.test(name));
  if (!kind) throw new Error(`No words for ${path}.`);
  return {
    rule: 'file-ignored',
    severity: kind.severity,
    file,
    position: null,
    message: kind.message(name),
    fix: kind.fix(path),
  };
}
