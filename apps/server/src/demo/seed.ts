// stub
import type { Office } from '../office.ts';
export async function seedDemo(_office: Office): Promise<void> {}
