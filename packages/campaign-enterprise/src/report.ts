// What the yearly report says of the campaign, in the district's own sentences (工作总结 2021, 二). 余 and 多 are the writer's.
export const report = [
  '开展小额贷款贴息补助工作，经过申报、审核、征求意见、公示等环节，为{FZ01.people}名创业女性贴息{FZ01.money|wan}万元。',
] as const;
