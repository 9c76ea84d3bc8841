import { dirname, join } from 'node:path';
import type { SiteConfig } from '../../domain/site-config/site-config.ts';
import { apiFile, programFile } from '../../io/program-file.ts';
import type { Settings } from '../../io/settings.ts';
import { type LoadedConfig, loadSiteConfig } from '../../io/site-config.ts';

/** What is used of a plugin of Vite. */
interface VitePlugin {
  readonly name: string;
  readonly enforce: 'pre';
  resolveId(name: string): string | undefined;
  load(id: string): string | undefined;
}

/** True where a configuration changes pages, whose code has to be bundled for it then. */
export const changesPages = ({ parts, styles, components, labels }: SiteConfig): boolean =>
  [parts, styles, components, labels].some((value) => value && Object.keys(value).length > 0);

/** Puts what a site's configuration names into the bundle of the code. */
export function siteParts({ root, home }: Pick<Settings, 'root' | 'home'>): VitePlugin {
  const placeholder = programFile(root, 'src/components/site/own-parts.ts');
  const styles = join(root, 'src/styles/own.css');
  const loaded = loadSiteConfig({ root, home });
  return {
    name: 'gongkai:site-parts',
    enforce: 'pre',
    resolveId: (name) => apiFile(root, name) ?? undefined,
    load(id) {
      if (!loaded) return undefined;
      if (id === placeholder) return partsCode(loaded, root);
      return id === styles ? stylesCode(loaded) : undefined;
    },
  };
}

/** The code that stands in place of `own-parts.ts`. */
function partsCode({ file, config }: LoadedConfig, root: string): string {
  const { parts = {}, components = {} } = config;
  const path = (name: string) => JSON.stringify(join(dirname(file), name));
  const own = (name: string) => JSON.stringify(programFile(root, name));
  const named = [
    ...Object.entries(parts).map(([name, component]) => ({ group: 'parts', name, component })),
    ...Object.entries(components).map(([name, { component }]) => ({ group: 'components', name, component })),
  ];
  const members = (wanted: string) =>
    named.flatMap(({ group, name, component }, at) =>
      group === wanted
        ? [`${name}: guarded(${JSON.stringify(name)}, ${JSON.stringify(component)}, c${at})`]
        : [],
    );
  return [
    `import config from ${JSON.stringify(file)};`,
    `import { guarded } from ${own('src/components/site/guarded.ts')};`,
    `import { useSiteConfig } from ${own('src/domain/site-config/use-site-config.ts')};`,
    ...named.map(({ component }, at) => `import c${at} from ${path(component)};`),
    'useSiteConfig(config);',
    `export const parts = { ${members('parts').join(', ')} };`,
    `export const components = { ${members('components').join(', ')} };`,
  ].join('\n');
}

/** The style sheet that stands in place of `own.css`. */
const stylesCode = ({ file, config }: LoadedConfig): string =>
  (config.styles ?? []).map((style) => `@import ${JSON.stringify(join(dirname(file), style))};\n`).join('');
