// A small campaign for the core's own tests: micro gardens are applied for, checked in the village and the town, listed in
// a round, consulted on, put on public notice, handed a sign and visited half a year later. It uses every stage kind.
import type { Plugin } from '../plugin/contributions.ts';
import { definePlugin } from '../plugin/define-plugin.ts';
import type { JsonObject } from '../definition/text.ts';
import { isObject } from '../values/json.ts';

const text = (zh: string, en: string) => ({ zh, en });

const applicationSchema: JsonObject = {
  type: 'object',
  additionalProperties: false,
  required: ['gardenName', 'keeper', 'area'],
  properties: {
    gardenName: { type: 'string', minLength: 2, maxLength: 30, title: '园名', 'x-en': 'Garden' },
    keeper: { type: 'string', format: 'person-name', title: '主理人', 'x-en': 'Keeper', 'x-mask': 'name' },
    keeperId: { type: 'string', format: 'resident-id', title: '身份证号', 'x-en': 'ID number', 'x-mask': 'idNumber' },
    area: { type: 'integer', minimum: 1, maximum: 9999, title: '面积', 'x-en': 'Area' },
  },
};

const noteSchema = (name: string): JsonObject => ({
  type: 'object',
  additionalProperties: false,
  required: [name],
  properties: { [name]: { type: 'string', minLength: 1, title: '说明', 'x-en': 'Note' } },
});

function garden(data: JsonObject): JsonObject {
  const form = data['application'];
  return isObject(form) ? form : {};
}

function keysOf({ gardenName, keeperId }: JsonObject): Readonly<Record<string, string>> {
  return { name: String(gardenName ?? ''), ...(typeof keeperId === 'string' ? { keeper: keeperId } : {}) };
}

/** Effects that were carried out, by key, so that tests can count them. */
export interface SampleLog {
  readonly delivered: string[];
  failNext: boolean;
}

