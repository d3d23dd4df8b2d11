// The forms of JH02: the trainee's application, what is written down along the course, and the plan of a class.
import { choice, choices, consent, count, date, forHandlers, formSpec, group, idNumber, longText, money, mustTick, personName, phone, points, portrait, roundSettings, rows, sensitiveConsent, text, unit, yesNo } from '@jinguo/core/programme';
import { letter } from './recommendation.ts';
import { removedFor } from './removal.ts';

const education = [
  { value: 'master', zh: '硕士及以上', en: 'Master’s or above' }, { value: 'bachelor', zh: '本科', en: 'Bachelor’s' }, { value: 'college', zh: '大专', en: 'College' }, { value: 'other', zh: '高中（中专）及以下', en: 'Below college' },
] as const;
const fieldsOfWork = [
  { value: 'education', zh: '教育', en: 'Education' }, { value: 'social', zh: '社会工作', en: 'Social work' }, { value: 'psychology', zh: '心理', en: 'Psychology' }, { value: 'federation', zh: '妇联', en: 'Federation' }, { value: 'none', zh: '其他', en: 'Other' },
] as const;
const recommenders = [{ value: 'village', zh: '村（社区）', en: 'Village' }, { value: 'school', zh: '学校', en: 'School' }, { value: 'unit', zh: '单位', en: 'Unit' }] as const;
const titles = [{ value: 'none', zh: '无', en: 'None' }, { value: 'middle', zh: '中级', en: 'Middle' }, { value: 'senior', zh: '高级', en: 'Senior' }] as const;
const times = [{ value: 'weekday', zh: '工作日', en: 'Weekdays' }, { value: 'evening', zh: '晚间', en: 'Evenings' }, { value: 'weekend', zh: '周末', en: 'Weekends' }, { value: 'vacation', zh: '寒暑假', en: 'Vacations' }] as const;

export const application = formSpec({ zh: '家庭教育指导师培训报名表', en: 'Application' }, [
  { zh: '本人', en: 'Applicant', fields: { person: personName('姓名', 'Name'), idNumber: idNumber(), phone: phone(), orgUnit: unit(), photo: portrait('证件照', 'Photo') } },
  {
    zh: '学历与经历', en: 'Education and experience',
    fields: {
      education: choice('学历', 'Education', education), major: text('专业', 'Major', { maxLength: 40, examples: ['学前教育', '应用心理学', '社会工作'] }), workplace: text('工作单位', 'Workplace', { maxLength: 60, examples: ['竹林村幼儿园', '烟雨社区家长学校'] }), post: text('职务（岗位）', 'Post', { maxLength: 40, examples: ['教师', '社区工作者', '妇联主席'] }),
      field: choice('从业领域', 'Field', fieldsOfWork), years: count('相关从业年限', 'Years in it', { in: 'years', maximum: 45 }), rank: choice('专业技术职称', 'Professional title', titles), qualifications: { type: 'array', maxItems: 10, items: { type: 'string', minLength: 1, maxLength: 60 }, title: '已有资格证书', 'x-en': 'Qualifications', examples: [['教师资格证'], ['社会工作者（中级）', '心理咨询师']] },
    },
  },
  { zh: '推荐与服务', en: 'Recommendation and service', fields: { recommendedBy: choice('推荐单位类别', 'Recommended by', recommenders), recommender: text('推荐单位', 'Recommender', { maxLength: 60, examples: ['竹林村妇联', '余新镇中心小学'] }), recommendationLetter: letter, services: count('承诺每年服务次数', 'Services pledged a year', { in: 'times', maximum: 60 }), availability: choices('可服务时间', 'Available', times, { minItems: 1 }) } },
  {
    zh: '授权与承诺', en: 'Consent',
    fields: { sensitive: sensitiveConsent('身份证号', 'the ID number'), recordCheck: consent('sensitive', '单独同意查询有无侵害未成年人等违法犯罪记录', 'I separately consent to a check of my record'), sharing: consent('sharing', '同意与教育局等部门核对信息', 'My data may be compared with the departments’'), publication: consent('publication', '同意公示姓名', 'My name may be published'), unpaid: mustTick('承诺不以指导名义招揽有偿服务', 'I refer no family to paid services'), truth: mustTick('承诺所填属实', 'All I state is true') },
  },
], ['photo', 'qualifications', 'recommendationLetter']);

