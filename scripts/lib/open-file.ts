/** A program that shows a file. */
interface Opener {
  readonly command: string;
  readonly args: readonly string[];
}

/** The editor of whoever runs a command; null where none is known: then the name of the file has to do. */
export function openerFor(
  path: string,
  { VISUAL, EDITOR, TERM_PROGRAM }: Readonly<Record<string, string | undefined>>,
  platform: string,
): Opener | null {
  // On Windows `code` is a .cmd, which Node refuses to start by itself.
  if (TERM_PROGRAM === 'vscode')
    return platform === 'win32'
      ? { command: 'cmd.exe', args: ['/c', 'code', path] }
      : { command: 'code', args: [path] };
  const [command, ...args] = (VISUAL ?? EDITOR ?? '').split(' ').filter((word) => word !== '');
  if (command !== undefined) return { command, args: [...args, path] };
  if (platform === 'win32') return { command: 'notepad', args: [path] };
  return platform === 'darwin' ? { command: 'open', args: ['-t', path] } : null;
}