/** The plugin, writing its deliveries into a log of the test's own. */
export function samplePlugin(log: SampleLog = { delivered: [], failNext: false }): Plugin {
  return definePlugin({
    name: 'gardens',
    title: text('微花园', 'Micro gardens'),
    version: '1.0.0',
    engine: 1,
    workflows: [
      {
        itemTitle: (data) => String(garden(data)['gardenName'] ?? ''),
        keys: (data) => keysOf(garden(data)),
        definition: {
          format: 1,
          campaign: 'gardens',
          programme: 'micro-garden',
          code: 'XX01',
          workflow: 'micro-garden',
          title: text('微花园申报', 'Micro garden'),
          form: 'item',
          batchOf: 'micro-garden-round',
          startedBy: [{ applicant: true }, { role: 'villageOfficer' }],
          fields: { area: { from: 'application.area', type: 'integer', title: text('面积', 'Area') } },
          forms: {
            application: { title: text('申报表', 'Application'), schema: applicationSchema },
            visit: { title: text('回访', 'Visit'), schema: noteSchema('note') },
            handover: { title: text('授牌', 'Handover'), schema: noteSchema('sign') },
          },
          start: 'application',
          stages: [
            { id: 'application', kind: 'fillIn', title: text('申报', 'Application'), actors: [{ applicant: true }], form: 'application', checks: [{ check: 'oneGardenEach', on: ['submit'] }], outcomes: { submitted: { to: 'villageCheck' } } },
            {
              id: 'villageCheck', kind: 'review', title: text('村初核', 'Village check'), actors: [{ role: 'villageOfficer', unit: 'village' }],
              deadline: { within: { workingDays: 3 }, escalate: { afterWorkingDays: 2, to: { role: 'townHead', unit: 'town' } } },
              withdraw: 'free', settings: { returnTo: ['supplement'] },
              outcomes: { approved: { to: 'townReview' }, rejected: { to: 'appealPeriod' }, withdrawn: { to: 'withdrawn' } },
            },
            {
              id: 'supplement', kind: 'fillIn', title: text('补正', 'Supplement'), actors: [{ applicant: true }], form: 'application', withdraw: 'free',
              deadline: { within: { workingDays: 5 }, remindAtPercent: [60] },
              settings: { expiresAfter: { workingDays: 5 }, backTo: ['villageCheck', 'townReview'] },
              outcomes: { expired: { to: 'withdrawn' }, withdrawn: { to: 'withdrawn' } },
            },
            {
              id: 'townReview', kind: 'review', title: text('镇审核', 'Town review'), actors: [{ role: 'townHead', unit: 'town' }], deadline: { within: { workingDays: 5 } },
              settings: { returnTo: ['supplement', 'villageCheck'] },
              outcomes: { approved: { to: 'awaiting' }, rejected: { to: 'appealPeriod' } },
            },
            { id: 'awaiting', kind: 'listed', title: text('待列入', 'Awaiting the round'), withdraw: 'free', settings: { during: 'collecting', advancesOn: 'consultation' }, outcomes: { advanced: { to: 'consultation' }, withdrawn: { to: 'withdrawn' } } },
            { id: 'consultation', kind: 'listed', title: text('征求意见', 'Consultation'), settings: { during: 'consultation', advancesOn: 'notice', verdicts: ['vetoed'], notes: ['amend'] }, outcomes: { advanced: { to: 'notice' }, vetoed: { to: 'appealPeriod' } } },
            { id: 'notice', kind: 'listed', title: text('公示', 'Notice'), settings: { during: 'notice', advancesOn: 'handover', verdicts: ['objected'] }, outcomes: { advanced: { to: 'handover' }, objected: { to: 'inquiry' } } },
            { id: 'inquiry', kind: 'review', title: text('异议调查', 'Inquiry'), actors: [{ role: 'chair', unit: 'district' }], excludeSigners: true, outcomes: { approved: [{ to: 'notice', when: [{ guard: 'batchStageIs', params: { stages: ['notice'] } }] }, { to: 'waiting' }], rejected: { to: 'appealPeriod' } } },
            { id: 'handover', kind: 'listed', title: text('授牌', 'Handover'), settings: { during: 'handover', verdicts: ['handed'], forms: { handed: 'handover' } }, outcomes: { handed: { to: 'waiting', effects: [{ effect: 'plantTree' }, { effect: 'notifyApplicant', params: { code: 'handed', zh: '已授牌', en: 'Sign handed over' } }] } } },
            { id: 'waiting', kind: 'wait', title: text('待回访', 'Waiting'), settings: { until: { months: 6 } }, outcomes: { elapsed: { to: 'visit' } } },
            { id: 'visit', kind: 'record', title: text('回访', 'Visit'), actors: [{ role: 'townHead', unit: 'town' }], form: 'visit', settings: { failures: ['gone'] }, outcomes: { recorded: { to: 'kept' }, gone: { to: 'lost' } } },
            { id: 'appealPeriod', kind: 'appeal', title: text('复核期', 'Appeal period'), settings: { within: { workingDays: 5 } }, outcomes: { appealed: { to: 'appealReview' }, lapsed: { to: 'refused' } } },
            { id: 'appealReview', kind: 'review', title: text('复核', 'Appeal review'), actors: [{ role: 'chair', unit: 'district' }], excludeSigners: true, outcomes: { approved: { to: 'awaiting' }, rejected: { to: 'refused' } } },
            { id: 'kept', kind: 'end', title: text('办结', 'Kept'), settings: { result: 'kept', good: true } },
            { id: 'lost', kind: 'end', title: text('已荒废', 'Lost'), settings: { result: 'lost', good: false } },
            { id: 'refused', kind: 'end', title: text('不予通过', 'Refused'), settings: { result: 'refused', good: false } },
            { id: 'withdrawn', kind: 'end', title: text('已撤回', 'Withdrawn'), settings: { result: 'withdrawn', good: false } },
          ],
        },
      },
      {
        itemTitle: (data) => String((isObject(data['round']) ? data['round']['note'] : undefined) ?? '批次'),
        definition: {
          format: 1,
          campaign: 'gardens',
          programme: 'micro-garden',
          code: 'XX01R',
          workflow: 'micro-garden-round',
          title: text('微花园批次', 'Micro garden round'),
          form: 'batch',
          entriesOf: 'micro-garden',
          startedBy: [{ role: 'clerk' }],
          forms: { round: { title: text('批次', 'Round'), schema: noteSchema('note') } },
          start: 'opening',
          stages: [
            { id: 'opening', kind: 'fillIn', title: text('开批次', 'Opening'), actors: [{ applicant: true }], form: 'round', outcomes: { submitted: { to: 'collecting' } } },
            { id: 'collecting', kind: 'collect', title: text('收件', 'Collecting'), actors: [{ role: 'clerk', unit: 'district' }], outcomes: { approved: { to: 'consultation' } } },
            {
              id: 'consultation', kind: 'opinions', title: text('征求意见', 'Consultation'),
              actors: [{ role: 'partnerOfficer', partner: 'p.garden', binding: 'veto' }, { role: 'partnerOfficer', partner: 'p.water', binding: 'advise' }],
              deadline: { within: { workingDays: 5 } },
              settings: { vetoEndsItem: false, verdicts: [{ name: 'vetoed', title: text('否决', 'Vetoed'), reason: 'required' }, { name: 'amend', title: text('有意见', 'Comment'), reason: 'required' }] },
              outcomes: { agreed: { to: 'notice' } },
            },
            { id: 'notice', kind: 'notice', title: text('公示', 'Notice'), actors: [{ role: 'clerk', unit: 'district' }], settings: { paper: 'gardenNotice', objection: 'entry' }, outcomes: { passed: { to: 'handover' } } },
            { id: 'handover', kind: 'record', title: text('授牌', 'Handover'), actors: [{ role: 'clerk', unit: 'district' }], settings: { perEntry: true, verdicts: [{ name: 'handed', title: text('已授牌', 'Handed over'), reason: 'optional' }] }, outcomes: { recorded: { to: 'filed' } } },
            { id: 'filed', kind: 'end', title: text('归档', 'Filed'), settings: { result: 'filed', good: true } },
          ],
        },
      },
    ],
    checks: {
      oneGardenEach: async ({ data, others }) =>
        (await others('name', String(garden(data)['gardenName'] ?? ''))).some((one) => one.result === null)
          ? [{ path: '/application/gardenName', code: 'GARDEN_EXISTS', severity: 'refuse', zh: '同名微花园正在办理', en: 'A garden of this name is already under way' }]
          : [],
    },
    papers: {
      gardenNotice: ({ entries, period }) => ({
        title: '微花园公示',
        blocks: [
          { kind: 'paragraph', text: `公示期 ${period?.startsOn ?? ''} 至 ${period?.endsOn ?? ''}` },
          { kind: 'table', head: ['编号', '园名'], rows: entries.map((entry) => [entry.number, entry.title]) },
        ],
      }),
    },
    effects: {
      plantTree: ({ key }) => {
        if (log.failNext) {
          log.failNext = false;
          return Promise.reject(new Error('the nursery is closed'));
        }
        log.delivered.push(key);
        return Promise.resolve();
      },
    },
  });
}
