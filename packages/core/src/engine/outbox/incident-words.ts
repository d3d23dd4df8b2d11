// What an incident is in plain words, in both languages: what did not happen, why where the engine knows it, and what to do
// next. The name of what failed and what a program said stand beside it, for whoever repairs it.
import type { LocalText } from '../../definition/text.ts';
import type { IncidentRow } from '../../store/queries/incidents.ts';
import { fromOneLine } from '../../values/one-line.ts';
import type { ChannelName } from '../channels/message-kinds.ts';
import { postName, type EngineParts } from '../parts.ts';
import { timerTitle } from '../read/words.ts';

export interface IncidentWords {
  readonly what: LocalText;
  /** What to do next. */
  readonly next: LocalText;
}

type Told = Pick<IncidentRow, 'kind' | 'rule' | 'found'>;

const repair: LocalText = { zh: '请把下面的技术说明交给系统维护人员', en: 'give the note below to whoever keeps the system' };

export function incidentWords(parts: Pick<EngineParts, 'units' | 'roles'>, incident: Told): IncidentWords {
  const { what, next } = wordsOf[incident.kind](parts, incident);
  const why = fromOneLine(incident.found);
  const more = why === undefined ? { zh: '', en: '' } : { zh: `原因：${ended(why.zh, '。')}`, en: ` Why: ${ended(why.en, '.')}` };
  return { what: { zh: `${what.zh}。${more.zh}`, en: `${what.en}.${more.en}` }, next };
}

function ended(sentence: string, mark: string): string {
  return sentence.endsWith(mark) ? sentence : `${sentence}${mark}`;
}

const wordsOf: Readonly<Record<IncidentRow['kind'], (parts: Pick<EngineParts, 'units' | 'roles'>, incident: Told) => IncidentWords>> = {
  guard: (_parts, { rule }) => {
    const { zh, en } = ruleWords(rule);
    return {
      what: { zh: `${zh}出错，刚才的操作没有执行，办件停在原处`, en: `${en} failed; what was just done was not carried out, and the item stands where it was` },
      next: { zh: `${repair.zh}；修复后由原办理人重新办理，再在此登记“已修复”。`, en: `Please ${repair.en}. Once it is repaired, whoever acted acts again; then note here what was repaired.` },
    };
  },
  timer: (_parts, { rule }) => {
    const title = timerTitle(rule.replace(/^timer /u, '').replace(/^(?!item\.)[^.]+\./u, ''));
    return {
      what: { zh: `“${title.zh}”到了时间但没能执行，办件停在原处`, en: `“${title.en}” came due and could not be carried out; the item stands where it was` },
      next: { zh: `系统会自动重试。若一直不成，${repair.zh}，修复后点“重试”。`, en: `It is tried again by itself. If it goes on failing, ${repair.en}, then press Retry.` },
    };
  },
  effect: (_parts, { rule }) => {
    const { zh, en } = effectWords(rule);
    return {
      what: { zh: `${zh}未成功，系统不再自动重试；办件本身不受影响`, en: `${en} did not work and is no longer tried by itself; the item goes on` },
      next: { zh: '请先用电话等方式告知对方，再查明原因后点“重试”；确实不必再发的，点“放弃”。', en: 'Tell the other side by telephone first. Find the cause and press Retry, or Drop where it need not arrive any more.' },
    };
  },
  assignee: (parts, { rule }) => {
    if (rule.startsWith('roster ')) {
      return {
        what: { zh: '本环节可签署的人员不足，签署名单没有确定', en: 'Too few people may sign at this stage, so its list of signers is not set' },
        next: { zh: '请点“指定办理人”，从上级领导或未参与过本件的同事中指定一人；也可以补充任命人员或更正名单后点“已修复”，系统会重新确定签署人。', en: 'Press “Name who acts” and choose a head above or a colleague who had no part in it; or appoint somebody or mend the list, then say what was repaired: the signers are determined anew.' },
      };
    }
    const [role = '', unit = ''] = rule.split('@');
    const post = postName(parts, role, unit);
    return {
      what: { zh: `${post.zh}没有可以办理此件的人`, en: `Nobody of ${post.en} may handle this item` },
      next: { zh: '请点“指定办理人”，从上级领导或未参与过本件的同事中指定一人；也可以为该岗位任命人员后点“已修复”。', en: 'Press “Name who acts” and choose a head above or a colleague who had no part in it; or appoint somebody to the post, then say what was repaired.' },
    };
  },
};

const ruleKinds: readonly (readonly [start: string, LocalText])[] = [
  ['guard', { zh: '判断规则', en: 'A rule' }],
  ['check', { zh: '核对规则', en: 'A check' }],
  ['compute', { zh: '计算规则', en: 'A calculation' }],
  ['condition', { zh: '判断条件', en: 'A condition' }],
  ['function', { zh: '判断条件中的函数', en: 'A function of a condition' }],
  ['paper', { zh: '文书生成', en: 'Making a paper' }],
  ['table', { zh: '业务台账', en: 'A table of the programme' }],
  ['form', { zh: '表单', en: 'A form' }],
  ['stage', { zh: '流程环节', en: 'A stage of the process' }],
  ['startItems', { zh: '发起后续办件', en: 'Starting the items that follow' }],
  ['recordIn', { zh: '登记到相关办件', en: 'Recording in the items it is about' }],
];

function ruleWords(rule: string): LocalText {
  const [start, name = ''] = [rule.split(' ')[0], rule.slice(rule.indexOf(' ') + 1)];
  const kind = ruleKinds.find(([one]) => one === start)?.[1] ?? { zh: '业务规则', en: 'A rule' };
  // A condition is long and in a language of its own; its text is in the note.
  return start === 'condition' ? kind : { zh: `${kind.zh}“${name}”`, en: `${kind.en} (${name})` };
}

const channelNames: Readonly<Record<ChannelName, LocalText>> = {
  dingtalk: { zh: '专有钉钉', en: 'DingTalk' },
  wecom: { zh: '企业微信', en: 'WeCom' },
  sms: { zh: '短信', en: 'text messages' },
};

function effectWords(rule: string): LocalText {
  const lane = rule.replace(/^effect /u, '');
  const of = lane.slice(lane.indexOf(':') + 1);
  if (lane === 'email') return { zh: '电子邮件发送', en: 'Sending an e-mail' };
  if (lane.startsWith('webhook:')) return { zh: `向外部系统“${of}”报送`, en: `Telling the other system “${of}”` };
  if (lane.startsWith('message:')) {
    const channel = new Map(Object.entries(channelNames)).get(of) ?? { zh: of, en: of };
    return { zh: `通过${channel.zh}通知本人`, en: `Telling somebody by ${channel.en}` };
  }
  return { zh: `对外事项“${lane}”`, en: `The effect “${lane}”` };
}
