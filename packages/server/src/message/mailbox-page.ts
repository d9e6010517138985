import type {Hono} from 'hono';
import type {Selectable} from 'kysely';
import {html, join, SafeHtml} from '../http/html.ts';
import type {Environment} from '../http/environment.ts';
import {ProblemError} from '../http/problem.ts';
import type {Store} from '../store/database.ts';
import type {MessageTables} from '../store/message-tables.ts';
import {STYLE_ELEMENT, STYLE_SOURCE} from './mailbox-style.ts';
import {spaced} from './spaced.ts';

const PATH = '/boite-aux-lettres';
const MOST_SHOWN = 200;
const ID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

const HEADERS = {
  'content-type': 'text/html; charset=utf-8',
  'content-security-policy':
    `default-src 'none'; style-src ${STYLE_SOURCE}; frame-src 'self'; form-action 'none'; ` +
    "base-uri 'none'; frame-ancestors 'none'",
  'cross-origin-resource-policy': 'same-origin',
};

// A mail brings styles of its own, as it does to any mail program, and can do nothing else.
const MAIL_HEADERS = {
  ...HEADERS,
  'content-security-policy':
    "default-src 'none'; style-src 'unsafe-inline'; form-action 'none'; base-uri 'none'; " +
    "frame-ancestors 'self'; sandbox allow-popups allow-popups-to-escape-sandbox",
};

type Received = Selectable<MessageTables['mailbox']>;

const at = new Intl.DateTimeFormat('fr-FR', {
  timeZone: 'Europe/Paris',
  dateStyle: 'long',
  timeStyle: 'short',
});

const page = (title: string, content: SafeHtml): SafeHtml =>
  html`<!doctype html>
    <html lang="fr">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>${title}</title>
        ${STYLE_ELEMENT}
      </head>
      <body>
        <main>${content}</main>
      </body>
    </html>`;

const line = ({id, channel, subject, recipient, received_at}: Received): SafeHtml =>
  html`<li>
    <a href="${PATH}/${id}">${spaced(subject)}</a>
    <p>
      ${channel === 'sms' ? 'SMS' : 'E-mail'} à ${recipient}<br />
      <time datetime="${received_at.toISOString()}">${at.format(received_at)}</time>
    </p>
  </li>`;

const list = (received: readonly Received[]): SafeHtml =>
  page(
    'Boîte aux lettres de la démonstration',
    html`<h1>Boîte aux lettres de la démonstration</h1>
      <p>
        Tous les messages que le serveur enverrait, à qui que ce soit. Personne ne les reçoit : les
        personnes et les adresses sont inventées.
      </p>
      ${
        received.length === 0
          ? html`<p>
              Aucun message pour l’instant. Envoyez une demande de convention, puis rechargez la
              page.
            </p>`
          : html`<ol>
              ${join(received.map(line))}
            </ol>`
      }`,
  );

/** The addresses in a text of ours, made links. */
const linked = (text: string): SafeHtml =>
  join(
    text
      .split(/(https?:\/\/\S+)/)
      .map((part, index) =>
        index % 2 === 1 ? html`<a href="${part}">${part}</a>` : html`${part}`,
      ),
    '',
  );

const whole = ({id, channel, subject, recipient, received_at, html: mail, text}: Received) =>
  page(
    subject,
    html`<p><a href="${PATH}">Tous les messages</a></p>
      <h1>${spaced(subject)}</h1>
      <dl>
        <dt>${channel === 'sms' ? 'SMS à' : 'E-mail à'}</dt>
        <dd>${recipient}</dd>
        <dt>Envoyé le</dt>
        <dd>${at.format(received_at)}</dd>
      </dl>
      ${
        mail === null
          ? html`<pre>${linked(text)}</pre>`
          : html`<iframe
                title="Le message"
                src="${PATH}/${id}/message"
                sandbox="allow-popups allow-popups-to-escape-sandbox"
              ></iframe>
              <p><a href="${PATH}/${id}/message">Ouvrir le message seul</a></p>
              <h2>Le même, en texte</h2>
              <pre>${linked(text)}</pre>`
      }`,
  );

/**
 * Mounts `GET /boite-aux-lettres` for a demonstration: what was sent, newest first, each message
 * with its links. Anybody who reaches the server reads them: elsewhere the page does not exist.
 */
export const mountMailbox = (
  app: Hono<Environment>,
  {store: {db}, isDemo}: {readonly store: Store; readonly isDemo: boolean},
): void => {
  if (!isDemo) return;
  const find = async (id: string): Promise<Received> => {
    const found = ID.test(id)
      ? await db.selectFrom('mailbox').selectAll().where('id', '=', id).executeTakeFirst()
      : undefined;
    if (!found) throw new ProblemError('not_found');
    return found;
  };
  app.get(PATH, async () => {
    const received = await db
      .selectFrom('mailbox')
      .selectAll()
      .orderBy('received_at', 'desc')
      .orderBy('id', 'desc')
      .limit(MOST_SHOWN)
      .execute();
    return new Response(list(received).text, {headers: HEADERS});
  });
  app.get(`${PATH}/:id`, async context => {
    const received = await find(context.req.param('id'));
    return new Response(whole(received).text, {headers: HEADERS});
  });
  app.get(`${PATH}/:id/message`, async context => {
    const {html: mail} = await find(context.req.param('id'));
    if (mail === null) throw new ProblemError('not_found');
    // Its links open beside the mailbox, which stays.
    const shown = mail.replace('<head>', '<head><base target="_blank" />');
    return new Response(shown, {headers: MAIL_HEADERS});
  });
};
