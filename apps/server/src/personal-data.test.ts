// docs/personal-data.md, and the same in Chinese: the record of what is asked that is sensitive 影响评估 (PIPL 55–56, domain.md §3.7), of
// every form of every programme, made from the definitions as they are today. A form that comes to ask for something new is in it at once.
import { createRegistry, isObject, retentionOf, retentions, type Json, type LoadedWorkflow } from '@jinguo/core';
import { expect, it } from 'vitest';
import { campaigns } from './campaigns.ts';
import { isRole, roles } from './district/roles.ts';
import { groundOf, sensitiveForms, sensitiveKinds } from './testing/personal-data.ts';

type Language = 'zh' | 'en';
type Assessed = ReturnType<typeof sensitiveForms>[number];

const said = {
  zh: {
    title: '# 个人信息保护影响评估', join: '、',
    intro: ['凡收集敏感个人信息的表单，每张一行（个人信息保护法第五十五、五十六条）。由 `apps/server/src/personal-data.test.ts` 从流程定义生成，重新生成：', '定义改动时本表随之改动；评估结论须由区妇联每年复核签字，与本表一并保存三年以上。'],
    law: '处理目的、方式合法正当必要：所列信息只用于办理该事项，只收集该事项的规则要用的栏目。风险与措施：默认隐去，查看全文须有权限、写明理由并留痕；对外文书、公示、报表、导出不含这些信息；从未提交的草稿一年后自动删除，无账号者开了头未提交的申请和导入的表格三十天后自动删除；公开报名者单独同意所留的姓名、手机号取消即删，其余在活动计划日期后按参数规定的天数（初始180天）自动删除，同行儿童只登记人数；案卷保管期满列入到期档案，由负责人鉴定：延期保管或销毁；销毁须第二人确认、登记批准文号，姓名、证件、附件、文书随即删除，只留统计数和办理留痕（审计日志是链，不能剪断，谁办了什么、说了什么和事项声明的数据项仍在链里，页面不再显示）。本人随时可以撤回任何一项同意（个保法15条）：在“查进度”页凭查询码自行撤回，或告知受理单位登记（谁、哪天、怎样提出），每项撤回一次并留痕；自撤回起，未发布的公示不再列入（系统拒绝并提示移出名单或终止），更正公告和命名文件略去其人，投票页不再展示；不再提供给部门、银行；撤回敏感信息同意的不再审核通过，除本人外无人能查看隐藏的全文；撤回前依法已作的处理和已发布的公示不受影响。',
    head: '| 编号 | 表单 | 敏感信息（默认显示） | 合法性基础 | 谁能看 | 保管期限 |',
    masks: { idNumber: '前6后4', bankCard: '只留后4位', address: '到村社区', text: '整段隐去', name: '隐去部分' } as Readonly<Record<string, string>>, unmasked: '编号、日期或限办理人',
    handlers: '只有办理人', subtree: '本级和上级经办', sealed: '（密封）',
  },
  en: {
    title: '# Impact assessment of personal data', join: ', ',
    intro: ['Every form that asks for something sensitive has a row (PIPL 55–56). Made from the definitions by `apps/server/src/personal-data.test.ts`; written anew by', 'It changes with the definitions; the federation looks at it every year, signs it, and keeps it with its signature for three years at least.'],
    law: 'Lawful, fitting and needed: what is listed serves the programme alone, and only what its rules use is asked. Risks and measures: hidden by default; the whole is read by right, with a reason that is recorded; no public paper, notice, report or export holds it; a draft never submitted is deleted by itself after a year, an application begun by somebody without an account and an imported sheet after thirty days; the name and telephone of who signed up for an event, which she separately consented to, when she cancels, or so many days after the day it was planned for as a lead has set (180 at first), and of children who come along nothing is known but their number; files whose time is over are listed, and a head keeps them longer or has them destroyed: a second person agrees, the document that allows it is noted, and names, numbers, papers and uploads go at once; counts and the log stay: who handled it, what was said and the fields a programme declares stand in that chain, which is not cut, and no page shows them. Any consent can be withdrawn at any time (PIPL 15): by herself with the code of her application, or by telling the office, which writes down who said so, on which day and how; once each, and recorded. From then on she is put on no notice (that is refused, with what to do next), corrections and the documents that name leave her out, and the public is not shown her to vote for; nothing of her is handed to a department or a bank; where the consent to what is sensitive was withdrawn she is approved no further and nobody but herself reads it in full; what was lawful before, a notice published already among it, stands.',
    head: '| code | form | what is sensitive (as shown) | ground | who reads it | kept |',
    masks: { idNumber: 'first 6, last 4', bankCard: 'last 4', address: 'to the village', text: 'hidden whole', name: 'in part' } as Readonly<Record<string, string>>, unmasked: 'a code, a date, or for handlers alone',
    handlers: 'its handlers alone', subtree: 'who handles it, there and above', sealed: ' (sealed)',
  },
} as const;

const cell = (text: string) => text.replaceAll('|', '\\|');

function readers(schema: Readonly<Record<string, Json>>, visibleTo: string | undefined, language: Language): string {
  const named = schema['x-readers'];
  if (Array.isArray(named)) return named.map((role: Json) => (typeof role === 'string' && isRole(role) ? roles[role][language] : String(role))).join(said[language].join);
  return visibleTo === 'handlers' ? said[language].handlers : said[language].subtree;
}

function row(one: LoadedWorkflow, form: Assessed, language: Language): string {
  const { definition } = one.compiled;
  const words = said[language];
  const fields = form.fields.map(({ title, schema, kind }) => `${language === 'zh' ? title : String(schema['x-en'])}（${sensitiveKinds[kind][language]}；${words.masks[String(schema['x-mask'])] ?? words.unmasked}）`);
  const ground = form.consents.filter((each) => each.to === 'sensitive').map((each) => (language === 'zh' ? each.words : each.en));
  const { kept, sealed } = retentionOf(definition);
  return `| ${definition.code} | ${definition.title[language]} · ${form.title[language]} | ${cell(fields.join('<br>'))} | ${cell(ground.length > 0 ? ground.join('<br>') : (groundOf(definition.code, form.name)?.[language] ?? '?'))} | ${readers(isObject(form.schema) ? form.schema : {}, definition.visibleTo, language)} | ${retentions[kept][language]}${sealed ? words.sealed : ''} |`;
}

// Written anew by `vitest run src/personal-data.test.ts -u`.
it.each([['zh', 'docs/zh/personal-data.md'], ['en', 'docs/personal-data.md']] as const)('in %s, %s assesses every form that asks for something sensitive', async (language, file) => {
  const words = said[language];
  const rows = createRegistry(campaigns).workflows().flatMap((one) => sensitiveForms(one).map((form) => row(one, form, language))).toSorted();
  expect(rows.length).toBeGreaterThan(30);
  expect(rows.filter((one) => one.includes('| ? |'))).toEqual([]);
  const [intro, after] = words.intro;
  const page = [words.title, '', intro, '`node tools/go.mjs pnpm --filter @jinguo/server exec vitest run src/personal-data.test.ts -u`', '', after, '', words.law, '', words.head, '| --- | --- | --- | --- | --- | --- |', ...rows, ''].join('\n');
  await expect(page).toMatchFileSnapshot(`../../../${file}`);
});
