// A flowchart in Mermaid's words as a picture, made when the site is built: nodes in ranks by the longest way to them, ways as
// curves. What the docs use of the language is read, no more.
import { lineHeight, linesOf, svg, widthOf, written } from './text.ts';

interface Node {
  readonly id: string;
  lines: readonly string[];
  round: boolean;
  rank: number;
  /** Middle of its box, once it is laid out. */
  x: number;
  y: number;
}

interface Edge {
  readonly from: string;
  readonly to: string;
  readonly label: readonly string[];
  readonly dotted: boolean;
  /** Places in the ranks between that it goes through, so that it goes round the boxes there. */
  readonly via: string[];
}

const pageWidth = 820;

const nodePattern = /\s*([A-Za-z]\w*)(\(\[("?)(.*?)\3\]\)|\[\(("?)(.*?)\5\)\]|\[\[("?)(.*?)\7\]\]|\["(.*?)"\]|\{"?(.*?)"?\}|\[(.*?)\]|\((.*?)\))?/uy;
const edgePattern = /\s*(?:(-\.->)|-->(?:\|(.*?)\|)?|--\s+("[^"]*"|[^-"]+?)\s+-->)/uy;

export function flowchart(source: string): string {
  const { nodes, edges } = read(source);
  rank(nodes, edges);
  leaveRoom(nodes, edges);
  // What would be wider than the page goes down instead of across.
  const across = source.startsWith('flowchart LR') && lay(nodes, edges, true).width <= pageWidth;
  return draw(nodes, edges, lay(nodes, edges, across), across);
}

function read(source: string): { readonly nodes: Map<string, Node>; readonly edges: Edge[] } {
  const nodes = new Map<string, Node>();
  const edges: Edge[] = [];
  for (const line of source.split('\n').slice(1).filter((one) => !/^\s*(?:subgraph|end)\b/u.test(one))) {
    let at = 0;
    let from: string | undefined;
    let way: RegExpExecArray | undefined;
    for (;;) {
      nodePattern.lastIndex = at;
      const found = nodePattern.exec(line);
      const id = found?.[1];
      if (found === null || id === undefined) break;
      const said = found.slice(4).find((part, index) => part !== undefined && part !== '"' && part !== '' && index !== 1 && index !== 3);
      const known = nodes.get(id) ?? { id, lines: [id], round: false, rank: 0, x: 0, y: 0 };
      if (said !== undefined) known.lines = linesOf(said);
      if (found[2] !== undefined) known.round = /^[({]|^\[\(/u.test(found[2]);
      nodes.set(id, known);
      if (from !== undefined && way !== undefined) edges.push({ from, to: id, label: linesOf(way[2] ?? way[3] ?? ''), dotted: way[1] !== undefined, via: [] });
      edgePattern.lastIndex = nodePattern.lastIndex;
      way = edgePattern.exec(line) ?? undefined;
      if (way === undefined) break;
      from = id;
      at = edgePattern.lastIndex;
    }
  }
  return { nodes, edges };
}

/** Longest way from where nothing leads to; a way back to what is under way counts for nothing. */
function rank(nodes: ReadonlyMap<string, Node>, edges: readonly Edge[]): void {
  const under = new Set<string>();
  const visit = (id: string, depth: number): void => {
    const node = nodes.get(id);
    if (node === undefined || under.has(id) || (depth <= node.rank && depth > 0)) return;
    node.rank = Math.max(node.rank, depth);
    under.add(id);
    for (const edge of edges) if (edge.from === id) visit(edge.to, node.rank + 1);
    under.delete(id);
  };
  const led = new Set(edges.map((edge) => edge.to));
  const first = [...nodes.keys()];
  for (const id of first.filter((one, index) => index === 0 || !led.has(one))) visit(id, 0);
}

/** A way over several ranks is given a place in each between, beside the boxes. */
function leaveRoom(nodes: Map<string, Node>, edges: readonly Edge[]): void {
  for (const [index, { from, to, via }] of edges.entries()) {
    const [first, last] = [nodes.get(from)?.rank ?? 0, nodes.get(to)?.rank ?? 0];
    for (let rank = first + 1; rank < last; rank++) {
      const id = `way ${index} ${rank}`;
      via.push(id);
      nodes.set(id, { id, lines: [], round: false, rank, x: 0, y: 0 });
    }
  }
}

interface Size {
  readonly width: number;
  readonly height: number;
}

const isPlace = (node: Node): boolean => node.lines.length === 0;
const sizeOf = (node: Node): Size => (isPlace(node) ? { width: 10, height: 10 } : { width: widthOf(node.lines) + 28, height: node.lines.length * lineHeight + 18 });

function isOnward({ from, to }: Edge, nodes: ReadonlyMap<string, Node>): boolean {
  return (nodes.get(to)?.rank ?? 0) > (nodes.get(from)?.rank ?? 0);
}

/** From where to where a way leads, one rank at a time. */
function stepsOf({ from, to, via }: Edge): readonly (readonly [string, string])[] {
  const all = [from, ...via, to];
  return all.slice(1).map((one, index) => [all[index] ?? from, one]);
}

/** Words of ways that come together stand where each begins, of ways that part where each ends. */
function wordsAt(edge: Edge, edges: readonly Edge[]): 'from' | 'to' {
  const told = edges.filter((one) => one.label.join('') !== '');
  return told.filter((one) => one.to === edge.to).length > told.filter((one) => one.from === edge.from).length ? 'from' : 'to';
}

function lay(nodes: ReadonlyMap<string, Node>, edges: readonly Edge[], across: boolean): Size {
  const ranks: Node[][] = [];
  for (const node of nodes.values()) (ranks[node.rank] ??= []).push(node);
  const told = (node: Node) => edges.filter((edge) => edge[wordsAt(edge, edges)] === node.id && isOnward(edge, nodes)).map((edge) => (across ? edge.label.length * lineHeight : widthOf(edge.label) * 1.35));
  const room = (node: Node) => Math.max(across ? sizeOf(node).height : sizeOf(node).width, ...told(node)) + 26;
  const widest = Math.max(...ranks.map((row) => row.reduce((sum, node) => sum + room(node), 0)));
  let along = 16;
  for (const [index, row] of ranks.entries()) {
    const before = (node: Node) => {
      const places = edges.flatMap(stepsOf).filter(([, to]) => to === node.id).flatMap(([from]) => nodes.get(from) ?? []).filter((one) => one.rank < index).map((one) => (across ? one.y : one.x));
      return places.length === 0 ? widest / 2 : places.reduce((sum, one) => sum + one, 0) / places.length;
    };
    const deep = Math.max(...row.map((node) => (across ? sizeOf(node).width : sizeOf(node).height)));
    let cross = (widest - row.reduce((sum, node) => sum + room(node), 0)) / 2 + 8;
    for (const node of row.toSorted((a, b) => before(a) - before(b))) {
      const [main, side] = [along + deep / 2, cross + room(node) / 2];
      [node.x, node.y] = across ? [main, side] : [side, main];
      cross += room(node);
    }
    const labels = edges.filter((edge) => nodes.get(edge.from)?.rank === index).map((edge) => (across ? widthOf(edge.label) : edge.label.length * lineHeight));
    along += deep + 44 + Math.max(0, ...labels);
  }
  if (across) return { width: along, height: widest + 48 };
  // Ways back swing out at either side.
  const backs = edges.filter((edge) => !isOnward(edge, nodes)).map((edge) => {
    const [from, to] = [nodes.get(edge.from), nodes.get(edge.to)];
    return { isLeft: from !== undefined && to !== undefined && isLeft(nodes, [from, to]), room: widthOf(edge.label) + 50 };
  });
  const [left, right] = [true, false].map((side) => Math.max(8, ...backs.filter((one) => one.isLeft === side).map((one) => one.room)));
  for (const node of nodes.values()) node.x += left ?? 0;
  return { width: widest + (left ?? 0) + (right ?? 0), height: along };
}

function draw(nodes: ReadonlyMap<string, Node>, edges: readonly Edge[], size: Size, across: boolean): string {
  const ways = edges.map((edge) => {
    const [from, to] = [nodes.get(edge.from), nodes.get(edge.to)];
    return from === undefined || to === undefined ? '' : way(edge, { from, to, across, clear: clearOf(nodes, [from, to], across), through: edge.via.flatMap((id) => nodes.get(id) ?? []), near: wordsAt(edge, edges) === 'to' ? 0.68 : 0.34 });
  });
  const boxes = [...nodes.values()].filter((node) => !isPlace(node)).map((node) => {
    const { width, height } = sizeOf(node);
    return `<rect class="box" x="${node.x - width / 2}" y="${node.y - height / 2}" width="${width}" height="${height}" rx="${node.round ? Math.min(18, height / 2) : 5}"/>${written(node.lines, { x: node.x, y: node.y, look: 'node' })}`;
  });
  return svg(size, ways.join('') + boxes.join(''));
}

/** Goes back on the left: from and to the first of their ranks, where others stand to the right. */
function isLeft(nodes: ReadonlyMap<string, Node>, ends: readonly [Node, Node]): boolean {
  const beside = (node: Node) => [...nodes.values()].filter((one) => one.rank === node.rank && one !== node && !isPlace(one));
  return ends.every((node) => beside(node).every((one) => one.x > node.x)) && ends.some((node) => beside(node).length > 0);
}

/** How far out the boxes stand that lie between two: a way back goes round them. */
function clearOf(nodes: ReadonlyMap<string, Node>, ends: readonly [Node, Node], across: boolean): number {
  const along = (node: Node) => (across ? node.x : node.y);
  const [first, last] = [Math.min(...ends.map(along)), Math.max(...ends.map(along))];
  const between = [...nodes.values()].filter((node) => along(node) >= first && along(node) <= last);
  if (!across && isLeft(nodes, ends)) return Math.min(...between.map((node) => node.x - sizeOf(node).width / 2));
  return Math.max(...between.map((node) => (across ? node.y + sizeOf(node).height / 2 : node.x + sizeOf(node).width / 2)));
}

interface Ends {
  readonly from: Node;
  readonly to: Node;
  readonly across: boolean;
  readonly clear: number;
  readonly through: readonly Node[];
  /** How much of the way is before its words. */
  readonly near: number;
}

function way({ label, dotted }: Edge, { from, to, across, clear, through, near }: Ends): string {
  const [a, b] = [sizeOf(from), sizeOf(to)];
  const back = to.rank <= from.rank;
  // A way back leaves and comes in at the side, out of the way of those that lead on.
  const side = clear < from.x ? -1 : 1;
  const [x0, y0] = across ? (back ? [from.x, from.y + a.height / 2] : [from.x + a.width / 2, from.y]) : back ? [from.x + (side * a.width) / 2, from.y] : [from.x, from.y + a.height / 2];
  const [x2, y2] = across ? (back ? [to.x, to.y + b.height / 2] : [to.x - b.width / 2, to.y]) : back ? [to.x + (side * b.width) / 2, to.y] : [to.x, to.y - b.height / 2];
  const points = [[x0, y0] as const, ...through.map(({ x, y }) => [x, y] as const), [x2, y2] as const];
  const [[x1, y1], [x3, y3]] = near < 0.5 ? [[x0, y0], points[1] ?? [x2, y2]] : [points.at(-2) ?? [x0, y0], [x2, y2]];
  // Half-way, a curve has gone three quarters of the way to its two handles.
  const top = clear + side * 16;
  const out = (top - (across ? y1 + y2 : x1 + x2) / 8) / 0.75;
  const curves = points.slice(1).map(([x, y], index) => {
    const [xa, ya] = points[index] ?? [x, y];
    const bend = Math.max(20, Math.abs(across ? x - xa : y - ya) / 2);
    const [c1, c2] = across ? (back ? [[xa, out], [x, out]] : [[xa + bend, ya], [x - bend, y]]) : back ? [[out, ya], [out, y]] : [[xa, ya + bend], [x, y - bend]];
    return `C${c1.join(' ')} ${c2.join(' ')} ${x} ${y}`;
  });
  const line = `<path class="way${dotted ? ' dotted' : ''}" d="M${x0} ${y0}${curves.join('')}"/>`;
  if (label.join('') === '') return line;
  const width = widthOf(label) + 8;
  const [x, y] = back ? (across ? [(x1 + x2) / 2, top] : [top + (side * width) / 2, (y1 + y2) / 2]) : [x1 + (x3 - x1) * near, y1 + (y3 - y1) * near];
  return `${line}<rect class="behind" x="${x - width / 2}" y="${y - (label.length * lineHeight) / 2}" width="${width}" height="${label.length * lineHeight}"/>${written(label, { x, y, look: 'label' })}`;
}
