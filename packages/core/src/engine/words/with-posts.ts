// Posts as the office calls them, in words that name them as definitions do: `townHead@town`.
import { levelNames } from '../../definition/posts.ts';
import type { LocalText } from '../../definition/text.ts';
import { roleName, type EngineParts } from '../parts.ts';

/** A lead reads what the office calls them. */
export function withPosts(parts: Pick<EngineParts, 'roles'>, { zh, en }: LocalText): LocalText {
  const post = /\b([a-z][a-zA-Z0-9]*)@(village|town|district)\b/gu;
  return {
    zh: zh.replace(post, (_found, role: string, level: keyof typeof levelNames) => `${levelNames[level].zh}${roleName(parts, role).zh}`),
    en: en.replace(post, (_found, role: string, level: keyof typeof levelNames) => `${roleName(parts, role).en} of the ${levelNames[level].en}`),
  };
}
