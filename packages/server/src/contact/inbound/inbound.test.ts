import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import {BASE_URL} from '../../../test/api.ts';
import {candidate, contactWorld, INBOUND} from '../../../test/contact-world.ts';
import {refused} from '../../../test/convention-world.ts';

const world = await contactWorld();
const {app, rows} = world;

type Bringing = {readonly secret?: string; readonly type?: string; readonly method?: string};

const bring = async (
  eml: string | Buffer,
  {secret = INBOUND.secret, type = 'message/rfc822', method = 'POST'}: Bringing = {},
) => {
  const response = await app.fetch(
    new Request(`${BASE_URL}/api/inbound-mail`, {
      method,
      headers: {authorization: `Bearer ${secret}`, 'content-type': type},
      body: method === 'GET' ? null : new Uint8Array(Buffer.from(eml)),
    }),
  );
  return {status: response.status, answer: (await response.json()) as Record<string, unknown>};
};

let numbers = 0;

/** A mail as a program of somebody's writes it. */
const eml = (
  to: string,
  headers: readonly string[],
  body: string,
  from = 'Odile Marchal <odile@fournil.example>',
): string =>
  [
    `From: ${from}`,
    `To: ${to}`,
    'Subject: =?utf-8?Q?Re=3A_Ana=C3=AFs_souhaite_d=C3=A9couvrir?=',
    `Message-ID: <mail-${(numbers += 1)}@fournil.example>`,
    'Date: Mon, 23 Nov 2026 10:30:00 +0100',
    'MIME-Version: 1.0',
    ...headers,
    '',
    body,
  ].join('\r\n');

const PLAIN = ['Content-Type: text/plain; charset=utf-8', 'Content-Transfer-Encoding: 8bit'];

/** A new conversation, and the addresses its two sides answer to. */
const conversation = async (email = 'anais@personne.example') => {
  const opened = await world.conversation({}, {potentialBeneficiaryEmail: email});
  const {replyTo: host = ''} = await world.lastMail(opened.hostAddress, /souhaite/);
  return {...opened, email, replyTo: {host}};
};

const said = async (contactId: string) =>
  rows<{side: string; text: string; source: string}>(
    `SELECT side, text, source FROM contact_message WHERE contact_id = $1 AND source = 'mail'
     ORDER BY number`,
    [contactId],
  );

/** Brings a company's answer in a conversation of its own, and gives what was kept of it. */
const answered = async (
  headers: readonly string[],
  body: string | ((to: string) => string | Buffer),
) => {
  const {contactId, replyTo} = await conversation();
  const raw = typeof body === 'string' ? eml(replyTo.host, headers, body) : body(replyTo.host);
  const {status, answer} = await bring(raw);
  assert.equal(status, 200);
  return {answer, texts: (await said(contactId)).map(({text}) => text), contactId};
};

describe('a company answers the mail itself', () => {
  test('its words reach the candidate, who answers in turn: neither sees the other’s address', async () => {
    const {contactId, replyTo, hostAddress, email} = await conversation('romain@personne.example');
    assert.match(replyTo.host, /^echange\+[a-z0-9]+@reponse\.exemple\.fr$/);
    assert.ok((replyTo.host.split('@')[0] ?? '').length <= 64);
    const text = `Bonjour, venez jeudi.\r\n\r\nOdile Marchal\r\n${hostAddress.toUpperCase()}`;
    const {answer} = await bring(eml(replyTo.host, PLAIN, text, `Odile <${hostAddress}>`));
    assert.deepEqual(answer, {outcome: 'relayed'});
    assert.deepEqual(await said(contactId), [
      {
        side: 'host',
        text: 'Bonjour, venez jeudi.\n\nOdile Marchal\n[adresse masquée]',
        source: 'mail',
      },
    ]);
    const received = await world.lastMail(email, /venez jeudi/);
    assert.match(received.subject, /Nouveau message de Le Fournil/);
    for (const part of [received.text, received.html, received.replyTo ?? '']) {
      assert.ok(!part.toLowerCase().includes(hostAddress), part);
    }
    const back = received.replyTo ?? '';
    assert.notEqual(back, replyTo.host);
    await bring(eml(back, PLAIN, `Merci beaucoup\r\n${email}`, email));
    const atCompany = await world.lastMail(hostAddress, /Merci beaucoup/);
    for (const part of [atCompany.text, atCompany.html]) assert.ok(!part.includes(email), part);
    const {answeredAt, status} = await (await world.openedAt(email, /venez jeudi/)).readExchange();
    assert.ok(answeredAt);
    assert.equal(status, 'PENDING');
  });

  test('in capitals, in Cc or by what the provider adds, the address is found', async () => {
    const {replyTo, contactId} = await conversation('cc@personne.example');
    await bring(eml(replyTo.host.toUpperCase(), PLAIN, 'Un.'));
    await bring(eml('autre@fournil.example', [`Cc: Echange <${replyTo.host}>`, ...PLAIN], 'Deux.'));
    await bring(
      eml('autre@fournil.example', [`Delivered-To: ${replyTo.host}`, ...PLAIN], 'Trois.'),
    );
    assert.deepEqual(
      (await said(contactId)).map(({text}) => text),
      ['Un.', 'Deux.', 'Trois.'],
    );
  });
});

