// Workflows that nobody begins by chance: they ask for another item's plaque, class or balance, for a house that meets every
// standard at once, or for a whole congress. Their own packages' scenarios play them.
export const notByChance: readonly string[] = [
  'childrens-homes', 'childrens-homes-round', 'childrens-home-upward', 'childrens-home-spot-check', 'instructor-class', 'instructor-training', 'parent-points-reversal', 'parent-points-redemption',
  ...['district-congress', 'town-congress'].flatMap((name) => [name, ...['delegates', 'candidates', 'rounds', 'members', 'vacancies'].map((one) => `${name}-${one}`)]),
];
