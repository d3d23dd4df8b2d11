// MB01 邻里项目: a woman or her village applies, the village takes it in and checks, the town decides, and what came of it is written down.
import { defineProgramme, type Check } from '@jinguo/core/plugin';
import { applicationPaper, at, count, date, fill, formSpec, itemWorkflow, level, longText, personName, phone, putDown, refuse, sheetOf, text, textAt, unit } from '@jinguo/core/programme';

const application = formSpec({ zh: '申请表', en: 'Application' }, [
  { zh: '申请人', en: 'Applicant', fields: { applicant: personName('申请人', 'Applicant'), phone: phone(), orgUnit: unit() } },
  { zh: '项目', en: 'Project', fields: { name: text('名称', 'Name', { maxLength: 40, examples: ['楼道小书架', '周末缝补角'] }), plannedOn: date('计划日期', 'Planned for'), people: count('预计受益人数', 'People it serves', { in: 'people', minimum: 1 }), plan: longText('怎样做', 'How', { maxLength: 500 }) } },
]);
const outcome = formSpec({ zh: '成果登记', en: 'Outcome' }, [
  { zh: '成果', en: 'Outcome', fields: { doneOn: date('完成日期', 'Done on'), served: count('实际受益人数', 'People served', { in: 'people' }), told: longText('做得怎样', 'How it went', { maxLength: 500 }) } },
]);

/** Names what is wrong and what to do, in both languages, at the field it concerns. */
const plannedAhead: Check = ({ data, today }) =>
  textAt(data, 'application.plannedOn') >= today ? [] : [refuse('/application/plannedOn', 'PLANNED_PAST', { zh: '计划日期已过，请填写今后的日期', en: 'is in the past; choose a day to come' })];

const definition = itemWorkflow({
  campaign: 'template',
  code: 'MB01',
  workflow: 'neighbourhood-project',
  title: { zh: '邻里项目', en: 'Neighbourhood project' },
  startedBy: [{ applicant: true }, { role: 'villageOfficer' }],
  fields: { people: { from: 'application.people', type: 'integer', title: { zh: '预计受益人数', en: 'People it serves' } }, served: { from: 'outcome.served', type: 'integer', title: { zh: '实际受益人数', en: 'People served' }, optional: true } },
  blocks: [
    fill('application', { title: { zh: '申请', en: 'Application' }, form: application, checks: ['plannedAhead'], paper: 'applicationForm' }),
    level('villageCheck', { title: { zh: '村（社区）核实', en: 'Village check' }, by: [at.villageOfficer], within: 3 }),
    level('townReview', { title: { zh: '镇（街道）审核', en: 'Town review' }, by: [at.townHead], within: 5, decides: true }),
    putDown('outcome', { title: { zh: '成果登记', en: 'Outcome' }, by: [at.applicant], days: 30, form: outcome, effects: [{ effect: 'count', params: { figure: 'served', field: 'served' } }] }),
  ],
  supplement: { checks: ['plannedAhead'] },
  // The village takes an application in within two working days, or does not accept it and names the right body.
  takesIn: true,
  appealTo: 'townReview',
});

export const neighbourhoodProject = defineProgramme({
  code: 'MB01',
  title: { zh: '邻里项目', en: 'Neighbourhood project' },
  workflows: [{ definition, itemTitle: (data) => textAt(data, 'application.name') }],
  checks: { plannedAhead },
  papers: { applicationForm: applicationPaper('application', application) },
  figures: { served: { title: { zh: '实际受益', en: 'People served' }, unit: { zh: '人次', en: 'people' } } },
  imports: [sheetOf({ workflow: 'neighbourhood-project', form: application, unitField: 'orgUnit' })],
});
