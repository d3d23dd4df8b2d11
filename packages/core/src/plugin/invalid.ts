// A plugin that cannot be loaded: which, in which file, where in it, what was expected and found, and how to mend it.
import { asIs, JinguoError, refusal, type Words } from '../errors.ts';

export interface PluginProblem {
  readonly place: string;
  readonly expected: Words;
  readonly found: string | Words;
  readonly mend: Words;
}

/** What an author does next, where several places ask for the same. */
export const mends = {
  name: { zh: '改正这个名称。', en: 'Mend the name.' },
  rename: { zh: '换一个名称。', en: 'Rename it.' },
  nameOrField: { zh: '改正这个名称，或者在表单里加上这个字段。', en: 'Mend the name, or add the field to the form.' },
  declare: { zh: '在 fields 里声明它。', en: 'Declare it under fields.' },
  upgrade: { zh: '改正这个升级函数。', en: 'Mend the upgrade.' },
} as const satisfies Readonly<Record<string, Words>>;

/** One of the names there are. */
export function oneOf(names: Iterable<string>, what = ''): Words {
  const all = [...names].join(', ');
  return { zh: `${what}${what === '' ? '' : ' 里'}下列之一：${all || '（没有）'}`, en: `one of ${what}${what === '' ? '' : ': '}${all || '(none)'}` };
}

export const freeName: Words = { zh: '还没有人用的名称', en: 'a name nobody uses yet' };
export const loadedWorkflow: Words = { zh: '已经加载的流程', en: 'a workflow that is loaded' };

/** Where each plugin was last defined, by its name; only told, never read for anything else. */
const files = new Map<string, string>();

/** Keeps the file and line that called `definePlugin`, from the repository's root, out of the stack. */
export function noteFile(name: string, stack: string): void {
  const frames = stack.split('\n').filter((line) => !/\/plugin\/(?:define-plugin|invalid)\./u.test(line));
  const caller = frames.flatMap((line) => /(?:packages|apps)\/[^\s():?]+(?:\?[^:\s]*)?:\d+/u.exec(line) ?? [])[0];
  if (caller !== undefined) files.set(name, caller);
}

function fileOf(name: string): Words {
  const file = files.get(name);
  return file === undefined ? { zh: '文件未知', en: 'file not known' } : asIs(file);
}

export function invalidPlugin(name: string, problem: PluginProblem, cause?: unknown): JinguoError {
  return refusal('PLUGIN_INVALID', { plugin: name, file: fileOf(name), ...problem }, cause === undefined ? {} : { cause });
}

/** What is wrong in a definition, told with the plugin it came with and its file. */
export function tellingPlugin<T>(name: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof JinguoError) || error.code !== 'DEFINITION_INVALID') throw error;
    const { workflow = '', path = '', problem = '' } = error.params;
    const said = typeof problem === 'object' ? problem : asIs(String(problem));
    const { zh, en } = fileOf(name);
    throw refusal('DEFINITION_INVALID', { workflow, path, problem: { zh: `${said.zh}（插件“${name}”，${zh}）`, en: `${said.en} (plugin “${name}”, ${en})` } }, { issues: error.issues, cause: error });
  }
}
