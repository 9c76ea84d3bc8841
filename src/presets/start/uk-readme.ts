/** What editors and maintainers of a site read first. */
export const readme = (name: string | null): string => `# ${name ?? 'Our parish council'}

This repository holds what is the council's own: content and settings. The site is made of it by Gongkai.

| what | who changes it |
| --- | --- |
| \`content/site.yaml\`: name, address, boards | maintainer |
| the rest of \`content/\`: the council, the guide, documents, reports | editors |
| \`public/files/\`: attachments | editors |
| \`package.json\`, \`gongkai.config.ts\`, files for the host | maintainer |

## The first time

1. \`npm install\`, then \`npm start\`: http://localhost:4321 is the site.
2. \`npm run check\` lists what is to be filled in. A good order: \`content/site.yaml\`,
   \`content/bodies/council.mdx\`, \`content/pages/guide.mdx\`, \`content/pages/request.mdx\`,
   \`content/pages/accessibility.mdx\`.
3. The three pages are drafts: when one is filled in and read through, delete its line \`draft: true\` to make it
   public.

## Every day

| command | what it does |
| --- | --- |
| \`npm run new -- documents\` | asks, and writes a new document |
| \`npm run import -- FILE --collection documents\` | takes over Word, PDF, web pages, tables |
| \`npm run dev\` | shows the site as you write |
| \`npm run check\` | says which file, which line, what is wrong, how to mend it |
| \`npm run build\` | makes the site in \`dist/\` |
| \`npm run hooks\` | installs checks before commits and pushes |
| \`npm run doctor\` | looks at this machine and this repository |
| \`npm run upgrade\` | after an upgrade of the program, brings content to its format |

\`/handbook/\` on the site is the editors' handbook. Look at everything before you commit it: what is personal stays
in the history of the repository even when it is deleted later.
`;
