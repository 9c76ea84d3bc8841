import { join } from 'node:path';
import ts from 'typescript';

/**
 * Writes the JavaScript and the declarations of all code below `src/` and of these commands, with all that they
 * import; whether the types are right is asked by the tests.
 */
export function compileTypes(root: string, out: string, commands: readonly string[]): void {
  const read = ts.readConfigFile(join(root, 'tsconfig.json'), ts.sys.readFile);
  const { options } = ts.parseJsonConfigFileContent({ ...read.config, files: [], include: [] }, ts.sys, root);
  const sources = ts.sys.readDirectory(join(root, 'src'), ['.ts']).filter((file) => !file.endsWith('.d.ts'));
  const program = ts.createProgram([...sources, ...commands], {
    ...options,
    noEmit: false,
    noCheck: true,
    declaration: true,
    rewriteRelativeImportExtensions: true,
    rootDir: root,
    outDir: out,
  });
  const { diagnostics, emitSkipped } = program.emit();
  if (!emitSkipped) return;
  const host = {
    getCanonicalFileName: (name: string) => name,
    getCurrentDirectory: () => root,
    getNewLine: () => '\n',
  };
  throw new Error(ts.formatDiagnostics(diagnostics, host));
}
