// Ant Design in our colours; app.css holds the same ones for what we draw ourselves.
import type { ThemeConfig } from 'antd';

/** Nothing moves for people who asked their system for that, and in pictures (`?still`). */
const still = new URLSearchParams(location.search).has('still') || matchMedia('(prefers-reduced-motion: reduce)').matches;

/** Fingers need 44 px. */
export function themeFor(phone: boolean): ThemeConfig {
  return {
    token: {
      colorPrimary: '#1f5eb8',
      colorInfo: '#1f5eb8',
      colorLink: '#1f5eb8',
      colorSuccess: '#25734a',
      colorWarning: '#a8520a',
      colorError: '#c2182f',
      colorPrimaryHover: '#2a67bf',
      colorPrimaryActive: '#174a94',
      colorLinkHover: '#174a94',
      colorInfoBg: '#edf3fb',
      colorInfoBorder: '#c8dbf3',
      colorSuccessBg: '#ebf5ef',
      colorSuccessBorder: '#bfe0cd',
      colorWarningBg: '#fdf3e7',
      colorWarningBorder: '#efd3b0',
      colorErrorBg: '#fcecee',
      colorErrorBorder: '#f2c4ca',
      colorErrorHover: '#a81428',
      colorText: '#1c222b',
      colorTextSecondary: '#48525f',
      colorTextTertiary: '#646f7d',
      colorTextQuaternary: '#646f7d',
      colorTextPlaceholder: '#69737f',
      colorTextDescription: '#646f7d',
      colorBorder: '#cdd3da',
      colorBorderSecondary: '#e4e7eb',
      colorBgLayout: '#f4f5f7',
      borderRadius: 8,
      borderRadiusLG: 10,
      fontFamily: 'var(--font)',
      fontSize: phone ? 15 : 14,
      controlHeight: phone ? 44 : 36,
      controlHeightSM: phone ? 44 : 28,
      controlHeightLG: 46,
      wireframe: false,
      motion: !still,
    },
    components: {
      Button: { primaryShadow: 'none', defaultShadow: 'none', dangerShadow: 'none', fontWeight: 500 },
      Table: { headerBg: '#f8f9fa', headerColor: '#48525f', rowHoverBg: '#f6f9fd', cellPaddingBlock: 11, headerSplitColor: 'transparent' },
      Tag: { defaultBg: '#f1f3f5', defaultColor: '#48525f' },
      Tabs: { horizontalItemGutter: 24 },
      Drawer: { footerPaddingBlock: 12, footerPaddingInline: 24 },
    },
  };
}
