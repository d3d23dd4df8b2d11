// 流程变更审批: a changed process is an item too. A section head asks for it, or a town's lead for her town's own version; the
// deputy chair agrees to what it would change,
// and on the chosen day it is published. It is no programme: it is started from the studio and shown in people's inboxes.
import type { Check, Compute, JsonObject, PaperMaker, Plugin } from '@jinguo/core';
import { addDays, definePlugin, isLocalDate, isObject } from '@jinguo/core/plugin';

const text = (zh: string, en: string) => ({ zh, en });
const partOf = (data: JsonObject, name: string): JsonObject => {
  const part = data[name];
  return isObject(part) ? part : {};
};

/** The day must not be over, and nobody else may be asking for the same draft. */
const dayAhead: Check = async ({ data, today, others }) => {
  const { draft, publishOn } = partOf(data, 'request');
  const open = (await others('definitionDraft', String(draft))).filter((one) => one.result === null);
  return [
    ...(String(publishOn) < today ? [{ path: '/request/publishOn', code: 'dayAhead', severity: 'refuse' as const, zh: '发布日期不能早于今天。', en: 'The day of publishing is over; choose today or a later one.' }] : []),
    ...open.map(({ number }) => ({ path: '/request/draft', code: 'askedAlready', severity: 'refuse' as const, zh: `这份草稿已在审批中（${number}），请先撤回。`, en: `This draft is being asked for already (${number}); withdraw that first.` })),
  ];
};

/** What waits for the end of the day before is there when the day begins. */
const schedule: Compute = ({ data, today }) => {
  const day = String(partOf(data, 'request')['publishOn']);
  return { lastDay: addDays(isLocalDate(day) ? day : today, -1) };
};

const changeSheet: PaperMaker = ({ data, decisions }) => {
  const [request, change] = [partOf(data, 'request'), partOf(data, 'change')];
  const changes = Array.isArray(change['changes']) ? change['changes'].map(String) : [];
  const mustHaves = Array.isArray(change['mustHaves']) ? change['mustHaves'].map(String) : [];
  return {
    title: '流程变更说明',
    blocks: [
      { kind: 'paragraph', text: `事项：${String(change['title'])}。草稿第 ${String(change['revision'])} 步，拟于 ${String(request['publishOn'])} 起用于新办件；在办事项不变。` },
      { kind: 'paragraph', text: `变更理由：${String(request['reason'])}` },
      { kind: 'table', head: ['序号', '改动（与区里现行版本相比）'], rows: changes.map((one, index) => [String(index + 1), one]) },
      ...(mustHaves.length === 0 ? [] : [{ kind: 'paragraph' as const, text: `区里规定的底线均满足：${mustHaves.join('；')}。` }]),
      { kind: 'signature', lines: decisions.map((one) => `${one.post} ${one.by} ${one.on}`) },
    ],
  };
};

type Workflow = Plugin['workflows'][number];
type Names = Pick<Workflow['definition'], 'programme' | 'code' | 'workflow' | 'title' | 'level' | 'startedBy'>;