export const districtCheck = formSpec({ zh: '资格审查', en: 'District check' }, [{ zh: '审查', en: 'Check', fields: { recordCheckedOn: date('违法犯罪记录查询日期', 'Record checked on'), cleanRecord: yesNo('查询结果为无记录', 'No record'), there: count('所在村（社区）已有指导师人数', 'Instructors of her village', { in: 'people', maximum: 99 }) } }]);

const modes = [{ value: 'online', zh: '线上', en: 'Online' }, { value: 'offline', zh: '线下', en: 'On site' }] as const;

const presences = [{ value: 'present', zh: '到课', en: 'Present' }, { value: 'leave', zh: '请假（不计学时）', en: 'On leave: does not count' }, { value: 'absent', zh: '缺课', en: 'Absent' }] as const;

/** Of one trainee: at which sessions of the timetable she was, one or more of them at a time. */
export const signIn = formSpec({ zh: '考勤登记', en: 'Sign-in' }, [{ zh: '考勤', en: 'Sign-in', fields: { rows: { ...rows('考勤', 'Sign-in', {}), items: group({ session: count('第几次课（按课程表）', 'Which session of the timetable', { in: 'times', minimum: 1, maximum: 60 }), presence: choice('到课情况', 'Presence', presences), basis: text('到课依据（扫码签到由签到表带入，未扫码的填写补签原因）', 'How it is known she was there: by code as the sign-in sheet has it, or why by hand', { maxLength: 80, examples: ['补签：手机没电，班主任当面确认', '补签：未带手机，签到表上手签'] }), approvedBy: text('请假批准人', 'Leave approved by', { maxLength: 20, examples: ['班主任金怡'] }) }, ['basis', 'approvedBy']), minItems: 1, maxItems: 60 } } }]);

export const guidedCase = formSpec({ zh: '指导个案（匿名）', en: 'Guided case, anonymous' }, [{
  zh: '个案', en: 'Case',
  fields: { code: text('个案编号', 'Code', { maxLength: 30, examples: ['案-2022-031', '案-2022-052'] }), guidedOn: date('指导日期', 'Guided on'), summary: longText('指导过程与反思（不得出现姓名、学校、住址）', 'What was done; no names, schools or addresses', { examples: ['孩子沉迷手机，与家长约定使用时间，四周后亲子冲突明显减少。', '二胎家庭长子情绪低落，指导父母安排单独陪伴时间。'] }) },
}]);

export const theory = formSpec({ zh: '理论考试', en: 'Theory' }, [{ zh: '成绩', en: 'Mark', fields: { on: date('考试日期', 'On'), mark: points('理论成绩', 'Mark', 100) } }]);

export const criteria = ['analysis', 'talk', 'plan'] as const;
const practiceMarks = { analysis: points('个案分析', 'Analysis', 40), talk: points('沟通指导', 'Talk', 30), plan: points('方案与跟进', 'Plan', 30) };
export const practice = formSpec({ zh: '实践考核评分表', en: 'Practice' }, [{ zh: '评分', en: 'Marks', fields: practiceMarks }]);
/** It says when: a resit is held in time. */
export const practiceResit = formSpec({ zh: '实践补考评分表', en: 'Practice again' }, [{ zh: '评分', en: 'Marks', fields: { on: date('补考日期', 'On'), ...practiceMarks } }]);

const tiers = [{ value: 'expert', zh: '专家队伍', en: 'Experts' }, { value: 'instructor', zh: '指导者队伍', en: 'Instructors' }, { value: 'volunteer', zh: '志愿队伍', en: 'Volunteers' }] as const;
export const roster = formSpec({ zh: '入库分类', en: 'Roster' }, [{ zh: '入库', en: 'Roster', fields: { tier: choice('队伍', 'Tier', tiers) } }]);

export const registration = formSpec({ zh: '年度注册', en: 'Yearly registration' }, [{ zh: '注册', en: 'Registration', fields: { hours: count('本年度继续教育学时', 'Hours of further education', { in: 'lessons', maximum: 400 }), services: count('本年度服务次数（有监护人反馈）', 'Services with the guardian’s word', { in: 'times', maximum: 400 }), note: longText('说明', 'Note', { maxLength: 300 }), removedFor } }], ['note', 'removedFor']);

