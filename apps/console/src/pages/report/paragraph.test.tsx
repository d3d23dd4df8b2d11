// A paragraph of the report as people read it: numbers can be opened, and one that nothing stands behind says so.
import { fireEvent, render, screen } from '@testing-library/react';
import type { ReportPart } from '@jinguo/core';
import { expect, it, vi } from 'vitest';
import { Paragraph, type ReportNumber } from './paragraph.tsx';

const source = { programme: 'XX01', figure: 'people', title: { zh: '受助人数', en: 'People' }, unit: { zh: '人', en: 'people' }, items: 9 };
const parts: readonly ReportPart[] = [
  { kind: 'text', text: '为' },
  { kind: 'number', text: '9', lastYear: '7', backed: true, sources: [source] },
  { kind: 'text', text: '人补助，培训' },
  { kind: 'number', text: '0', lastYear: '4', backed: false, sources: [{ ...source, items: 0 }] },
];

it('opens the number that is pressed, and says which one nothing stands behind', () => {
  const onOpen = vi.fn<(number: ReportNumber) => void>();
  render(<Paragraph parts={parts} compares={false} onOpen={onOpen} />);
  fireEvent.click(screen.getByRole('button', { name: '9' }));
  expect(onOpen).toHaveBeenCalledWith(parts[1]);
  expect(screen.getByRole('button', { name: '0（没有办件支撑）' })).toBeTruthy();
  expect(screen.queryByText('上年 7')).toBeNull();
});

it('has last year’s number beside each where that is asked for', () => {
  render(<Paragraph parts={parts} compares onOpen={() => undefined} />);
  expect(screen.getByText('上年 7')).toBeTruthy();
  expect(screen.getByText('上年 4')).toBeTruthy();
});
