// An applicant is a private person: her name is masked where a member of staff's is shown.
import { mask } from '../../values/mask.ts';
import type { ItemRow } from '../../store/load-item.ts';

export function shownName(item: Pick<ItemRow, 'applied_self' | 'applicant'>, person: string | null, name: string): string {
  return item.applied_self === 1 && person === item.applicant ? mask('name', name) : name;
}
