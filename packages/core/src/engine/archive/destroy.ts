// 销毁: a file keeps what statistics count and the log of how it was handled; whose it was is gone from every table. Part of the
// transaction of whoever agrees to it. domain.md §3.7
import { eraseItem, nobody } from '../../store/queries/erase-item.ts';
import { searchRow } from '../../store/search.ts';
import type { Scene } from '../command/scene.ts';
import { fieldsOf, type WorkItem } from '../command/work-item.ts';
import { unitName } from '../parts.ts';
import { contextRemains, remainsOf } from './remains.ts';

/** Answers the hashes of uploaded files that are to go from the disk. */
export async function destroy({ parts, tx, today }: Scene, work: WorkItem, { documentNumber }: { readonly documentNumber: string }): Promise<readonly string[]> {
  const { row, workflow } = work;
  const { definition } = workflow.compiled;
  const data = remainsOf(definition, work.data, { on: today, documentNumber, createdAt: row.created_at });
  const files = await eraseItem(tx, row, { title: nobody.name, data: JSON.stringify(data), context: JSON.stringify(contextRemains(work.context, fieldsOf(workflow, data))) });
  await tx.putSearch(searchRow({ ...row, applicant: nobody.id, title: nobody.name }, { unitName: unitName(parts, row.unit).zh, fields: definition.fields, data }));
  return files;
}
