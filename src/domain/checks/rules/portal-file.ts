import { type PortalProblem, portalProblems } from '../../portal/portal-problems.ts';
import { say } from '../../text/message.ts';
import type { Offence, RuleOf } from '../rule.ts';

/** What a portal puts on every page is shown whole, and lets the rest of the page be. */
export const portalFile: RuleOf<'corpus'> = {
  id: 'portal-file',
  needs: 'corpus',
  severity: 'error',
  title: say('portal-file.title'),
  help: say('portal-file.help'),
  *check({ portal }) {
    for (const { part, file, html } of portal) {
      if (html === null)
        yield {
          entry: null,
          at: { field: ['portal', part] },
          message: say('portal-file.missing', { file }),
          fix: say('portal-file.missingFix', { file }),
        };
      else for (const problem of portalProblems(html)) yield offence(file, html, problem);
    }
  },
};

const words = {
  refused: ['portal-file.refused', 'portal-file.refusedFix'],
  document: ['portal-file.document', 'portal-file.documentFix'],
  unclosed: ['portal-file.unclosed', 'portal-file.unclosedFix'],
  unopened: ['portal-file.unopened', 'portal-file.unopenedFix'],
} as const;

function offence(file: string, html: string, { kind, what, offset }: PortalProblem): Offence {
  const before = html.slice(0, offset).split('\n');
  const [message, fix] = words[kind];
  return {
    entry: null,
    file,
    at: { position: { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 } },
    message: say(message, { what }),
    fix: say(fix),
  };
}
