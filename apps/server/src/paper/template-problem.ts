// What is wrong with a template, in words an office worker can act on.
import { refusal, type JinguoError } from '@jinguo/core';
import type { TemplateWords } from './template-fields.ts';

export function wrong(zh: string, en: string, cause?: unknown): JinguoError {
  return refusal('TEMPLATE_INVALID', { problem: { zh, en } }, cause === undefined ? {} : { cause });
}

/** Tags that name nothing there is, with the list they stand in. */
export function unknownWords(tags: Readonly<Record<string, unknown>>, words: TemplateWords): readonly string[] {
  return Object.entries(tags).flatMap(([tag, inside]) => {
    const list = Object.hasOwn(words.lists, tag) ? words.lists[tag] : undefined;
    const nested = typeof inside === 'object' && inside !== null ? Object.keys(inside) : [];
    if (list !== undefined) return nested.filter((name) => !list.includes(name) && !words.values.includes(name)).map((name) => `${tag}/${name}`);
    // A field may also stand as a condition round others: {#文号}…{/文号}.
    return [...(words.values.includes(tag) || words.raw.includes(tag) ? [] : [tag]), ...nested.filter((name) => !words.values.includes(name))];
  });
}

const known: Readonly<Record<string, readonly [zh: string, en: string]>> = {
  unopened_tag: ['有 } 没有对应的 {', 'a } has no {'],
  unclosed_tag: ['有 { 没有对应的 }', 'a { has no }'],
  duplicate_open_tag: ['花括号写了两次', 'braces are doubled'],
  duplicate_close_tag: ['花括号写了两次', 'braces are doubled'],
  unclosed_loop: ['列表没有结束标记 {/…}', 'a list is not closed by {/…}'],
  unopened_loop: ['列表结束标记没有对应的开始 {#…}', 'a list is closed that was not opened'],
  closing_tag_does_not_match_opening_tag: ['列表的开始与结束不一致', 'a list is closed under another name'],
  raw_xml_tag_should_be_only_text_in_paragraph: ['{@…} 必须单独占一段', '{@…} must stand alone in its paragraph'],
};

/** From what the template engine threw. */
export function templateProblem(error: unknown): JinguoError {
  const properties = propertiesOf(error);
  const all = Array.isArray(properties['errors']) ? properties['errors'].map(propertiesOf) : [properties];
  const said = all.slice(0, 5).map((one) => {
    const id = String(one['id'] ?? '');
    const tag = typeof one['xtag'] === 'string' ? `“${one['xtag'].slice(0, 40)}”` : '';
    const [zh, en] = Object.hasOwn(known, id) ? (known[id] ?? ['', '']) : ['标记不正确', 'a tag is not right'];
    return { zh: `${zh}${tag}`, en: `${en} ${tag}`.trim() };
  });
  return wrong(said.map((one) => one.zh).join('；'), said.map((one) => one.en).join('; '), error);
}

function propertiesOf(error: unknown): Readonly<Record<string, unknown>> {
  const inside = typeof error === 'object' && error !== null && 'properties' in error ? error.properties : undefined;
  return typeof inside === 'object' && inside !== null ? { ...inside } : {};
}
