import assert from 'node:assert/strict';
import {beforeEach, describe, test} from 'node:test';
import {CONVENTION_EVENTS, type Role} from '@immersion-kit/sdk/contract';
import {messageWorld} from '../../test/message-world.ts';
import {KINDS} from './kinds.ts';
import {PLAN} from './plan.ts';

const world = await messageWorld();
const {store, clock, happen, sign, delivered, told, ask, later} = world;

const addAgency = async (choices: Parameters<typeof world.addActing>[0], email: string) => {
  const agency = await world.addActing(choices);
  await store.pool.query('UPDATE agency SET contact_email = $2 WHERE id = $1', [agency.id, email]);
  return agency;
};
const oneStep = await addAgency({}, 'contact@ml.example');
const prescriber = await addAgency(
  {name: 'Cap emploi 57', kind: 'cap-emploi'},
  'cap@emploi.example',
);
const twoSteps = await addAgency(
  {name: 'Chantier du Saulnois', kind: 'structure-IAE', refersTo: prescriber.id},
  'chantier@iae.example',
);

const ANAIS = 'anais@personne.example';
const HOST = 'direction@vergers.example';
const AGENT = {firstName: 'Awa', lastName: 'Konaté'};
const BOTH: readonly Role[] = ['beneficiary', 'establishment-representative'];
const VALIDATOR: readonly Role[] = ['validator'];

beforeEach(world.forget);

/** What one more step tells, to whom. */
const tells = async (...steps: readonly (() => Promise<unknown>)[]): Promise<string[]> => {
  for (const step of steps) await step();
  await delivered();
  const lines = await told();
  await world.forget();
  return lines;
};

