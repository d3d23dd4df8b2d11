// The building blocks of programmes: form words, blocks that join to a workflow, papers, shared rules, import templates.
// A programme should read like its row in the catalogue; this is what it is written in. Re-exports only.
export * from './programme/fields.ts';
export * from './programme/posts.ts';
export { type Block, type StageInput } from './programme/block.ts';
export { tell, type Rules } from './programme/blocks/parts.ts';
export { fill } from './programme/blocks/fill.ts';
export { level } from './programme/blocks/level.ts';
export { consult } from './programme/blocks/consult.ts';
export { inspect } from './programme/blocks/inspect.ts';
export { notify } from './programme/blocks/notify.ts';
export { onList } from './programme/blocks/on-list.ts';
export { putDown } from './programme/blocks/put-down.ts';
export { yearly } from './programme/blocks/yearly.ts';
export { selection, type Selection } from './programme/archetypes/selection.ts';
export { itemWorkflow } from './programme/item-workflow.ts';
export { roundWorkflow } from './programme/round-workflow.ts';
export * from './programme/round-forms.ts';
export * from './programme/checks.ts';
export * from './programme/finding.ts';
export * from './programme/values.ts';
export { panelScore } from './programme/panel-score.ts';
export { sheetOf } from './programme/sheet.ts';
export * as cells from './programme/cells.ts';
export { formTable, printRate } from './programme/papers/form-table.ts';
export { maskedNames } from './programme/papers/masked-names.ts';
export * from './programme/papers/item-papers.ts';
export * from './programme/papers/list-papers.ts';
