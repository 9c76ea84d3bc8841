import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { WaiverFile } from '../domain/checks/waivers.ts';
import { locateInYaml } from '../domain/document/read-yaml.ts';
import type { Finding } from '../domain/finding.ts';
import { waiversSchema } from '../domain/schema/waivers.ts';
import { readYamlFile } from '../io/files/read-yaml-file.ts';
import { type Settings, shownPath } from '../io/settings.ts';

/** `content/waivers.yaml` with what is wrong with it as a file; without one there are none. */
export function readWaivers(
  settings: Settings,
  today: string,
): { readonly given: WaiverFile; readonly findings: readonly Finding[] } {
  const { data, file, text, findings } = readYamlFile(settings.content, 'waivers.yaml', waiversSchema, []);
  const folders = { content: settings.content, public: settings.public } as const;
  const roots = Object.entries(folders).map(
    ([name, path]) => [`${shownPath(path) || path}/`, `${name}/`] as const,
  );
  const given: WaiverFile = {
    waivers: data ?? [],
    file,
    today,
    nameOf(path) {
      const [root, name] = roots.find(([start]) => path.startsWith(start)) ?? ['', ''];
      return name + path.slice(root.length);
    },
    exists(name) {
      const [, folder, rest = ''] = /^(content|public)\/(.+)$/.exec(name) ?? [];
      if (folder === undefined || /(?:^|\/)\.\.(?:\/|$)/.test(rest)) return false;
      return existsSync(join(folder === 'content' ? folders.content : folders.public, rest));
    },
    locate: (field) => locateInYaml(text, file, field),
  };
  return { given, findings };
}
