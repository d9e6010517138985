import assert from 'node:assert/strict';
import {createHash} from 'node:crypto';
import {describe, test} from 'node:test';
import {
  FULL_CONTENT,
  SIMPLE_CONTENT,
  SOURCES,
  sourceOf,
  VERIFICATION,
} from '../../test/document-sources.ts';
import {type DocumentView, textsIn} from './blocks.ts';
import {correctionsSection} from './corrections.ts';
import type {DocumentSource} from './source.ts';
import {textsOf} from './texts.ts';
import {documentView} from './view.ts';

const viewOf = (source: DocumentSource): DocumentView => documentView(source, VERIFICATION);
const seen = (view: DocumentView): string => textsIn(view).join('\n').replaceAll('\u00a0', ' ');

const sectionOf = ({sections}: DocumentView, id: string) => {
  const found = sections.find(section => section.id === id);
  assert.ok(found, `no section ${id}`);
  return found;
};

const headingsOf = (view: DocumentView, id: string): string[] =>
  sectionOf(view, id).blocks.flatMap(block => (block.kind === 'heading' ? [block.text] : []));

const factsUnder = (view: DocumentView, id: string, heading?: string): Record<string, string> => {
  let under: string | undefined;
  const found: Record<string, string> = {};
  for (const block of sectionOf(view, id).blocks) {
    if (block.kind === 'heading') under = block.text;
    if (block.kind !== 'facts' || under !== heading) continue;
    for (const {label, value} of block.facts) found[label] = value.replaceAll('\u00a0', ' ');
  }
  return found;
};

describe('the mentions D5135-2 asks for', () => {
  const view = viewOf(SOURCES.full);

  test('who prescribes, and where', () => {
    assert.deepEqual(factsUnder(view, 'parties', 'Le prescripteur'), {
      Nom: 'Cap emploi 57',
      Adresse: '2 avenue des Preuves, 57000 Metz',
      SIRET: '000 000 005 00009',
      'E-mail': 'contact@cap-emploi.example',
    });
  });

  test('who is welcomed, and their employer', () => {
    assert.deepEqual(factsUnder(view, 'parties', 'La personne accueillie'), {
      Nom: "Anaïs N'Guyen-Delattre",
      'Date de naissance': '3 octobre 2004',
      'Téléphone, e-mail': '06 39 98 00 01, anais@personne.example',
    });
    assert.deepEqual(factsUnder(view, 'parties', 'Son employeur actuel'), {
      Entreprise: 'Menuiserie du Parc',
      SIRET: '000 000 002 00006',
      Adresse: '3 place du Marché 54000 Nancy',
      'Représentée par': 'Zoé Åkesson',
      Fonction: 'Directrice',
      'Téléphone, e-mail': '06 39 98 00 03, rh@menuiserie.example',
    });
    assert.equal(factsUnder(view, 'parties', 'Son représentant légal')['Nom'], "Lý N'Guyen");
  });

  test('who welcomes: name, address, number, activity, collective agreement', () => {
    assert.deepEqual(factsUnder(view, 'parties', 'L’entreprise d’accueil'), {
      Entreprise: 'Les Vergers de la Seille',
      SIRET: '000 000 001 00008',
      Adresse: '12 rue des Clercs 57000 Metz',
      'Activité principale': 'Culture de fruits à pépins et à noyau',
      'Convention collective': 'Production agricole',
      'Représentée par': 'Björn Lefèvre',
      'Téléphone, e-mail': '01 99 00 00 01, direction@vergers.example',
    });
  });

  test('who accompanies, and the counsellor’s name', () => {
    const acting = 'La structure d’accompagnement en charge de la convention';
    assert.equal(factsUnder(view, 'parties', acting)['Nom'], 'Mission locale du Pays messin');
    assert.equal(factsUnder(view, 'parties', acting)['Conseiller'], 'Awa Konaté');
    assert.deepEqual(factsUnder(view, 'parties', 'La structure d’accompagnement'), {
      Nom: "Atelier et chantier d'insertion du Saulnois",
      SIRET: '000 000 003 00004',
      Conseiller: 'Inès Muller',
    });
  });

  test('the tutor, by name and function', () => {
    const tutor = factsUnder(view, 'tuteur');
    assert.deepEqual([tutor['Nom'], tutor['Fonction']], ['Björn Lefèvre', "Chef d'exploitation"]);
  });

  test('the dates, the hours, the place', () => {
    assert.deepEqual(factsUnder(view, 'lieu'), {
      Lieu: 'Les Vergers de la Seille\n12 rue des Clercs 57000 Metz',
      'Sur place ou à distance': 'Sur place',
      'Premier jour': 'mardi 1er décembre 2026',
      'Dernier jour': 'jeudi 31 décembre 2026',
      'Durée de présence': '217h',
      'Jours de présence': '31 jours : lundi, mardi, mercredi, jeudi, vendredi, samedi et dimanche',
    });
  });

  test('the object, the objectives, how they will be evaluated, the tasks', () => {
    assert.equal(
      factsUnder(view, 'objet')['Objet (article L5135-1)'],
      'Confirmer un projet professionnel',
    );
    for (const text of [
      FULL_CONTENT.immersionActivities,
      FULL_CONTENT.immersionSkills,
      FULL_CONTENT.evaluationMeans,
    ]) {
      assert.ok(seen(view).includes(text), text);
    }
  });

  test('the timetable, a row a week and a cell a day', () => {
    const {blocks} = sectionOf(view, 'lieu');
    const table = blocks.find(block => block.kind === 'table');
    assert.ok(table);
    assert.deepEqual(
      table.rows.map(({header, cells}) => [header.replaceAll('\u00a0', ' '), cells.at(-1)]),
      [
        ['30 novembre 2026', '42h'],
        ['7 décembre 2026', '49h'],
        ['14 décembre 2026', '49h'],
        ['21 décembre 2026', '49h'],
        ['28 décembre 2026', '28h'],
      ],
    );
    assert.deepEqual(table.rows[0]?.cells.slice(0, 2), ['–', '09:00–12:00\n13:00–17:00']);
    assert.ok(table.rows.every(({cells}) => cells.length === table.columns.length - 1));
  });

  test('safety, and the conditions of work', () => {
    assert.deepEqual(factsUnder(view, 'securite'), {
      'Mesures de prévention sanitaire': 'Non',
      'Équipements de protection individuelle': 'Oui : Gants et lunettes, fournis',
    });
    assert.ok(seen(view).includes('Travail dehors, port de charges légères.'));
  });
});

