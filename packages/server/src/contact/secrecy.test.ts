import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import {contactWorld} from '../../test/contact-world.ts';
import {refused} from '../../test/convention-world.ts';
import {dumpTables, tablesWith} from '../../test/table-dump.ts';

const PERSON = 'zibeline.personne@canari.example';
const PERSON_PHONE = '+33639980077';
const HOST = 'ocelot.entreprise@canari.example';
const HOST_PHONE = '+33199000077';

const world = await contactWorld();
const {hostAddress, company, person, siret, contactId} = await world.conversation(
  {contact: {firstName: 'Odile', lastName: 'Ocelot', email: HOST, phone: HOST_PHONE}},
  {potentialBeneficiaryEmail: PERSON, potentialBeneficiaryPhone: PERSON_PHONE},
);

/** A number however it is written. */
const digits = (text: string): string => text.replaceAll(/[\s\u00A0.]/g, '');

const holds = (text: string, secrets: readonly string[]): string[] =>
  secrets.filter(secret => {
    const national = secret.startsWith('+') ? `0${secret.slice(3)}` : secret;
    return digits(text.toLowerCase()).includes(national) || text.toLowerCase().includes(secret);
  });

describe('neither side is shown the other’s address', () => {
  test('in no mail nor answer, before a yes and after; the draft of an agreement excepted', async () => {
    const host = await company();
    const candidate = await person();
    const seen: string[] = [];
    const note = async (answer: Promise<unknown>) => {
      seen.push(JSON.stringify(await answer));
    };
    await note(host.readExchange());
    await note(host.seeExchange());
    await note(candidate.readExchange());
    await refused(candidate.draftFromContact(), 'status_not_allowed');
    await note(host.writeExchange({message: 'Quand venez-vous ?'}));
    await note(candidate.writeExchange({message: 'Lundi.'}));
    world.later(4 * 86_400_000);
    await note(host.answerContact({answer: 'other-date', message: 'Mardi.'}));
    await note(host.answerContact({answer: 'yes', message: 'Entendu.'}));
    await note((await company()).readExchange());
    await note((await person()).readExchange());
    await note(world.page.searchOffers({sirets: [siret]}));
    await note(world.page.readOffer({siret, appellationCode: '11573'}));
    await note(world.page.readCompany({siret}));
    assert.deepEqual(holds(seen.join('\n'), [PERSON, PERSON_PHONE, HOST, HOST_PHONE]), []);

    const toPerson = (await world.post(PERSON)).filter(({subject}) => !subject.includes('code'));
    const toHost = (await world.post(hostAddress)).filter(({text}) => text.includes('/echange#'));
    assert.ok(toPerson.length >= 3 && toHost.length >= 2, `${toPerson.length} ${toHost.length}`);
    for (const {text, html, replyTo = '', subject} of toPerson) {
      assert.deepEqual(holds([text, html, replyTo, subject].join('\n'), [HOST, HOST_PHONE]), []);
    }
    for (const {text, html, replyTo = '', subject} of toHost) {
      assert.deepEqual(
        holds([text, html, replyTo, subject].join('\n'), [PERSON, PERSON_PHONE]),
        [],
      );
      assert.ok(!text.includes('N’Guyen'), 'the first name is enough in a mail');
    }
  });

  test('no event, no log line, no message once sent holds either', async () => {
    const [outbox] = await world.rows<{all: string}>(
      `SELECT string_agg(payload::text, '') AS all FROM outbox`,
    );
    const [data] = await world.rows<{all: string}>(
      `SELECT string_agg(data::text, '') AS all FROM message`,
    );
    const kept = [outbox?.all, data?.all, JSON.stringify(world.log)].join('\n');
    assert.deepEqual(holds(kept, [PERSON, PERSON_PHONE, HOST, HOST_PHONE]), []);
    assert.ok(!/(?:ex|cs)_[\w-]{43}/.test(kept));
  });

  test('no token and no code stands in the database', async () => {
    const tokens = world.sent.flatMap(({text}) => text.match(/(?:ex|cs)_[\w-]{43}/g) ?? []);
    assert.ok(tokens.length >= 6, String(tokens.length));
    const dump = await dumpTables(world.store);
    for (const token of tokens) assert.deepEqual(tablesWith(dump, token), []);
    assert.ok(contactId);
  });
});

describe('a program that opens every link and presses every button', () => {
  test('says nothing for the company: an answer and a message need words', async () => {
    const {
      company: opened,
      person: other,
      contactId: id,
    } = await world.conversation({}, {potentialBeneficiaryEmail: 'scanner@personne.example'});
    const before = await world.rows('SELECT status, answer FROM contact WHERE id = $1', [id]);
    for (const client of [await opened(), await other()]) {
      await refused(client.answerContact({} as never), 'request_invalid', '/answer required');
      await refused(client.writeExchange({} as never), 'request_invalid', '/message required');
      await client.seeExchange();
    }
    assert.deepEqual(
      await world.rows('SELECT status, answer FROM contact WHERE id = $1', [id]),
      before,
    );
  });
});
