import { yamlValue } from '../../domain/document/write-fields.ts';
import { unknownPhone } from '../../domain/wording/to-fill-in.ts';

/** Said in each draft of what it is. */
const draft = `# A draft: fill in what is marked, read it through, then delete the next line to make the page public.
draft: true`;

/** Guide to information: what the publication scheme covers, and what the Transparency Code has published. */
export const guide = (name: string | null): string => `---
${draft}
title: ${yamlValue(name === null ? 'Guide to information' : `Guide to information of ${name}`)}
role: guide
# published: "[TO FILL IN: day of publication, e.g. 2026-01-05]"
# updated: "[TO FILL IN: day when it was last gone through]"
summary: What the council publishes, where it can be found, and whom to ask.
office:
  name: Clerk to the council
  address: "[TO FILL IN: postal address]"
  hours: "[TO FILL IN: when the clerk can be reached]"
  # Write the phone of the clerk in place of ${unknownPhone}.
  phone: ${unknownPhone}
  # online: "[TO FILL IN: official mail address]"
---

The council publishes information under the model publication scheme of the Information Commissioner, as section 19 \
of the Freedom of Information Act 2000 asks. [TO FILL IN: date on which the council adopted the scheme]

## What we publish

All of it stands under [Information we publish](/information/), in the classes of the scheme:

1. who we are and what we do;
2. what we spend and how we spend it;
3. what our priorities are and how we are doing;
4. how we make decisions;
5. our policies and procedures;
6. lists and registers;
7. the services we offer.

## Transparency Code for Smaller Authorities

[TO FILL IN: whether the Code applies to the council; if it does not, delete this section]

Under the Code we publish all items of expenditure above £100, the end of year accounts, the annual governance \
statement, the internal audit report, the list of responsibilities of councillors, the details of public land and \
building assets, and the agendas, papers and minutes of formal meetings.

## Other ways to get it

[TO FILL IN: where the information can be read or had on paper, and what copies cost]
`;

/** How to ask for what is not published. */
export const request = `---
${draft}
title: Ask for information
role: request
# published: "[TO FILL IN: day of publication, e.g. 2026-01-05]"
summary: How to ask the council for information, when you get an answer, and what to do if you are not content with it.
channels:
  - name: By mail
    detail: "[TO FILL IN: official mail address]"
  - name: By post
    detail: "[TO FILL IN: postal address]"
---

Anybody may ask the council for information that it holds and has not published, under the Freedom of Information Act \
2000.

## What to write

A request must be in writing, give your name and an address for the answer, and describe the information that you \
want. You need not say why you want it.

## When you get an answer

We answer promptly, and within 20 working days after we received the request.

## What it costs

[TO FILL IN: charges for copies and postage, or that there are none]

## If you are not content

Ask the council to look at its decision again: [TO FILL IN: who does that, and how to reach them]. If you are still \
not content, you can complain to the [Information Commissioner](https://ico.org.uk/).

## Personal information about yourself

[TO FILL IN: how to ask for your own personal data]
`;

/** Accessibility statement: what the program does, and what the council has to look at itself. */
export const accessibility = `---
${draft}
title: Accessibility statement
role: accessibility
# published: "[TO FILL IN: day of publication, e.g. 2026-01-05]"
summary: What works for everybody on this site, what does not yet, and how to get help.
---

This statement applies to this website. It is made under the Public Sector Bodies (Websites and Mobile Applications) \
(No. 2) Accessibility Regulations 2018.

## How accessible the site is

- every page can be read without scripts and used with a keyboard alone;
- size of text and colours can be changed;
- headings, tables and links have a structure that screen readers understand;
- attachments say their format and size.

## What is not accessible yet

[TO FILL IN: documents, pictures and videos that do not comply, why, and when they will]

## Compliance

[TO FILL IN: whether the site is fully, partially or not compliant with the Web Content Accessibility Guidelines 2.2 AA]

## Help and contact

If you need something in another format, or find a barrier, tell us: [TO FILL IN: mail, phone and postal address].

## Enforcement

If you are not happy with our answer, contact the Equality Advisory and Support Service (EASS).

## How this statement was prepared

[TO FILL IN: day on which it was prepared, and how and when the site was last tested]
`;