/** 评估: what the class came to, and what the next one does better. */
export const evaluation = formSpec({ zh: '班次评估', en: 'Evaluation' }, [{
  zh: '评估', en: 'Evaluation',
  fields: {
    answers: count('有效问卷数', 'Answers', { in: 'people', minimum: 1, maximum: 500 }), rating: count('学员满意度平均分（10至50，即1.0至5.0）', 'Mean rating, 10 to 50 for 1.0 to 5.0', { in: { zh: '个十分之一分', en: 'tenths' }, minimum: 10, maximum: 50 }),
    remarks: longText('评估意见', 'Remarks', { examples: ['课程贴近实际，案例研讨和家长沟通演练最受欢迎。'] }), improve: longText('改进措施', 'What to improve', { examples: ['下一期增加线下演练，缩短线上课时。'] }),
  },
}]);

/** A station asks for an instructor by the number of her certificate. */
export const serviceRequest = formSpec({ zh: '家庭教育指导服务需求', en: 'Request' }, [
  { zh: '站点', en: 'Station', fields: { kind: choice('站点类别', 'Kind of station', [{ value: 'parentSchool', zh: '家长学校', en: 'Parents’ school' }, { value: 'childrensHome', zh: '儿童之家', en: 'Children’s home' }, { value: 'station', zh: '家庭教育指导服务站', en: 'Guidance station' }]), station: text('站点名称', 'Station', { maxLength: 60, examples: ['竹林村家长学校', '烟雨社区儿童之家'] }), orgUnit: unit('所属村社区', 'Village') } },
  { zh: '需求', en: 'Request', fields: { name: text('服务主题', 'Subject', { maxLength: 60, examples: ['暑期亲子沟通指导', '隔代养育家长课'] }), wantedOn: date('希望日期', 'Wanted on'), provider: text('指导师（证书编号）', 'Instructor (number of her certificate)', { maxLength: 40, examples: ['南妇证〔2022〕001'] }), need: longText('需求内容', 'What is needed', { examples: ['请指导师为家长作一次沟通指导。'] }) } },
]);

/** What the family says of a service: the guardian’s own words, no name among them. */
export const feedback = [{ zh: '监护人反馈', en: 'The guardian’s word', fields: { hours: count('服务时长', 'Hours', { in: 'hours', minimum: 1, maximum: 24 }), satisfied: forHandlers(choice('监护人评价', 'The guardian is', [{ value: 'very', zh: '很满意', en: 'Very content' }, { value: 'content', zh: '满意', en: 'Content' }, { value: 'fair', zh: '一般', en: 'Neither' }, { value: 'not', zh: '不满意', en: 'Not content' }])), feedback: forHandlers(longText('监护人反馈（不填姓名、学校、住址）', 'The guardian’s feedback; no names, schools or addresses', { maxLength: 500, examples: ['老师教的沟通办法有用，孩子愿意和我们说话了。'] })) } }];

export const planOfClass = roundSettings({ zh: '班次方案', en: 'Plan of the class' }, [
  {
    zh: '班次', en: 'Class',
    fields: {
      from: date('开班日期', 'From'), until: date('结班日期', 'Until'), place: text('地点', 'Place', { maxLength: 60, examples: ['南湖区妇女儿童活动中心'] }), hours: count('总学时', 'Hours', { in: 'lessons', minimum: 1, maximum: 200 }),
      places: count('招生人数', 'Places', { in: 'people', minimum: 1, maximum: 500 }), teachers: text('师资', 'Teachers', { maxLength: 100, examples: ['嘉兴学院、市家庭教育学会讲师'] }), budget: money('经费预算', 'Budget'),
    },
  },
  {
    zh: '课程表', en: 'Timetable',
    fields: { sessions: { ...rows('课程（1学时45分钟）', 'Sessions, in hours of 45 minutes', { on: date('日期', 'On'), theme: text('主题', 'Theme', { maxLength: 60, examples: ['家庭教育促进法解读', '亲子沟通演练'] }), mode: choice('方式', 'Mode', modes), hours: count('学时', 'Hours', { in: 'lessons', minimum: 1, maximum: 8 }) }), minItems: 1, maxItems: 60 } },
  },
  {
    zh: '推荐名额', en: 'Recommendations',
    fields: { nominations: count('推荐名额总数（按村社区数分配，每镇至少1个）', 'How many may be recommended in all', { in: 'seats', minimum: 1, maximum: 999 }), towns: { ...rows('各镇（街道）村社区数', 'Villages of each town', { unit: unit('镇（街道）', 'Town', { 'x-level': 'town' }), villages: count('村社区数', 'Villages', { in: 'pieces', minimum: 1, maximum: 99 }) }), minItems: 1 } },
  },
]);
