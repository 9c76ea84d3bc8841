import { z } from 'zod';
import { exemplified } from './example.ts';

/**
 * The format of content that this program reads: the number of `format` in `site.yaml`, 1 where it is left out. It
 * is raised together with a migration (`domain/migrations`) when older content has to be written otherwise.
 */
export const contentFormat = 3;

/** A format of content. */
export const formatNumber = exemplified(contentFormat, z.int().min(1));
