import {readFile} from 'node:fs/promises';
import {dirname, extname, join, normalize} from 'node:path';
import {fileURLToPath} from 'node:url';

const ROOT = fileURLToPath(new URL('.', import.meta.url));

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
};

/** The elements, served from the partner's own site. */
const BUNDLES = new Set([
  '/immersion-kit.js',
  '/immersion-kit-map.js',
  '/immersion-kit-contact.js',
  '/immersion-kit-convention.js',
  '/immersion-kit-convention-en.js',
  '/immersion-kit-host.js',
  '/immersion-kit-statistics.js',
]);

/** What the partner pages are told: where the API is, and under which key they call it. */
export type PartnerSettings = {
  readonly apiUrl: string;
  readonly apiKey: string;
  /** The bundle of elements, served from the partner's own site. */
  readonly bundle: string;
};

/** A partner's policy: nothing but its own files, and the API's answers. */
const policy = (apiUrl: string): string =>
  [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self'",
    `connect-src ${apiUrl}`,
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    // A page that loads Lit twice must say so.
    "trusted-types lit-html 'allow-duplicates'",
  ].join('; ');

const INDEX = `<!doctype html>
<html lang="fr"><head><meta charset="utf-8"><title>Pages de partenaires</title></head>
<body><h1>Pages de partenaires</h1><ul>
<li><a href="/mission-locale">Mission locale : la recherche, puis la convention</a></li>
<li><a href="/cap-emploi">Cap emploi : la convention</a></li>
<li><a href="/chamber">Chambre des artisans : une entreprise s’inscrit</a></li>
</ul></body></html>`;

const fileOf = (path: string, {bundle}: PartnerSettings): string => {
  if (BUNDLES.has(path)) return join(dirname(bundle), path);
  const wanted = extname(path) === '' ? join(path, 'index.html') : path;
  return join(ROOT, normalize(wanted));
};

/** The partner pages as a web-standard application, to be served from an origin of its own. */
export const createPartnerSite = (settings: PartnerSettings) => ({
  fetch: async (request: Request): Promise<Response> => {
    const {pathname} = new URL(request.url);
    const headers = {'content-security-policy': policy(settings.apiUrl)};
    const html = {...headers, 'content-type': TYPES['.html'] ?? ''};
    if (pathname === '/') return new Response(INDEX, {headers: html});
    const file = fileOf(pathname, settings);
    const type = TYPES[extname(file)];
    try {
      if (!type) throw new Error('not served');
      const text = await readFile(file, 'utf8');
      const filled = text
        .replaceAll('{{api-url}}', settings.apiUrl)
        .replaceAll('{{api-key}}', settings.apiKey);
      return new Response(filled, {headers: {...headers, 'content-type': type}});
    } catch {
      return new Response('Page introuvable', {
        status: 404,
        headers: {'content-type': 'text/plain; charset=utf-8'},
      });
    }
  },
});
