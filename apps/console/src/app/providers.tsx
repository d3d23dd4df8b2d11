// What every page stands in: Ant Design in the reader's language and our colours, and the cache of what the server said.
import { useLanguage } from '@jinguo/console-kit';
import { QueryClientProvider } from '@tanstack/react-query';
import { App, ConfigProvider } from 'antd';
import enUS from 'antd/locale/en_US';
import zhCN from 'antd/locale/zh_CN';
import dayjs from 'dayjs';
import 'dayjs/locale/zh-cn';
import updateLocale from 'dayjs/plugin/updateLocale';
import type { ReactNode } from 'react';
import { queryClient } from '../api.ts';
import { useDark } from '../components/look.ts';
import { usePhone } from '../components/use-phone.ts';
import { themeFor } from './theme.ts';

dayjs.extend(updateLocale);
// The week starts on Monday in both languages: dates are the office's, not the reader's home's.
dayjs.updateLocale('en', { weekStart: 1 });

/** Toasts stand below the page's head, so that nothing in it is covered. */
const belowHead = 108;

export function Providers({ children }: { readonly children: ReactNode }) {
  const language = useLanguage();
  const phone = usePhone();
  const dark = useDark();
  dayjs.locale(language === 'en' ? 'en' : 'zh-cn');
  return (
    <QueryClientProvider client={queryClient}>
      <ConfigProvider locale={language === 'en' ? enUS : zhCN} theme={themeFor(phone, dark)} button={{ autoInsertSpace: false }}>
        <App message={{ maxCount: 3, top: belowHead }} notification={{ top: belowHead }}>{children}</App>
      </ConfigProvider>
    </QueryClientProvider>
  );
}
