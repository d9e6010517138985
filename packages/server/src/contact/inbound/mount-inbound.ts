import {createHash, timingSafeEqual} from 'node:crypto';
import type {Hono} from 'hono';
import type {Environment} from '../../http/environment.ts';
import {ProblemError} from '../../http/problem.ts';
import type {Store} from '../../store/database.ts';
import {createSecret} from '../../store/server-secret.ts';
import {readMail} from './read-mail.ts';
import {takeMail, type Taken} from './take.ts';

const PATH = '/api/inbound-mail';
/** What most providers take, attachments included, which we read past. */
const MOST_BYTES = 15_000_000;

type World = {
  readonly store: Store;
  readonly now: () => Date;
  readonly newId: () => string;
  readonly publicUrl: () => string;
  readonly inbound?: {readonly domain: string; readonly secret: string} | undefined;
};

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();

const requireProvider = ({headers}: Request, secret: string): void => {
  const [, shown] = /^Bearer (\S+)$/i.exec(headers.get('authorization') ?? '') ?? [];
  if (shown === undefined) throw new ProblemError('key_missing');
  if (!timingSafeEqual(digest(shown), digest(secret))) throw new ProblemError('key_invalid');
};

const readBody = async ({headers, body}: Request): Promise<Uint8Array> => {
  if (!/^message\/rfc822\b/i.test(headers.get('content-type') ?? '')) {
    throw new ProblemError('content_type_unsupported');
  }
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of body ?? []) {
    bytes += chunk.byteLength;
    if (bytes > MOST_BYTES) throw new ProblemError('body_too_large');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
};

/**
 * `POST /api/inbound-mail`: a provider of mail brings a message as it came (`message/rfc822`), with
 * the secret it was given. Whatever becomes of it the answer is 200, so that it is not brought again.
 */
export const mountInbound = (app: Hono<Environment>, world: World): void => {
  const {store, now, newId, publicUrl, inbound} = world;
  if (!inbound) return;
  const secret = createSecret(store.pool, 'reply');
  app.post(PATH, async context => {
    requireProvider(context.req.raw, inbound.secret);
    const mail = await readMail(await readBody(context.req.raw));
    const taken: Taken = mail
      ? await takeMail(
          store.db,
          mail,
          {secret: await secret(), domain: inbound.domain, publicUrl: publicUrl()},
          {now: now(), newId},
        )
      : {outcome: 'ignored', reason: 'unreadable'};
    return context.json(taken);
  });
  app.all(PATH, () => {
    throw new ProblemError('method_not_allowed');
  });
};
