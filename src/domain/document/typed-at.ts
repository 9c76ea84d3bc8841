import { isMap, isScalar, isSeq, type Node } from 'yaml';

/** Where the key or the value of a field begins and ends in YAML; null where it is no plain or quoted text. */
export function typedAt(
  root: Node | null,
  path: readonly PropertyKey[],
  part: 'key' | 'value',
): [from: number, to: number] | null {
  let node: unknown = root;
  let key: unknown = null;
  for (const step of path) {
    if (isMap(node)) {
      const pair = node.items.find((item) => isScalar(item.key) && String(item.key.value) === String(step));
      [key, node] = [pair?.key, pair?.value];
    } else if (isSeq(node) && typeof step === 'number') [key, node] = [null, node.items[step]];
    else return null;
  }
  const typed = part === 'key' ? key : node;
  if (!isScalar(typed) || !typed.range || typed.type?.startsWith('BLOCK')) return null;
  const [from, to] = typed.range;
  return [from, to];
}
