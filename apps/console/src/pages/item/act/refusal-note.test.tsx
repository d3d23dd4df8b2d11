// A refusal stands above the sheet, and the button that was pressed at its end.
import { render, screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { itemDetail } from '../../../test/item-fixture.ts';
import { RefusalNote } from './refusal-note.tsx';

it('comes into sight when it appears, with each broken rule', () => {
  const seen: string[] = [];
  HTMLElement.prototype.scrollIntoView = function scrollIntoView() {
    seen.push(this.textContent ?? '');
  };
  render(<RefusalNote item={itemDetail({})} refusal={{ code: 'CHECK_FAILED', zh: '不符合办理条件', en: 'refused', actsNext: 'callerCorrects', params: {}, requestId: null, issues: [{ path: '', code: 'BUDGET_SHORT', zh: '超出预算', en: 'over the budget' }] }} onClose={() => undefined} />);
  expect(screen.getByText('超出预算')).toBeTruthy();
  expect(seen).toEqual([expect.stringContaining('不符合办理条件')]);
});
