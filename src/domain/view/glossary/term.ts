import { termAnchor, termKey, termsByName } from '../../glossary.ts';
import { glossaryPath } from '../../routes/glossary-address.ts';
import type { GlossaryEntry } from '../../schema/glossary.ts';
import type { ViewContext } from '../context.ts';
import { plain } from '../facts.ts';
import { basisLine } from '../item/panel.ts';
import type { TermView, Value } from '../types.ts';

/** An explained word, under an anchor of the page on which it stands. */
export function termView(context: ViewContext, entry: GlossaryEntry, anchor: string): TermView {
  const { labels } = context;
  const { term, means, aliases = [], see = [], basis } = entry;
  return {
    anchor,
    term,
    means,
    facts: [
      ...(aliases.length > 0 ? [{ label: labels.glossary.also, values: aliases.map(plain) }] : []),
      ...(see.length > 0
        ? [{ label: labels.glossary.see, values: see.map((name) => seen(context, name)) }]
        : []),
      ...(basis ? [{ label: labels.glossary.basis, values: [basisLine(context, basis)] }] : []),
    ],
  };
}

function seen({ corpus }: ViewContext, name: string): Value {
  const entry = termsByName(corpus).get(termKey(name));
  return entry ? { text: name, href: `${glossaryPath}#${termAnchor(entry)}` } : plain(name);
}
