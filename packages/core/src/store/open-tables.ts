// The tables of the side that is open to everybody: notices, who applied without an account, what was objected to a notice, votes, and who signed up.

/** Somebody who applied without an account: a person, and the hash of the code that is all she has to show. */
export interface CitizenTable {
  code_hash: string;
  person_id: string;
  created_at: string;
}

/** 公示 as it was published. */
export interface NoticeTable {
  id: string;
  item_id: string;
  paper: string;
  starts_on: string;
  ends_on: string;
  days: number;
  provisional: number;
  published_at: string;
  /** The notice it corrects 更正公告, and why. */
  corrects: string | null;
  reason: string | null;
}

/** 异议 as it came in, apart from the item: who objects is for those alone who look into it. */
export interface ObjectionTable {
  id: string;
  code_hash: string;
  notice_id: string;
  /** The item whose notice it is. */
  item_id: string;
  kind: 'person' | 'unit' | 'anonymous';
  objector: string | null;
  contact: string | null;
  /** Which entry of the notice it is about, in the objector's words. */
  about: string | null;
  facts: string;
  received_at: string;
  state: 'received' | 'accepted' | 'notAccepted' | 'upheld' | 'notUpheld' | 'partly';
  /** What the objector is told; never personal data of others. */
  reply: string | null;
  answered_at: string | null;
  answered_by: string | null;
  /** The item it was registered on: an entry of the list, or the item itself. */
  registered_on: string | null;
  /** The item it names: that of the notice, or the entry of its list that `about` means; null where nobody can tell. */
  names_item: string | null;
  /** 1: it came after the end of its notice, and is kept as a complaint 投诉 that holds nothing up. */
  late: number;
  /** How often somebody was told that it waits to be taken in. */
  told: number;
}

/** One vote; whoever gave it is not known. */
export interface PublicVoteTable {
  /** Keyed hash of the poll, the day and the telephone number. */
  phone_hash: string;
  /** Keyed hash of the poll, the day and the device. */
  device_hash: string;
  /** The batch voted in; the item itself where it has none. */
  poll: string;
  item_id: string;
  /** Keyed hash of the poll and the address range. */
  range_hash: string;
  /** The last day it is kept. */
  keep_until: string;
  /** 1 where a code was sent to the telephone and came back. */
  verified: number;
}

/** The code last sent to a telephone that wants to vote; forgotten the day after. */
export interface VoteCodeTable {
  /** Keyed hash of the telephone number. */
  phone_hash: string;
  /** Keyed hash of the poll, the number and the code. */
  code_hash: string;
  tries: number;
  day: string;
  /** How many were sent that day. */
  sent: number;
  sent_at: string;
  expires_at: string;
}

/** 公开报名: one telephone's sign-up for an item. Kept for a while only; what was cancelled holds nothing of a person any more. */
export interface SignUpTable {
  id: string;
  code_hash: string;
  item_id: string;
  /** Keyed hash of the item and the telephone number; null once it was cancelled. */
  phone_hash: string | null;
  /** Empty once it was cancelled. */
  name: string;
  phone: string;
  /** Herself and the children she brings, of whom nothing but their number is known. */
  people: number;
  state: 'placed' | 'waiting' | 'cancelled';
  /** Which consent she gave, in its words. */
  consent: string;
  signed_up_at: string;
  /** When she came up from the waiting list. */
  moved_up_at: string | null;
  cancelled_at: string | null;
  came_at: string | null;
  came_by: string | null;
  /** The last day it is kept. */
  keep_until: string;
}
