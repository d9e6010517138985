import assert from 'node:assert/strict';
import {beforeEach, describe, test} from 'node:test';
import type {AssessmentRequest, Role} from '@immersion-kit/sdk/contract';
import {messageWorld} from '../../test/message-world.ts';
import {readDeliveries} from './deliveries.ts';

const world = await messageWorld();
const {store, clock, happen, delivered, told, later, ask} = world;
const BASE = clock.now;
const AGENT = {firstName: 'Awa', lastName: 'Konaté'};
const ANAIS = 'anais@personne.example';
const PARENT = 'ly@personne.example';
const HOST = 'direction@vergers.example';
const BJORN = 'bjorn@vergers.example';
const TUTOR: readonly Role[] = ['establishment-tutor'];
const OPINION = 'Elle souffre de lombalgie.';
const WRITTEN: AssessmentRequest = {
  status: 'COMPLETED',
  endedWithAJob: false,
  skills: OPINION,
  establishmentFeedback: OPINION,
  establishmentAdvices: OPINION,
};
const NO_SHOW: AssessmentRequest = {status: 'DID_NOT_SHOW', noShowCause: 'host'};

const addAgency = async (choices: Parameters<typeof world.addActing>[0], email: string) => {
  const agency = await world.addActing(choices);
  await store.pool.query(
    "UPDATE agency SET contact_email = $2, phone = '+33199000057' WHERE id = $1",
    [agency.id, email],
  );
  return agency;
};
const prescriber = await addAgency({kind: 'cap-emploi'}, 'cap@emploi.example');
const structure = await addAgency(
  {name: 'Chantier du Saulnois', kind: 'structure-IAE', refersTo: prescriber.id},
  'chantier@iae.example',
);

beforeEach(world.forget);

/** A validated immersion of a minor on its last day, with a tutor who is somebody else. */
const ended = async (tutor = BJORN): Promise<string> => {
  clock.now = BASE;
  const request = world.requestOf(structure, {isMinor: true});
  const establishmentTutor = {...request.establishmentTutor, email: tutor};
  const {id} = await world.insert({...request, establishmentTutor});
  await world.sign(id, 'beneficiary', 'establishment-representative', 'beneficiary-representative');
  await happen(id, ['counsellor'], {name: 'accept', agent: AGENT});
  await happen(id, ['prescriber-validator'], {name: 'validate', agent: AGENT});
  clock.now = new Date('2026-12-11T09:00:00Z');
  await world.forget();
  return id;
};

const write = (id: string, assessment = WRITTEN) => happen(id, TUTOR, {name: 'assess', assessment});
const sign = async (id: string, agrees = true) => {
  const documentHash = (await world.loadedOf(id)).assessment?.documentHash ?? '';
  const comment = agrees ? undefined : OPINION;
  const command = {name: 'sign-assessment', documentHash, agrees, comment} as const;
  await happen(id, ['beneficiary'], command);
};
const remove = (id: string, justification = 'Ce bilan parle de quelqu’un d’autre.') =>
  happen(id, ['prescriber-validator'], {name: 'delete-assessment', justification});

/** What the next step tells, to whom, and what each of them reads. */
const tells = async (step: () => Promise<unknown>) => {
  await step();
  const sent = await delivered();
  const lines = await told();
  await world.forget();
  const mailTo = (address: string) => {
    const mail = sent.find(({to}) => to === address);
    assert.ok(mail?.channel === 'email', `${address} got a mail`);
    return mail;
  };
  for (const {text} of sent) assert.doesNotMatch(text, /lombalgie/, 'what somebody wrote');
  return {lines, mailTo};
};

const opensBilan = /\/bilan#in_[\w-]{43}$/m;

