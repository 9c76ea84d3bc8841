import { personList } from '../../personal/person-list.ts';
import { wordsOf } from '../../personal/personal-findings.ts';
import type { AttachmentPart } from '../../search/attachment-text.ts';
import { say } from '../../text/message.ts';
import { guardedFiles } from '../guarded-files.ts';
import type { RuleOf } from '../rule.ts';

/** Lists of people with what nobody else may know, in tables of documents that items offer; one finding for each. */
export const personalListAttachment: RuleOf<'attachments'> = {
  id: 'personal-list-attachment',
  needs: 'attachments',
  severity: 'error',
  lowerable: true,
  title: say('personal-list-attachment.title'),
  help: say('personal-list-attachment.help'),
  *check(context) {
    const { columns } = context.personal;
    if (!columns) return;
    for (const { file, path, about, text } of guardedFiles(context)) {
      const tables = text.outcome === 'read' ? text.parts.flatMap(tablesIn) : [];
      const list = tables.map((rows) => personList(rows, columns)).find((found) => found !== null);
      if (!list) continue;
      yield {
        entry: null,
        file,
        about,
        at: { position: null },
        message: say('personal-list-attachment.found', { path, ...wordsOf(list) }),
        fix: say('personal-list.fix', wordsOf(list)),
      };
    }
  },
};

/** Rows that stand together; cells of a row are joined by tabs. */
function tablesIn({ blocks }: AttachmentPart): string[][][] {
  const tables: string[][][] = [];
  let open: string[][] | null = null;
  for (const block of blocks) {
    if (!block.includes('\t')) {
      open = null;
      continue;
    }
    if (!open) {
      open = [];
      tables.push(open);
    }
    open.push(block.split('\t'));
  }
  return tables;
}
