// Ant Design in our colours; app.css holds the same ones for what we draw ourselves.
import { theme, type ThemeConfig } from 'antd';

/** Nothing moves for people who asked their system for that, and in pictures (`?still`). */
const still = new URLSearchParams(location.search).has('still') || matchMedia('(prefers-reduced-motion: reduce)').matches;

const light: NonNullable<ThemeConfig['token']> = {
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
};

const dark: NonNullable<ThemeConfig['token']> = {
  colorPrimary: '#2463be',
  colorInfo: '#8ab8f7',
  colorLink: '#8ab8f7',
  colorLinkHover: '#b3d1fa',
  colorSuccess: '#78ca9e',
  colorWarning: '#f0ad68',
  colorError: '#ff8f9b',
  colorPrimaryHover: '#3a78d0',
  colorPrimaryActive: '#1d529e',
  colorInfoBg: '#1d2e46',
  colorInfoBorder: '#3f628f',
  colorSuccessBg: '#183126',
  colorSuccessBorder: '#2f6a4b',
  colorWarningBg: '#3a2a17',
  colorWarningBorder: '#7a5528',
  colorErrorBg: '#3e2128',
  colorErrorBorder: '#7a3a47',
  colorErrorHover: '#ffb0b8',
  colorText: '#e8ecf1',
  colorTextSecondary: '#bdc7d3',
  colorTextTertiary: '#9aa6b5',
  colorTextQuaternary: '#9aa6b5',
  colorTextPlaceholder: '#9aa6b5',
  colorTextDescription: '#9aa6b5',
  colorBorder: '#4a5665',
  colorBorderSecondary: '#333d49',
  colorBgLayout: '#12161c',
  colorBgContainer: '#1a2028',
  colorBgElevated: '#222a34',
};

/** Fingers need 44 px. */
export function themeFor(phone: boolean, isDark: boolean): ThemeConfig {
  return {
    ...(isDark ? { algorithm: theme.darkAlgorithm } : {}),
    token: {
      ...(isDark ? dark : light),
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
      Button: { primaryShadow: 'none', defaultShadow: 'none', dangerShadow: 'none', fontWeight: 500, ...(isDark ? { dangerColor: '#1a2028' } : {}) },
      Table: { headerBg: 'var(--sunk)', headerColor: 'var(--ink-2)', rowHoverBg: 'var(--now-soft)', cellPaddingBlock: 11, headerSplitColor: 'transparent' },
      Tag: { defaultBg: 'var(--shade)', defaultColor: 'var(--ink-2)' },
      ...(isDark ? { Badge: { colorError: '#c2182f' } } : {}),
      Tabs: { horizontalItemGutter: 24, ...(isDark ? { itemSelectedColor: '#8ab8f7', itemHoverColor: '#b3d1fa', inkBarColor: '#8ab8f7' } : {}) },
      Drawer: { footerPaddingBlock: 12, footerPaddingInline: 24 },
    },
  };
}
