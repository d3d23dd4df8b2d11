// SY03 南湖女儿宣讲团 (domain.md §9): a roster of lecturers; 选题三审 of what they speak about; and each lecture, booked by a village
// or unit, given to a lecturer within three working days, held and rated. 百场 of the corps, 300余场 of all levels.
import { normalise, type Check, type JsonObject } from '@jinguo/core/plugin';
import { applicationPaper, appointment, approvalPaper, at, choice, count, date, files, fill, formSpec, level, longText, mustTick, programmeOf, putDown, refuse, singlePaper, standsOn, tell, text, textAt, together, unit, warn } from '@jinguo/core/programme';
import { issuer } from './office.ts';

const campaign = 'guidance';

const subjects = [
  { value: 'history', zh: '党史', en: 'Party history' }, { value: 'spirit', zh: '红船精神', en: 'Red boat spirit' }, { value: 'family', zh: '家庭家教家风', en: 'Families' }, { value: 'rights', zh: '妇女儿童权益', en: 'Rights' },
] as const;

const lecturers = appointment({
  campaign, code: 'SY03', name: 'lecturers', title: { zh: '南湖女儿宣讲团', en: 'Lecture corps' }, issuer, post: '宣讲团讲师', term: 2, services: 0,
  application: [{ zh: '专长', en: 'Subject', fields: { topic: choice('宣讲方向', 'Subject', subjects), outline: text('试讲题目', 'Trial lecture', { maxLength: 300, examples: ['从一条红船看百年初心', '好家风撑起好日子'] }) } }],
});

const topicForm = formSpec({ zh: '宣讲选题申报表', en: 'Topic' }, [
  { zh: '选题', en: 'Topic', fields: { name: text('选题', 'Topic', { maxLength: 60, examples: ['红船旁的她们', '一封家书里的家风', '平安家庭法律十问'] }), orgUnit: unit('申报单位', 'From'), subject: choice('方向', 'Subject', subjects), lecturer: text('主讲人（聘书编号）', 'Lecturer, by number of appointment', { maxLength: 40, examples: ['SY03聘〔2022〕001'] }), outline: longText('宣讲提纲', 'Outline', { maxLength: 2000, examples: ['一、一大会议在南湖闭幕；二、百年党史中的嘉兴女性；三、新时代巾帼怎么干。'] }), sources: longText('史料与数据来源', 'Sources', { maxLength: 500, examples: ['南湖革命纪念馆展陈；区史志办资料。'] }) } },
]);

const topics = programmeOf({ campaign, code: 'SY03T', name: 'lecture-topics', title: { zh: '宣讲选题', en: 'Topics of lectures' }, issuer, keys: (data) => ({ topic: normalise(textAt(data, 'topic.name')) }) }, {
  form: topicForm,
  itemTitle: (data) => textAt(data, 'topic.name'),
  workflow: {
    stakes: [],
    blocks: [
      fill('topic', { title: { zh: '选题申报', en: 'Topic' }, form: topicForm, checks: ['lecturerKnown'] }),
      level('firstReview', { title: { zh: '选题初审', en: 'First review' }, by: [at.sectionHead], within: 2 }),
      level('secondReview', { title: { zh: '选题复审', en: 'Second review' }, by: [at.deputyChair], within: 2 }),
      level('finalReview', { title: { zh: '选题终审', en: 'Final review' }, by: [at.chair], within: 2, paper: 'topicPaper', effects: [{ effect: 'count', params: { figure: 'topics' } }, tell('approved', { zh: '选题已通过终审，可以预约', en: 'The topic passed the final review and may be booked' })] }),
    ],
    supplement: { checks: ['lecturerKnown'] },
    closed: { title: { zh: '列入选题库', en: 'On the list of topics' }, result: 'listed' },
  },
  given: {
    figures: { topics: { title: { zh: '审定宣讲选题', en: 'Topics passed' }, unit: { zh: '个', en: 'topics' } } },
    papers: { topicPaper: approvalPaper({ title: '宣讲选题审批单', forms: { topic: topicForm }, levels: { firstReview: '初审意见', secondReview: '复审意见', finalReview: '终审意见' } }) },
  },
});

const levels = [{ value: 'corps', zh: '宣讲团', en: 'The corps' }, { value: 'others', zh: '各级巾帼宣讲员', en: 'Lecturers of all levels' }] as const;

