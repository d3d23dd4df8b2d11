// A1 评选命名 (domain.md §4): 申报/推荐 → 村社区初核 → 镇街审核 → 区资格审查 → (评审 → 公众投票) → round: (部门核查) → 集体审定 → 公示 → 命名 →
// yearly review while the title is valid. Parameters say what differs; what a programme adds is blocks of its own.
import { addDays, type LocalDate } from '../../calendar/local-date.ts';
import type { AssigneeRule } from '../../definition/assignee-rule.ts';
import type { JsonObject, LocalText } from '../../definition/text.ts';
import type { EffectRef } from '../../definition/transition.ts';
import type { FormSpec, WorkflowDefinitionInput } from '../../definition/workflow-definition.ts';
import type { FigureSpec, ListEntry, NamedContributions, PaperInput, Programme, WorkflowContribution } from '../../plugin/contributions.ts';
import type { Block } from '../block.ts';
import { fill } from '../blocks/fill.ts';
import { inspect } from '../blocks/inspect.ts';
import { level, type Level } from '../blocks/level.ts';
import { onList } from '../blocks/on-list.ts';
import type { Rules } from '../blocks/parts.ts';
import { yearly, type Yearly } from '../blocks/yearly.ts';
import { applicationWindow, listNotEmpty, roundDates, votes } from '../checks.ts';
import { itemWorkflow } from '../item-workflow.ts';
import { fieldNames, requireOneOf } from '../require-one-of.ts';
import { notPassed, panelScore, passedField } from '../panel-score.ts';
import { parameter } from '../parameter.ts';
import { publicPoll, voteDates, voteFields, voteParameters, voteScore, voteSection, votingDays } from '../public-vote.ts';
import { numberedPaper } from '../document-numbers.ts';
import { applicationPaper, approvalPaper, singlePaper } from '../papers/item-papers.ts';
import { consultationPaper, listPaper, minutesPaper, noticePaper, type Rows } from '../papers/list-papers.ts';
import { openingPaper } from '../papers/opening-paper.ts';
import { joined } from '../papers/quoted.ts';
import { at } from '../posts.ts';
import { inRank } from '../ranking.ts';
import { rankedMinutes, roundSettings } from '../round-forms.ts';
import { places, placesFit, placesSettings, townPlaces } from '../round-places.ts';
import { roundWorkflow } from '../round-workflow.ts';
import type { Section } from '../fields.ts';
import { sheetOf } from '../sheet.ts';
import { byItsTerm, termDays, termFields } from '../term.ts';
import { textAt } from '../values.ts';

