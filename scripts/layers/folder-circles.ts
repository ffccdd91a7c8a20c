/**
 * Circles of folders: two folders beside each other that need each other, directly or over others. A folder stands for
 * all that is in it; files beside folders are what these folders share, or what puts them together, and belong to none.
 */

export interface Import {
  /** Paths with `/`. */
  readonly from: string;
  readonly to: string;
}

type Graph = Map<string, Map<string, Import>>;

/** The folders beside each other that an import leads between; null when one of its files stands beside the other's. */
function foldersOf({ from, to }: Import): readonly [string, string] | null {
  const [source, target] = [from.split('/').slice(0, -1), to.split('/').slice(0, -1)];
  const parting = source.findIndex((name, index) => name !== target[index]);
  if (parting === -1 || parting >= target.length) return null;
  return [source.slice(0, parting + 1).join('/'), target.slice(0, parting + 1).join('/')];
}

function graphOf(imports: readonly Import[]): Graph {
  const graph: Graph = new Map();
  for (const each of imports) {
    const folders = foldersOf(each);
    if (folders === null) continue;
    const [source, target] = folders;
    const edges = graph.get(source) ?? new Map<string, Import>();
    graph.set(source, edges.set(target, edges.get(target) ?? each));
  }
  return graph;
}

/** The shortest way back from `start` to itself; null when there is none. */
function wayBack(graph: Graph, start: string): readonly Import[] | null {
  const ways = new Map<string, readonly Import[]>([[start, []]]);
  for (const [folder, way] of ways)
    for (const [next, example] of graph.get(folder) ?? []) {
      if (next === start) return [...way, example];
      if (!ways.has(next)) ways.set(next, [...way, example]);
    }
  return null;
}

/** Each circle once, as the imports that make it: one for each step. */
export function findFolderCircles(imports: readonly Import[]): (readonly Import[])[] {
  const graph = graphOf(imports);
  const inCircles = new Set<string>();
  return [...graph.keys()].flatMap((folder) => {
    const way = inCircles.has(folder) ? null : wayBack(graph, folder);
    if (way === null) return [];
    for (const each of way) inCircles.add(foldersOf(each)?.[0] ?? '');
    return [way];
  });
}