const booking = formSpec({ zh: '宣讲预约单', en: 'Booking' }, [
  { zh: '预约', en: 'Booking', fields: { name: text('宣讲主题', 'Theme', { maxLength: 60, examples: ['红船精神进竹林村', '好家风宣讲', '妇女权益法律宣讲'] }), orgUnit: unit('预约单位', 'Booked by'), wantedOn: date('希望日期', 'Wanted on'), place: text('地点', 'Place', { maxLength: 60, examples: ['竹林村文化礼堂', '东栅街道党群服务中心'] }), audience: text('听众', 'Audience', { maxLength: 60, examples: ['村妇女骨干', '新居民家庭'] }), headcount: count('预计人数', 'People expected', { in: 'people', minimum: 1 }), wishes: longText('具体需求', 'What is wished for', { maxLength: 300, examples: ['希望用本地话讲，配互动问答。', '请结合本村妇女创业实例。'] }) } },
  { zh: '宣讲', en: 'Lecture', fields: { topic: choice('方向', 'Subject', subjects), by: choice('宣讲力量', 'By whom', levels), passed: text('审定选题', 'Topic that passed', { maxLength: 60, description: '宣讲团宣讲须填写经三审的选题名称', 'x-help': 'Lectures of the corps have a topic that passed its reviews', examples: ['红船旁的她们', '一封家书里的家风', '平安家庭法律十问'] }) } },
], ['wishes', 'passed']);
const dispatch = formSpec({ zh: '派单', en: 'Dispatch' }, [{ zh: '派单', en: 'Dispatch', fields: { lecturer: text('讲师（宣讲团填聘书编号，其他填姓名或聘书编号）', 'Lecturer, of the corps by number of appointment', { maxLength: 40, examples: ['SY03聘〔2022〕001'] }), on: date('宣讲日期', 'Held on') } }]);
const lecture = formSpec({ zh: '宣讲登记', en: 'Lecture' }, [{ zh: '宣讲', en: 'Lecture', fields: { heldOn: date('宣讲日期', 'Held on'), people: count('到场人数', 'People who came', { in: 'people', minimum: 1, maximum: 9999 }), photos: files('现场照片', 'Photos'), photoConsent: mustTick('照片中可辨认的人员（儿童由监护人）已授权使用', 'Everybody recognisable in the photos agreed (guardians for children)'), content: longText('宣讲情况', 'How it went', { maxLength: 500 }) } }], ['photos']);
const rating = formSpec({ zh: '宣讲评价', en: 'Rating' }, [{ zh: '评价', en: 'Rating', fields: { rating: count('评分（1至5）', 'From 1 to 5', { in: 'points', minimum: 1, maximum: 5 }), words: longText('评语', 'Words', { maxLength: 300 }) } }], ['words']);

/** A topic of the corps has passed its three reviews; one from before the system is on paper and looked at. */
const topicPassed: Check = async ({ data, others }) => {
  const name = normalise(textAt(data, 'booking.passed'));
  if (name === '') return textAt(data, 'booking.by') === 'corps' ? [refuse('/booking/passed', 'TOPIC', { zh: '宣讲团宣讲须选用经三审的选题，请填写选题名称', en: 'the corps lectures on topics that passed three reviews; name one' })] : [];
  const found = (await others('topic', name)).filter((other) => other.workflow === 'lecture-topics');
  if (found.some((other) => other.result === 'listed')) return [];
  if (found.length > 0) return [refuse('/booking/passed', 'TOPIC_NOT_PASSED', { zh: '该选题尚未通过三审，请另选', en: 'this topic has not passed its three reviews; choose another' })];
  return [warn('/booking/passed', 'TOPIC_NOT_FOUND', { zh: '系统选题库中没有该选题，请核对', en: 'the list of topics does not hold this one; check it' })];
};

/**
 * Who lectures, found by the number of her appointment: it is in force; one that waits to be renewed is not, and one from before the
 * system is on paper and looked at. Of the corps a name alone is nobody's appointment; the lecturers of other levels have none.
 */
const appointed = (path: string, corps: (data: JsonObject) => boolean): Check => async ({ data, today, others }) => {
  const number = textAt(data, path);
  const pointer = `/${path.replace('.', '/')}`;
  if (!number.includes('聘〔')) return number !== '' && corps(data) ? [refuse(pointer, 'APPOINTMENT_NEEDED', { zh: '宣讲团讲师须为在聘讲师，请填写其聘书编号（如SY03聘〔2022〕001）', en: 'of the corps is who holds an appointment: give its number, such as SY03聘〔2022〕001' })] : [];
  const found = (await others('appointed', number)).filter((other) => other.workflow === 'lecturers');
  if (found.some((other) => standsOn(other, today))) return [];
  return found.length > 0 ? [refuse(pointer, 'NOT_APPOINTED', { zh: '该讲师已不在聘期内，请另派讲师', en: 'this lecturer’s term is over; send another' })] : [warn(pointer, 'APPOINTMENT_NOT_FOUND', { zh: '系统内没有该聘书编号，请核对', en: 'the books hold no such appointment; check the number' })];
};