describe('the plan', () => {
  test('has a line for every event, and sends nothing but known kinds', () => {
    assert.deepEqual(Object.keys(PLAN).sort(), [...CONVENTION_EVENTS].sort());
    for (const lines of Object.values(PLAN)) {
      for (const {kind} of lines) assert.ok(kind in KINDS, kind);
    }
  });

  test('tells each person once at each step of a simple life', async () => {
    const {id} = await world.submit(oneStep);
    assert.deepEqual(await tells(), [
      'request-received → contact@ml.example',
      `signature-request → ${ANAIS}`,
      `signature-request → ${HOST}`,
    ]);
    assert.deepEqual(await tells(() => sign(id, 'beneficiary')), [`signed → ${ANAIS}`]);
    assert.deepEqual(await tells(() => sign(id, 'establishment-representative')), [
      `signed → ${HOST}`,
      'to-review → contact@ml.example',
    ]);
    assert.deepEqual(await tells(() => happen(id, VALIDATOR, {name: 'validate', agent: AGENT})), [
      `validated → ${ANAIS}`,
      `validated → ${HOST}`,
      'validated-agency → contact@ml.example',
    ]);
    const justification = 'La machine est en panne.';
    assert.deepEqual(await tells(() => happen(id, VALIDATOR, {name: 'cancel', justification})), [
      `cancelled → ${ANAIS}`,
      'cancelled → contact@ml.example',
      `cancelled → ${HOST}`,
    ]);
  });

  test('asks the counsellor, then the validator of the prescriber', async () => {
    const {id} = await world.submit(twoSteps);
    assert.ok((await tells()).includes('request-received → chantier@iae.example'));
    assert.deepEqual(
      (await tells(() => sign(id, ...BOTH))).filter(line => line.startsWith('to-review')),
      ['to-review → chantier@iae.example'],
    );
    const accept = {name: 'accept', agent: AGENT} as const;
    assert.deepEqual(await tells(() => happen(id, ['counsellor'], accept)), [
      'to-review → cap@emploi.example',
    ]);
    const validate = {name: 'validate', agent: AGENT} as const;
    assert.deepEqual(
      (await tells(() => happen(id, ['prescriber-validator'], validate))).filter(line =>
        line.startsWith('validated-agency'),
      ),
      ['validated-agency → cap@emploi.example', 'validated-agency → chantier@iae.example'],
    );
  });

  test('tells everybody of a refusal, and who could not be told of the next', async () => {
    const {id} = await world.submit(twoSteps);
    await tells();
    const reject = {name: 'reject', justification: 'Le dossier est incomplet.'} as const;
    assert.deepEqual(await tells(() => happen(id, ['counsellor'], reject)), [
      `rejected → ${ANAIS}`,
      'rejected → cap@emploi.example',
      'rejected → chantier@iae.example',
      `rejected → ${HOST}`,
    ]);
  });

  test('says why a job put a request away', async () => {
    const {id} = await world.submit(oneStep);
    await tells();
    const deprecate = {name: 'deprecate', justification: 'Demande oubliée.'} as const;
    assert.deepEqual(await tells(() => happen(id, ['system'], deprecate)), [
      `deprecated → ${ANAIS}`,
      'deprecated → contact@ml.example',
      `deprecated → ${HOST}`,
    ]);
  });

  test('asks everybody to sign again what was modified, and says why', async () => {
    const {id} = await world.submit(oneStep);
    await sign(id, 'beneficiary');
    await tells();
    const {content} = await world.loadedOf(id);
    const justification = 'Le vendredi, nous sommes fermés.';
    const modify = {name: 'modify', content, justification} as const;
    await happen(id, ['establishment-representative'], modify);
    const sent = await delivered();
    assert.deepEqual(await told(), [`modified → ${ANAIS}`, `modified → ${HOST}`]);
    for (const {text} of sent) {
      assert.match(text, /Explication \(responsable de l’entreprise\)\u00A0:\n> Le vendredi/);
    }
  });

  test('tells the new agency and everybody else of a transfer', async () => {
    const {id} = await world.submit(oneStep);
    await tells();
    const transfer = {
      name: 'transfer',
      agencyId: prescriber.id,
      justification: 'Plus près de chez elle.',
    } as const;
    await happen(id, VALIDATOR, transfer);
    const sent = await delivered();
    assert.deepEqual(await told(), [
      `transferred → ${ANAIS}`,
      `transferred → ${HOST}`,
      'transferred-agency → cap@emploi.example',
    ]);
    for (const {text} of sent) {
      assert.match(text, /> Plus près de chez elle/);
    }
    assert.match(sent.find(({to}) => to === ANAIS)?.text ?? '', /Cap emploi 57/);
  });

  test('says of a renewal that it is one', async () => {
    const {id} = await world.validated(oneStep);
    await tells();
    const content = (await world.loadedOf(id)).content;
    await oneStep.client.readConvention({conventionId: id});
    await oneStep.client.renewConvention({
      conventionId: id,
      dateStart: '2026-12-14',
      dateEnd: '2026-12-18',
      schedule: {
        regular: true,
        days: content.schedule.days.map(({periods}, index) => ({
          date: `2026-12-${14 + index}`,
          periods: [...periods],
        })),
      },
      justification: 'Encore une semaine pour la taille.',
    });
    const sent = await delivered();
    assert.deepEqual(
      await told(),
      [
        'request-received → contact@ml.example',
        `renewal-request → ${ANAIS}`,
        `renewal-request → ${HOST}`,
      ].sort(),
    );
    const text = sent.find(({to}) => to === HOST)?.text ?? '';
    assert.match(text, /Un renouvellement est proposé pour l’immersion d’Anaïs/);
    assert.match(text, /> Encore une semaine pour la taille/);
  });

  test('gives a link to whoever takes the place of the tutor, and to nobody for a lesser correction', async () => {
    const {id} = await world.validated(oneStep);
    await tells();
    const {content} = await world.loadedOf(id);
    const {establishmentTutor} = content;
    const correct = (changes: object, fields: readonly string[]) =>
      happen(id, VALIDATOR, {
        name: 'correct',
        content: {...content, establishmentTutor: {...establishmentTutor, ...changes}},
        fields,
      });
    assert.deepEqual(await tells(() => correct({job: 'Chef'}, ['establishmentTutor.job'])), []);
    const lines = await tells(() =>
      correct({email: 'nora@vergers.example', firstName: 'Nora'}, ['establishmentTutor.email']),
    );
    assert.deepEqual(lines, ['tutor-named → nora@vergers.example']);
  });

  test('warns the agency of a double', async () => {
    const request = world.requestOf(oneStep);
    await oneStep.client.submitConvention({convention: request});
    await tells();
    await oneStep.client.submitConvention({convention: request, duplicates: 'keep'});
    assert.ok((await tells()).includes('duplicate-suspected → contact@ml.example'));
  });
});

