// Posts as the office calls them, in words that name them as definitions do: `townHead@town`.
import type { LocalText } from '../../definition/text.ts';
import { roleName, type EngineParts } from '../parts.ts';

/** A lead reads what the office calls them. */
export function withPosts(parts: Pick<EngineParts, 'roles'>, { zh, en }: LocalText): LocalText {
  const post = /\b([a-z][a-zA-Z0-9]*)@(village|town|district)\b/gu;
  return {
    zh: zh.replace(post, (_found, role: string, level: string) => `${levels[level]?.zh ?? ''}${roleName(parts, role).zh}`),
    en: en.replace(post, (_found, role: string, level: string) => `${roleName(parts, role).en} of the ${level}`),
  };
}

const levels: Readonly<Record<string, LocalText>> = { village: { zh: '村（社区）', en: 'village' }, town: { zh: '镇（街道）', en: 'town' }, district: { zh: '区', en: 'district' } };
