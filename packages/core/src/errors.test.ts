// The table of refusals against what people need of it: both languages, the same facts in both, and a next step. The
// page for administrators is made from the table, so that it cannot tell another story.
import { describe, expect, it } from 'vitest';
import { errorTable, fillTemplate, JinguoError, refusal, type ActsNext } from './errors.ts';

const rows = Object.entries(errorTable);
const placeholders = (sentence: string) => [...sentence.matchAll(/\{(\w+)\}/gu)].map(([, name]) => name).toSorted();
/** Parts of a sentence that say something of their own. */
const clauses = (sentence: string) => sentence.split(/[，；：。,;:.]\s?/u).filter((part) => part !== '');

/** What docs/errors.md says beside the table, and the same in Chinese. */
const pages = {
  zh: {
    file: 'docs/zh/errors.md',
    up: '../../',
    whoActs: { callerCorrects: '操作人，更正后重做', callerRetries: '操作人，稍后重试', staff: '系统管理员' },
    title: '# 拒绝',
    made: (source: string, command: string) => `系统可能给出的每一种拒绝。由 ${source} 的测试生成，重新生成：${command}。`,
    about: '花括号里是拒绝的参数；没有一个是个人信息，因为拒绝会写进运行日志。',
    head: '| 代码 | HTTP | 接下来由谁处理 | 用户读到的 |',
  },
  en: {
    file: 'docs/errors.md',
    up: '../',
    whoActs: { callerCorrects: 'the caller, by correcting', callerRetries: 'the caller, by trying again', staff: 'staff' },
    title: '# Refusals',
    made: (source: string, command: string) => `Every refusal the system can give. Made from ${source} by its test; written anew by\n${command}.`,
    about: 'In braces stand the parameters of a refusal; none of them is personal data, because refusals reach logs.',
    head: '| code | HTTP | who acts next | what a person reads |',
  },
} as const;

describe.each(rows)('%s', (code, spec) => {
  it('says the same facts in both languages', () => {
    expect(placeholders(spec.en)).toEqual(placeholders(spec.zh));
  });

  it('says what is so, and what to do next', () => {
    expect([spec.zh, spec.en].filter((sentence) => clauses(sentence).length < 2)).toEqual([]);
    expect(spec.zh).toMatch(/请|可以/u);
    // PLUGIN_INVALID ends with the step its thrower names.
    expect([spec.zh, spec.en].filter((sentence) => !/(?:[。.]|\{mend\})$/u.test(sentence))).toEqual([]);
  });

  it('has a status that fits who acts next', () => {
    const kinds: Readonly<Record<ActsNext, RegExp>> = { callerCorrects: /^4\d\d$/u, callerRetries: /^(429|503)$/u, staff: /^50[037]$/u };
    expect(String(spec.status)).toMatch(kinds[spec.actsNext]);
    expect(code).toMatch(/^[A-Z]+(_[A-Z]+)*$/u);
  });
});

describe('a refusal', () => {
  it('prints its parameters in either language and keeps its cause', () => {
    const cause = new RangeError('disk');
    const error = refusal('STORAGE_FAILED', { detail: 'SQLITE_IOERR' }, { cause });
    expect(error).toBeInstanceOf(JinguoError);
    expect(error).toMatchObject({ status: 503, actsNext: 'staff', cause, message: error.text('en') });
    for (const language of ['zh', 'en'] as const) expect(error.text(language)).toContain('SQLITE_IOERR');
  });

  it('says words in the reader’s language only', () => {
    const error = refusal('NOT_ALLOWED', { who: { zh: '新丰镇妇联主席', en: 'Chair, Xinfeng' }, action: { zh: '同意', en: 'Approve' } });
    expect(error.text('zh')).toBe('此环节由新丰镇妇联主席办理，您当前的岗位不能执行“同意”，请等候办理或与其联系。');
    expect(error.text('en')).toBe('This stage is handled by Chair, Xinfeng; your post cannot do “Approve” here. Wait for them, or ask them to act.');
  });

  it('leaves a placeholder nobody filled visible, and is not fooled by names every object has', () => {
    expect(fillTemplate('{left} {toString} {constructor}', { left: 2 })).toBe('2 {toString} {constructor}');
  });

  it('is not changed by parameters that look like placeholders or patterns', () => {
    expect(refusal('NOT_FOUND', { what: '$& {what} $1' }).text('zh')).toContain('“$& {what} $1”');
  });
});

// Written anew by `vitest run src/errors.test.ts -u`.
it.each(['zh', 'en'] as const)('the page of refusals is what the table says today (%s)', async (language) => {
  const { file, up, whoActs, title, made, about, head } = pages[language];
  const cell = (text: string) => text.replaceAll('|', '\\|');
  const page = [
    title,
    '',
    made(`[\`packages/core/src/errors.ts\`](${up}packages/core/src/errors.ts)`, '`node tools/go.mjs pnpm --filter @jinguo/core exec vitest run src/errors.test.ts -u`'),
    '',
    about,
    '',
    head,
    '| --- | --- | --- | --- |',
    ...rows.map(([code, spec]) => `| \`${code}\` | ${spec.status} | ${whoActs[spec.actsNext]} | ${cell(spec[language])} |`),
    '',
  ].join('\n');
  await expect(page).toMatchFileSnapshot(`../../../${file}`);
});
