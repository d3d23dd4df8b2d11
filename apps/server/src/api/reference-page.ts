// The document as a page for people: made on the server, with no script and nothing from elsewhere.
import type { Node, OpenApiDocument } from './document.ts';

export const referenceStyle = `:root { color-scheme: light dark; }
body { max-width: 960px; margin: 0 auto; padding: 24px 16px 64px; font: 15px/1.6 system-ui, 'Noto Sans SC', sans-serif; }
h1 { font-size: 24px; } h2 { margin-top: 40px; font-size: 17px; }
h2 code { padding: 2px 8px; border-radius: 4px; background: #c2182f; color: #fff; text-transform: uppercase; }
h2 a { color: inherit; text-decoration: none; }
table { border-collapse: collapse; } th, td { padding: 4px 12px 4px 0; text-align: left; vertical-align: top; }
pre { overflow-x: auto; padding: 12px; border: 1px solid #8884; border-radius: 6px; font-size: 13px; }
.wide { overflow-x: auto; }
summary { min-height: 32px; cursor: pointer; } nav ul { padding-left: 20px; }
`;

export function referencePage(document: OpenApiDocument): string {
  const all = [...Object.entries(document.paths).flatMap(([path, methods]) => Object.entries(methods).map(([method, node]) => ({ method, path, node }))), ...Object.entries(document.webhooks).map(([name, node]) => ({ method: 'webhook', path: name, node: inside(node, 'post') }))];
  const list = all.map(({ path, method, node }) => `<li><a href="#${escaped(id(node))}"><code>${escaped(method.toUpperCase())} ${escaped(path)}</code></a> ${escaped(text(node, 'summary'))}</li>`).join('\n');
  return `<!doctype html>
<html lang="zh-CN">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>接口文档 · API reference</title><link rel="stylesheet" href="/api/reference.css"></head>
<body>
<h1>接口文档 · API reference</h1>
<p lang="zh">供其他单位的程序使用。令牌代表一个专用账号，能看到和办理的与该账号相同；每个办理请求带 Idempotency-Key，同一编号重发不会重复办理。</p>
<p lang="en">${escaped(text(document.info, 'description'))}</p>
<pre>curl -H 'Authorization: Bearer &lt;token&gt;' ${escaped(text(document.servers[0] ?? {}, 'url'))}/items</pre>
<p><a href="/api/v1/openapi.json">openapi.json</a></p>
<nav><ul>
${list}
</ul></nav>
${all.map(section).join('\n')}
</body>
</html>
`;
}

function section({ method, path, node }: { readonly method: string; readonly path: string; readonly node: Node }): string {
  const [status = '', answer] = Object.entries(inside(node, 'responses'))[0] ?? [];
  return `<section id="${escaped(id(node))}">
<h2><a href="#${escaped(id(node))}"><code>${escaped(method)}</code> ${escaped(path)}</a></h2>
<p>${escaped(text(node, 'summary'))}</p>
${text(node, 'description') === '' ? '' : `<p>${escaped(text(node, 'description'))}</p>`}
${parameters(node)}
${schema('请求正文 · Body', inside(node, 'requestBody'))}
${schema(`${status} · ${text(asNode(answer), 'description')}`, asNode(answer))}
</section>`;
}

function parameters(node: Node): string {
  const { parameters: given } = node;
  if (!Array.isArray(given) || given.length === 0) return '';
  const rows = given.map((one) => {
    const part = asNode(one);
    return `<tr><th scope="row"><code>${escaped(text(part, 'name'))}</code></th><td>${escaped(text(part, 'in'))}${part['required'] === true ? ' · 必填 required' : ''}</td><td>${escaped(text(part, 'description'))}</td><td><code>${escaped(JSON.stringify(part['schema']))}</code></td></tr>`;
  });
  return `<div class="wide"><table>${rows.join('\n')}</table></div>`;
}

function schema(title: string, holder: Node): string {
  const body = inside(inside(holder, 'content'), 'application/json');
  if (!Object.hasOwn(body, 'schema')) return '';
  return `<details><summary>${escaped(title)}</summary><pre>${escaped(JSON.stringify(body['schema'], null, 2))}</pre></details>`;
}

function id(node: Node): string {
  return text(node, 'operationId');
}

function inside(node: Node, name: string): Node {
  return asNode(node[name]);
}

function asNode(value: unknown): Node {
  return typeof value === 'object' && value !== null ? Object.fromEntries(Object.entries(value)) : {};
}

function text(node: Node, name: string): string {
  const value = node[name];
  return typeof value === 'string' ? value : '';
}

function escaped(said: string): string {
  return said.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
