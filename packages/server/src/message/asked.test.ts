import assert from 'node:assert/strict';
import {beforeEach, describe, test} from 'node:test';
import type {AskSubject, Role} from '@immersion-kit/sdk/contract';
import {messageWorld} from '../../test/message-world.ts';

const world = await messageWorld();
const {store, happen, sign, submit, delivered, told, later} = world;

const addAgency = async (choices: Parameters<typeof world.addActing>[0], email: string) => {
  const agency = await world.addActing(choices);
  await store.pool.query('UPDATE agency SET contact_email = $2 WHERE id = $1', [agency.id, email]);
  return agency;
};
const prescriber = await addAgency({kind: 'cap-emploi'}, 'cap@emploi.example');
const agency = await addAgency(
  {name: 'Chantier du Saulnois', kind: 'structure-IAE', refersTo: prescriber.id},
  'chantier@iae.example',
);

const ANAIS = 'anais@personne.example';
const PAUL = 'direction@vergers.example';
const HOST = 'establishment-representative';
const AGENT = {firstName: 'Awa', lastName: 'Konaté'};
const WORDS = 'Le vendredi, nous sommes fermés.';

const asks = (id: string, role: Role, subject: AskSubject, message = WORDS) =>
  happen(id, [role], {name: 'ask', subject, message});

beforeEach(world.forget);

/** A request whose messages so far are gone. */
const begun = async (...signers: readonly Role[]): Promise<string> => {
  const {id} = await submit(agency);
  await sign(id, ...signers);
  await delivered();
  await world.forget();
  return id;
};

