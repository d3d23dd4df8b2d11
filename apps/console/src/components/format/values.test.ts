// Values of definitions' fields as people read them.
import { expect, it } from 'vitest';
import { formatValue } from './values.ts';

it.each([
  [650_222, 'fen', '¥6,502.22'], [38_500, 'ppm', '3.85%'], [8_767, 'hundredths', '87.67'], [9_005, 'hundredths', '90.05'], [12_345, null, '12,345'],
])('%i of %s is %s', (value, unit, said) => {
  expect(formatValue(value, { type: 'integer', unit }, 'zh')).toBe(said);
});