/** Parameters of a selection 评选命名 (A1). */
export interface Selection {
  readonly campaign: string;
  readonly code: string;
  /** Code of its round. Default: its own with R. */
  readonly roundCode?: string;
  /** Name of its workflow; its round is `<name>-round`. */
  readonly name: string;
  readonly title: LocalText;
  /** Who puts something forward beside the applicant; default village officers and district clerks. */
  readonly startedBy?: WorkflowDefinitionInput['startedBy'];
  /** The level of the unit an item belongs to. Default: village. */
  readonly level?: 'village' | 'town' | 'district';
  /** What is put forward, e.g. 最美家庭; printed in papers. */
  readonly award: string;
  readonly application: FormSpec;
  /** Field of the application that names the unit it belongs to. */
  readonly unitField: string;
  readonly fields?: WorkflowDefinitionInput['fields'];
  /** Numbers its rules go by, which a lead may change: of an entry's, and of the whole list's. */
  readonly parameters?: WorkflowDefinitionInput['parameters'];
  readonly listParameters?: WorkflowDefinitionInput['parameters'];
  readonly rules?: Rules;
  /** Levels in order. Default: village (3), town (5), district (5 working days). */
  readonly levels?: readonly (Level & { readonly id: string })[];
  /** Blocks right after a level, by its id: what stands before the next one looks. */
  readonly afterLevel?: Readonly<Record<string, readonly Block[]>>;
  /** A panel marks on this sheet; `pass` in whole points, a number that a lead may change. */
  readonly panel?: { readonly members: readonly AssigneeRule[]; readonly days: number; readonly sheet: FormSpec; readonly criteria: readonly string[]; readonly pass?: number; /** Rules of the panel, by name. */ readonly checks?: readonly string[]; /** More that passing asks, in CEL over declared fields. */ readonly also?: string; /** Declared field of the entries that are ranked beside each other; default all. */ readonly within?: string };
  /** The public votes on the open pages on days the round sets; its share of the total beside the panel's, and what is shown of everybody. */
  readonly vote?: { readonly percent: number; readonly shows: readonly string[] };
  /** Blocks between the last level (and the panel) and the round. */
  readonly before?: readonly Block[];
  /** Blocks between the naming and the yearly review, e.g. 授牌. */
  readonly after?: readonly Block[];
  /** Departments that check the list. */
  readonly parties?: readonly AssigneeRule[];
  readonly questions?: readonly string[];
  readonly notice?: { readonly days: number; readonly unit?: 'workingDays' | 'naturalDays' };
  /** Whoever names it: default the chair. */
  readonly namedBy?: readonly AssigneeRule[];
  readonly settings?: readonly Section[];
  /** Named together with a partner: its phone stands on the notice beside the federation's. */
  readonly joint?: true;
  /** What is written down with the naming document, e.g. the number it has with the other body; kept under `confirmation`. */
  readonly namingForm?: FormSpec;
  /**
   * 名额: each town may put forward so many, set when the round opens and taken when the level `at` (default townReview) agrees.
   * A selection with that level has it by itself, to be set or left out round by round (domain.md §4 A1); named here, every round has it.
   */
  readonly quota?: { readonly at?: string };
  /** Rules of the programme's own about the whole list, asked at the decision. */
  readonly listChecks?: readonly string[];
  /** The figure that counts what is named. */
  readonly counts?: FigureSpec;
  /** Declared fields and what they hold of those that `counts` counts: a title raised by a star is no new one, say. Default: all. */
  readonly countsOnly?: Readonly<Record<string, string | boolean>>;
  /** Years a title is valid, from its naming where the review says no day of its own; 0: no yearly review. */
  readonly years: number;
  readonly review?: Omit<Yearly, 'years' | 'revoked'>;
  /**
   * Whoever is named is given a plaque or a certificate: its series, and what it is called, e.g. 牌匾编号; on the item under `given`, and
   * printed in the naming (授牌). With the field of the application that says whose it is, it is a certificate: a paper of hers that
   * anybody may check, and that holds no more when the title is taken away.
   */
  readonly given?: { readonly series: string; readonly called: LocalText; readonly holder?: string };
  readonly onNamed?: readonly EffectRef[];
  /** Computes asked as it is named, e.g. the day; contribute them in `own.computes`. */
  readonly namingComputes?: readonly string[];
  /** What lists and papers call an entry; personal data masked. */
  readonly itemTitle: (data: JsonObject) => string;
  /** What the notice and the naming show of an entry, behind its number. Default: title and unit. */
  readonly rows?: Rows;
  readonly keys?: WorkflowContribution['keys'];
  /** What its levels and reviews read of other items. */
  readonly reads?: WorkflowContribution['reads'];
  readonly issuer: string;
  /** Its letters 发文机关代字, e.g. 南妇: then the notice of the opening and the naming are numbered in its series. */
  readonly letters?: string;
  /** Checks, computes and papers of the programme's own. */
  readonly own?: NamedContributions;
}

const words = {
  village: { zh: '村（社区）初核', en: 'Village check' },
  town: { zh: '镇（街道）审核', en: 'Town review' },
  district: { zh: '区妇联资格审查', en: 'District check' },
  panel: { zh: '评审', en: 'Panel' },
};

const usualLevels: readonly (Level & { readonly id: string })[] = [
  { id: 'villageCheck', title: words.village, by: [at.villageOfficer], within: 3, approved: { zh: '属实', en: 'Facts confirmed' }, rejected: { zh: '不符', en: 'Does not qualify' } },
  { id: 'townReview', title: words.town, by: [at.townHead], within: 5 },
  { id: 'districtCheck', title: words.district, by: [at.districtClerk], within: 5 },
];