describe('the signatures', () => {
  test('say who, when on whose clock, and how; then who approved', () => {
    const {blocks} = sectionOf(viewOf(SOURCES.accompanied), 'signatures');
    const table = blocks.find(block => block.kind === 'table');
    assert.deepEqual(
      table?.rows.map(({header, cells}) =>
        [header, ...cells].join(' | ').replaceAll('\u00a0', ' '),
      ),
      [
        "La personne accueillie | Anaïs N'Guyen-Delattre | vendredi 20 novembre 2026 à 10 h 31 (heure de Paris) | Lien personnel et code à usage unique, reçus par e-mail",
        'L’entreprise d’accueil | Björn Lefèvre | vendredi 20 novembre 2026 à 17 h 02 (heure de Paris) | Lien personnel et code à usage unique, reçus par e-mail',
      ],
    );
    const decisions = factsUnder(viewOf(SOURCES.accompanied), 'signatures');
    assert.deepEqual(decisions, {
      'Acceptée par':
        'Inès Muller, Mission locale du Pays messin\nsamedi 21 novembre 2026 à 11 h 00 (heure de Paris)',
      'Validée par':
        'Sonia Petit, Cap emploi 57\nlundi 23 novembre 2026 à 10 h 05 (heure de Paris)',
      'Empreinte du document signé':
        '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
    });
  });

  test('claim a code only where one was used', () => {
    const unsaid = SOURCES.simple.signatures.map(one => ({...one, channel: null}));
    const text = seen(viewOf({...SOURCES.simple, signatures: unsaid}));
    assert.ok(text.includes('Lien personnel') && !text.includes('code à usage unique, reçus'));
  });

  test('are called by their level: simple, neither advanced nor qualified', () => {
    const text = seen(viewOf(SOURCES.simple));
    assert.ok(text.includes('signature électronique simple'));
    assert.ok(text.includes('ni une signature avancée, ni une signature qualifiée'));
  });
});