describe('what is asked is told', () => {
  test('to the counsellor before acceptance, and to whoever validates after', async () => {
    const id = await begun('beneficiary', HOST);
    await asks(id, HOST, 'change');
    await delivered();
    assert.deepEqual(await told(), ['asked-of-agency → chantier@iae.example']);
    await happen(id, ['counsellor'], {name: 'accept', agent: AGENT});
    await delivered();
    await world.forget();
    await asks(id, 'beneficiary', 'contact');
    await delivered();
    const both = ['asked-of-agency → cap@emploi.example', 'asked-of-agency → chantier@iae.example'];
    assert.deepEqual(await told(), both);
    await happen(id, ['prescriber-validator'], {name: 'validate', agent: AGENT});
    await delivered();
    await world.forget();
    await asks(id, 'beneficiary', 'cancellation');
    await delivered();
    assert.deepEqual(await told(), both);
  });

  test('to the agency: for what, by whom, in their words, and where to open it', async () => {
    const id = await begun();
    const titles: Record<AskSubject, [title: RegExp, said: RegExp]> = {
      change: [/^Un changement est demandé : l’immersion d’Anaïs/, /demande un changement\./],
      refusal: [/^Refus de signer : l’immersion d’Anaïs/, /ne veut pas signer\./],
      contact: [/^Une adresse à corriger : l’immersion/, /signale une adresse ou un numéro/],
      cancellation: [/^Une annulation est demandée : /, /demande d’annuler l’immersion\./],
      renewal: [/^Un renouvellement est demandé : /, /demande de renouveler l’immersion\./],
    };
    for (const [subject, [title, said]] of Object.entries(titles)) {
      if (subject === 'cancellation') {
        await sign(id, 'beneficiary', HOST);
        await happen(id, ['counsellor'], {name: 'accept', agent: AGENT});
        await happen(id, ['prescriber-validator'], {name: 'validate', agent: AGENT});
        await delivered();
      }
      await asks(id, HOST, subject as AskSubject, `Mot : ${subject}.`);
      const mails = await delivered();
      const mail = mails.find(({to}) => to === 'chantier@iae.example');
      assert.ok(mail?.channel === 'email', subject);
      assert.match(mail.subject.replaceAll('\u00A0', ' '), title);
      const text = mail.text.replaceAll('\u00A0', ' ');
      assert.match(text, /Björn Lefèvre \(responsable de l’entreprise\)/);
      assert.match(text, said);
      assert.ok(text.includes(`> Mot : ${subject}.`), text);
      assert.match(text, /https:\/\/immersion\.exemple\.fr\/agence$/m);
    }
  });

  test('to each party, with a link of their own, when the agency asks', async () => {
    const id = await begun('beneficiary');
    await asks(id, 'counsellor', 'change');
    const mails = await delivered();
    assert.deepEqual(await told(), [`asked-of-parties → ${ANAIS}`, `asked-of-parties → ${PAUL}`]);
    const links = mails.map(({text}) => /\/suivre#in_[\w-]{43}/.exec(text)?.[0]);
    assert.equal(new Set(links).size, 2);
    for (const {text} of mails) {
      assert.match(text, /Message \(Chantier du Saulnois\)\u00A0:\n> Le vendredi/);
      assert.match(text.replaceAll('\u00A0', ' '), /vous demande un changement/);
    }
  });

  test('to the beneficiary, when another will not sign, without why', async () => {
    const id = await begun('beneficiary');
    await asks(id, HOST, 'refusal', 'Une histoire de zizanie.');
    const mails = await delivered();
    assert.deepEqual(await told(), [
      'asked-of-agency → chantier@iae.example',
      `signature-refused → ${ANAIS}`,
    ]);
    const letter = mails.find(({to}) => to === ANAIS);
    const text = letter?.text.replaceAll('\u00A0', ' ') ?? '';
    assert.match(text, /Björn Lefèvre \(responsable de l’entreprise\) ne veut pas signer/);
    assert.match(text, /\(Chantier du Saulnois\) est prévenue et va prendre contact avec vous/);
    assert.ok(!JSON.stringify(letter).includes('zizanie'));
    assert.match(text, /\/suivre#in_/);
  });

  test('not to the beneficiary who will not sign', async () => {
    const id = await begun();
    await asks(id, 'beneficiary', 'refusal');
    await delivered();
    assert.deepEqual(await told(), ['asked-of-agency → chantier@iae.example']);
  });
});

describe('what is no longer so is not told', () => {
  const justification = 'Le vendredi, nous sommes fermés.';
  const modify = async (id: string) => {
    const {content} = await world.loadedOf(id);
    await happen(id, ['beneficiary'], {name: 'modify', content, justification});
  };

  test('a question about a version nobody signs any more, or a convention that is over', async () => {
    const id = await begun();
    await asks(id, HOST, 'change');
    await asks(id, 'counsellor', 'change');
    await modify(id);
    await delivered();
    const obsolete = (await told()).filter(line => line.startsWith('asked'));
    assert.deepEqual(obsolete, [
      'asked-of-agency → chantier@iae.example obsolete version_changed',
      `asked-of-parties → ${ANAIS} obsolete version_changed`,
      `asked-of-parties → ${PAUL} obsolete version_changed`,
    ]);
    await world.forget();
    await asks(id, HOST, 'contact');
    await happen(id, ['counsellor'], {name: 'reject', justification});
    await delivered();
    const [over] = (await told()).filter(line => line.startsWith('asked'));
    assert.equal(over, 'asked-of-agency → chantier@iae.example obsolete status_changed');
  });

  test('a refusal of somebody who signed after all', async () => {
    const id = await begun();
    await asks(id, HOST, 'refusal');
    await sign(id, HOST);
    await delivered();
    const lines = await told();
    assert.ok(lines.includes(`signature-refused → ${ANAIS} obsolete already_signed`), lines.join());
    assert.ok(lines.includes('asked-of-agency → chantier@iae.example'), lines.join());
  });

  test('the last words, when the same was asked again before anything left', async () => {
    const id = await begun();
    await asks(id, HOST, 'change', 'Le premier mot.');
    later(86_400_000);
    await asks(id, HOST, 'change', 'Le second mot.');
    const texts = (await delivered()).map(({text}) => text);
    assert.ok(texts.every(text => text.includes('Le second mot.')));
  });
});