/** Where a town's places are taken, and how: every round has them where the programme names a quota, a round may have them where a town looks. */
function quotaOf(spec: Selection, levels: readonly string[]) {
  const optional = spec.quota === undefined;
  const at = spec.quota?.at ?? 'townReview';
  if (!optional) requireOneOf(spec, { place: 'quota/at', found: [at], known: levels });
  return levels.includes(at) ? { at, settings: placesSettings({ optional }), reserve: optional ? places.reserveWhereLimited : places.reserve } : undefined;
}

/** A programme of selections in rounds: applications, levels with quotas, panel, departments, decision, notice, naming, yearly look. */
export function selection(spec: Selection): Programme {
  const { name, title, issuer, award, own = {}, panel, parties, vote, given } = spec;
  const levels = spec.levels ?? usualLevels;
  const round = `${name}-round`;
  const rows = spec.rows ?? { head: ['名称', '所属'], row: (entry: ListEntry, input: PaperInput) => [entry.title, input.unitName(entry.unit)] };
  const namedRows = given === undefined ? rows : { ...rows, head: [...rows.head, given.called.zh], row: (entry: ListEntry, input: PaperInput) => [...rows.row(entry, input), textAt(entry.data, numberOf(given))] };
  // Departments look people up by their numbers; the letter is for them alone.
  const asked = !fieldNames(spec.application).includes('idNumber') ? rows : { ...rows, head: [...rows.head, '身份证号'], row: (entry: ListEntry, input: PaperInput) => [...rows.row(entry, input), textAt(entry.data, 'application.idNumber')] };
  const named = ({ data }: PaperInput) => joined(textAt(data, 'roundSettings.name'), award);
  const last = levels.at(-1)?.id ?? 'application';
  // With a day of its end of its own, or no end at all, the programme says when it is looked at.
  const term = spec.years > 0 && spec.review?.validUntil === undefined && spec.review?.goesOn === undefined;
  const namingComputes = [...(spec.namingComputes ?? []), ...(term ? ['term'] : [])];
  const quota = quotaOf(spec, levels.map((one) => one.id));
  if (panel !== undefined) requireOneOf(spec, { place: 'panel/criteria', found: panel.criteria, known: fieldNames(panel.sheet) });
  const item = itemWorkflow({
    campaign: spec.campaign, code: spec.code, workflow: name, title, batchOf: round, stakes: ['naming'],
    startedBy: spec.startedBy ?? [{ applicant: true }, { role: 'villageOfficer' }, { role: 'districtClerk' }],
    ...(spec.level === undefined ? {} : { level: spec.level }),
    ...(panel?.pass === undefined && vote === undefined && spec.parameters === undefined ? {} : { parameters: { ...(panel?.pass === undefined ? {} : { passMark: parameter('评审合格分', 'Pass mark of the panel', panel.pass, { maximum: 100, unit: { zh: '分', en: 'points' } }) }), ...(vote === undefined ? {} : voteParameters(vote.percent)), ...spec.parameters } }),
    fields: { ...(panel?.pass === undefined ? {} : passedField), ...(panel === undefined ? {} : { score: { from: 'panelScore.total', type: 'integer' as const, unit: 'hundredths' as const, title: { zh: '评审得分', en: 'Score' }, optional: true } }), ...(vote === undefined ? {} : voteFields), ...(given === undefined ? {} : { given: { from: numberOf(given), type: 'text' as const, title: given.called, optional: true } }), ...spec.fields, ...(term ? termFields(spec.years) : {}) },
    blocks: [
      fill('application', { title: { zh: '申报', en: 'Application' }, form: spec.application, paper: 'applicationForm', checks: ['applicationWindow', ...(spec.rules?.checks ?? [])], computes: [...(vote === undefined ? [] : ['votingDays']), ...(spec.rules?.computes ?? [])] }),
      ...levels.flatMap(({ id, ...one }) => [level(id, { ...one, ...(id === last ? { paper: 'approvalForm' } : {}), ...(quota?.at === id ? { effects: [quota.reserve, ...(one.effects ?? [])] } : {}) }), ...(spec.afterLevel?.[id] ?? [])]),
      ...(panel === undefined ? [] : [inspect('panel', {
        title: words.panel, panel: panel.members, days: panel.days, sheet: panel.sheet, compute: 'panelScore', ...(panel.checks === undefined ? {} : { checks: panel.checks }),
        ...(panel.pass === undefined ? {} : { pass: `has(fields.passed) && fields.passed${panel.also === undefined ? '' : ` && ${panel.also}`}`, passWords: notPassed }),
      })]),
      ...(vote === undefined ? [] : [publicPoll({ shows: vote.shows, by: at.districtClerk })]),
      ...(spec.before ?? []),
      onList({ consults: parties !== undefined, noticed: { zh: '公示', en: 'Public notice' }, ends: 'confirmed', ...(namingComputes.length === 0 ? {} : { computes: namingComputes }), effects: [{ effect: 'notifyApplicant', params: { code: 'named', zh: `已命名为${award}`, en: `Named: ${title.en}` } }, ...(spec.counts === undefined ? [] : [{ effect: 'count', params: { figure: 'named', ...(spec.countsOnly === undefined ? {} : { only: spec.countsOnly }) } }]), ...(quota === undefined ? [] : [{ effect: 'spend', params: { ledger: 'places' } }]), ...(given === undefined ? [] : giving(given, { award, title })), ...(spec.onNamed ?? [])] }),
      ...(spec.after ?? []),
      ...(spec.years === 0 ? [] : [yearly({ ...(term ? byItsTerm : {}), ...spec.review, years: spec.years, revoked: 'revoked' })]),
    ],
    supplement: spec.rules ?? {}, takesIn: true,
    appealTo: last,
    closed: { title: { zh: spec.years === 0 ? '已命名' : '期满', en: spec.years === 0 ? 'Named' : 'Term over' }, result: 'named' },
    ends: { revoked: { title: { zh: '已撤销', en: 'Revoked' } } },
  });
  return {
    code: spec.code,
    title,
    workflows: [
      { definition: item, itemTitle: spec.itemTitle, ...(spec.keys === undefined ? {} : { keys: spec.keys }), ...(spec.reads === undefined ? {} : { reads: spec.reads }) },
      {
        definition: roundWorkflow({
          campaign: spec.campaign, code: spec.roundCode ?? `${spec.code}R`, workflow: round, programme: name, entriesOf: name, stakes: ['naming'],
          ...(spec.listParameters === undefined ? {} : { parameters: spec.listParameters }),
          title: { zh: `${title.zh}批次`, en: `Round: ${title.en}` },
          settings: roundSettings({ zh: `${title.zh}批次设置`, en: 'Settings of the round' }, [...(quota === undefined ? [] : [quota.settings.section]), ...(vote === undefined ? [] : [voteSection]), ...(spec.settings ?? [])], quota?.settings.optional ?? [], spec.joint === true),
          openingPaper: 'openingNotice', ...(spec.letters === undefined ? {} : { letters: spec.letters }), ...(quota === undefined ? {} : { onOpened: [places.limit], openingComputes: ['townPlaces'] }),
          ...(parties === undefined ? {} : { parties: [...parties], letter: 'consultationLetter', readers: ['partnerOfficer', 'districtClerk', 'sectionHead', 'deputyChair', 'chair'] }),
          ...(panel === undefined ? {} : { minutes: rankedMinutes }),
          notice: { paper: 'publicNotice', ...spec.notice },
          ends: { how: 'confirmed', title: { zh: '命名发文', en: 'Naming' }, by: [...(spec.namedBy ?? [at.chair])], ...(spec.namingForm === undefined ? {} : { form: spec.namingForm }), paper: 'namingDocument' },
          checks: { opening: ['roundDates', ...(quota === undefined ? [] : ['placesFit']), ...(vote === undefined ? [] : ['voteDates'])], collecting: ['listNotEmpty'], decision: ['votes', ...(panel === undefined ? [] : ['inRank']), ...(spec.listChecks ?? [])] },
        }),
        itemTitle: (data) => textAt(data, 'roundSettings.name'),
        ...(quota === undefined ? {} : { examples: { roundSettings: ({ today }: { readonly today: LocalDate }) => ({ placesInAll: 60, windowFrom: today, windowTo: addDays(today, 30), ...(vote === undefined ? {} : { voteFrom: today, voteTo: addDays(today, 30) }) }) } }),
      },
    ],
    ...(spec.counts === undefined && own.figures === undefined ? {} : { figures: { ...(spec.counts === undefined ? {} : { named: spec.counts }), ...own.figures } }),
    ...(quota === undefined && own.ledgers === undefined ? {} : { ledgers: { ...(quota === undefined ? {} : { places: places.ledger }), ...own.ledgers } }),
    checks: { applicationWindow, roundDates, listNotEmpty, votes, ...(quota === undefined ? {} : { placesFit }), ...(panel === undefined ? {} : { inRank: inRank(panel) }), ...(vote === undefined ? {} : { voteDates }), ...own.checks },
    computes: { ...(quota === undefined ? {} : { townPlaces }), ...(vote === undefined ? {} : { votingDays, voted: voteScore }), ...(panel === undefined ? {} : { panelScore: panelScore({ form: 'panel', criteria: panel.criteria, ...(panel.pass === undefined ? {} : { pass: 'passMark' }) }) }), ...(term ? { term: termDays(spec.years) } : {}), ...own.computes },
    papers: {
      openingNotice: openingPaper({ subject: named, startedBy: item.startedBy, form: spec.application, steps: steps(levels, spec), issuer }),
      applicationForm: applicationPaper('application', spec.application),
      approvalForm: approvalPaper({ title: `${title.zh}审批表`, forms: { application: spec.application }, levels: Object.fromEntries(levels.map((one) => [one.id, `${one.title.zh}意见`])), toCome: ['集体审定意见'] }),
      ...(parties === undefined ? {} : { consultationLetter: consultationPaper({ ...asked, issuer, title: (input) => `关于征求${named(input)}推荐对象意见的函`, text: (_, count) => [`经审核，拟推荐${count}个对象。现征求意见。`], questions: spec.questions ?? [] }) }),
      minutes: minutesPaper({ ...rows, title: '党组会议纪要', issuer, subject: (input) => `${named(input)}名单` }),
      publicNotice: noticePaper({ ...rows, issuer, title: (input) => `${named(input)}拟命名对象公示`, text: (_, count) => [`经申报、审核和集体审定，现将${count}个拟命名对象予以公示。`] }),
      namingDocument: numberedPaper('namingNumber', listPaper({ ...namedRows, issuer, title: (input) => `关于命名${named(input)}的通知`, text: (_, count) => [`经公示无异议，决定命名下列${count}个对象为${award}。`] })),
      ...(given?.holder === undefined ? {} : { certificate: certificatePaper(given.holder, { award, issuer }) }),
      ...own.papers,
    },
    imports: [sheetOf({ workflow: name, form: spec.application, unitField: spec.unitField })],
  };
}