describe('what becomes of an assessment is told', () => {
  test('to the person, who has it to read and sign', async () => {
    const id = await ended();
    const {lines, mailTo} = await tells(() => write(id));
    assert.deepEqual(lines, [`assessment-to-sign → ${ANAIS}`]);
    assert.match(mailTo(ANAIS).text, opensBilan);
  });

  test('to the agency and the person when nobody came, and whom to call if it is wrong', async () => {
    const id = await ended();
    const {lines, mailTo} = await tells(() => write(id, NO_SHOW));
    assert.deepEqual(lines, [
      'assessment-no-show → cap@emploi.example',
      'assessment-no-show → chantier@iae.example',
      `assessment-no-show-told → ${ANAIS}`,
    ]);
    assert.match(mailTo('chantier@iae.example').text, /immersion\.exemple\.fr\/agence$/m);
    const {text} = mailTo(ANAIS);
    assert.match(text, opensBilan);
    assert.match(text, /n’a pas eu lieu/);
    assert.match(text, /Contactez Chantier du Saulnois, au 01\u00A099\u00A000\u00A000\u00A057/);
  });

  test('to all once signed: the agency, the company, the family', async () => {
    const id = await ended();
    await tells(() => write(id));
    const {lines, mailTo} = await tells(() => sign(id));
    assert.deepEqual(lines, [
      `assessment-kept → ${ANAIS}`,
      `assessment-kept → ${PARENT}`,
      'assessment-received → cap@emploi.example',
      'assessment-received → chantier@iae.example',
      `assessment-signed → ${BJORN}`,
      `assessment-signed → ${HOST}`,
    ]);
    for (const address of [ANAIS, PARENT, BJORN, HOST]) {
      assert.match(mailTo(address).text, opensBilan, address);
    }
    assert.match(mailTo('cap@emploi.example').subject, /^Bilan reçu : l’immersion d’Anaïs/);
    for (const address of [ANAIS, PARENT, BJORN, HOST, 'cap@emploi.example']) {
      assert.doesNotMatch(mailTo(address).text, /désaccord/, address);
    }
  });

  test('with the disagreement, when there is one, said in the subject', async () => {
    const id = await ended();
    await tells(() => write(id));
    const {mailTo} = await tells(() => sign(id, false));
    assert.match(
      mailTo('chantier@iae.example').subject,
      /^Bilan signé en désaccord : l’immersion d’Anaïs/,
    );
    for (const address of [ANAIS, PARENT, BJORN, HOST]) {
      assert.match(mailTo(address).text, /désaccord/, address);
    }
  });

  test('in one mail to a tutor who binds the host', async () => {
    const id = await ended(HOST);
    await write(id);
    const {lines, mailTo} = await tells(() => sign(id));
    assert.equal(lines.filter(line => line === `assessment-signed → ${HOST}`).length, 1);
    assert.equal(mailTo(HOST).text.match(/\/bilan#in_/g)?.length, 1);
  });

  test('and why it was taken away, to the tutor, who writes another, and to the person', async () => {
    const id = await ended();
    await tells(() => write(id, NO_SHOW));
    await tells(() => remove(id, 'La personne est venue.'));
    await tells(() => write(id));
    later(1000);
    const {lines, mailTo} = await tells(() => remove(id));
    assert.deepEqual(lines, [`assessment-deleted → ${BJORN}`, `assessment-withdrawn → ${ANAIS}`]);
    for (const address of [BJORN, ANAIS]) {
      const {text} = mailTo(address);
      assert.match(text, /Motif\u00A0:\n> Ce bilan parle de quelqu’un d’autre\./);
      assert.match(text, opensBilan);
    }
  });
});

describe('that a signed assessment was taken away', () => {
  const COPIES = [ANAIS, HOST, PARENT];
  const withdrawn = (lines: readonly string[]) =>
    lines.filter(line => line.startsWith('assessment-withdrawn'));

  test('is told to all who were sent a copy', async () => {
    const id = await ended();
    await tells(() => write(id));
    await tells(() => sign(id));
    const {lines, mailTo} = await tells(() => remove(id));
    assert.deepEqual(lines, [
      `assessment-deleted → ${BJORN}`,
      ...COPIES.map(address => `assessment-withdrawn → ${address}`),
    ]);
    for (const address of [HOST, PARENT]) {
      const {subject, text} = mailTo(address);
      assert.match(subject, /^Le bilan de l’immersion d’Anaïs/);
      assert.match(text, /gardé une copie/);
      assert.match(text, opensBilan);
    }
    assert.match(mailTo(ANAIS).subject, /^Le bilan de votre immersion/);
  });

  test('once to a representative who is the tutor, who writes another', async () => {
    const id = await ended(HOST);
    await tells(() => write(id));
    await tells(() => sign(id));
    const {lines} = await tells(() => remove(id));
    assert.deepEqual(withdrawn(lines), [
      `assessment-withdrawn → ${ANAIS}`,
      `assessment-withdrawn → ${PARENT}`,
    ]);
    assert.ok(lines.includes(`assessment-deleted → ${HOST}`));
  });

  test('even when another was written before it left', async () => {
    const id = await ended();
    await tells(() => write(id));
    await tells(() => sign(id));
    const {lines} = await tells(async () => {
      await remove(id);
      await write(id);
    });
    assert.deepEqual(withdrawn(lines), [
      `assessment-withdrawn → ${ANAIS} obsolete assessment_changed`,
      `assessment-withdrawn → ${HOST}`,
      `assessment-withdrawn → ${PARENT}`,
    ]);
  });
});

describe('what is no longer true when its turn comes is not sent', () => {
  /** Lets events be read while nothing is sent, changes things, then sends what was written before. */
  const afterwards = async (...changes: readonly (() => Promise<unknown>)[]): Promise<string[]> => {
    await world.workerWith({senders: {}}).run();
    for (const change of changes) await change();
    await store.pool.query('UPDATE outbox SET consumed_at = now() WHERE consumed_at IS NULL');
    await delivered();
    return told();
  };

  test('to sign what was signed, or taken away', async () => {
    const one = await ended();
    await write(one);
    const gone = `assessment-to-sign → ${ANAIS} obsolete assessment_changed`;
    assert.deepEqual(await afterwards(() => sign(one)), [gone]);
    const other = await ended();
    await write(other);
    assert.deepEqual(await afterwards(() => remove(other)), [gone]);
  });

  test('that nobody came, once it is known to be wrong', async () => {
    const id = await ended();
    await write(id, NO_SHOW);
    const lines = await afterwards(
      () => remove(id),
      () => write(id),
    );
    assert.equal(lines.length, 3);
    for (const line of lines)
      assert.match(line, /^assessment-no-show.* obsolete assessment_changed$/);
  });

  test('that it is signed, or to write again, when it is neither', async () => {
    const id = await ended();
    await write(id);
    await world.forget();
    await sign(id);
    const signed = await afterwards(() => remove(id));
    assert.equal(signed.length, 6);
    for (const line of signed) assert.match(line, / obsolete assessment_changed$/);
    await world.forget();
    await write(id);
    await world.forget();
    await remove(id);
    const removed = await afterwards(() => write(id));
    assert.deepEqual(removed, [
      `assessment-deleted → ${BJORN} obsolete assessment_changed`,
      `assessment-withdrawn → ${ANAIS} obsolete assessment_changed`,
    ]);
  });

  test('what is awaited of the tutor, the agency and the person, once cancelled or written', async () => {
    for (const [change, why] of [
      [(id: string) => write(id), 'assessment_changed'],
      [
        (id: string) =>
          happen(id, ['prescriber-validator'], {name: 'cancel', justification: 'Panne.'}),
        'status_changed',
      ],
    ] as const) {
      const id = await ended();
      const about = {conventionId: id};
      await ask({kind: 'assessment-request', role: 'establishment-tutor', ...about});
      await ask({kind: 'assessment-reminder', role: 'establishment-tutor', ...about});
      await ask({kind: 'assessment-announced', role: 'beneficiary', ...about});
      await ask({kind: 'assessment-missing', data: {isLast: false}, ...about});
      const lines = await afterwards(() => change(id));
      assert.equal(lines.length, 5);
      for (const line of lines) assert.ok(line.endsWith(` obsolete ${why}`), line);
      await world.forget();
    }
  });
});

describe('the code to sign an assessment', () => {
  const askCode = async (id: string) => {
    const documentHash = (await world.loadedOf(id)).assessment?.documentHash ?? '';
    const data = {codeId: world.nextId(), documentHash};
    await ask({kind: 'assessment-code', conventionId: id, role: 'beneficiary', data});
  };

  test('is made as it leaves, goes before all others, and is no news of anything', async () => {
    const id = await ended();
    await tells(() => write(id));
    await ask({kind: 'assessment-to-sign-reminder', conventionId: id, role: 'beneficiary'});
    await askCode(id);
    const [first] = await delivered();
    assert.ok(first?.channel === 'email');
    const [digits = 'none'] = /^\d{6}/.exec(first.subject) ?? [];
    assert.match(first.subject, /^\d{6} : votre code pour signer le bilan$/);
    assert.doesNotMatch(first.text, /#in_/);
    const {rows} = await store.pool.query<{data: object}>(
      "SELECT data FROM message WHERE kind = 'assessment-code'",
    );
    assert.ok(!JSON.stringify(rows).includes(digits), 'it is not stored');
    const deliveries = await readDeliveries(store.db, id);
    assert.deepEqual(
      deliveries.map(({kind}) => kind),
      ['assessment-to-sign-reminder'],
    );
  });

  test('is not sent ten minutes later, nor for what is signed', async () => {
    const id = await ended();
    await tells(() => write(id));
    await askCode(id);
    later(600_000);
    await delivered();
    assert.deepEqual(await told(), [`assessment-code → ${ANAIS} obsolete expired`]);
    await world.forget();
    await askCode(id);
    await sign(id);
    await delivered();
    assert.ok((await told()).includes(`assessment-code → ${ANAIS} obsolete assessment_changed`));
  });

  test('is not sent for one that was taken away, though another is there to sign', async () => {
    const id = await ended();
    await tells(() => write(id));
    await askCode(id);
    await remove(id);
    await write(id);
    await delivered();
    assert.ok((await told()).includes(`assessment-code → ${ANAIS} obsolete assessment_changed`));
    await world.forget();
    await askCode(id);
    await delivered();
    assert.deepEqual(await told(), [`assessment-code → ${ANAIS}`]);
  });
});
