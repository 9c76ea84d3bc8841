import { indented } from '../workflow-steps.ts';
import { sitesFolder } from './site-scripts.ts';

/**
 * Shell that sets `names` to the sites to be built, a line each: those that differ from the commit in `BEFORE`, or all
 * where there is no such commit, or where the program or what builds them changed.
 */
export const listScript = (by: number): string =>
  indented(
    `all=$(cd ${sitesFolder} && ls -d */content/site.yaml | cut -d / -f 1 | grep -Ex '[a-z0-9-]+')
names=$all
if git cat-file -e "$BEFORE^{commit}" 2> /dev/null; then
  changed=$(git -c core.quotePath=false diff --name-only --no-renames "$BEFORE" HEAD)
  if ! printf '%s\\n' "$changed" | grep -qvE '^${sitesFolder}/'; then
    names=$(printf '%s\\n' "$changed" | cut -d / -f 2 | sort -u | grep -Fx -e "$all" || true)
  fi
fi`,
    by,
  );
