// Photos of a yard before and after (domain.md §9 MJ01/MJ02): where they were taken is said as a village and no closer, and on which
// days; a place on a map is never asked for, and what the telephone wrote into the picture is not kept.
import type { Check } from '@jinguo/core/plugin';
import { date, dateAt, files, leafUnit, refuse, textAt, valueAt, type Section } from '@jinguo/core/programme';

export const photosSection = {
  zh: '照片', en: 'Photos',
  fields: { photosBefore: files('整治前照片', 'Photos before'), beforeOn: date('整治前拍摄日期', 'Taken before on'), photosAfter: files('整治后照片', 'Photos after'), afterOn: date('整治后拍摄日期', 'Taken after on'), photosAt: leafUnit('town', '照片拍摄村（社区）', 'Village the photos were taken in') },
} satisfies Section;

const named = { Before: { zh: '整治前', en: 'before' }, After: { zh: '整治后', en: 'after' } } as const;

/** Photos have their days, in order and not to come, and were taken in the village of the house. */
export const photosPlaced: Check = ({ data, today }) => {
  const [village, at] = [textAt(data, 'application.orgUnit'), textAt(data, 'application.photosAt')];
  const [before, after] = [dateAt(data, 'application.beforeOn'), dateAt(data, 'application.afterOn')];
  const there = (which: keyof typeof named) => { const ids = valueAt(data, `application.photos${which}`); return Array.isArray(ids) && ids.length > 0; };
  const shown = (['Before', 'After'] as const).filter(there);
  return [
    ...shown.flatMap((which) => ((which === 'Before' ? before : after) === undefined ? [refuse(`/application/${which.toLowerCase()}On`, 'PHOTO_DAY', { zh: `请填写${named[which].zh}照片的拍摄日期`, en: `say on which day the photos ${named[which].en} were taken` })] : [])),
    ...(['before', 'after'] as const).flatMap((which) => (((which === 'before' ? before : after) ?? today) > today ? [refuse(`/application/${which}On`, 'NOT_YET', { zh: '拍摄日期还未到', en: 'has not come yet' })] : [])),
    ...(before !== undefined && after !== undefined && before > after ? [refuse('/application/afterOn', 'PHOTO_ORDER', { zh: '整治后照片不能早于整治前照片', en: 'the photos after were not taken before the others' })] : []),
    ...(shown.length > 0 && at === '' ? [refuse('/application/photosAt', 'PHOTO_PLACE', { zh: '请选择照片拍摄的村（社区），不填更细的位置', en: 'say in which village the photos were taken, and no closer' })] : []),
    ...(at === '' || at === village ? [] : [refuse('/application/photosAt', 'PHOTO_ELSEWHERE', { zh: '照片应在该户所在村（社区）拍摄', en: 'the photos are taken in the village of the house' })]),
  ];
};
