// Names of the places between two steps of a command, of the worker and of opening. Tests hand in a function that is called at
// each and ends the process there; in use it does nothing. Without it a kill would meet the short gaps only by luck.

/** Gaps that a process passes when it opens a database, also one that another process left in the middle of its work. */
export const openingPoints = ['open.connected', 'open.migrated', 'open.reading', 'engine.published', 'engine.loaded', 'engine.built'] as const;

/** Gaps inside commands, timers and deliveries, from the first to the last of each. */
export const workingPoints = [
  'write.begun', 'write.saved', 'write.worked', 'write.released', 'write.committed',
  'act.loaded', 'act.checked', 'act.decided', 'act.written', 'act.committed', 'act.told',
  'start.numbered', 'start.checked', 'start.decided', 'start.written', 'start.committed', 'start.told',
  'note.queued', 'note.written', 'note.committed',
  'scene.seated', 'scene.carriedOut', 'item.row', 'item.found', 'item.tasks', 'item.timers', 'item.effects', 'item.papers', 'scene.kept', 'scene.entry',
  'timers.found', 'timer.marked', 'timer.decided', 'timer.written', 'timer.committed', 'timer.told',
  'incident.opened', 'incident.committed',
  'outbox.looked', 'outbox.taken', 'outbox.sent', 'outbox.marked', 'outbox.given', 'outbox.delivered', 'outbox.putOff',
] as const;

export type CrashPoint = (typeof openingPoints)[number] | (typeof workingPoints)[number];

/** Told whenever a process comes to a point. */
export type At = (point: CrashPoint) => void;

export const goOn: At = () => undefined;
