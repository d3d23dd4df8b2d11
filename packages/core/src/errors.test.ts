// The table of refusals against what people need of it: both languages, the same facts in both, and a next step. The
// page for administrators is made from the table, so that it cannot tell another story.
import { describe, expect, it } from 'vitest';
import { errorTable, fillTemplate, JinguoError, refusal, type ActsNext } from './errors.ts';

const rows = Object.entries(errorTable);
const placeholders = (sentence: string) => [...sentence.matchAll(/\{(\w+)\}/gu)].map(([, name]) => name).toSorted();
/** Parts of a sentence that say something of their own. */
const clauses = (sentence: string) => sentence.split(/[，；：。,;:.]\s?/u).filter((part) => part !== '');

const whoActs: Readonly<Record<ActsNext, string>> = {
  callerCorrects: '操作人更正后重做 · the caller, by correcting',
  callerRetries: '操作人稍后重试 · the caller, by trying again',
  staff: '系统管理员 · staff',
};

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
it('docs/errors.md is what the table says today', async () => {
  const cell = (text: string) => text.replaceAll('|', '\\|');
  const lines = rows.map(([code, spec]) => `| \`${code}\` | ${spec.status} | ${whoActs[spec.actsNext]} | ${cell(spec.zh)}<br>${cell(spec.en)} |`);
  const page = [
    '# Refusals',
    '',
    'Every refusal the system can give. Made from [`packages/core/src/errors.ts`](../packages/core/src/errors.ts) by its test:',
    '`node tools/go.mjs pnpm --filter @jinguo/core exec vitest run src/errors.test.ts -u` writes it anew.',
    '',
    'In braces stand the parameters of a refusal; none of them is personal data, because refusals reach logs.',
    '',
    '| code | HTTP | who acts next | what a person reads |',
    '| --- | --- | --- | --- |',
    ...lines,
    '',
  ].join('\n');
  await expect(page).toMatchFileSnapshot('../../../docs/errors.md');
});