const HTML = `<html><head><style>p { color: red }</style></head><body>
  <div>Bonjour,<br>Oui, <b>lundi</b> &agrave; 8&nbsp;h&#44; c&rsquo;est parfait.</div><p>Odile</p>
  <div class="gmail_quote"><div>Le lun. 23 nov., Immersion a &eacute;crit&nbsp;:</div>
  <blockquote>Texte de la demande</blockquote></div></body></html>`;

describe('what people’s programs write', () => {
  const CASES: readonly (readonly [string, readonly string[], string, string])[] = [
    ['plain', PLAIN, 'Oui, volontiers.', 'Oui, volontiers.'],
    [
      'HTML alone',
      ['Content-Type: text/html; charset=utf-8'],
      HTML,
      'Bonjour,\nOui, lundi à 8\u00A0h, c’est parfait.\nOdile',
    ],
    [
      'a French quote cut over two lines',
      PLAIN,
      'Oui.\r\n\r\nLe lun. 23 nov. 2026 à 10:00, Immersion <immersion@exemple.fr> a\r\nécrit :\r\n\r\n> Bonjour,\r\n> Anaïs souhaite',
      'Oui.',
    ],
    [
      'a French quote with a no-break space',
      PLAIN,
      'Oui.\r\n\r\nLe 23/11/2026 à 10:00, Immersion a écrit\u00A0:\r\nBonjour, Anaïs souhaite',
      'Oui.',
    ],
    [
      'an Outlook reply',
      PLAIN,
      'Oui.\r\n\r\nDe : Immersion\r\nEnvoyé : lundi 23 novembre\r\nÀ : Odile\r\nObjet : x\r\n\r\nBonjour',
      'Oui.',
    ],
    [
      'an older Outlook reply',
      PLAIN,
      'Oui.\r\n\r\n-----Message d’origine-----\r\nDe : Immersion\r\n\r\nBonjour',
      'Oui.',
    ],
    [
      'a phone’s reply, and words between the quotes',
      PLAIN,
      '> Quand ?\r\nLundi.\r\n> Où ?\r\nIci.\r\n\r\nEnvoyé de mon iPhone\r\n\r\n-- \r\nOdile',
      'Lundi.\nIci.',
    ],
    [
      'words that look like a quote and are none',
      PLAIN,
      'Le mardi me va.\r\nJe vous l’ai écrit : 8 h.\r\nDe : la gare, prenez à gauche.',
      'Le mardi me va.\nJe vous l’ai écrit : 8 h.\nDe : la gare, prenez à gauche.',
    ],
    [
      'quoted-printable',
      ['Content-Type: text/plain; charset=utf-8', 'Content-Transfer-Encoding: quoted-printable'],
      'Oui, en f=C3=A9vrier, la premi=C3=A8re se=\r\nmaine.',
      'Oui, en février, la première semaine.',
    ],
    [
      'base64',
      ['Content-Type: text/plain; charset="UTF-8"', 'Content-Transfer-Encoding: base64'],
      Buffer.from('Oui, à bientôt à la boulangerie.').toString('base64'),
      'Oui, à bientôt à la boulangerie.',
    ],
  ];
  for (const [name, headers, body, expected] of CASES) {
    test(name, async () => {
      const {answer, texts} = await answered(headers, body);
      assert.deepEqual([answer, texts], [{outcome: 'relayed'}, [expected]]);
    });
  }

  test('iso-8859-1', async () => {
    const {texts} = await answered([], to =>
      Buffer.from(
        eml(to, ['Content-Type: text/plain; charset=iso-8859-1'], 'Déjà prêt, à bientôt.'),
        'latin1',
      ),
    );
    assert.deepEqual(texts, ['Déjà prêt, à bientôt.']);
  });

  test('text and HTML: the text; an attachment is not relayed, and its sender is told', async () => {
    const body = [
      '--b',
      'Content-Type: multipart/alternative; boundary=c',
      '',
      '--c',
      ...PLAIN,
      '',
      'Voici le plan.',
      '--c',
      'Content-Type: text/html; charset=utf-8',
      '',
      '<p>Voici <i>un autre</i> plan.</p>',
      '--c--',
      '--b',
      'Content-Type: application/pdf; name=plan.pdf',
      'Content-Disposition: attachment; filename=plan.pdf',
      'Content-Transfer-Encoding: base64',
      '',
      'JVBERi0xLjQ=',
      '--b--',
    ].join('\r\n');
    const {contactId, replyTo, hostAddress} = await conversation('plan@personne.example');
    const {answer} = await bring(
      eml(replyTo.host, ['Content-Type: multipart/mixed; boundary=b'], body),
    );
    assert.deepEqual(answer, {outcome: 'relayed'});
    assert.deepEqual(
      (await said(contactId)).map(({text}) => text),
      ['Voici le plan.'],
    );
    assert.match((await world.lastMail(hostAddress)).subject, /pièce jointe n’a pas été transmise/);
  });

  test('markup and invisible characters are text', async () => {
    const {texts} = await answered(PLAIN, 'a\u202Eb <script>alert(1)</script> \u0000fin');
    assert.equal(texts.length, 1);
    assert.doesNotMatch(texts[0] ?? '', /[<>\u202E\0]/);
  });
});

