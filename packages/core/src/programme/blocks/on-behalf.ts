// 代填 of whoever may apply herself (domain.md §1): an office that enters it brings a scan of the paper she signed, and somebody else
// than who entered it confirms that it is true. Both are assumed, the lead's.
import type { NumberParameter } from '../../definition/parameter.ts';
import type { WorkflowDefinitionInput } from '../../definition/workflow-definition.ts';
import { parameter } from '../parameter.ts';

/** How many scans are needed, and whether another than the filer confirms. */
export const onBehalfParameters: { readonly signedScans: NumberParameter; readonly otherConfirms: NumberParameter } = {
  signedScans: parameter('代填至少须附签字纸质件扫描件（0为不要求）', 'Scans of the signed paper, at least, where staff enter it (0: none needed)', 1, { maximum: 9, unit: { zh: '份', en: 'scans' } }),
  otherConfirms: parameter('代填须由代填人以外的人员核实属实（0为不要求）', 'Confirmed by others than who entered it (0: not needed)', 1, { maximum: 1, unit: { zh: '人', en: 'people' } }),
};

/** What a definition says of it, by those numbers. */
export const onBehalf = { scans: 'signedScans', others: 'otherConfirms' } as const;

/** Whether an applicant may begin it herself and an office for her. */
export function isEnteredOnBehalf(startedBy: WorkflowDefinitionInput['startedBy']): boolean {
  return startedBy.some((one) => 'applicant' in one) && startedBy.some((one) => 'role' in one);
}
