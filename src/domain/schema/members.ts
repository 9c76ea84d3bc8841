import { z } from 'zod';
import { field } from './field.ts';
import { siteUrl, text } from './vocabulary.ts';

/** More are asked for by nobody: each of them is asked at every build. */
const mostMembers = 500;

/** The file beside `site.yaml` that names them. */
export const membersFile = 'members.yaml';

const member = z.strictObject({
  url: field(siteUrl, 'members.url'),
  name: field(text.max(80).optional(), 'members.name'),
});

/** `content/members.yaml`: the sites that a portal shows together. */
export const membersSchema = z.array(member).max(mostMembers);
export type Members = z.output<typeof membersSchema>;

/** The same in `site.yaml`: addresses, or the name of that file. */
export const membersOfSite = z.union([z.array(siteUrl).max(mostMembers), z.literal(membersFile)]);
