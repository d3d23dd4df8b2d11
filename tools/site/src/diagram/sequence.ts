// Who tells whom what, in order: a sequence diagram in Mermaid's words as a picture, as far as the docs use the language.
import { lineHeight, linesOf, svg, widthOf, written } from './text.ts';

const apart = 210;
const step = 44;
const headHeight = 48;

export function sequence(source: string): string {
  const people = [...source.matchAll(/^\s*participant (\w+) as (.+)$/gmu)].map(([, id = '', title = '']) => ({ id, lines: linesOf(title) }));
  const said = [...source.matchAll(/^\s*(\w+)(-->>|->>)(\w+): (.+)$/gmu)].map(([, from = '', arrow = '', to = '', what = '']) => ({ from, to, dotted: arrow === '-->>', lines: linesOf(what) }));
  const place = (id: string) => 90 + people.findIndex((one) => one.id === id) * apart;
  const height = headHeight + 24 + said.length * step;
  const heads = people.map(({ id, lines }) => `<line class="life" x1="${place(id)}" y1="${headHeight}" x2="${place(id)}" y2="${height}"/><rect class="box" x="${place(id) - 80}" y="4" width="160" height="${headHeight - 4}" rx="5"/>${written(lines, { x: place(id), y: headHeight / 2 + 2, look: 'node' })}`);
  const tells = said.map(({ from, to, dotted, lines }, index) => {
    const y = headHeight + 34 + index * step;
    const [a, b] = [place(from), place(to)];
    const numbered = [`${index + 1}. ${lines[0] ?? ''}`, ...lines.slice(1)];
    const x = a === b ? a + widthOf(numbered) / 2 + 30 : Math.max((a + b) / 2, widthOf(numbered) / 2 + 8);
    const line = a === b ? `<path class="way" d="M${a} ${y}h24v14H${a + 4}"/>` : `<path class="way${dotted ? ' dotted' : ''}" d="M${a} ${y}H${b}"/>`;
    return `${line}<rect class="behind" x="${x - widthOf(numbered) / 2 - 2}" y="${y - lineHeight - 2}" width="${widthOf(numbered) + 4}" height="${lineHeight - 2}"/>${written(numbered, { x, y: y - 12, look: 'label' })}`;
  });
  return svg({ width: 180 + (people.length - 1) * apart, height: height + 8 }, heads.join('') + tells.join(''));
}
