import { render, screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { addDays, localDateOf } from '@jinguo/core/plugin';
import { PaperSheet } from './paper-sheet.tsx';

const paper = {
  title: '关于拟补助对象的公示', documentNumber: '〔2022〕3号',
  blocks: [
    { kind: 'paragraph', text: '现将名单予以公示。' },
    { kind: 'table', head: ['序号', '金额'], rows: [['1', '6,502.22'], ['1', '6,502.22']] },
    { kind: 'signature', lines: ['区妇联', '2022年9月5日'] },
  ],
} as const;

describe('a paper', () => {
  it('shows its title, number, tables and signature', () => {
    render(<PaperSheet paper={paper} />);
    expect(screen.getByRole('heading', { level: 2 }).textContent).toBe('关于拟补助对象的公示');
    expect(screen.getByText('〔2022〕3号')).toBeDefined();
    expect(screen.getAllByRole('row')).toHaveLength(3);
    expect(screen.getByText('2022年9月5日')).toBeDefined();
  });

  it('shows a level’s box with its heading, its opinion and who signs', () => {
    render(<PaperSheet paper={{ title: '审批表', blocks: [{ kind: 'opinion', heading: '镇（街道）审核意见', text: '情况属实，同意。', lines: ['新丰镇妇联主席　蔡云霞　（盖章）', '2022年9月5日'] }] }} />);
    expect(screen.getByRole('heading', { level: 3 }).textContent).toBe('镇（街道）审核意见');
    expect(screen.getAllByRole('paragraph').map((one) => one.textContent)).toEqual(['情况属实，同意。', '新丰镇妇联主席　蔡云霞　（盖章）', '2022年9月5日']);
  });

  it('keeps a telephone number in one piece', () => {
    render(<PaperSheet paper={{ title: '公示', blocks: [{ kind: 'paragraph', text: '区妇联：0573-82838021；区财政局：0573-82838055。' }] }} />);
    expect(screen.getAllByText(/^0573-\d{8}$/u).map((one) => one.tagName)).toEqual(['SPAN', 'SPAN']);
    expect(screen.getByRole('article').textContent).toContain('区妇联：0573-82838021；区财政局：0573-82838055。');
  });

  it('tells the period of a notice outside the sheet, and that it is provisional', () => {
    const startsOn = localDateOf(new Date('2022-09-05T16:00:00Z'));
    render(<PaperSheet alone paper={paper} period={{ startsOn, endsOn: addDays(startsOn, 6), provisional: true }} />);
    const sheet = screen.getByRole('article');
    const strip = screen.getByText(/公示期：2022年9月6日至2022年9月12日/u);
    expect(sheet.contains(strip)).toBe(false);
    expect(screen.getByText('暂定')).toBeDefined();
  });
});
