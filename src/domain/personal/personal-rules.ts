import type { RuleInfo } from '../rule-info.ts';
import { type Message, say } from '../text/message.ts';
import type { PersonalKind } from './personal-number.ts';

/** Numbers of persons are not published (Personal Information Protection Law, Art. 28: sensitive information). */
export const personalNumber: RuleInfo = {
  id: 'personal-number',
  severity: 'error',
  needs: 'source',
  lowerable: true,
  title: say('personal-number.title'),
  help: say('personal-number.help'),
};

/**
 * A mobile number in a text mostly belongs to a person; what an office is reached by has fields of its own. Beside a
 * name it is an error.
 */
export const mobileNumber: RuleInfo = {
  id: 'mobile-number',
  severity: 'warning',
  needs: 'source',
  lowerable: true,
  title: say('mobile-number.title'),
  help: say('mobile-number.help'),
};

/** Who is ill, disabled, poor, and where they live is nobody else's business (the same law, Art. 28). */
export const personalList: RuleInfo = {
  id: 'personal-list',
  severity: 'error',
  needs: 'source',
  lowerable: true,
  title: say('personal-list.title'),
  help: say('personal-list.help'),
};

/** What is known of children below 14 is sensitive, whatever it is (the same law, Art. 28). */
export const personalMinor: RuleInfo = {
  id: 'personal-minor',
  severity: 'warning',
  needs: 'source',
  lowerable: true,
  title: say('personal-minor.title'),
  help: say('personal-minor.help'),
};

/** An address at a host for everybody mostly belongs to a person, and nobody can tell that an office reads it. */
export const privateMail: RuleInfo = {
  id: 'private-mail',
  severity: 'notice',
  needs: 'source',
  lowerable: true,
  title: say('private-mail.title'),
  help: say('private-mail.help'),
};

/** Rules about persons that a file breaks by itself. */
export const personalRules: readonly RuleInfo[] = [
  personalNumber,
  mobileNumber,
  personalList,
  personalMinor,
  privateMail,
];

/** What kinds are called. */
export const kindNames: Readonly<Record<PersonalKind, Message>> = {
  'identity-card': say('personal-number.identityCard'),
  'bank-card': say('personal-number.bankCard'),
  mobile: say('personal-number.mobile'),
  'travel-document': say('personal-number.travelDocument'),
  'national-insurance': say('personal-number.nationalInsurance'),
  nhs: say('personal-number.nhs'),
  'social-security': say('personal-number.socialSecurity'),
};