const dispatched = { form: dispatch, within: 3, approved: { zh: '已派单', en: 'Dispatched' }, rejected: { zh: '无法安排', en: 'Cannot be arranged' }, checks: ['lecturerAppointed'], effects: [tell('dispatched', { zh: '宣讲已派单，请做好对接', en: 'A lecturer is sent: get ready for it' })] } as const;
/** The town sends its own lecturers; the corps is the district's. */
const byTown = level('townDispatch', { ...dispatched, title: { zh: '镇（街道）派单', en: 'Dispatched by the town' }, by: [at.townOfficer] });

const ofTheCorps = (data: JsonObject) => textAt(data, 'booking.by') === 'corps';

const lectures = programmeOf({ campaign, code: 'SY03L', name: 'lectures', title: { zh: '巾帼宣讲', en: 'Lectures' }, issuer }, {
  form: booking,
  itemTitle: (data) => textAt(data, 'booking.name'),
  workflow: {
    stakes: [],
    fields: { by: { from: 'booking.by', type: 'text', title: { zh: '宣讲力量', en: 'By whom' } }, heldOn: { from: 'lecture.heldOn', type: 'date', title: { zh: '宣讲日期', en: 'Held on' }, optional: true }, people: { from: 'lecture.people', type: 'integer', title: { zh: '到场人数', en: 'People' }, optional: true }, rating: { from: 'rating.rating', type: 'integer', title: { zh: '评分', en: 'Rating' }, optional: true } },
    blocks: [
      fill('booking', { title: { zh: '预约', en: 'Booking' }, form: booking, checks: ['topicPassed'], paper: 'bookingPaper', ways: [{ cel: 'fields.by == "others"', to: 'townDispatch', title: { zh: '预约本地宣讲员', en: 'A lecturer of the town is asked' } }] }),
      level('dispatch', { ...dispatched, title: { zh: '区妇联派单', en: 'Dispatched by the district' }, by: [at.districtClerk] }),
      putDown('lecture', {
        title: { zh: '宣讲', en: 'Lecture' }, by: [at.applicant], days: 30, form: lecture, checks: ['held'], paper: 'lecturePaper', done: { zh: '已宣讲', en: 'Held' },
        effects: [...levels.map(({ value }) => ({ effect: 'count', params: { figure: value, on: 'heldOn', only: { by: value } } })), { effect: 'count', params: { figure: 'people', field: 'people', on: 'heldOn' } }],
        failures: { missed: { to: 'withdrawn', title: { zh: '未成行', en: 'Did not take place' } } },
      }),
      putDown('rating', { title: { zh: '评价', en: 'Rating' }, by: [at.applicant], days: 10, form: rating }),
    ],
    forms: { townDispatch: dispatch },
    beside: byTown.stages({ next: 'lecture', refused: 'rejected', earlier: ['supplement'], withdrawn: 'withdrawn' }),
    supplement: { checks: ['topicPassed'] },
  },
  given: {
    figures: { corps: { title: { zh: '宣讲团宣讲', en: 'Lectures of the corps' }, unit: { zh: '场', en: 'lectures' } }, others: { title: { zh: '各级巾帼宣讲员宣讲', en: 'Lectures of all levels' }, unit: { zh: '场', en: 'lectures' } }, people: { title: { zh: '宣讲听众', en: 'People who listened' }, unit: { zh: '人次', en: 'people' } } },
    checks: {
      topicPassed, lecturerKnown: appointed('topic.lecturer', () => true),
      lecturerAppointed: (input) => Promise.all(['townDispatch.lecturer', 'dispatch.lecturer'].map((path) => appointed(path, ofTheCorps)(input))).then((found) => found.flat()),
      held: ({ data, today }) => (textAt(data, 'lecture.heldOn') <= today ? [] : [refuse('/lecture/heldOn', 'NOT_HELD_YET', { zh: '宣讲日期还未到，请在宣讲后登记', en: 'has not come yet; write it down afterwards' })]),
    },
    papers: {
      bookingPaper: applicationPaper('booking', booking, '预约单位（盖章）：'),
      lecturePaper: singlePaper({ title: '宣讲登记单', issuer, text: ({ data }) => [`${textAt(data, 'booking.name')}已宣讲。`], forms: { booking, lecture } }),
    },
  },
});

/** One programme of three workflows: who lectures, on what, and the lectures. */
export const lectureCorps = together(lecturers, topics, lectures);
