/** Close to GitHub's own look, light and dark. */
export const style = `
:root { color-scheme: light dark; --fg: #1f2328; --muted: #59636e; --bg: #fff; --inset: #f6f8fa; --line: #d1d9e0; --link: #0969da;
  --green: #1a7f37; --red: #d1242f; --amber: #9a6700; --purple: #8250df; --code: #818b981f; }
@media (prefers-color-scheme: dark) { :root { --fg: #f0f6fc; --muted: #9198a1; --bg: #0d1117; --inset: #151b23; --line: #3d444d; --link: #4493f8;
  --green: #3fb950; --red: #f85149; --amber: #d29922; --purple: #ab7df8; --code: #656c7633; } }
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 1000px; padding: 24px; background: var(--bg); color: var(--fg);
  font: 14px/1.5 -apple-system, BlinkMacSystemFont, "Segoe UI", "Noto Sans", "Liberation Sans", Helvetica, Arial, sans-serif; }
a { color: var(--link); text-decoration: none; }
a:hover { text-decoration: underline; }
h1.title { font-size: 26px; font-weight: 400; margin: 0 0 8px; }
h1.title span, .muted { color: var(--muted); }
.state { display: inline-block; padding: 3px 12px; border-radius: 2em; color: #fff; font-weight: 500; margin-right: 8px; }
.state.open { background: #1f883d; } .state.merged { background: #8250df; } .state.closed { background: #cf222e; }
.bar { border-bottom: 1px solid var(--line); padding-bottom: 16px; margin-bottom: 24px; }
.columns { display: grid; grid-template-columns: minmax(0, 1fr) 220px; gap: 24px; }
@media (max-width: 760px) { .columns { grid-template-columns: minmax(0, 1fr); } }
.box { border: 1px solid var(--line); border-radius: 6px; margin-bottom: 16px; }
.box > header { background: var(--inset); border-bottom: 1px solid var(--line); padding: 8px 16px; border-radius: 6px 6px 0 0; color: var(--muted); }
.box > header strong { color: var(--fg); }
.box > div { padding: 16px; }
.happened { color: var(--muted); margin: 0 0 16px 16px; }
.badge { border: 1px solid var(--line); border-radius: 2em; padding: 0 7px; font-size: 12px; margin-left: 4px; }
.checks { padding: 0; list-style: none; margin: 0; }
.checks li { padding: 8px 16px; border-top: 1px solid var(--line); }
.checks li:first-child { border-top: 0; }
.success { color: var(--green); } .failure { color: var(--red); } .action_required { color: var(--amber); }
aside section { border-bottom: 1px solid var(--line); padding: 0 0 12px; margin-bottom: 12px; font-size: 12px; }
aside h2 { font-size: 12px; color: var(--muted); margin: 0 0 6px; }
.label { display: inline-block; border: 1px solid var(--line); border-radius: 2em; padding: 0 8px; margin: 0 4px 4px 0; background: var(--inset); font-weight: 500; }
.annotation { border: 1px solid var(--line); border-left: 4px solid var(--muted); border-radius: 6px; padding: 8px 16px; margin-bottom: 12px; }
.annotation.failure { border-left-color: var(--red); color: inherit; } .annotation.warning { border-left-color: var(--amber); }
.annotation pre { background: none; padding: 0; margin: 8px 0 0; white-space: pre-wrap; }
.markdown + .markdown { margin-top: 24px; }
.markdown > :first-child { margin-top: 0; } .markdown > :last-child { margin-bottom: 0; }
.markdown h1, .markdown h2 { border-bottom: 1px solid var(--line); padding-bottom: .3em; }
.markdown h1 { font-size: 2em; } .markdown h2 { font-size: 1.5em; } .markdown h3 { font-size: 1.25em; }
.markdown h1, .markdown h2, .markdown h3, .markdown h4 { margin: 24px 0 16px; font-weight: 600; line-height: 1.25; }
.markdown p, .markdown ul, .markdown ol, .markdown pre, .markdown table, .markdown details { margin: 0 0 16px; }
.markdown details { margin-bottom: 8px; } .markdown details > table { margin-top: 16px; }
.markdown summary { cursor: pointer; }
.markdown ul, .markdown ol { padding-left: 2em; }
.markdown table { display: block; width: max-content; max-width: 100%; overflow: auto; border-collapse: collapse; }
.markdown th, .markdown td { border: 1px solid var(--line); padding: 6px 13px; text-align: left; vertical-align: top; }
.markdown th { font-weight: 600; }
.markdown tr:nth-child(2n) td { background: var(--inset); }
.markdown sub { color: var(--muted); font-size: 75%; line-height: 0; }
code, pre { font: 85%/1.45 ui-monospace, SFMono-Regular, "Liberation Mono", Menlo, monospace; }
code { background: var(--code); border-radius: 6px; padding: .2em .4em; }
pre { background: var(--inset); border-radius: 6px; padding: 16px; overflow: auto; }
pre code { background: none; padding: 0; font-size: 100%; }
.user-mention { color: var(--fg); font-weight: 600; }
.flowchart { overflow: auto; border: 1px solid var(--line); border-radius: 6px; padding: 16px; margin-bottom: 16px; }
.flowchart svg { max-width: 100%; height: auto; font-size: 14px; }
.flowchart rect { fill: var(--inset); stroke: var(--muted); } .flowchart rect.here { stroke: var(--link); stroke-width: 4; }
.flowchart text { fill: var(--fg); text-anchor: middle; } .flowchart path { fill: none; stroke: var(--muted); } .flowchart marker path { fill: var(--muted); }
.flowchart .dotted { stroke-dasharray: 3 3; }
`;
