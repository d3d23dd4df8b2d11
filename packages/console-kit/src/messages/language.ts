// Which language the screen speaks. Chinese is the office's own; English is complete and switches without a reload.
import type { LocalText } from '@jinguo/core';
import i18next, { changeLanguage, use as withPart } from 'i18next';
import { initReactI18next, useTranslation } from 'react-i18next';

/** A language the console speaks. */
export type Language = 'zh' | 'en';

const remembered = 'jinguo.language';

void withPart(initReactI18next).init({
  lng: read(),
  fallbackLng: 'zh',
  ns: [],
  resources: {},
  interpolation: { prefix: '{', suffix: '}', escapeValue: false },
  initAsync: false,
});
tellDocument(current());

/** The language now, for code that draws nothing. */
function current(): Language {
  return i18next.language === 'en' ? 'en' : 'zh';
}

/** Changes the language of everything on screen. */
export async function speak(language: Language): Promise<void> {
  localStorage.setItem(remembered, language);
  tellDocument(language);
  await changeLanguage(language);
}

/** Redraws its component when the language changes. */
export function useLanguage(): Language {
  const { i18n } = useTranslation();
  return i18n.language === 'en' ? 'en' : 'zh';
}

/** Reads texts that come with the data, in the reader's language. */
export function useLocal(): (text: LocalText) => string {
  const language = useLanguage();
  return (text) => text[language];
}

function read(): Language {
  try {
    return localStorage.getItem(remembered) === 'en' ? 'en' : 'zh';
  } catch {
    // Storage is closed in some private windows; the language then lasts as long as the page.
    return 'zh';
  }
}

function tellDocument(language: Language): void {
  document.documentElement.lang = language === 'en' ? 'en' : 'zh-CN';
}
