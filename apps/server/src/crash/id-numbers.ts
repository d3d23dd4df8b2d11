// Valid, invented ID numbers of women, one a serial number: made from a birth date and an even order code.
const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

export function idNumber(serial: number): string {
  const born = new Date(Date.UTC(1985, 0, 1 + (serial % 5000)));
  const order = String(Math.floor(serial / 5000) * 2).padStart(3, '0').slice(-3);
  const head = `330402${born.toISOString().slice(0, 10).replaceAll('-', '')}${order}`;
  const sum = weights.reduce((total, weight, index) => total + weight * Number(head[index]), 0);
  return `${head}${'10X98765432'.charAt(sum % 11)}`;
}
