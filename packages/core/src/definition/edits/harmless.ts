// What a definition from elsewhere may not carry: markup or invisible characters in its labels, and more than any process
// of an office needs.
import { refusal } from '../../errors.ts';
import type { WorkflowDefinition } from '../workflow-definition.ts';

/** In characters of JSON; what is larger would be slow for everybody. */
const largest = 1_000_000;
const labels: ReadonlySet<string> = new Set(['zh', 'en', 'title', 'x-en', 'description', 'x-help']);
// Tags, entities of tags, and characters that are not seen or turn the direction of reading.
const markup = /<\s*[/!?a-z]|&(?:lt|#0*60|#x0*3c);|javascript:/iu;
const unseen = /(?![\n\r\t])\p{Cc}|[\u200E\u200F\u202A-\u202E\u2066-\u2069]/u;

/** @throws JinguoError DEFINITION_INVALID naming the label, EDIT_IMPOSSIBLE where it is too large. */
export function requireHarmless(definition: WorkflowDefinition): void {
  if (JSON.stringify(definition).length > largest) throw refusal('EDIT_IMPOSSIBLE', { why: { zh: '流程过大', en: 'the process would be too large' } });
  const path = harmfulLabel(definition, '');
  if (path === undefined) return;
  const problem = { zh: '名称和说明中不得有网页标记或不可见字符', en: 'labels hold no markup and no invisible characters' };
  throw refusal('DEFINITION_INVALID', { workflow: definition.workflow, path, problem }, { issues: [{ path, code: 'label', ...problem }] });
}

function harmfulLabel(value: unknown, path: string): string | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  for (const [name, one] of Object.entries(value)) {
    const here = `${path}/${name}`;
    if (typeof one === 'string') {
      if (labels.has(name) && (markup.test(one) || unseen.test(one))) return here;
      continue;
    }
    const found = harmfulLabel(one, here);
    if (found !== undefined) return found;
  }
  return undefined;
}
