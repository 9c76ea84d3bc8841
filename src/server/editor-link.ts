import { resolve } from 'node:path';
import type { Position } from '../domain/finding.ts';

/** The address that opens a file (as findings show it) in an editor; null where none is wanted. */
export type EditorLink = (file: string, position: Position | null) => string | null;

/** Editors that open files by addresses of their own. */
export const editorNames = ['vscode', 'vscodium', 'cursor', 'idea', 'none'] as const;
export type EditorName = (typeof editorNames)[number];

/** How an editor is told a place. */
export function editorLink(editor: EditorName): EditorLink {
  if (editor === 'none') return () => null;
  return (file, position) => {
    const { line, column } = position ?? { line: 1, column: 1 };
    const path = addressOf(resolve(file).replaceAll('\\', '/'));
    return editor === 'idea'
      ? `idea://open?file=${encodeURIComponent(resolve(file))}&line=${line}&column=${column}`
      : `${editor}://file${path}:${line}:${column}`;
  };
}

/** `C:/site/a.mdx` has no slash in front. */
const addressOf = (path: string): string =>
  (path.startsWith('/') ? path : `/${path}`)
    .split('/')
    .map((part) => (/^[A-Za-z]:$/.test(part) ? part : encodeURIComponent(part)))
    .join('/');
