import assert from 'node:assert/strict';
import {readLoaded} from '../src/convention/load.ts';
import {newId} from '../src/store/id.ts';
import {eachOf} from './chance.ts';
import {freshStore} from './database.ts';
import {everyMail} from './every-mail.ts';
import {PUBLIC_URL} from './message-constants.ts';
import {pageWorld} from './page-world.ts';

const LINK = /https?:\/\/[^\s"'<>]+/g;
const TOKEN = /#(in_[\w-]{43})$/;
const METHODS = ['HEAD', 'GET', 'GET', 'OPTIONS'];
/** Pages pressed at once: the scanner waits most of the time. */
const AT_ONCE = 3;

const PRESS_ALL = `(async () => {
  const nameOf = one => [one.tagName, one.type, one.value, one.textContent].join(' ');
  const within = root =>
    [...root.querySelectorAll('*')].flatMap(one =>
      one.shadowRoot ? [one, ...within(one.shadowRoot)] : [one],
    );
  for (let quiet = 0; quiet < 5; ) {
    const pressed = await allPressed();
    const next = within(document).find(
      one =>
        one.matches('button, a[href], summary, input') &&
        one.checkVisibility() &&
        !one.disabled &&
        !pressed.includes(nameOf(one)),
    );
    if (!next || pressed.length > 60) quiet += 1;
    else {
      quiet = 0;
      await pressing(nameOf(next));
      if (next.href) await fetch(next.href).catch(() => undefined);
      else next.click();
    }
    await new Promise(resolve => setTimeout(resolve, 50));
  }
})()`;

/** Presses each thing of a page once, whatever comes of it, and fetches what it links to. */
export const pressAll = async (
  {open}: Awaited<ReturnType<typeof pageWorld>>,
  link: string,
): Promise<number> => {
  const {page} = await open(link);
  const pressed = new Set<string>();
  await page.exposeFunction('allPressed', () => [...pressed]);
  await page.exposeFunction('pressing', (name: string) => {
    pressed.add(name);
  });
  for (let isOver = false; !isOver;) {
    await page.waitForLoadState('networkidle');
    // Led elsewhere, the page is no more: the scanner goes on with the one it is on.
    isOver = await page.evaluate(PRESS_ALL).then(
      () => true,
      () => false,
    );
  }
  await page.context().close();
  return pressed.size;
};

type Row = Readonly<Record<string, string | number>>;

/** What a scanner did, and what became of the convention it read about. */
export type Scanned = {
  readonly kinds: number;
  readonly links: number;
  readonly requests: number;
  readonly opened: number;
  readonly pressed: number;
  /** What must not move, before and after. */
  readonly before: Row;
  readonly after: Row;
  /** Links that no longer open for their reader. */
  readonly spoilt: number;
};

/**
 * Scans every mail as what reads mail before its reader does: asks for each address by HEAD and GET,
 * opens it in a browser that runs scripts, and presses whatever can be pressed.
 *
 * @param every - whether each link is opened in the browser, or one for each page and person.
 */
export const scanMails = async (
  every: boolean,
  progress: (done: number, of: number) => void = () => undefined,
): Promise<Scanned> => {
  // Of its own, for a proof is no test: nobody would drop it.
  const {store, drop} = await freshStore();
  const world = await pageWorld(store);
  const {clock, origin} = world;
  try {
    const {id} = await world.submit(await world.addActing());
    const loaded = await readLoaded(store.db, id);
    assert.ok(loaded);
    const made = {now: clock.now, newId: () => newId(clock.now)};
    const mails = await everyMail(store, loaded, made);
    const found = [...mails.values()].flatMap(({html, text}) => [
      ...new Set([...`${html} ${text}`.matchAll(LINK)].map(([link]) => link)),
    ]);
    const links = found
      .filter(link => link.startsWith(PUBLIC_URL))
      .map(link => link.replace(PUBLIC_URL, origin));

    const standing = async (): Promise<Row> => {
      const {rows} = await store.pool.query<Row>(
        `SELECT c.status, c.revision, c.version,
           (SELECT count(*) FROM signature WHERE convention_id = c.id) AS signatures,
           (SELECT count(*) FROM convention_audit WHERE convention_id = c.id) AS changes,
           (SELECT count(*) FROM invitation
             WHERE convention_id = c.id AND revoked_at IS NOT NULL) AS revoked,
           (SELECT count(*) FROM signature_code
             WHERE convention_id = c.id AND used_at IS NOT NULL) AS used,
           (SELECT count(*) FROM accommodation WHERE convention_id = c.id) AS declared,
           (SELECT count(*) FROM asking WHERE convention_id = c.id) AS asked
         FROM convention c WHERE c.id = $1`,
        [id],
      );
      return rows[0] ?? {};
    };
    const before = await standing();

    let requests = 0;
    for (const link of links) {
      for (const method of METHODS) {
        const response = await fetch(link, {method});
        await response.body?.cancel();
        assert.ok(response.status < 500, `${method} ${response.status}`);
        requests += 1;
      }
    }

    const roles = new Map<string, string>();
    const open = async (token: string) => {
      const response = await fetch(`${origin}/api/invitations/open`, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          'sec-fetch-site': 'same-origin',
          'idempotency-key': crypto.randomUUID(),
        },
        body: JSON.stringify({token}),
      });
      return response.ok ? ((await response.json()) as {role: string}).role : undefined;
    };
    for (const link of links) {
      const [, token] = TOKEN.exec(link) ?? [];
      roles.set(link, (token === undefined ? '' : await open(token)) ?? 'closed');
    }
    const one = new Map(
      links.map(link => [`${new URL(link).pathname} ${roles.get(link) ?? ''}`, link]),
    );
    const chosen = every ? [...new Set(links)] : [...one.values()];
    let [done, pressed] = [0, 0];
    await eachOf(chosen.length, AT_ONCE, async index => {
      const more = await pressAll(world, chosen[index] ?? '');
      pressed += more;
      progress(++done, chosen.length);
    });
    let spoilt = 0;
    for (const link of links) {
      const [, token] = TOKEN.exec(link) ?? [];
      if (token !== undefined && (await open(token)) === undefined) spoilt += 1;
    }
    return {
      kinds: mails.size,
      links: links.length,
      requests,
      opened: chosen.length,
      pressed,
      before,
      after: await standing(),
      spoilt,
    };
  } finally {
    await world.stop();
    await drop();
  }
};
