import { allDuties } from '../domain/catalogue/all-duties.ts';
import type { Duty } from '../domain/catalogue/status.ts';
import { complianceText } from '../domain/exports/compliance-files.ts';
import { noVersions } from '../domain/revisions/history.ts';
import { leadOf } from '../domain/view/compliance/pages.ts';
import { sentenceOf } from '../domain/view/compliance/words.ts';
import type { Settings } from '../io/settings.ts';
import { checkContent } from './check-content.ts';
import { contextOf } from './view-context.ts';

/** States for which a job may fail; the gravest first. */
export const failStates = ['overdue', 'late', 'incomplete'] as const;
export type FailState = (typeof failStates)[number];

/** How a site stands on what must be public. */
export interface Compliance {
  /** How many duties stand how, in one sentence. */
  readonly sum: string;
  /** What is overdue, late or incomplete, a sentence each. */
  readonly lines: readonly string[];
  /** All duties, as the site offers them. */
  readonly json: string;
  counted(state: FailState): number;
}

/** Holds a site against its catalogue; `none` without one, `unread` where the content cannot be read. */
export function complianceOf(settings: Settings): Compliance | 'none' | 'unread' {
  const { corpus, files } = checkContent(settings);
  if (!corpus) return 'unread';
  if (!corpus.catalogue) return 'none';
  const context = contextOf(settings, corpus, { history: noVersions('off'), files });
  const duties = allDuties(corpus);
  const counted = (state: Duty['state']) => duties.filter((duty) => duty.state === state);
  return {
    sum: leadOf(context, duties),
    lines: failStates.flatMap(counted).map((duty) => sentenceOf(context, duty)),
    json: complianceText['status.json'](context),
    counted: (state) => counted(state).length,
  };
}
