import type { z } from 'zod';
import type { Reason } from '../schema/vocabulary.ts';
import { type Message, say } from '../text/message.ts';

/**
 * What is wrong with a value (a clause behind it) and how to mend it; without a fix the field's description says it.
 */
export interface ReasonText {
  readonly message: Message;
  readonly fix?: Message;
  /** The same value as it has to be written, where that is beyond doubt. */
  readonly value?: string;
  /** It is the name of a body where an id belongs. */
  readonly isBodyName?: true;
}

const known: Readonly<Record<Exclude<Reason, 'missing'>, ReasonText>> = {
  date: {
    message: say('reasons.knownDate'),
    fix: say('reasons.knownDateFix'),
  },
  slug: {
    message: say('reasons.knownSlug'),
    fix: say('reasons.knownSlugFix'),
  },
  path: {
    message: say('reasons.knownPath'),
    fix: say('reasons.knownPathFix'),
  },
  item: {
    message: say('reasons.knownItem'),
    fix: say('reasons.knownItemFix'),
  },
  phone: {
    message: say('reasons.knownPhone'),
    fix: say('reasons.knownPhoneFix'),
  },
  period: {
    message: say('reasons.knownPeriod'),
    fix: say('reasons.knownPeriodFix'),
  },
  url: {
    message: say('reasons.knownUrl'),
    fix: say('reasons.knownUrlFix'),
  },
  siteUrl: {
    message: say('reasons.knownSiteUrl'),
    fix: say('reasons.knownSiteUrlFix'),
  },
  timezone: {
    message: say('reasons.knownTimezone'),
    fix: say('reasons.knownTimezoneFix'),
  },
  base: {
    message: say('reasons.knownBase'),
    fix: say('reasons.knownBaseFix'),
  },
  'old-address': {
    message: say('reasons.knownOldAddress'),
    fix: say('reasons.knownOldAddressFix'),
  },
  page: {
    message: say('reasons.knownPage'),
    fix: say('reasons.knownPageFix'),
  },
  blank: { message: say('reasons.knownBlank') },
  requires: {
    message: say('reasons.knownRequires'),
    fix: say('reasons.knownRequiresFix'),
  },
  length: { message: say('reasons.knownLength') },
};

/** Explains a wrong value: a check of ours by its reason, else by the kind of the issue. */
export function reasons(issue: z.core.$ZodIssue, value: unknown): ReasonText {
  if (issue.code === 'custom') {
    const rule = issue.params?.rule as keyof typeof known | undefined;
    return (rule && known[rule]) ?? { message: say('reasons.wrong') };
  }
  if (issue.code === 'invalid_value') return oneOf(issue.values.map(String));
  if (issue.code === 'invalid_key') return known.slug;
  if (issue.code === 'too_small') return tooSmall(Number(issue.minimum));
  if (issue.code === 'too_big') return tooBig(issue, value);
  if (issue.code === 'invalid_format') return format(issue.format);
  return { message: say('reasons.wrong') };
}

function oneOf(values: readonly string[]): ReasonText {
  return {
    message: say('reasons.oneOf'),
    fix: say('reasons.oneOfFix', { values }),
  };
}

const tooSmall = (limit: number): ReasonText => ({
  message: say('reasons.tooSmall', { limit }),
});

function tooBig(issue: z.core.$ZodIssueTooBig, value: unknown): ReasonText {
  const limit = Number(issue.maximum);
  if (issue.origin !== 'string') return { message: say('reasons.tooBig', { limit }) };
  const length = String(value).length;
  return {
    message: say('reasons.tooLong', { limit, length }),
    fix: say('reasons.tooLongFix', { limit }),
  };
}

function format(name: string): ReasonText {
  if (name === 'email')
    return {
      message: say('reasons.email'),
      fix: say('reasons.emailFix'),
    };
  return { message: say('reasons.format') };
}
