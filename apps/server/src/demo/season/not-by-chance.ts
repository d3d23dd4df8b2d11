// Workflows that nobody begins by chance: most are started by their congress and cannot be begun at all, the others follow from
// its sums (应到, places, rounds, votes) that chance does not get right together. A season plays the demonstration's congresses with
// people of its seed (season-congresses.ts); the congress's own scenarios, cases and ten thousand random elections play them further.
// A change of a process, and a town's own version of one, begin from a draft of the studio.
const fromTheStudio = ['process-change', 'process-variant'];
export const notByChance: readonly string[] = [...fromTheStudio, ...['district-congress', 'town-congress'].flatMap((name) => [name, ...['delegates', 'candidates', 'rounds', 'members', 'vacancies', 'guests'].map((one) => `${name}-${one}`)])];

/** Services of who is appointed: the few weeks of a demonstration may not come to each, because somebody is appointed first; a season does. */
export const services: readonly string[] = ['mentors', 'live-hosts', 'mediators', 'counsellors', 'guardians', 'volunteers'].map((name) => `${name}-service`);

/** What no item of a season comes to: the district's congress is being prepared, and holds no vote yet. */
export const notInASeason: readonly string[] = [...fromTheStudio, ...['rounds', 'members', 'vacancies'].map((one) => `district-congress-${one}`)];

/** What the few weeks of a demonstration may not come to, because it asks for another item's title, class or points first; a season does. */
export const afterOthers: readonly string[] = ['instructor-training', 'courtyards-rewards', 'balconies-rewards', 'parent-points-redemption'];

/** Tasks of visits: a head plans them; the demonstration tells of three of one programme, a season begins tasks of all. */
export const visitTasks: readonly string[] = ['four-visits', 'scientists', 'helper-visits', 'help-visits', 'member-visits', 'sisters-visits'].map((name) => `${name}-tasks`);
