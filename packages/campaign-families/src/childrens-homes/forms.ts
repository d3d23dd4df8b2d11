// The forms of JH01 示范型儿童之家 (domain.md §6). Children are counts, never names.
import { address, choice, choices, count, date, files, form, formSpec, leafUnit, longText, money, mustTick, personName, points, rows, text, typedNumber, yesNo } from '@jinguo/core/programme';
import { kinds, vetoes } from './seats.ts';

const zones = [
  { value: 'reading', zh: '阅读', en: 'Reading' }, { value: 'play', zh: '游戏', en: 'Play' }, { value: 'study', zh: '学习辅导', en: 'Study' }, { value: 'mind', zh: '心理', en: 'Mind' }, { value: 'family', zh: '亲子', en: 'Parents and children' }, { value: 'craft', zh: '手工', en: 'Crafts' }, { value: 'outdoor', zh: '户外', en: 'Outdoors' },
] as const;
const jobs = [{ value: 'fullTime', zh: '专职', en: 'Full-time' }, { value: 'partTime', zh: '兼职', en: 'Part-time' }, { value: 'volunteer', zh: '志愿者', en: 'Volunteer' }] as const;
/** Square metres with one decimal. */
const area = (zh: string, en: string) => count(zh, en, { in: 'squareMetres', type: 'number', multipleOf: 0.1 });

export const application = formSpec({ zh: '示范型儿童之家申报表', en: 'Application' }, [
  { zh: '基本情况', en: 'The home', fields: { homeName: text('名称', 'Name', { maxLength: 60, examples: ['竹林村儿童之家', '烟雨社区儿童之家', '联丰村儿童之家'] }), orgUnit: leafUnit('town'), address: address('地址', 'Address', { examples: ['新丰镇竹林村文化礼堂一楼'] }), openedOn: date('启用日期', 'Opened on'), director: { ...personName('负责人', 'Director'), description: '同时列入工作人员，填写违法犯罪记录查询', 'x-help': 'Listed among the staff as well, with the background check' } } },
  { zh: '场地与设施', en: 'Place', fields: { indoorArea: area('室内面积', 'Indoors'), outdoorArea: area('室外面积', 'Outdoors'), zones: choices('功能区', 'Zones', zones, { minItems: 1 }), books: count('图书', 'Books', { in: { zh: '册', en: 'books' }, maximum: 99_999 }) } },
  { zh: '安全', en: 'Safety', fields: { fire: yesNo('消防合格', 'Fire check passed'), insurance: yesNo('已购公众责任险', 'Insured'), cctv: yesNo('监控覆盖', 'Cameras'), plan: yesNo('有应急预案', 'Emergency plan') } },
  { zh: '开放', en: 'Open', fields: { weeklyDays: count('每周开放天数', 'Days a week', { in: 'days', maximum: 7 }), weeklyHours: count('每周开放小时', 'Hours a week', { in: 'hours', maximum: 168 }), holidayOpen: yesNo('寒暑假开放', 'Open in the vacations') } },
  { zh: '队伍', en: 'Staff', fields: { staff: { ...rows('工作人员', 'Staff', { name: personName('姓名', 'Name'), job: choice('类别', 'Job', jobs), backgroundCheckOn: date('违法犯罪记录查询日期', 'Background checked on'), clean: yesNo('查询结果为无记录', 'No record') }), minItems: 1 } } },
  { zh: '服务', en: 'Service', fields: { served: count('服务儿童', 'Children served', { in: 'people', maximum: 99_999 }), hardship: count('其中困境儿童', 'In hardship', { in: 'people' }), leftBehind: count('其中留守儿童', 'Left behind', { in: 'people' }), activities: { ...rows('近12个月活动', 'Activities of twelve months', { on: date('日期', 'On'), theme: text('主题', 'Theme', { maxLength: 60, examples: ['亲子阅读', '防溺水安全课', '端午手工'] }), headcount: count('人数', 'Headcount', { in: 'people', minimum: 1 }), photoConsent: yesNo('照片已获监护人同意（或无可辨认儿童）', 'Guardians agreed to the photos') }), minItems: 1 } } },
  { zh: '经费', en: 'Money', fields: { fund: { ...rows('年度经费来源', 'Where the money comes from', { source: text('来源', 'Source', { maxLength: 40, examples: ['村集体', '妇联补助', '爱心企业'] }), amount: money('金额', 'Sum') }), minItems: 1 }, fundTotal: money('年度经费合计', 'In all') } },
  {
    zh: '承诺', en: 'Pledge',
    fields: { noHarm: mustTick('三年内无安全责任事故和侵害未成年人事件', 'No accident and no harm to a child within three years'), noFees: mustTick('不开展收费（营利性）培训', 'No paid tuition'), photos: files('场地照片（不出现可辨认的儿童，监护人同意的除外）', 'Photos'), truth: mustTick('承诺所填属实', 'All I state is true') },
  },
], ['photos']);

