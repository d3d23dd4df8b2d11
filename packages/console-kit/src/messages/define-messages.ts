// A page's or component's own sentences, in both languages side by side: a missing one does not compile. They load with
// the page that says them and are i18next's from then on.
import i18next from 'i18next';
import { useTranslation } from 'react-i18next';
import './language.ts';

type Texts = Readonly<Record<string, string>>;

/** Keys said in Chinese and not in English. English may need two forms where Chinese has one: `daysLeft_one`, `daysLeft_other`. */
type Missing<Zh, En> = { [Key in keyof Zh & string]: Key extends keyof En ? never : `${Key}_other` extends keyof En ? never : Key }[keyof Zh & string];

export type Say<Key extends string> = (key: Key, values?: Readonly<Record<string, string | number>>) => string;

/**
 * Adds sentences under a name of their own; answers the hook that says them.
 *
 * @example
 * ```ts
 * const useText = defineMessages('login', { title: '登录' }, { title: 'Sign in' });
 * ```
 */
export function defineMessages<const Zh extends Texts, const En extends Texts>(
  name: string,
  zh: Zh,
  en: En & ([Missing<Zh, En>] extends [never] ? unknown : { readonly missing: Missing<Zh, En> }),
): () => Say<keyof Zh & string> {
  i18next.addResourceBundle('zh', name, zh, true, true);
  i18next.addResourceBundle('en', name, en, true, true);
  return function useText() {
    const { t } = useTranslation(name);
    return (key, values) => {
      const plain: string = key;
      return t(plain, { ...values });
    };
  };
}
