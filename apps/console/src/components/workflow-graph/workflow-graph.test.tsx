import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import type { GraphStage, GraphWay } from '@jinguo/core';
import { forwardOf } from './forward.ts';
import { WorkflowGraph } from './workflow-graph.tsx';

const stage = (id: string, state: GraphStage['state'], visits: GraphStage['visits'] = []): GraphStage =>
  ({ id, kind: 'review', title: { zh: `环节${id}`, en: id }, who: { zh: '经办人', en: 'Clerk' }, limit: null, state, visits });
const way = (from: string, to: string, outcome: string): GraphWay =>
  ({ from, to, outcomes: [{ outcome, title: { zh: outcome, en: outcome } }], walked: 0, isReturn: outcome === 'returned' });
const stages = [stage('一', 'done', [{ enteredAt: '2022-09-05T01:00:00Z', leftAt: '2022-09-05T02:30:00Z', by: '王芳' }]), stage('二', 'current'), stage('三', 'future'), stage('补', 'future')];
const ways = [way('一', '二', 'approved'), way('二', '补', 'returned'), way('补', '二', 'submitted'), way('二', '三', 'approved')];

it('tells the same in words, in Shanghai time', () => {
  render(<WorkflowGraph stages={stages} ways={ways} />);
  const [first, ...others] = within(screen.getByRole('list', { name: /流程图/u })).getAllByRole('listitem');
  expect(first?.textContent).toContain('2022年9月5日 09:00 到达，2022年9月5日 10:30 办出 王芳 办理');
  expect(others).toHaveLength(2);
});

it('shows every stage when asked', async () => {
  render(<WorkflowGraph stages={stages} ways={ways} />);
  await userEvent.click(screen.getByRole('switch', { name: /显示全部环节/u }));
  expect(within(screen.getByRole('list', { name: /流程图/u })).getAllByRole('listitem')).toHaveLength(4);
});

it('says so when there is no workflow', () => {
  render(<WorkflowGraph stages={[]} ways={[]} />);
  expect(screen.getByText('暂无流程信息')).toBeDefined();
});

it('puts detours after the line and draws returns back', () => {
  const { order, back } = forwardOf({ stages, ways });
  expect(order).toEqual(['一', '二', '三', '补']);
  expect([...back]).toEqual(['二>补']);
});
