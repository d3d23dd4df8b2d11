// How the site looks; one sheet, no script.

export const style = `:root { color-scheme: light dark; --line: #8883; --accent: #c2182f; --soft: #8881; }
body { margin: 0; font: 16px/1.65 system-ui, 'Noto Sans SC', sans-serif; }
header { display: flex; justify-content: space-between; padding: 12px 24px; border-bottom: 1px solid var(--line); }
.brand { color: var(--accent); font-weight: 700; text-decoration: none; }
.page { display: grid; grid-template-columns: 260px minmax(0, 820px); gap: 40px; max-width: 1160px; margin: 0 auto; padding: 0 24px 64px; }
.nav { grid-column: 1; grid-row: 1; position: sticky; top: 0; align-self: start; max-height: 100vh; overflow-y: auto; padding-top: 16px; font-size: 14px; }
.ways { display: flex; gap: 20px; } .contents { display: none; }
.nav h2 { margin: 16px 0 4px; font-size: 13px; opacity: .7; }
.nav ul { margin: 0; padding: 0; list-style: none; }
.nav a { display: block; padding: 4px 8px; border-radius: 4px; color: inherit; text-decoration: none; }
.nav a[aria-current] { background: var(--soft); color: var(--accent); font-weight: 600; }
main { grid-column: 2; min-width: 0; } main h1 { font-size: 28px; line-height: 1.3; } main h2 { margin-top: 40px; font-size: 20px; }
main img { max-width: 100%; border: 1px solid var(--line); border-radius: 6px; }
pre, .wide { overflow-x: auto; }
pre { padding: 14px; border-radius: 6px; background: var(--soft); font-size: 13.5px; line-height: 1.5; }
code { font-family: ui-monospace, 'Cascadia Mono', Menlo, monospace; font-size: .92em; }
table { border-collapse: collapse; font-size: 14px; } th, td { padding: 8px 14px 8px 0; border-top: 1px solid var(--line); text-align: left; vertical-align: top; }
.diagram { height: auto; font-size: 13px; } .diagram text { fill: currentColor; text-anchor: middle; }
.diagram .label { font-size: 12px; opacity: .85; } .diagram .box { fill: Canvas; stroke: currentColor; stroke-opacity: .5; }
.diagram .behind { fill: Canvas; } .diagram .way, .diagram .life { fill: none; stroke: currentColor; stroke-opacity: .6; }
.diagram .way { marker-end: url(#tip); } .diagram .dotted, .diagram .life { stroke-dasharray: 4 4; } .diagram marker path { fill: currentColor; fill-opacity: .6; }
@media (max-width: 860px) {
  .page { display: block; padding: 0 16px 48px; } .nav { position: static; max-height: none; border-top: 1px solid var(--line); } .nav a { padding: 10px 8px; } .contents { display: inline; }
  header { padding: 12px 16px; }
}
`;
