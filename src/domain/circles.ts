/**
 * The circles of a graph: groups of nodes each of which can be reached from each other one, and single nodes that lead
 * to themselves. Nodes within a group in ascending order. R. Tarjan (1972), "Depth-first search and linear graph
 * algorithms"; without recursion, for a chain in a sheet may be longer than the stack.
 */
export function circlesAmong(
  count: number,
  isWanted: (node: number) => boolean,
  neighbours: (node: number) => readonly number[],
): number[][] {
  const index = new Int32Array(count).fill(-1);
  const low = new Int32Array(count);
  const onStack = new Uint8Array(count);
  const stack: number[] = [];
  const circles: number[][] = [];
  let next = 0;

  for (let root = 0; root < count; root++) {
    if (!isWanted(root) || index[root] !== -1) continue;
    const path = [enter(root)];
    while (path.length > 0) {
      const visit = path[path.length - 1] as Visit;
      const neighbour = visit.ahead.pop();
      if (neighbour === undefined) {
        path.pop();
        const above = path[path.length - 1];
        if (above) low[above.node] = Math.min(low[above.node] as number, low[visit.node] as number);
        if (low[visit.node] === index[visit.node]) leave(visit);
      } else if (index[neighbour] === -1) path.push(enter(neighbour));
      else if (onStack[neighbour] === 1) {
        low[visit.node] = Math.min(low[visit.node] as number, index[neighbour] as number);
        if (neighbour === visit.node) visit.leadsToItself = true;
      }
    }
  }
  return circles;

  function enter(node: number): Visit {
    index[node] = next;
    low[node] = next;
    next++;
    stack.push(node);
    onStack[node] = 1;
    return { node, ahead: neighbours(node).filter(isWanted), leadsToItself: false };
  }

  function leave(visit: Visit): void {
    const group: number[] = [];
    let node: number;
    do {
      node = stack.pop() as number;
      onStack[node] = 0;
      group.push(node);
    } while (node !== visit.node);
    if (group.length > 1 || visit.leadsToItself) circles.push(group.sort((a, b) => a - b));
  }
}

interface Visit {
  readonly node: number;
  /** Neighbours not yet looked at. */
  readonly ahead: number[];
  leadsToItself: boolean;
}
