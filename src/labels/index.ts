import type { Locale } from '../domain/finding.ts';
import type { Labels } from '../domain/view/labels.ts';
import { en } from './en.ts';
import { zhCN } from './zh-CN.ts';

const all: Readonly<Record<Locale, Labels>> = { 'zh-CN': zhCN, en };

/** The words of the interface in one language. */
export const labelsFor = (locale: Locale): Labels => all[locale];
