// The certificates of an item: what stands beside the QR code, and where the check leads.
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it, vi } from 'vitest';
import { itemDetail } from '../../test/item-fixture.ts';
import { CertificatesPanel } from './certificates-panel.tsx';

it('shows each with its QR code, its dates and the way to the public check, and says when it was revoked', () => {
  const certificate = { code: 'a-b_c', number: '工证〔2022〕001', title: { zh: '工具证', en: 'Tool certificate' }, holder: '沈*', issuedOn: '2022-09-05', validUntil: '2025-09-05', revokedOn: '2023-01-09' };
  const { container } = render(<CertificatesPanel item={itemDetail({ certificates: [certificate] })} />);
  expect(container.querySelector('svg')).toBeTruthy();
  expect(screen.getByRole('link', { name: '查验页' }).getAttribute('href')).toBe(`${location.origin}/certificates/a-b_c`);
  for (const text of ['工证〔2022〕001', '持有人：沈*', '发证日期：2022年9月5日', '有效期至：2025年9月5日', '已于2023年1月9日撤销']) expect(screen.getByText(text)).toBeTruthy();
});

it('prints as a card of its own, with the photograph a form of the item asks for', async () => {
  vi.stubGlobal('print', () => undefined);
  const certificate = { code: 'abc', number: '代证001', title: { zh: '代表证', en: 'Delegate' }, holder: '沈*', issuedOn: '2022-09-05', validUntil: null, revokedOn: null };
  const form = { name: 'nomination', masked: [], former: null, title: { zh: '推荐', en: 'Nomination' }, schema: { type: 'object', properties: { photo: { 'type': 'array', 'x-portrait': true } } }, data: { photo: ['file-1'] } };
  render(<CertificatesPanel item={{ ...itemDetail({ certificates: [certificate] }), forms: [form] }} />);
  await userEvent.click(screen.getByRole('button', { name: /打印/u }));
  const card = document.querySelector('body > .print-alone [data-white]');
  expect(card?.querySelector('img')?.getAttribute('src')).toBe('/files/file-1?show');
  expect(card?.textContent).toContain('代证001');
  dispatchEvent(new Event('afterprint'));
  expect(document.querySelector('.print-alone')).toBeNull();
});
