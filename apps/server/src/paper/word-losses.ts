// What of a template the PDF does not keep, told when it is uploaded; the Word document keeps everything.
import type { LocalText } from '@jinguo/core';
import PizZip from 'pizzip';

const losses: readonly (readonly [LocalText, RegExp])[] = [
  [{ zh: '自动编号', en: 'automatic numbering' }, /<w:numPr>/u],
  [{ zh: '文本框和图形', en: 'text boxes and shapes' }, /<w:txbxContent|<wps:wsp|<v:shape/u],
  [{ zh: '图表', en: 'charts' }, /<c:chart\b|dgm:relIds/u],
  [{ zh: '脚注和尾注', en: 'footnotes and endnotes' }, /<w:(?:foot|end)noteReference/u],
  [{ zh: '分栏', en: 'columns' }, /<w:cols [^>]*w:num="[2-9]/u],
  [{ zh: '浮动图片的位置（按行内图片排）', en: 'the place of floating pictures, drawn in line' }, /<wp:anchor/u],
  [{ zh: '公式', en: 'formulas' }, /<m:oMath/u],
  [{ zh: '首页或奇偶页不同的页眉页脚', en: 'heads and feet that differ on the first or on even pages' }, /<w:titlePg|<w:(?:header|footer)Reference [^>]*w:type="(?:first|even)"/u],
];

export function lostInPdf(bytes: Uint8Array<ArrayBuffer>): readonly LocalText[] {
  const zip = new PizZip(bytes);
  const text = Object.keys(zip.files).filter((name) => /^word\/(?:document|header\d*|footer\d*)\.xml$/u.test(name)).map((name) => zip.file(name)?.asText() ?? '').join('\n');
  const sections = text.match(/<w:sectPr\b/gu)?.length ?? 0;
  return [...losses.filter(([, sign]) => sign.test(text)).map(([what]) => what), ...(sections > 1 ? [{ zh: '各节不同的纸张和页边距（按末节排）', en: 'pages and margins that differ by section; the last section’s are taken' }] : [])];
}
