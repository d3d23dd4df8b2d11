// What these forms count that no other campaign does.
export const ballots = { zh: '张', en: 'ballots' } as const;
