/** Entries of somebody who looked at something personal: a masked value, a paper for some readers only, who objects. */
export const lookActions = ['unmask', 'openPaper', 'showObjection'] as const;

export type LookAction = (typeof lookActions)[number];
