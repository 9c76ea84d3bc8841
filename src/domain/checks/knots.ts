/** What each node of a graph leads to. */
export type Edges = ReadonlyMap<string, readonly string[]>;

/**
 * Groups of nodes each of which leads to every other one of its group, and single ones that lead to themselves
 * (Tarjan's strongly connected components, without recursion); linear in nodes and edges.
 */
export function knotsOf(edges: Edges): string[][] {
  const order = new Map<string, number>();
  const low = new Map<string, number>();
  const open: string[] = [];
  const isOpen = new Set<string>();
  const knots: string[][] = [];
  const lower = (node: string, to = 0) => low.set(node, Math.min(low.get(node) ?? to, to));
  const enter = (node: string) => {
    low.set(node, order.size);
    order.set(node, order.size);
    open.push(node);
    isOpen.add(node);
    return { node, next: 0 };
  };
  for (const start of edges.keys()) {
    const way = order.has(start) ? [] : [enter(start)];
    for (let step = way.at(-1); step; step = way.at(-1)) {
      const { node } = step;
      const target = edges.get(node)?.[step.next++];
      if (target !== undefined) {
        if (!order.has(target)) {
          if (edges.has(target)) way.push(enter(target));
        } else if (isOpen.has(target)) lower(node, order.get(target));
        continue;
      }
      way.pop();
      const above = way.at(-1)?.node;
      if (above !== undefined) lower(above, low.get(node));
      if (low.get(node) !== order.get(node)) continue;
      const knot = open.splice(open.lastIndexOf(node));
      for (const one of knot) isOpen.delete(one);
      if (knot.length > 1 || edges.get(node)?.includes(node)) knots.push(knot);
    }
  }
  return knots;
}

/** The nearest way from each node of a knot to one of them: the node that comes next. */
export function waysTo(end: string, knot: readonly string[], edges: Edges): ReadonlyMap<string, string> {
  const inside = new Set(knot);
  const before = new Map<string, string[]>();
  for (const node of knot)
    for (const target of edges.get(node) ?? [])
      if (inside.has(target)) {
        const known = before.get(target);
        if (known) known.push(node);
        else before.set(target, [node]);
      }
  const next = new Map<string, string>([[end, end]]);
  for (const node of next.keys())
    for (const other of before.get(node) ?? []) if (!next.has(other)) next.set(other, node);
  return next;
}
