// A workflow as a PNG to paste into a document: the same layout as on screen, drawn large on white.
import { layOut } from '../../components/workflow-graph/lay-out.ts';
import { card } from '../../components/workflow-graph/measures.ts';
import { loop, rounded } from '../../components/workflow-graph/path.ts';
import { isLeaving, wayId, type Part } from '../../components/workflow-graph/shown-part.ts';
import type { DraftSketch } from './flow/stage-of.ts';

const columns = 6;
const margin = 48;
const scale = 2;

export type Pictured = Pick<DraftSketch, 'stages' | 'ways'>;
type Local = (text: { readonly zh: string; readonly en: string }) => string;

/** @throws TypeError where the browser cannot draw it. */
export async function pngOf(sketch: Pictured, local: Local): Promise<Blob> {
  const { svg, width, height } = await svgOf(sketch, local);
  const image = new Image(width, height);
  const url = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
  try {
    image.src = url;
    await image.decode();
    const canvas = document.createElement('canvas');
    canvas.width = width * scale;
    canvas.height = height * scale;
    const context = canvas.getContext('2d');
    if (context === null) throw new TypeError('no canvas');
    context.fillStyle = '#ffffff';
    context.fillRect(0, 0, canvas.width, canvas.height);
    context.drawImage(image, 0, 0, canvas.width, canvas.height);
    return await new Promise<Blob>((done, failed) => canvas.toBlob((blob) => (blob === null ? failed(new TypeError('no picture')) : done(blob)), 'image/png'));
  } finally {
    URL.revokeObjectURL(url);
  }
}

async function svgOf(sketch: Pictured, local: Local): Promise<{ readonly svg: string; readonly width: number; readonly height: number }> {
  const part: Part = { ways: sketch.ways.filter((way) => !isLeaving(way)), stages: sketch.stages.map((stage) => ({ ...stage, state: 'future', visits: [] })) };
  const drawing = await layOut(part, { direction: 'right', columns });
  const spots = [...drawing.spots.values()];
  const corners = [...spots, ...[...drawing.bends.values()].flat()];
  const left = Math.min(...corners.map((one) => one.x)) - margin;
  const top = Math.min(...corners.map((one) => one.y)) - margin;
  const width = Math.ceil(Math.max(...spots.map((one) => one.x + card.width), ...corners.map((one) => one.x)) + margin - left);
  const height = Math.ceil(Math.max(...spots.map((one) => one.y + card.height), ...corners.map((one) => one.y)) + margin - top);
  const lines = part.ways.flatMap((way) => {
    const [from, to] = [drawing.spots.get(way.from), drawing.spots.get(way.to)];
    if (from === undefined || to === undefined) return [];
    const bends = drawing.bends.get(wayId(way.from, way.to)) ?? [];
    const line = bends.length > 1 && !way.isReturn ? rounded(bends) : loop(from, to, drawing.direction);
    const said = way.outcomes.map((one) => local(one.title)).join(' / ');
    return [{ path: `<path d="${line.path}" fill="none" stroke="${way.isReturn ? '#d27a1d' : '#8a95a3'}" stroke-width="1.4" marker-end="url(#${way.isReturn ? 'back' : 'on'})"/>`, label: `<text x="${line.middle.x}" y="${line.middle.y + 4}" class="way">${escaped(shortened(said, Math.min(14, Math.max(4, Math.floor(line.room / 12)))))}</text>` }];
  });
  const cards = sketch.stages.flatMap((stage) => {
    const spot = drawing.spots.get(stage.id);
    if (spot === undefined) return [];
    const rows = [local(stage.title), stage.who === null ? '' : local(stage.who), stage.limit === null ? '' : local(stage.limit)].filter(Boolean);
    const first = spot.y + card.height / 2 - (rows.length - 1) * 10 + 5;
    return [
      `<rect x="${spot.x}" y="${spot.y}" width="${card.width}" height="${card.height}" rx="${stage.kind === 'end' ? 26 : 10}" fill="${stage.kind === 'end' ? '#f1f3f6' : '#ffffff'}" stroke="#8a95a3" stroke-width="1.5"/>`,
      ...rows.map((row, index) => `<text x="${spot.x + card.width / 2}" y="${first + index * 20}" class="${index === 0 ? 'title' : 'who'}">${escaped(shortened(row, 13))}</text>`),
    ];
  });
  const arrow = (id: string, colour: string) => `<marker id="${id}" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="8" markerHeight="8" orient="auto"><path d="M0,0 L8,4 L0,8 z" fill="${colour}"/></marker>`;
  const style = 'text{font-family:"PingFang SC","Microsoft YaHei","Noto Sans SC","WenQuanYi Micro Hei",sans-serif;text-anchor:middle}.title{font-size:14px;font-weight:600;fill:#1c222b}.who{font-size:12px;fill:#48525f}.way{font-size:11px;fill:#48525f;paint-order:stroke;stroke:#fff;stroke-width:4px}';
  return { width, height, svg: `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="${left} ${top} ${width} ${height}"><style>${style}</style><defs>${arrow('on', '#8a95a3')}${arrow('back', '#d27a1d')}</defs>${lines.map((one) => one.path).join('')}${lines.map((one) => one.label).join('')}${cards.join('')}</svg>` };
}

function shortened(text: string, most: number): string {
  return text.length > most ? `${text.slice(0, most - 1)}…` : text;
}

/** Titles are somebody's words. */
function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
