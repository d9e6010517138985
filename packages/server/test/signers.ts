import {setTimeout as sleep} from 'node:timers/promises';
import {type Client, isApiError} from '@immersion-kit/sdk';
import type {Convention, ConventionState, SignatoryRole} from '@immersion-kit/sdk/contract';
import {chanceOf, eachOf, nameOf, pick} from './chance.ts';
import {signing} from './codes.ts';
import {addAgency, agencyKey, requestFor} from './conventions.ts';
import {clientAt, sessionKey, type World} from './doors.ts';
import {type Deed, type Ledger, note} from './ledger.ts';
import {reconcile} from './reconcile.ts';

const PARTIES: readonly SignatoryRole[] = [
  'beneficiary',
  'establishment-representative',
  'beneficiary-representative',
];
const OFFSET_MS = 100;
const AGENCIES_A_KEY = 2;
const CONVENTIONS_A_KEY = 100;
const JUSTIFICATION = 'Demande de la structure.';
const AGENT = {firstName: 'Awa', lastName: 'Konaté'};

/** How often each rival of the signers takes part. */
const RIVALS = {
  'second tab': 0.35,
  modify: 0.3,
  reject: 0.2,
  cancel: 0.1,
  transfer: 0.3,
  'name-counsellor': 0.3,
} as const;
type Rival = keyof typeof RIVALS;

type AgencyDeed = Exclude<Rival, 'second tab'> | 'validate' | 'correct';

/** What was tried and how it ended: `sign 200`, `modify 412 precondition_failed`. */
export type Counts = Record<string, number>;

/** How the competition ended. */
export type Competition = {
  readonly counts: Counts;
  readonly commands: number;
  readonly reads: number;
  readonly seconds: number;
  /** What must never be: each line says what and where. */
  readonly wrong: string[];
};

/** What a reader sees must fit together, whatever happens while they read. */
const incoherent = ({status, signatures, revision, version}: Convention): string | undefined => {
  const signed = signatures.filter(({signedAt}) => signedAt !== undefined).length;
  const fits: Record<string, boolean> = {
    READY_TO_SIGN: signed === 0,
    PARTIALLY_SIGNED: signed > 0 && signed < PARTIES.length,
    IN_REVIEW: signed === PARTIES.length,
    ACCEPTED_BY_VALIDATOR: signed === PARTIES.length,
  };
  if (fits[status] !== false) return undefined;
  return `read ${status} with ${signed} signatures at revision ${revision}, version ${version}`;
};

/** Everything one run of the competition writes down. */
const openBook = () => {
  const ledger: Ledger = new Map();
  const counts: Counts = {};
  const wrong: string[] = [];
  let commands = 0;
  let reads = 0;
  const count = (line: string) => (counts[line] = (counts[line] ?? 0) + 1);
  return {
    ledger,
    counts,
    wrong,
    totals: () => ({commands, reads}),
    saw: (convention: Convention) => {
      reads += 1;
      const what = incoherent(convention);
      if (what !== undefined) wrong.push(`${convention.id}: ${what}`);
    },
    /** Tries a deed; a loser is told 409 or 412, and of any other end it is written down. */
    attempt: async (
      deed: Deed,
      shown: number | undefined,
      run: () => Promise<ConventionState>,
    ): Promise<string> => {
      commands += 1;
      try {
        note(ledger, {deed, shown, state: await run()});
        count(`${deed.name} 200`);
        return 'done';
      } catch (error) {
        const [status, code] = isApiError(error) ? [error.status, error.code] : [0, String(error)];
        count(`${deed.name} ${status} ${code}`);
        if (status !== 409 && status !== 412)
          wrong.push(`${deed.name} ended with ${status} ${code}`);
        return code;
      }
    },
  };
};
type Book = ReturnType<typeof openBook>;

/** Signs what was sent, or once more what it has become meanwhile. */
const signer = async (
  book: Book,
  {store, now}: Pick<World, 'store' | 'now'>,
  client: Client,
  role: SignatoryRole,
  sent: ConventionState,
) => {
  const sign = async (documentHash: string) => {
    const ready = await signing(store, {conventionId: sent.id, role, documentHash}, now());
    return book.attempt({name: 'sign', role, documentHash}, undefined, () =>
      client.signConvention(ready),
    );
  };
  if ((await sign(sent.documentHash)) !== 'document_changed') return;
  const read = await client.readConvention({conventionId: sent.id});
  book.saw(read);
  await sign(read.documentHash);
};

