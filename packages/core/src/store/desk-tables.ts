// Tables of a person's desk. None of them is a step of an item: the audit log says nothing of what is in them.

/** 关注: an item a person wants to hear of. */
export interface ItemFollowTable {
  person_id: string;
  item_id: string;
  since: string;
  /** When she last opened it: what happened later is news to her. */
  seen_at: string;
}

/** When a person first opened an item. */
export interface ItemReadTable {
  item_id: string;
  person_id: string;
  at: string;
}

/** What a form said before it was last filled in, to show what a correction changed. */
export interface FormerFormTable {
  item_id: string;
  form: string;
  /** JSON, as it stood in the item. */
  data: string;
  /** When it was replaced. */
  at: string;
}

/** Where a channel reaches a person: her mobile number, or her account at its vendor. */
export interface PersonChannelTable {
  person_id: string;
  channel: string;
  address: string;
}

/** How a person keeps her desk: filters, phrases, columns; JSON of engine/desk/desk-settings.ts. */
export interface DeskSettingTable {
  person_id: string;
  json: string;
}
