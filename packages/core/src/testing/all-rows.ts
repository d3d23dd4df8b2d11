// Everything the database holds, table by table: for tests that say that something wrote nothing. For small databases.
import type { Database } from '../store/schema.ts';
import type { Store } from '../store/store.ts';

/** A table that is missing here does not compile. */
const tables: Readonly<Record<keyof Database, true>> = {
  definition: true, version_in_force: true, org_unit: true, person: true, post: true, account: true, session: true, setting: true, calendar_year: true,
  number_series: true, item: true, item_key: true, item_search: true, task: true, timer: true, outbox: true, incident: true, audit_entry: true, draft: true,
  notice: true, document: true, attachment: true, message: true, item_copy: true, cover: true, tie: true, figure_entry: true, ledger: true, ledger_entry: true, certificate: true, document_number: true,
  item_follow: true, item_read: true, former_form: true, desk_setting: true,
  import_sheet: true, import_row: true, paper_template: true,
  citizen: true, objection: true, digest: true, person_channel: true,
  definition_draft: true, definition_edit: true, definition_comment: true,
  api_token: true, plugin_record: true, plugin_switch: true, stopped_workflow: true,
  must_have: true, workflow_play: true, public_vote: true, vote_code: true, sign_up: true, consent_withdrawal: true, retention_decision: true, variant_in_force: true,
};

/** The rows of each table but those left out, in an order of their own, so that two readings compare. */
export async function allRows(store: Store, leftOut: readonly (keyof Database)[] = []): Promise<Readonly<Record<string, readonly string[]>>> {
  const found: Record<string, readonly string[]> = {};
  for (const name of Object.keys(tables).filter(isTable)) {
    if (leftOut.includes(name)) continue;
    const rows = await store.read.selectFrom(name).selectAll().execute();
    found[name] = rows.map((row) => JSON.stringify(row)).toSorted();
  }
  return found;
}

function isTable(name: string): name is keyof Database {
  return Object.hasOwn(tables, name);
}
