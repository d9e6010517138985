import {createHash} from 'node:crypto';
import type {OpenApi, Operation, Parameter, Verb} from './openapi.ts';
import {html, join, SafeHtml} from './html.ts';

const STYLE = `
:root{color-scheme:light dark;--line:light-dark(#d5d9e0,#3a4150);--soft:light-dark(#f4f6f9,#1d222b)}
body{font:1rem/1.55 system-ui,sans-serif;max-width:60rem;margin:0 auto;padding:1.5rem 1rem 4rem}
h1{font-size:2rem;margin:0}h2{margin:3rem 0 .25rem;font-size:1.25rem;overflow-wrap:anywhere}
code,pre{font-family:ui-monospace,monospace;font-size:.9em}
pre{background:var(--soft);border:1px solid var(--line);border-radius:.5rem;padding:.75rem;overflow-x:auto}
dl{margin:0}dl div{border-top:1px solid var(--line);padding:.6rem 0}
dd{margin:0}dd small{color:light-dark(#4c5668,#b3bccb);display:block}
@media(min-width:44rem){dl div{display:grid;grid-template-columns:15rem 1fr;gap:1rem}}
nav ul{list-style:none;padding:0;display:flex;flex-wrap:wrap;gap:.25rem 1.25rem}
a,h2,dt,li{overflow-wrap:anywhere}a{color:light-dark(#0b4fb3,#8ab8ff)}a:focus-visible{outline:3px solid currentColor;outline-offset:2px}
.verb{background:light-dark(#0b4fb3,#8ab8ff);color:light-dark(#fff,#10151d);border-radius:.3rem;padding:.1rem .45rem}`;

const STYLE_HASH = createHash('sha256').update(STYLE).digest('base64');
const STYLE_ELEMENT = new SafeHtml(`<style>${STYLE}</style>`);

const typeText = ({schema}: Parameter): string => {
  const {
    type,
    items,
    enum: values,
  } = schema as {
    type?: string;
    items?: {type?: string; enum?: string[]};
    enum?: string[];
  };
  const allowed = values ?? items?.enum;
  if (allowed)
    return `${type === 'array' ? 'liste de ' : ''}${allowed.map(v => v || '""').join(' | ')}`;
  const words: Record<string, string> = {
    string: 'texte',
    number: 'nombre',
    integer: 'entier',
    boolean: 'booléen',
  };
  const word = (name: string | undefined) => (name ? (words[name] ?? name) : '');
  return type === 'array' ? `liste de ${word(items?.type)}s` : word(type);
};

/** Words between backticks are code, as in Markdown. */
const prose = (text: string): SafeHtml =>
  join(
    text
      .split('`')
      .map((part, index) => (index % 2 === 0 ? html`${part}` : html`<code>${part}</code>`)),
    '',
  );

const parameterItem = (parameter: Parameter): SafeHtml =>
  html`<div>
    <dt><code>${parameter.name}</code> ${parameter.required ? 'obligatoire' : ''}</dt>
    <dd>${prose(parameter.description)} <small>${typeText(parameter)}</small></dd>
  </div>`;

const parameterList = (parameters: readonly Parameter[]): SafeHtml =>
  parameters.length === 0
    ? html``
    : html`<h3>Paramètres</h3>
        <dl>${join(parameters.map(parameterItem))}</dl>`;

type Described = {readonly verb: Verb; readonly path: string; readonly operation: Operation};

const body = ({requestBody}: Operation): SafeHtml =>
  requestBody
    ? html`<h3>Corps (schéma JSON)</h3>
        <details>
          <summary>Voir le schéma</summary>
          <pre
            tabindex="0"
          ><code>${JSON.stringify(requestBody.content['application/json'].schema, null, 2)}</code></pre>
        </details>`
    : html``;

const section = ({verb, path, operation}: Described): SafeHtml =>
  html`<section aria-labelledby="${operation.operationId}">
    <h2 id="${operation.operationId}">
      <code class="verb">${verb.toUpperCase()}</code> <code>${path}</code>
    </h2>
    <p>${operation.summary}</p>
    ${parameterList(operation.parameters)} ${body(operation)}
    <h3>Réponses</h3>
    <ul>
      ${join(
        Object.entries(operation.responses).map(
          ([status, {description}]) =>
            html`<li><strong>${status}</strong> : ${prose(description)}</li>`,
        ),
      )}
    </ul>
  </section>`;

/**
 * The API's reference as one page that needs no script, no other file and no other site, made
 * from the OpenAPI document.
 */
export const referencePage = (document: OpenApi): {html: string; headers: HeadersInit} => {
  const operations = Object.entries(document.paths).flatMap(([path, item]) =>
    Object.entries(item).map(([verb, operation]) => ({verb: verb as Verb, path, operation})),
  );
  const schemas = Object.entries(document.components.schemas);
  const page = html`<!doctype html>
    <html lang="fr">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>API ${document.info.title}</title>
        ${STYLE_ELEMENT}
      </head>
      <body>
        <header>
          <h1>API ${document.info.title}</h1>
          <p>Version ${document.info.version}. ${prose(document.info.description)}</p>
          <p>
            Description pour les machines :
            <a href="/api/openapi.json">OpenAPI 3.1 (JSON)</a>.
          </p>
          <nav aria-label="Routes">
            <ul>
              ${join(
                operations.map(
                  ({verb, path, operation}) =>
                    html`<li>
                      <a href="#${operation.operationId}">${verb.toUpperCase()} ${path}</a>
                    </li>`,
                ),
              )}
            </ul>
          </nav>
        </header>
        <main>
          <pre
            tabindex="0"
          ><code>curl -H "Authorization: Bearer sk_…" "https://…/api/offers?romeCodes=D1102&amp;latitude=49.12&amp;longitude=6.18&amp;distanceKm=10"</code></pre>
          ${join(operations.map(section))}
          <h2 id="schemas">Schémas</h2>
          ${join(
            schemas.map(
              ([name, schema]) =>
                html`<details>
                  <summary><code>${name}</code></summary>
                  <pre tabindex="0"><code>${JSON.stringify(schema, null, 2)}</code></pre>
                </details>`,
            ),
          )}
        </main>
      </body>
    </html>`;
  return {
    html: page.text,
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy':
        `default-src 'none'; style-src 'sha256-${STYLE_HASH}'; base-uri 'none'; ` +
        "form-action 'none'; frame-ancestors 'none'",
    },
  };
};