/** Acts on what was read: the client shows that version by itself. */
const act = async (
  book: Book,
  client: Client,
  name: AgencyDeed,
  read: Convention,
  agencies: readonly string[],
): Promise<string> => {
  const conventionId = read.id;
  const justification = JUSTIFICATION;
  const attempt = (deed: Deed, run: () => Promise<ConventionState>) =>
    book.attempt(deed, read.revision, run);
  switch (name) {
    case 'modify': {
      const immersionActivities = `Observer, puis participer : ${read.version}.`;
      const convention = {...read.content, immersionActivities};
      return attempt({name}, () =>
        client.modifyConvention({conventionId, convention, justification}),
      );
    }
    case 'reject':
      return attempt({name}, () => client.rejectConvention({conventionId, justification}));
    case 'cancel':
      return attempt({name}, () => client.cancelConvention({conventionId, justification}));
    case 'transfer': {
      const agencyId = agencies.find(id => id !== read.agency.id) ?? '';
      return attempt({name, agencyId}, () =>
        client.transferConvention({conventionId, agencyId, justification}),
      );
    }
    case 'name-counsellor':
      return attempt({name}, () => client.nameCounsellor({conventionId, ...AGENT}));
    case 'validate':
      return attempt({name}, () => client.validateConvention({conventionId, ...AGENT}));
    case 'correct': {
      const establishmentTutor = {job: 'Cheffe de culture'};
      return attempt({name}, () => client.correctConvention({conventionId, establishmentTutor}));
    }
  }
};

/** Acts on a page opened before or just now; told that it changed meanwhile, looks once more. */
const agent = async (
  book: Book,
  client: Client,
  name: AgencyDeed,
  conventionId: string,
  agencies: readonly string[],
  opened?: Convention,
): Promise<void> => {
  const read = async () => {
    const convention = await client.readConvention({conventionId});
    book.saw(convention);
    return convention;
  };
  const end = await act(book, client, name, opened ?? (await read()), agencies);
  if (end === 'precondition_failed' && opened) {
    await act(book, client, name, await read(), agencies);
  }
};

/** The rivals of one convention's signers. */
const rivalsOf = (chance: () => number): Rival[] =>
  (Object.keys(RIVALS) as Rival[]).filter(rival => chance() < RIVALS[rival]);

/**
 * Lets the three signatories of each of `n` conventions sign at almost the same time, through
 * several servers, while now and then somebody modifies, refuses, transfers it or signs twice;
 * then two people of the agency decide of it at once. At the end, what was acknowledged is held
 * against what is stored.
 */
export const compete = async (
  {store, doors, now, start}: World,
  {
    n,
    seed = 1,
    atOnce = 8,
    progress = () => undefined,
  }: {n: number; seed?: number; atOnce?: number; progress?: (done: number, total: number) => void},
): Promise<Competition> => {
  const agencies: string[] = [];
  while (agencies.length < AGENCIES_A_KEY) agencies.push(await addAgency(store));
  const keys: string[] = [];
  while (keys.length * CONVENTIONS_A_KEY < n) keys.push(await agencyKey(store, agencies));
  const book = openBook();

  const one = async (index: number) => {
    const chance = chanceOf(seed * 1_000_003 + index);
    const key = pick(chance, keys);
    const agency = () => clientAt(pick(chance, doors), key);
    const session = async (role: SignatoryRole) =>
      clientAt(pick(chance, doors), await sessionKey({store, now}, id, role));
    const choices = {start, lastName: nameOf(index), isMinor: true};
    const convention = requestFor(pick(chance, agencies), choices);
    const sent = await agency().submitConvention({convention});
    const {id} = sent;
    note(book.ledger, {deed: {name: 'submit'}, state: sent});

    const signs = async (role: SignatoryRole) => {
      const client = await session(role);
      return () => signer(book, {store, now}, client, role, sent);
    };
    const tabs = PARTIES.map(signs);
    const acts = await Promise.all(tabs);
    for (const rival of rivalsOf(chance)) {
      if (rival === 'second tab') acts.push(await signs(pick(chance, PARTIES)));
      else {
        const client = agency();
        const opened = chance() < 0.5 ? await client.readConvention({conventionId: id}) : undefined;
        acts.push(() => agent(book, client, rival, id, agencies, opened));
      }
    }
    await Promise.all(acts.map(begin => sleep(chance() * OFFSET_MS).then(begin)));

    const {status} = await agency().readConvention({conventionId: id});
    if (status !== 'IN_REVIEW') return;
    const decide = (names: readonly AgencyDeed[]) =>
      Promise.all(names.map(name => agent(book, agency(), name, id, agencies)));
    await decide(['validate', pick(chance, ['validate', 'reject', 'modify', 'transfer'])]);
    if (chance() < 0.25) await decide(['cancel', 'correct', 'cancel']);
  };

  const begun = performance.now();
  let done = 0;
  await eachOf(n, atOnce, async index => {
    await one(index);
    progress(++done, n);
  });
  const seconds = (performance.now() - begun) / 1000;
  const wrong = [...book.wrong, ...(await reconcile(store, book.ledger, PARTIES.length))];
  return {counts: book.counts, ...book.totals(), seconds, wrong};
};
