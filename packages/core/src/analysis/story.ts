// A trace told as a story: one sentence for each step an item takes.
import { actions, isActionName } from '../definition/action.ts';
import type { LocalText } from '../definition/text.ts';
import type { WorkflowDefinition } from '../definition/workflow-definition.ts';
import type { TraceStep } from './finding.ts';

/** Each step of a trace as a sentence. */
export function storyOf(definition: WorkflowDefinition, trace: readonly TraceStep[]): readonly LocalText[] {
  const title = (id: string): LocalText => definition.stages.find((one) => one.id === id)?.title ?? { zh: id, en: id };
  return trace.map(({ event, from, to }) => {
    const [here, there, what] = [title(from), title(to), eventWords(event.type)];
    return from === to ? { zh: `在“${here.zh}”${what.zh}，仍在本环节`, en: `At “${here.en}”: ${what.en}; it stays there` } : { zh: `在“${here.zh}”${what.zh}，转到“${there.zh}”`, en: `At “${here.en}”: ${what.en}; it goes on to “${there.en}”` };
  });
}

function eventWords(type: string): LocalText {
  if (isActionName(type)) return { zh: `办理“${actions[type].title.zh}”`, en: actions[type].title.en };
  if (type.startsWith('timer.')) return { zh: '到期', en: 'the time is over' };
  if (type.startsWith('batch.') || type.startsWith('entry.')) return { zh: '随批次变化', en: 'the batch moves' };
  return { zh: '确定签署人', en: 'signers are found' };
}
