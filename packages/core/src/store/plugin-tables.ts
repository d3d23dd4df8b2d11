// Tables of the switch that turns a plugin off and on.

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

export interface PluginTables {
  plugin_switch: PluginSwitchTable;
  stopped_workflow: StoppedWorkflowTable;
}
