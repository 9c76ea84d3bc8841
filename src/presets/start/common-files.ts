import type { RecipeFile } from '../../domain/hosting/recipe.ts';
import type { ConfigWords, StartWish } from './start.ts';

/** Commands that an editor or a maintainer starts by `npm run NAME`. */
const commands = [
  'start',
  'dev',
  'check',
  'compliance',
  'build',
  'preview',
  'new',
  'import',
  'clean-file',
  'hooks',
  'ledger',
  'doctor',
  'upgrade',
] as const;

/** What every site has, whatever its country. */
export const commonFiles = (wish: StartWish, config: ConfigWords): readonly RecipeFile[] => [
  { path: '.gitignore', text: gitIgnore },
  { path: '.gitattributes', text: gitAttributes },
  { path: 'gongkai.config.ts', text: configOf(config) },
  { path: 'package.json', text: packageJson(wish) },
  // Git keeps no empty folder.
  { path: 'public/files/.gitkeep', text: '' },
];

const gitIgnore = `node_modules/
dist/
.astro/
.gongkai/
*.log
`;

const gitAttributes = `# Line ends never change what is published: files stand in the work tree as in the repository.
* text=auto eol=lf
# Attachments are published byte for byte.
public/** -text
`;

/** As it stands in a line that imports. */
const program = "'gongkai'";

/** What may be configured, as examples that are not in use. */
const configOf = ({ head, parts, styles }: ConfigWords): string => `import { defineSite } from ${program};

${commented(head, '')}
export default defineSite({
${commented(parts, '  ')}
  // parts: { Footer: './theme/Footer.astro' },
${commented(styles, '  ')}
  // styles: ['./theme/colours.css'],
});
`;

const commented = (lines: readonly string[], before: string): string =>
  lines.map((line) => `${before}// ${line}`).join('\n');

const packageJson = (wish: StartWish): string =>
  `${JSON.stringify(
    {
      name: 'open-information-site',
      private: true,
      type: 'module',
      engines: { node: '>=20' },
      // By these npm puts the pinned Node and what Astro compiles with in place; it asks about any other.
      allowScripts: { node: true, esbuild: true },
      scripts: Object.fromEntries(commands.map((name) => [name, `gongkai ${name}`])),
      dependencies: { gongkai: wish.package },
    },
    null,
    2,
  )}\n`;