export const townScore = formSpec({ zh: '镇（街道）初评', en: 'Score of the town' }, [{ zh: '初评', en: 'Score', fields: { score: points('初评得分', 'Score', 100), rank: count('本镇（街道）排序', 'Rank within the town', { minimum: 1, maximum: 99 }), civil: yesNo('镇（街道）民政同意', 'The town’s civil affairs agree') } }]);

const vetoed = () => choices('一票否决情形（没有则不选）', 'Facts that rule it out; none if there is none', vetoes);

/** 五更, 20 points each. */
export const criteria = ['place', 'equipment', 'team', 'service', 'management'] as const;
/** A note on each. */
const noted = [['placeNote', '环境说明', 'On the place'], ['equipmentNote', '设施说明', 'On the equipment'], ['teamNote', '队伍说明', 'On the team'], ['serviceNote', '服务说明', 'On the service'], ['managementNote', '管理说明', 'On the management']] as const;
export const sheet = formSpec({ zh: '实地评审打分表（“五更”）', en: 'Sheet of the five' }, [
  { zh: '评委', en: 'Judge', fields: { seat: choice('评委类别', 'Sits for', kinds) } },
  { zh: '评分', en: 'Marks', fields: { place: points('环境更优雅', 'Place', 20), equipment: points('设施更优良', 'Equipment', 20), team: points('队伍更优秀', 'Team', 20), service: points('服务更优质', 'Service', 20), management: points('管理更有效', 'Management', 20) } },
  { zh: '逐项说明', en: 'Notes', fields: Object.fromEntries(noted.map(([name, zh, en]) => [name, longText(zh, en, { maxLength: 300, examples: ['符合要求。'] })])) },
  { zh: '一票否决', en: 'Ruled out', fields: { vetoes: vetoed() } },
], ['vetoes', ...noted.map(([name]) => name)]);

export const selfCheck = formSpec({ zh: '年度自查', en: 'Self-check of the year' }, [
  { zh: '自查', en: 'Self-check', fields: { checkedOn: date('自查日期', 'Checked on'), checksRenewed: yesNo('工作人员年度违法犯罪记录查询已完成', 'Background checks renewed'), activities: count('本年度活动', 'Activities of the year', { in: 'sessions' }), selfFound: longText('自查情况', 'What was found', { examples: ['对照条件逐项自查，均符合要求，开展活动16场。', '图书更新不足，其余符合要求。'] }) } },
]);
/** 联合发文: its own number is drawn as the federation sends it out; that of the other body is written down. */
export const naming = formSpec({ zh: '联合命名文件', en: 'Joint document' }, [{ zh: '文号', en: 'Number', fields: { civilNumber: typedNumber('区民政局文号', 'Number of civil affairs', { examples: ['南民〔2022〕35号'] }) } }]);
export const review = formSpec({ zh: '年度复核', en: 'Yearly review' }, [
  { zh: '复核', en: 'Review', fields: { reviewedOn: date('复核日期', 'Reviewed on'), findings: longText('复核情况（自查、抽查）', 'Findings of self-check and spot check'), vetoes: vetoed() } },
], ['vetoes']);

export const draw = {
  title: { zh: '年度抽查名单', en: 'Draw of the year' },
  schema: form([{
    zh: '抽查', en: 'Draw',
    fields: { year: { type: 'integer', minimum: 2020, maximum: 2100, title: '年度', 'x-en': 'Year' }, seed: { type: 'integer', minimum: 0, maximum: 999_999_999, title: '随机种子（现场公开产生）', 'x-en': 'Seed, drawn in public' }, plaques: { type: 'array', minItems: 1, maxItems: 500, uniqueItems: true, items: { type: 'string', minLength: 1, maxLength: 40 }, title: '有效称号的牌匾编号', 'x-en': 'Plaques of all valid titles' } },
  }]),
};
const verdicts = [{ value: 'stands', zh: '合格', en: 'Stands' }, { value: 'rectify', zh: '整改', en: 'To be put right' }, { value: 'revoke', zh: '摘牌', en: 'To be taken away' }] as const;
export const found = {
  title: { zh: '抽查结果', en: 'What was found' },
  schema: form([{ zh: '结果', en: 'Results', fields: { results: { ...rows('抽查结果', 'Results', { plaque: text('牌匾编号', 'Plaque', { maxLength: 40 }), on: date('抽查日期', 'On'), verdict: choice('结论', 'Verdict', verdicts), findings: text('情况', 'Findings', { maxLength: 200 }) }), minItems: 1, maxItems: 500 } } }]),
};
