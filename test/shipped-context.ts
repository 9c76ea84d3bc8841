import { checkContent } from '../src/app/check-content.ts';
import { contextOf } from '../src/app/view-context.ts';
import { noVersions } from '../src/domain/revisions/history.ts';
import type { ViewContext } from '../src/domain/view/context.ts';
import { makeSettings, type Settings } from '../src/io/settings.ts';

/** What the pages of a site are made from, without its history. */
export function contextFor(settings: Settings): ViewContext {
  const { corpus, files } = checkContent(settings);
  if (!corpus) throw new Error('no corpus');
  return contextOf(settings, corpus, { history: noVersions('off'), files });
}

/** The same of the shipped content on a day. */
export const shippedContext = (today: string): ViewContext => contextFor(makeSettings({ today }));
