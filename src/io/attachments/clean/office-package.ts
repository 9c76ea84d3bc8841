import { unzipSync, zipSync } from 'fflate';
import { checkZip } from '../check-zip.ts';
import { attributeOf, editXml } from './xml-edits.ts';

/** An Office file as its parts; every part that is not touched is written as it was. */
export interface OfficePackage {
  paths(): string[];
  text(path: string): string | null;
  write(path: string, text: string): void;
  /** Takes parts away, with what names them: relations, content types. Gives how many there were. */
  remove(form: RegExp | ReadonlySet<string>): number;
  bytes(): Uint8Array;
}

/** Opens an Office file; throws where it is none, or over the limits. */
export async function openPackage(bytes: Uint8Array): Promise<OfficePackage> {
  await checkZip(bytes);
  const parts = new Map(Object.entries(unzipSync(bytes)).filter(([path]) => !path.endsWith('/')));
  const text = (path: string) => {
    const part = parts.get(path);
    return part ? new TextDecoder().decode(part) : null;
  };
  const write = (path: string, xml: string) => void parts.set(path, new TextEncoder().encode(xml));
  return {
    paths: () => [...parts.keys()],
    text,
    write,
    remove(form) {
      const gone = [...parts.keys()].filter((path) =>
        form instanceof RegExp ? form.test(path) : form.has(path),
      );
      for (const path of gone) parts.delete(path);
      if (gone.length > 0) forget(new Set(gone), [...parts.keys()], text, write);
      return gone.length;
    },
    bytes: () => zipSync(Object.fromEntries(parts), { level: 6 }),
  };
}

/** Takes the names of parts that are gone out of relations and content types, and relations of such parts. */
function forget(
  gone: ReadonlySet<string>,
  paths: readonly string[],
  text: (path: string) => string | null,
  write: (path: string, xml: string) => void,
): void {
  for (const path of paths) {
    if (!path.endsWith('.rels') && path !== '[Content_Types].xml') continue;
    const folder = path.replace(/_rels\/[^/]*$/, '');
    const named = (tag: string): string => {
      const part = attributeOf(tag, 'PartName');
      if (part !== null) return part.replace(/^\//, '');
      const target = attributeOf(tag, 'Target') ?? '';
      return target.startsWith('/') ? target.slice(1) : normal(folder + target);
    };
    const { xml, count } = editXml(text(path) ?? '', relating, ({ tag }) =>
      gone.has(named(tag)) ? 'drop' : null,
    );
    if (count > 0) write(path, xml);
  }
}

const relating: ReadonlySet<string> = new Set(['Relationship', 'Override']);

const normal = (path: string): string => new URL(path, 'file:///').pathname.slice(1);
