import { expect, it } from 'vitest';
import { fromOneLine, inOneLine, linesInOne } from './one-line.ts';

it('reads each language again of what the engine said, of one line and of several', () => {
  const [moved, due] = [{ zh: '岗位空缺，改由南湖区办理', en: 'the post is vacant: clerk, Nanhu (district) is asked' }, { zh: '“审核（一）”到期日由无调整为2022-09-05', en: 'Review: due 2022-09-05, was never' }];
  expect(fromOneLine(inOneLine(moved))).toEqual(moved);
  expect(fromOneLine(linesInOne([inOneLine(moved), inOneLine(due)]))).toEqual({ zh: `${moved.zh}；${due.zh}`, en: `${moved.en}; ${due.en}` });
});

it.each(['同意。', '材料不全；请补充 (身份证)；谢谢', '', '(all right)'])('takes what somebody else wrote for nothing of its own: %s', (text) => {
  expect(fromOneLine(text)).toBeUndefined();
});
