// Tables for what stands around an office's own work: plugins that are off, and machine clients.

/** One turn of a switch; none is ever deleted. */
export interface PluginSwitchTable {
  seq: number;
  plugin: string;
  state: 'off' | 'on';
  reason: string;
  /** Person; null: the system, because the plugin hung. */
  made_by: string | null;
  made_by_name: string;
  made_at: string;
}

/** A workflow whose plugin is off: its items stay where they are. */
interface StoppedWorkflowTable {
  workflow: string;
  plugin: string;
}

/** A machine client's token. */
export interface ApiTokenTable {
  token_hash: string;
  /** The account it acts as. */
  person_id: string;
  /** What it is for, in the administrator's words. */
  name: string;
  created_at: string;
  expires_at: string;
  revoked_at: string | null;
}

/** A record of a plugin's own table. */
export interface PluginRecordTable {
  plugin: string;
  table_name: string;
  record_key: string;
  /** 1, 2, 3 …: the shape it was written in. */
  version: number;
  json: string;
}

export interface PluginTables {
  plugin_record: PluginRecordTable;
  api_token: ApiTokenTable;
  plugin_switch: PluginSwitchTable;
  stopped_workflow: StoppedWorkflowTable;
}
