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

export interface PluginTables {
  api_token: ApiTokenTable;
  plugin_switch: PluginSwitchTable;
  stopped_workflow: StoppedWorkflowTable;
}
