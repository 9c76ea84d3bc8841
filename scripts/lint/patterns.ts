import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { checkSync } from 'recheck';
import ts from 'typescript';

/** Milliseconds after which a pattern counts as undecided. */
const patience = 1_500;

/** A pattern that takes more than linear time for some text. */
interface SlowPattern {
  readonly file: string;
  readonly pattern: string;
  /** The text that shows it, as the tool writes it. */
  readonly attack: string;
}

/** Patterns of the code that some text makes slow; those that the tool cannot decide are left out. */
export function slowPatterns(root: string): SlowPattern[] {
  const files = sourcesBelow(join(root, 'src'));
  return files.flatMap((file) =>
    patternsIn(file).flatMap(({ source, flags }): SlowPattern[] => {
      const answer = checkSync(source, flags, { timeout: patience });
      if (answer.status !== 'vulnerable') return [];
      return [{ file, pattern: `/${source}/${flags}`, attack: answer.attack.pattern }];
    }),
  );
}

const sourcesBelow = (folder: string): string[] =>
  readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    if (statSync(path).isDirectory()) return sourcesBelow(path);
    return path.endsWith('.ts') ? [path] : [];
  });

/** Literals of regular expressions in a file. */
function patternsIn(file: string): { readonly source: string; readonly flags: string }[] {
  const found: { source: string; flags: string }[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isRegularExpressionLiteral(node)) {
      const end = node.text.lastIndexOf('/');
      found.push({ source: node.text.slice(1, end), flags: node.text.slice(end + 1) });
    }
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest));
  return found;
}
