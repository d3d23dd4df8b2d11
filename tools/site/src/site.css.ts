// How the site looks; one sheet.

export const style = `:root { color-scheme: light dark; --line: #8883; --accent: light-dark(#b3152b, #ff8091); --soft: light-dark(#f6f4f3, #25262a); --paper: light-dark(#fff, #17181b); --ink: light-dark(#202124, #e4e5e8); --pale: light-dark(#5f6368, #a2a6ad); }
:root[data-light=light] { color-scheme: light; } :root[data-light=dark] { color-scheme: dark; }
* { box-sizing: border-box; }
html { scroll-padding-top: 72px; }
body { margin: 0; background: var(--paper); color: var(--ink); font: 16px/1.7 system-ui, 'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', 'Noto Sans SC', sans-serif; }
a { color: var(--accent); text-underline-offset: 3px; text-decoration-thickness: 1px; }
.skip { position: absolute; left: -9999px; } .skip:focus { left: 16px; top: 8px; z-index: 3; background: var(--paper); }
header { position: sticky; top: 0; z-index: 2; display: flex; align-items: center; gap: 24px; height: 56px; padding: 0 24px; border-bottom: 1px solid var(--line); background: var(--paper); }
.brand { font-weight: 700; font-size: 17px; text-decoration: none; white-space: nowrap; }
.search { position: relative; flex: 0 1 360px; margin-left: auto; } .search input { width: 100%; height: 36px; padding: 0 36px 0 12px; border: 1px solid var(--line); border-radius: 6px; background: var(--soft); color: inherit; font: inherit; font-size: 14px; }
.search kbd { position: absolute; right: 10px; top: 7px; padding: 0 7px; border: 1px solid var(--line); border-radius: 4px; color: var(--pale); font-size: 12px; line-height: 20px; } .search input:focus + kbd { display: none; }
#found { position: absolute; right: 0; width: min(560px, calc(100vw - 32px)); max-height: 70vh; overflow-y: auto; margin: 6px 0 0; padding: 6px; border: 1px solid var(--line); border-radius: 8px; background: var(--paper); box-shadow: 0 8px 28px #0004; list-style: none; font-size: 14px; line-height: 1.5; }
#found li { border-radius: 6px; } #found li:not([role]) { padding: 10px 12px; color: var(--pale); } #found li[aria-selected=true], #found li:hover { background: var(--soft); }
#found a { display: block; padding: 8px 12px; color: inherit; text-decoration: none; } #found b { display: block; } #found span { color: var(--pale); overflow-wrap: anywhere; } #found mark { background: none; color: var(--accent); font-weight: 600; }
.ways { display: flex; align-items: center; gap: 16px; white-space: nowrap; font-size: 14px; } .ways a { text-decoration: none; } .contents { display: none; }
#light { width: 32px; height: 32px; padding: 0; border: 0; border-radius: 6px; background: none; color: inherit; font-size: 18px; cursor: pointer; } #light:hover { background: var(--soft); }
.page { display: grid; grid-template-columns: 240px minmax(0, 820px) minmax(0, 200px); gap: 0 40px; max-width: 1380px; margin: 0 auto; padding: 0 24px 64px; }
.nav { grid-column: 1; grid-row: 1; position: sticky; top: 56px; align-self: start; max-height: calc(100vh - 56px); overflow-y: auto; padding: 8px 0 24px; font-size: 14px; line-height: 1.5; }
.nav h2 { margin: 20px 0 4px; padding: 0 10px; font-size: 13px; color: var(--pale); } .nav ul, .here ul { margin: 0; padding: 0; list-style: none; }
.nav a { display: block; padding: 5px 10px; border-radius: 6px; color: inherit; text-decoration: none; overflow-wrap: anywhere; } .nav a:hover { background: var(--soft); }
.nav a[aria-current] { background: var(--soft); color: var(--accent); font-weight: 600; }
main { grid-column: 2 / 4; grid-row: 1; min-width: 0; display: grid; grid-template-columns: subgrid; align-content: start; } article, .near { grid-column: 1; min-width: 0; }
.here { grid-column: 2; grid-row: 1 / 3; position: sticky; top: 56px; align-self: start; max-height: calc(100vh - 56px); overflow-y: auto; padding: 28px 0 24px; font-size: 13px; line-height: 1.5; }
.here::details-content { content-visibility: visible; height: auto; } .here summary { margin-bottom: 6px; color: var(--pale); font-weight: 600; list-style: none; pointer-events: none; } .here a { display: block; padding: 3px 0; color: var(--pale); text-decoration: none; overflow-wrap: anywhere; } .here a:hover { color: var(--accent); }
h1 { margin: 28px 0 16px; font-size: 30px; line-height: 1.3; } h2 { margin: 44px 0 12px; padding-top: 8px; font-size: 21px; line-height: 1.4; } h3 { margin: 32px 0 8px; font-size: 17px; }
article h2 { border-top: 1px solid var(--line); padding-top: 24px; } article h1 + h2 { margin-top: 0; border: 0; padding: 0; } article li { margin: 6px 0; } article img { max-width: 100%; height: auto; border: 1px solid var(--line); border-radius: 6px; }
pre, .wide { overflow-x: auto; margin: 16px 0; } pre { padding: 14px 16px; border-radius: 8px; background: var(--soft); font-size: 13px; line-height: 1.6; }
code { font-family: ui-monospace, 'Cascadia Mono', Menlo, 'DejaVu Sans Mono', monospace; font-size: .9em; } :not(pre) > code { padding: 1px 5px; border-radius: 4px; background: var(--soft); overflow-wrap: anywhere; } pre code { font-size: 1em; }
table { border-collapse: collapse; width: 100%; font-size: 14px; line-height: 1.6; } th, td { min-width: 88px; padding: 9px 16px 9px 0; border-bottom: 1px solid var(--line); text-align: left; vertical-align: top; } th { color: var(--pale); font-weight: 600; } .long { min-width: 280px; }
.near { display: flex; justify-content: space-between; gap: 16px; margin-top: 56px; } .near a { flex: 0 1 48%; padding: 12px 16px; border: 1px solid var(--line); border-radius: 8px; text-decoration: none; line-height: 1.5; } .near small { display: block; color: var(--pale); } .after { margin-left: auto; text-align: right; }
.diagram { display: block; height: auto; margin: 0 auto; font-size: 13px; } .diagram text { fill: currentColor; text-anchor: middle; }
.diagram .label { font-size: 12px; opacity: .85; } .diagram .box { fill: var(--soft); stroke: currentColor; stroke-opacity: .4; }
.diagram .behind { fill: var(--paper); } .diagram .way, .diagram .life { fill: none; stroke: currentColor; stroke-opacity: .6; }
.diagram .way { marker-end: url(#tip); } .diagram .dotted, .diagram .life { stroke-dasharray: 4 4; } .diagram marker path { fill: currentColor; fill-opacity: .6; }
@media (min-width: 861px) { .diagram { max-width: 100%; } }
@media (max-width: 1180px) {
  .page { grid-template-columns: 220px minmax(0, 1fr); } main { grid-column: 2; display: block; }
  .here { position: static; max-height: none; margin: 24px 0 0; padding: 10px 14px; border: 1px solid var(--line); border-radius: 8px; font-size: 14px; } .here::details-content { content-visibility: hidden; height: 0; } .here[open]::details-content { content-visibility: visible; height: auto; }
  .here summary { margin: 0; list-style: revert; pointer-events: auto; cursor: pointer; } .here ul { max-height: 50vh; overflow-y: auto; } .here a { padding: 6px 0; }
}
@media (max-width: 860px) {
  header { flex-wrap: wrap; gap: 8px 16px; height: auto; padding: 8px 16px; } .search { order: 3; flex-basis: 100%; } .search kbd { display: none; } .ways { margin-left: auto; } .contents { display: inline; }
  html { scroll-padding-top: 112px; }
  .page { display: block; padding: 0 16px 48px; } .nav { position: static; max-height: none; margin-top: 48px; border-top: 1px solid var(--line); scroll-margin-top: 104px; } .nav a { padding: 10px; }
  h1 { font-size: 25px; } h2 { font-size: 19px; } .near a { font-size: 14px; }
}
`;
