import type { RuleInfo } from '../rule-info.ts';
import { type Message, say } from '../text/message.ts';

const rule = (id: string, title: Message, help: Message): RuleInfo => ({
  id,
  severity: 'error',
  needs: 'source',
  title,
  help,
});

/** Rules that hold while files are read, before there is a corpus. */
export const readingRules: readonly RuleInfo[] = [
  rule('file-place', say('file-place.title'), say('file-place.help')),
  rule('file-name', say('file-name.title'), say('file-name.help')),
  rule('file-encoding', say('file-encoding.title'), say('file-encoding.help')),
  rule('file-empty', say('file-empty.title'), say('file-empty.help')),
  rule('file-size', say('file-size.title'), say('file-size.help')),
  rule('file-unreadable', say('file-unreadable.title'), say('file-unreadable.help')),
  rule('file-ignored', say('file-ignored.title'), say('file-ignored.help')),
  rule('front-matter', say('front-matter.title'), say('front-matter.help')),
  rule('yaml', say('yaml.title'), say('yaml.help')),
  rule('value-typed', say('value-typed.title'), say('value-typed.help')),
  rule('merge-conflict', say('merge-conflict.title'), say('merge-conflict.help')),
  rule('unknown-field', say('unknown-field.title'), say('unknown-field.help')),
  rule('missing-field', say('missing-field.title'), say('missing-field.help')),
  rule('field-type', say('field-type.title'), say('field-type.help')),
  rule('field-value', say('field-value.title'), say('field-value.help')),
  rule('content-format', say('content-format.title'), say('content-format.help')),
  rule('site-file', say('site-file.title'), say('site-file.help')),
  rule('value-form', say('value-form.title'), say('value-form.help')),
  rule('rule-setting', say('rule-setting.title'), say('rule-setting.help')),
  rule('waiver', say('waiver.title'), say('waiver.help')),
];
