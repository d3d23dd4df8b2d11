// Whom a judge of a children's home sits for (domain.md §6, stage 4). A kind is known by its words, so that a lead may add one.
export const kinds = [
  { value: '区妇联', zh: '区妇联', en: 'The district’s federation' }, { value: '区民政局', zh: '区民政局', en: 'Civil affairs' }, { value: '专家', zh: '专家', en: 'Expert' }, { value: '家长', zh: '家长', en: 'Parent' },
  { value: '人大代表（政协委员）', zh: '人大代表（政协委员）', en: 'Deputy or member of the CPPCC' },
] as const;

/** 一票否决: whoever sees one of these on the spot, or at a review, says which. */
export const vetoes = [
  { value: 'unchecked', zh: '工作人员违法犯罪记录查询缺失', en: 'A background check is missing' }, { value: 'harm', zh: '三年内有安全责任事故或侵害未成年人事件', en: 'An accident or harm to a child within three years' }, { value: 'fire', zh: '消防检查不合格', en: 'A failed fire check' },
  { value: 'fees', zh: '开展收费（营利性）培训', en: 'Paid tuition' }, { value: 'falseRecord', zh: '弄虚作假', en: 'A false record' },
] as const;
