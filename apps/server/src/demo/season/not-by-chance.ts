// Workflows that nobody begins by chance: they ask for another item's plaque, class or balance, or for a house that meets
// every standard at once. Their own packages' scenarios play them.
export const notByChance: readonly string[] = [
  'childrens-homes', 'childrens-homes-round', 'childrens-home-upward', 'childrens-home-spot-check', 'instructor-class', 'instructor-training', 'parent-points-reversal', 'parent-points-redemption',
];
