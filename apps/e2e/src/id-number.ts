// Valid, invented ID numbers of women, another for each serial number: GB 11643, an even order code.
const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

export function idNumber(serial: number): string {
  const born = new Date(Date.UTC(1980, 0, 1 + serial)).toISOString().slice(0, 10).replaceAll('-', '');
  return withCheckDigit(`330402${born}002`);
}

/** The first seventeen digits with the one that checks them. */
export function withCheckDigit(head: string): string {
  const sum = weights.reduce((total, weight, index) => total + weight * Number(head[index]), 0);
  return `${head}${'10X98765432'.charAt(sum % 11)}`;
}