describe('what is not relayed', () => {
  test('the same mail twice is once, even brought twice at once', async () => {
    const {contactId, replyTo} = await conversation('deux@personne.example');
    const mail = eml(replyTo.host, PLAIN, 'Une fois.');
    const outcomes = await Promise.all([bring(mail), bring(mail), bring(mail)]);
    outcomes.push(await bring(mail));
    assert.equal(outcomes.filter(({answer}) => answer['outcome'] === 'relayed').length, 1);
    assert.ok(outcomes.every(({status}) => status === 200));
    assert.equal((await said(contactId)).length, 1);
  });

  test('what a machine answers: absences, failures, lists', async () => {
    const {contactId, replyTo} = await conversation('robot@personne.example');
    const machines: readonly (readonly string[])[] = [
      ['Auto-Submitted: auto-replied', ...PLAIN],
      ['Precedence: bulk', ...PLAIN],
      ['X-Autoreply: yes', ...PLAIN],
      ['Return-Path: <>', ...PLAIN],
      ['List-Id: <annonces.exemple.fr>', ...PLAIN],
    ];
    for (const headers of machines) {
      const {answer} = await bring(eml(replyTo.host, headers, 'Je suis absente.'));
      assert.deepEqual(answer, {outcome: 'ignored', reason: 'automatic'}, headers[0]);
    }
    const bounce = [
      '--d',
      ...PLAIN,
      '',
      'Adresse inconnue.',
      '--d',
      'Content-Type: message/delivery-status',
      '',
      'Action: failed',
      '--d--',
    ].join('\r\n');
    const {answer} = await bring(
      eml(
        replyTo.host,
        ['Content-Type: multipart/report; report-type=delivery-status; boundary=d'],
        bounce,
        'Mail Delivery System <MAILER-DAEMON@fournil.example>',
      ),
    );
    assert.deepEqual(answer, {outcome: 'ignored', reason: 'automatic'});
    assert.deepEqual(await said(contactId), []);
  });

  test('an address we did not make', async () => {
    const {contactId, replyTo} = await conversation('faux@personne.example');
    const [, token = ''] = /\+([a-z0-9]+)@/.exec(replyTo.host) ?? [];
    const forged = [
      ...Array.from({length: 5}, (_, at) => {
        const place = 5 + at * 8;
        const other = token[place] === 'a' ? 'b' : 'a';
        return `echange+${token.slice(0, place)}${other}${token.slice(place + 1)}@${INBOUND.domain}`;
      }),
      `echange+${token.slice(1)}@${INBOUND.domain}`,
      `echange+${token}@autre.exemple.fr`,
      `echange@${INBOUND.domain}`,
    ];
    for (const address of forged) {
      const {answer} = await bring(eml(address, PLAIN, 'Coucou.'));
      assert.deepEqual(answer, {outcome: 'ignored', reason: 'address'}, address);
    }
    assert.deepEqual(await said(contactId), []);
  });

  test('nothing to say, a social security number, a closed request: the sender is told', async () => {
    const {contactId, replyTo, hostAddress, email, person} =
      await conversation('fin@personne.example');
    assert.ok(email);
    assert.deepEqual((await bring(eml(replyTo.host, PLAIN, '> rien'))).answer, {
      outcome: 'returned',
      reason: 'empty',
    });
    const nir = await bring(eml(replyTo.host, PLAIN, 'Le mien : 2 94 03 75 120 005 22'));
    assert.deepEqual(nir.answer, {outcome: 'returned', reason: 'nir'});
    await (await person()).withdrawContact();
    const closed = await bring(eml(replyTo.host, PLAIN, 'Trop tard ?'));
    assert.deepEqual(closed.answer, {outcome: 'returned', reason: 'closed'});
    const subjects = (await world.post(hostAddress)).map(({subject}) => subject);
    assert.equal(subjects.filter(one => /n’a pas été transmis/.test(one)).length, 3);
    assert.deepEqual(await said(contactId), []);
  });

  test('more than twenty a day from one side', async () => {
    const {contactId, replyTo} = await conversation('flot@personne.example');
    for (let count = 1; count <= 20; count++) {
      await bring(eml(replyTo.host, PLAIN, `Message ${count}`));
    }
    const {answer} = await bring(eml(replyTo.host, PLAIN, 'Un de trop'));
    assert.deepEqual(answer, {outcome: 'returned', reason: 'too-many'});
    assert.equal((await said(contactId)).length, 20);
  });

  test('a stranger who brings one, another type, no mail, too much of it', async () => {
    const {replyTo} = await conversation('porte@personne.example');
    const mail = eml(replyTo.host, PLAIN, 'Bonjour.');
    assert.equal((await bring(mail, {secret: 'un-autre-secret-de-trente-deux-car'})).status, 401);
    assert.equal((await bring(mail, {type: 'application/json'})).status, 415);
    assert.equal((await bring(mail, {method: 'GET'})).status, 405);
    assert.deepEqual((await bring('')).answer, {outcome: 'ignored', reason: 'unreadable'});
    assert.equal((await bring(Buffer.alloc(15_000_001, 'a'))).status, 413);
  });

  test('a hostile mail of any length costs what it weighs', async () => {
    const {replyTo} = await conversation('lourd@personne.example');
    const bodies = [
      'Am x schrieb <'.repeat(20_000),
      'Le x y '.repeat(40_000),
      '\r\n'.repeat(100_000),
      'De :\r\n'.repeat(40_000),
      '> '.repeat(100_000),
    ];
    const html = [
      '<head'.repeat(40_000),
      '<!--'.repeat(40_000),
      '&#'.repeat(90_000),
      '<a '.repeat(60_000),
    ];
    for (const [type, all] of [
      ['plain', bodies],
      ['html', html],
    ] as const) {
      for (const body of all) {
        const begun = performance.now();
        await bring(eml(replyTo.host, [`Content-Type: text/${type}; charset=utf-8`], body));
        const spent = performance.now() - begun;
        // A mistake takes minutes; a busy machine, a second.
        assert.ok(spent < 10_000, `${type} ${body.slice(0, 20)}: ${Math.round(spent)} ms`);
      }
    }
  });
});

test('where no mail is received, none is taken and no mail says it may be answered', async () => {
  const quiet = await contactWorld({inbound: undefined});
  const {siret, host} = await quiet.join();
  const response = await quiet.app.fetch(
    new Request(`${BASE_URL}/api/inbound-mail`, {
      method: 'POST',
      headers: {authorization: `Bearer ${INBOUND.secret}`, 'content-type': 'message/rfc822'},
      body: eml('echange@reponse.exemple.fr', PLAIN, 'x'),
    }),
  );
  assert.equal(response.status, 404);
  await quiet.write(candidate(siret));
  const mail = await quiet.lastMail(host.contact.email, /souhaite/);
  assert.equal(mail.replyTo, undefined);
  assert.doesNotMatch(mail.text, /répondre à cet e-mail/);
  await refused(quiet.contactPage.sendContact({contact: candidate(siret)}), 'proof_invalid');
});
