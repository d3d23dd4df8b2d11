// A workflow as a Mermaid state diagram, titles in Chinese. Texts are somebody's: nothing in them can end a label or become
// markup where the diagram is drawn.
import { actions, isActionName } from '../../definition/action.ts';
import type { CompiledWorkflow } from '../../machine/compile.ts';

/** The diagram's text; ways by a keeper's hand are not drawn. */
export function mermaidOf({ definition, readings }: CompiledWorkflow): string {
  const lines = ['stateDiagram-v2', `  [*] --> ${definition.start}`];
  for (const { id, title } of definition.stages) lines.push(`  state "${label(title.zh)}" as ${id}`);
  for (const { id } of definition.stages) {
    const plan = readings.get(id)?.plan;
    const drawn = new Set<string>();
    const ways = [...Object.entries(plan?.on ?? {}).flatMap(([event, some]) => (some ?? []).map((way) => ({ event, way }))), ...(plan?.always ?? []).map((way) => ({ event: '', way }))];
    for (const { event, way } of ways) {
      if (way.to === undefined || way.aside === true) continue;
      const said = isActionName(event) ? actions[event].title.zh : event.startsWith('timer.') ? '到期' : event.startsWith('batch.') ? '随批次' : '';
      drawn.add(`  ${id} --> ${way.to}${said === '' ? '' : `: ${said}`}`);
    }
    lines.push(...drawn);
    if (plan?.result !== undefined) lines.push(`  ${id} --> [*]`);
  }
  return `${lines.join('\n')}\n`;
}

function label(text: string): string {
  return text.replace(/[^\p{L}\p{N}\p{Zs}，。、（）《》“”：；-]/gu, ' ').slice(0, 60);
}
