// The certificates of an item: what stands beside the QR code, and where the check leads.
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it, vi } from 'vitest';
import { itemDetail } from '../../test/item-fixture.ts';
import { CertificatesPanel } from './certificates-panel.tsx';

it('shows each with its QR code, its dates and the way to the public check, and says when it was revoked', () => {
  const certificate = { code: 'a-b_c', number: '工证〔2022〕001', title: { zh: '工具证', en: 'Tool certificate' }, holder: '沈*', issuedOn: '2022-09-05', validUntil: '2025-09-05', revokedOn: '2023-01-09', replacedBy: null };
  const { container } = render(<CertificatesPanel item={itemDetail({ certificates: [certificate] })} />);
  expect(container.querySelector('svg')).toBeTruthy();
  expect(screen.getByRole('link', { name: '查验页' }).getAttribute('href')).toBe(`${location.origin}/certificates/a-b_c`);
  for (const text of ['工证〔2022〕001', '持有人：沈*', '发证日期：2022年9月5日', '有效期至：2025年9月5日', '已于2023年1月9日撤销']) expect(screen.getByText(text)).toBeTruthy();
});

it('says of one that was replaced by which', () => {
  const certificate = { code: 'old', number: '工证〔2022〕001', title: { zh: '工具证', en: 'Tool certificate' }, holder: '沈*', issuedOn: '2022-09-05', validUntil: '2025-09-05', revokedOn: null, replacedBy: '工证〔2025〕001' };
  render(<CertificatesPanel item={itemDetail({ certificates: [certificate] })} />);
  expect(screen.getByText('已换证，新证编号：工证〔2025〕001')).toBeTruthy();
});

it('prints as a card of its own, with the photograph a form of the item asks for', async () => {
  vi.stubGlobal('print', () => undefined);
  const certificate = { code: 'abc', number: '代证001', title: { zh: '代表证', en: 'Delegate' }, holder: '沈*', issuedOn: '2022-09-05', validUntil: null, revokedOn: null, replacedBy: null };
  const form = { name: 'nomination', masked: [], former: null, title: { zh: '推荐', en: 'Nomination' }, schema: { type: 'object', properties: { photo: { 'type': 'array', 'x-portrait': true } } }, data: { photo: ['file-1'] } };
  render(<CertificatesPanel item={{ ...itemDetail({ certificates: [certificate] }), forms: [form] }} />);
  await userEvent.click(screen.getByRole('button', { name: /打印/u }));
  const card = document.querySelector('body > .print-alone [data-white]');
  expect(card?.querySelector('img')?.getAttribute('src')).toBe('/files/file-1?show');
  expect(card?.textContent).toContain('代证001');
  dispatchEvent(new Event('afterprint'));
  expect(document.querySelector('.print-alone')).toBeNull();
});

it('of a class shows ten at a time, and finds one by her whole name or by the number', async () => {
  const certificates = Array.from({ length: 25 }, (_, n) => ({ code: `code-${n}`, number: `工结〔2022〕${String(n + 1).padStart(4, '0')}`, title: { zh: '结业证书', en: 'Completion' }, holder: n === 20 ? '欧**英' : '沈*兰', issuedOn: '2022-09-05', validUntil: null, revokedOn: null, replacedBy: null }));
  render(<CertificatesPanel item={itemDetail({ certificates })} />);
  const numbers = () => screen.getAllByText(/^工结/u).map((one) => one.textContent);
  expect(screen.getByText('共 25 份')).toBeTruthy();
  expect(numbers()).toHaveLength(10);
  await userEvent.click(screen.getByTitle('3'));
  expect(numbers()).toEqual(certificates.slice(20).map((one) => one.number));
  const search = screen.getByRole('textbox', { name: '按姓名或编号查找' });
  await userEvent.type(search, '欧阳兰英');
  expect(numbers()).toEqual(['工结〔2022〕0021']);
  await userEvent.clear(search);
  await userEvent.type(search, '0007');
  expect(numbers()).toEqual(['工结〔2022〕0007']);
  await userEvent.clear(search);
  await userEvent.type(search, '张三');
  expect(screen.getByText('没有符合的证书')).toBeTruthy();
});
