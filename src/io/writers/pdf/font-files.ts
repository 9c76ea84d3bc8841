import { type Dirent, readdirSync, statSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { digest } from '../../files/digest.ts';

/** Folder of a site for fonts that the machine does not have; nothing in it is published. */
export const ownFonts = (home: string): string => join(home, 'fonts');

/** Folders in which programs look for fonts on this kind of machine. */
function fontFolders(home: string): string[] {
  const user = homedir();
  const folders: Readonly<Partial<Record<NodeJS.Platform, readonly string[]>>> = {
    win32: [
      join(process.env.SystemRoot ?? 'C:\\Windows', 'Fonts'),
      join(process.env.LOCALAPPDATA ?? user, 'Microsoft', 'Windows', 'Fonts'),
    ],
    darwin: ['/System/Library/Fonts', '/Library/Fonts', join(user, 'Library/Fonts'), ...loadedFonts()],
  };
  const unix = [
    '/usr/share/fonts',
    '/usr/local/share/fonts',
    join(user, '.fonts'),
    join(user, '.local/share/fonts'),
  ];
  return [ownFonts(home), ...(folders[process.platform] ?? unix)];
}

/** Fonts that macOS loads when somebody asks for them. */
function loadedFonts(): string[] {
  const assets = '/System/Library/AssetsV2';
  return namesIn(assets)
    .filter(({ name }) => name.startsWith('com_apple_MobileAsset_Font'))
    .map(({ name }) => join(assets, name));
}

/**
 * A digest of all fonts that are there, by name and size: with the same fonts a file is set the same. Times say
 * nothing, for every machine has its own.
 */
export function fontStamp(home: string): string {
  const found = fontFolders(home).flatMap((folder, at) => filesIn(folder, `${at}`));
  return digest(found.sort().join('\n'));
}

const isFont = /\.(?:ttf|ttc|otf|otc)$/i;
/** Folders below each other that are looked into. */
const deepest = 6;

function filesIn(folder: string, shown: string, depth = 0): string[] {
  return namesIn(folder).flatMap((item) => {
    const path = join(folder, item.name);
    if (isFont.test(item.name)) return [`${shown}/${item.name} ${sizeOf(path)}`];
    return item.isDirectory() && depth < deepest ? filesIn(path, `${shown}/${item.name}`, depth + 1) : [];
  });
}

/** A folder that nobody may read, or that is not there, has no fonts for us. */
function namesIn(folder: string): Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    return [];
  }
}

const sizeOf = (path: string): number => statSync(path, { throwIfNoEntry: false })?.size ?? 0;