/** Where its number stands. */
const numberOf = ({ holder }: NonNullable<Selection['given']>) => (holder === undefined ? 'given.number' : 'certificate.number');

/** Numbers what is given, a certificate as a paper of hers. */
function giving({ series, holder }: NonNullable<Selection['given']>, { award, title }: Pick<Selection, 'award' | 'title'>): readonly EffectRef[] {
  if (holder === undefined) return [{ effect: 'takeNumber', params: { series, digits: 3, as: 'given' } }];
  return [{ effect: 'issueCertificate', params: { series, digits: 3, title: { zh: `${award}证书`, en: `Certificate: ${title.en}` }, holder } }, { effect: 'makePaper', params: { paper: 'certificate' } }];
}

function certificatePaper(holder: string, { award, issuer }: Pick<Selection, 'award' | 'issuer'>) {
  return singlePaper({ title: '荣誉证书', issuer, number: ({ data }) => textAt(data, 'certificate.number'), text: ({ data, batch }) => [`${textAt(data, holder)}同志：`, `在${textAt(batch?.data, 'roundSettings.name')}中被评为${award}，特发此证。`] });
}

/** What an applicant goes through, as the notice of the opening says it. */
function steps(levels: readonly Level[], { panel, vote, parties }: Pick<Selection, 'panel' | 'vote' | 'parties'>): readonly string[] {
  return [
    ...levels.map(({ title, within }) => (typeof within === 'number' ? `${title.zh}（${within}个工作日）` : title.zh)),
    ...(panel === undefined ? [] : ['评审']), ...(vote === undefined ? [] : ['公众投票']), ...(parties === undefined ? [] : ['征求部门意见']), '集体审定', '公示', '命名',
  ];
}