/** 流程变更 and 镇街变体: the same approval by the district, asked for by its own section heads or by a town's lead. */
function changeOf(names: Names, approver: string): Workflow {
  return {
    itemTitle: (data) => `${names.title.zh}：${String(partOf(data, 'change')['title'] ?? partOf(data, 'request')['title'] ?? '')}`,
    keys: (data) => ({ definitionDraft: String(partOf(data, 'request')['draft'] ?? '') }),
    definition: {
      ...names,
      format: 1, campaign: 'studio', form: 'item', appeal: 'none',
      keepers: [{ role: 'sectionHead', unit: 'district' }],
      fields: { lastDay: { from: 'schedule.lastDay', type: 'date', title: text('发布前一日', 'Day before publishing'), optional: true } },
    forms: {
      request: {
        title: text('变更申请', 'Request'),
        schema: {
          type: 'object', additionalProperties: false, required: ['draft', 'title', 'publishOn', 'reason'],
          properties: {
            title: { type: 'string', minLength: 1, maxLength: 80, title: '事项', 'x-en': 'Process' },
            draft: { type: 'string', minLength: 1, maxLength: 64, title: '草稿编号', 'x-en': 'Draft' },
            publishOn: { type: 'string', format: 'date', title: '发布日期', 'x-en': 'Publish on', 'x-widget': 'date' },
            reason: { type: 'string', minLength: 2, maxLength: 400, title: '变更理由', 'x-en': 'Reason' },
          },
        },
      },
    },
    start: 'request',
    stages: [
      { id: 'request', kind: 'fillIn', title: text('申请', 'Request'), actors: [{ applicant: true }], form: 'request', checks: [{ check: 'dayAhead', on: ['submit'] }], computes: ['schedule'], withdraw: 'free', outcomes: { submitted: { to: 'approval' }, withdrawn: { to: 'withdrawn' } } },
      {
        id: 'approval', kind: 'review', title: text('审批', 'Approval'), actors: [{ role: approver, unit: 'district' }], fallback: [{ role: 'chair', unit: 'district' }], withdraw: 'free',
        deadline: { within: { workingDays: 3 }, escalate: { afterWorkingDays: 2, to: { role: 'chair', unit: 'district' } } }, settings: { returnTo: ['request'] },
        onEnter: [{ effect: 'readDraft', params: { from: 'request.draft', on: 'request.publishOn', as: 'change' } }, { effect: 'makePaper', params: { paper: 'changeSheet' } }],
        outcomes: { approved: { to: 'scheduled', effects: [{ effect: 'requireDraft', params: { as: 'change' } }] }, rejected: { to: 'refused' }, withdrawn: { to: 'withdrawn' } },
      },
      { id: 'scheduled', kind: 'wait', title: text('待发布', 'Waiting for its day'), withdraw: 'free', settings: { until: { untilField: 'lastDay' } }, outcomes: { elapsed: { to: 'published' }, withdrawn: { to: 'withdrawn' } } },
      { id: 'published', kind: 'end', title: text('已发布', 'Published'), onEnter: [{ effect: 'publishDraft', params: { as: 'change' } }, { effect: 'notifyApplicant', params: { code: 'published', zh: '您申请变更的流程已发布，新办件从现在起按新版办理。', en: 'The process you asked to change is published; new items follow the new version from now on.' } }], settings: { result: 'published', good: true } },
      { id: 'refused', kind: 'end', title: text('不予变更', 'Not agreed to'), onEnter: [{ effect: 'notifyApplicant', params: { code: 'refused', zh: '您申请的流程变更没有通过。', en: 'The change you asked for was not agreed to.' } }], settings: { result: 'refused', good: false } },
      { id: 'withdrawn', kind: 'end', title: text('已撤回', 'Withdrawn'), settings: { result: 'withdrawn', good: false } },
    ],
    },
  };
}

export interface StudioOptions {
  /** Who agrees to a change: a post of the district. */
  readonly approver?: string;
  /** Who makes a town's own versions: a post of the town. */
  readonly townLead?: string;
}

export function studioPlugin({ approver = 'deputyChair', townLead = 'townHead' }: StudioOptions = {}): Plugin {
  return definePlugin({
    name: 'studio',
    title: text('流程管理', 'Processes'),
    version: '1.1.0',
    engine: 1,
    backstage: true,
    checks: { dayAhead },
    computes: { schedule },
    papers: { changeSheet },
    workflows: [
      changeOf({ programme: 'process-change', code: 'LC01', workflow: 'process-change', title: text('流程变更', 'Change of a process'), level: 'district', startedBy: [{ role: 'sectionHead' }] }, approver),
      changeOf({ programme: 'process-variant', code: 'LC02', workflow: 'process-variant', title: text('镇街变体', 'A town’s own version'), level: 'town', startedBy: [{ role: townLead }] }, approver),
    ],
  });
}
