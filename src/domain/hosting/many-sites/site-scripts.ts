import { installFonts } from '../fonts.ts';
import { indented } from '../workflow-steps.ts';

/** Where sites stand in a repository of many; each as `gongkai init` makes it. */
export const sitesFolder = 'sites';
export const siteFolder = (name: string): string => `${sitesFolder}/${name}`;

/** Shell that checks and builds the site whose name is in `SITE`, and packs it as `site.tar`. */
export function buildScript(platform: 'github' | 'gitlab', as: string, by: number): string {
  const check =
    platform === 'github'
      ? `# Findings stand at their lines: paths count from the root of the repository.
npx --no-install gongkai check --format github | sed "s|file=|file=${siteFolder('$SITE')}/|"`
      : 'npx --no-install gongkai check';
  return indented(
    `cd "${siteFolder('$SITE')}"
${installFonts(as)}
${check}
npx --no-install gongkai build
npx --no-install gongkai verify dist
tar -C dist -cf ../../site.tar .`,
    by,
  );
}

/** Shell that uploads what stands in `site.tar` to the place in `PLACE`, below the name of the site. */
export const publishScript = (by: number): string =>
  indented(
    `mkdir dist
tar -C dist -xf site.tar
npx --no-install gongkai publish --out dist --to "$PLACE/$SITE"`,
    by,
  );