describe('one person', () => {
  test('in two qualities at one address gets one mail, with a link for each they sign in', async () => {
    const request = world.requestOf(oneStep, {isMinor: true});
    const {beneficiaryRepresentative} = request.signatories;
    assert.ok(beneficiaryRepresentative);
    const family = {...beneficiaryRepresentative, email: 'ANAIS@personne.example'};
    const {id} = await world.insert({
      ...request,
      signatories: {...request.signatories, beneficiaryRepresentative: family},
    });
    const sent = await delivered();
    const mails = sent.filter(({to}) => to.toLowerCase() === ANAIS);
    assert.equal(mails.length, 1);
    const text = mails.map(mail => mail.text).join('');
    assert.equal(text.match(/\/signer#in_[\w-]{43}$/gm)?.length, 2);
    assert.match(text, /Bonjour Anaïs Delattre-\w+ et Lý Delattre,/);
    await sign(id, 'beneficiary');
    await world.forget();
    await ask({kind: 'signature-reminder', conventionId: id, role: 'beneficiary-representative'});
    assert.equal((await delivered())[0]?.text.match(/\/signer#/g)?.length, 1);
  });

  test('who gave a mobile and no e-mail gets a text message with their link', async () => {
    const request = world.requestOf(oneStep);
    const {email: _, ...beneficiary} = request.signatories.beneficiary;
    await world.insert({
      ...request,
      signatories: {...request.signatories, beneficiary: {...beneficiary, phone: '+33639980001'}},
    });
    const sms = (await delivered()).find(({channel}) => channel === 'sms');
    assert.equal(sms?.to, '+33639980001');
    assert.match(
      sms.text,
      /attend votre signature avant le lundi 7 décembre 2026\. https:\/\/immersion\.exemple\.fr\/signer#in_[\w-]{43}$/,
    );
    assert.ok(sms.text.length <= 306, `${sms.text.length} characters: two messages at most`);
  });
});

describe('what is no longer true when its turn comes is not sent', () => {
  /** Lets the events be read while nothing is sent, changes things, then sends. */
  const afterwards = async (
    prepare: () => Promise<unknown>,
    change: () => Promise<unknown>,
  ): Promise<string[]> => {
    await prepare();
    await world.workerWith({senders: {}}).run();
    await store.pool.query('UPDATE outbox SET consumed_at = now() WHERE consumed_at IS NULL');
    await change();
    await store.pool.query('UPDATE outbox SET consumed_at = now() WHERE consumed_at IS NULL');
    await delivered();
    return told();
  };

  test('a request to sign, once signed', async () => {
    const {id} = await world.submit(oneStep);
    const lines = await afterwards(
      () => Promise.resolve(),
      () => sign(id, 'beneficiary'),
    );
    assert.deepEqual(lines, [
      'request-received → contact@ml.example',
      `signature-request → ${ANAIS} obsolete already_signed`,
      `signature-request → ${HOST}`,
    ]);
  });

  test('a request to sign a version that another has replaced', async () => {
    const {id} = await world.submit(oneStep);
    const {content} = await world.loadedOf(id);
    const lines = await afterwards(
      () => Promise.resolve(),
      () => happen(id, VALIDATOR, {name: 'modify', content, justification: 'Erreur de date.'}),
    );
    assert.ok(lines.includes(`signature-request → ${HOST} obsolete version_changed`), lines.join());
  });

  test('a confirmation of a signature that is void', async () => {
    const {id} = await world.submit(oneStep);
    await world.forget();
    const {content} = await world.loadedOf(id);
    const lines = await afterwards(
      () => sign(id, 'beneficiary'),
      () => happen(id, VALIDATOR, {name: 'modify', content, justification: 'Erreur de date.'}),
    );
    assert.deepEqual(lines, [`signed → ${ANAIS} obsolete signature_void`]);
  });

  test('a reminder about a convention that was refused, and a review that was made', async () => {
    const {id} = await world.submit(oneStep);
    await world.forget();
    const lines = await afterwards(
      async () => {
        await ask({kind: 'signature-reminder', conventionId: id, role: 'beneficiary'});
        await ask({
          kind: 'signature-reminder',
          conventionId: id,
          role: 'establishment-representative',
        });
        await sign(id, 'beneficiary');
      },
      () => happen(id, VALIDATOR, {name: 'reject', justification: 'Non.'}),
    );
    assert.deepEqual(lines, [
      `signature-reminder → ${ANAIS} obsolete status_changed`,
      `signature-reminder → ${HOST} obsolete status_changed`,
      `signed → ${ANAIS}`,
    ]);
    const other = await world.inReview(oneStep);
    await world.forget();
    const later = await afterwards(
      () => ask({kind: 'agency-reminder', conventionId: other.id, data: {isLast: false}}),
      () => happen(other.id, VALIDATOR, {name: 'validate', agent: AGENT}),
    );
    assert.deepEqual(later, ['agency-reminder → contact@ml.example obsolete status_changed']);
  });

  test('what was for an agency that gave the convention on', async () => {
    const {id} = await world.submit(oneStep);
    const transfer = {
      name: 'transfer',
      agencyId: prescriber.id,
      justification: 'Plus près.',
    } as const;
    const lines = await afterwards(
      () => Promise.resolve(),
      () => happen(id, VALIDATOR, transfer),
    );
    assert.ok(lines.includes('request-received → contact@ml.example obsolete agency_changed'));
  });

  test('what was for an address that was corrected', async () => {
    const {id} = await world.validated(oneStep);
    await world.forget();
    const {content} = await world.loadedOf(id);
    const lines = await afterwards(
      () => ask({kind: 'invitation-renewed', conventionId: id, role: 'establishment-tutor'}),
      () =>
        happen(id, VALIDATOR, {
          name: 'correct',
          content: {
            ...content,
            establishmentTutor: {...content.establishmentTutor, email: 'nora@vergers.example'},
          },
          fields: ['establishmentTutor.email'],
        }),
    );
    assert.deepEqual(lines, [`invitation-renewed → ${HOST} obsolete recipient_changed`]);
  });

  test('a code whose ten minutes are over', async () => {
    const expiresAt = new Date(clock.now.getTime() + 600_000);
    const lines = await afterwards(
      () =>
        ask({
          kind: 'sign-in-code',
          recipient: 'awa@ml.example',
          data: {code: '123456', firstName: 'Awa'},
          expiresAt,
        }),
      () => {
        later(600_000);
        return Promise.resolve();
      },
    );
    assert.deepEqual(lines, ['sign-in-code → awa@ml.example obsolete expired']);
  });
});