describe('who is part of it', () => {
  test('a minor has a representative, an employee an employer, nobody else', () => {
    const who = (source: DocumentSource) => headingsOf(viewOf(source), 'parties');
    const structure = 'Le prescripteur, qui est aussi la structure d’accompagnement';
    const host = 'L’entreprise d’accueil';
    assert.deepEqual(who(SOURCES.simple), ['La personne accueillie', host, structure]);
    assert.deepEqual(who(SOURCES.minor)[1], 'Son représentant légal');
    assert.deepEqual(who(SOURCES.employed)[1], 'Son employeur actuel');
    assert.deepEqual(who(SOURCES.accompanied).slice(2), [
      'Le prescripteur',
      'La structure d’accompagnement en charge de la convention',
    ]);
    assert.deepEqual(who(sourceOf({...FULL_CONTENT})).slice(-2), [
      'Le prescripteur',
      'La structure d’accompagnement',
    ]);
  });

  test('the employer’s obligations come with the employer', () => {
    const duties = (source: DocumentSource) => headingsOf(viewOf(source), 'obligations');
    assert.equal(duties(SOURCES.simple).includes('L’employeur actuel'), false);
    assert.equal(duties(SOURCES.employed).includes('L’employeur actuel'), true);
  });

  test('a structure that named no counsellor is seen to have named none', () => {
    const source = sourceOf(SIMPLE_CONTENT, {agencyReferent: null, validators: {}});
    assert.ok(seen(viewOf(source)).includes('Non désigné à la date de validation'));
  });
});

test('a renewal says so, of which convention, and why', () => {
  const view = viewOf(SOURCES.renewal);
  assert.match(view.title, /^Renouvellement/);
  assert.deepEqual(factsUnder(view, 'renouvellement'), {
    'Convention renouvelée': 'n° 019aa5f4-3c80-7b1e-9d4f-2f6a7c9e1b19',
    Motif: 'Le premier objectif demande une semaine de plus.',
  });
  assert.equal(viewOf(SOURCES.simple).sections[0]?.id, 'parties');
});

test('what the host need not know is not printed', () => {
  const text = seen(viewOf(SOURCES.full));
  const {beneficiary} = FULL_CONTENT.signatories;
  for (const secret of [
    beneficiary.emergencyContact,
    'mina@personne.example',
    '06 39 98 00 05',
    '+33639980005',
    beneficiary.financialHelp,
    FULL_CONTENT.hostDisabilityReferent,
    FULL_CONTENT.businessAdvantages,
  ]) {
    assert.ok(secret, 'the fixture has it');
    assert.equal(text.includes(secret), false, secret);
  }
  assert.doesNotMatch(text, /RQTH|handicap|aménagement/i);
});

describe('a correction', () => {
  test('leaves what was signed, and says what is true now', () => {
    const view = viewOf(SOURCES.corrected);
    assert.equal(factsUnder(view, 'tuteur')['Nom'], 'Björn Lefèvre');
    const table = sectionOf(view, 'corrections').blocks.find(block => block.kind === 'table');
    assert.deepEqual(
      table?.rows.map(({header, cells}) => [header, ...cells.slice(0, 2)]),
      [['Le tuteur, Nom', 'Björn Lefèvre', 'Björn Åberg']],
    );
  });

  test('that changed nothing printed is not announced', () => {
    assert.equal(
      correctionsSection(SOURCES.corrected, version => version > 2),
      undefined,
    );
    assert.equal(
      correctionsSection(SOURCES.simple, () => true),
      undefined,
    );
  });
});

test('nothing is made of a convention nobody validated, nor of texts nobody wrote', () => {
  assert.throws(() => viewOf(sourceOf(SIMPLE_CONTENT, {validatedAt: null})), /nobody validated/);
  const [version] = SOURCES.simple.versions;
  const unknown = sourceOf(SIMPLE_CONTENT, {versions: [{...version, textVersion: 99}]});
  assert.throws(() => viewOf(unknown), RangeError);
});

test('the texts of an edition are those it was published with', () => {
  const hash = createHash('sha256')
    .update(JSON.stringify(textsOf(1)))
    .digest('hex');
  // Signed with the content: another wording is another edition, and another TEXT_VERSION.
  assert.equal(hash, '2a3b1a606715d37b55ff92e41628de7ee91ee8c75cae526956a5a57c6f2dffcf');
});

test('every obligation of a party that has an article cites it', () => {
  const {beneficiary, host, accompanying, prescriber, employer} = textsOf(1);
  const all = [beneficiary, host, accompanying, prescriber, employer].flatMap(({items}) => items);
  const cited = new Set(all.join(' ').match(/[LDR]\d{4}-\d+(?:-\d+)?/g));
  assert.deepEqual([...cited].sort(), [
    'D5135-1',
    'D5135-4',
    'D5135-5',
    'L5135-3',
    'L5135-6',
    'L5135-7',
    'R4141-3-1',
  ]);
});
