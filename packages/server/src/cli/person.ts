import {writeFile} from 'node:fs/promises';
import {todayInParis} from '../directory/today.ts';
import {erasePerson, type ErasureReport} from '../privacy/erase-person.ts';
import {type Counts, totalOf} from '../privacy/erasure.ts';
import {exportPerson} from '../privacy/export-person.ts';
import type {Hold} from '../privacy/hold.ts';
import type {Quality} from '../privacy/line.ts';
import type {Person} from '../privacy/person.ts';
import {type Survey, surveyPerson} from '../privacy/survey.ts';
import type {Store} from '../store/database.ts';
import {type PersonOptions, readPersonOptions, readReason} from './person-options.ts';
import {type Terminal, UsageError} from './terminal.ts';

type World = Terminal & {
  readonly store: Store;
  readonly now: () => Date;
  readonly newId: () => string;
};

/** Only who runs the command may read the file. */
const OWN_FILE = {mode: 0o600};

const QUALITY: Readonly<Record<Quality, string>> = {
  beneficiary: 'personne accueillie',
  'emergency-contact': "contact d'urgence",
  'establishment-representative': "responsable de l'entreprise",
  'beneficiary-representative': 'responsable légal',
  'beneficiary-current-employer': 'employeur actuel',
  'establishment-tutor': 'tuteur',
  staff: 'équipe de la structure',
};

const WHAT: Readonly<Record<string, string>> = {
  convention: 'fiche(s) de convention',
  convention_version: 'version(s) du document',
  accommodation: 'déclaration(s) de handicap',
  draft: 'brouillon(s)',
  message: 'message(s)',
  mailbox: 'message(s) de démonstration',
  invitation: 'lien(s)',
  link_session: 'visite(s) en cours',
  signature_code: 'code(s)',
  signature_reminder: 'relance(s)',
  staff_member: 'membre(s) d’une structure',
  staff_right: 'droit(s)',
  staff_session: 'connexion(s)',
};

const nameOf = ({firstName = '', lastName = ''}: Person): string =>
  `${firstName} ${lastName}`.trim() || 'sans nom';

const countsText = (counts: Counts): string =>
  Object.entries(counts)
    .filter(([, count]) => count > 0)
    .map(([table, count]) => `${count} ${WHAT[table] ?? table}`)
    .join(', ') || 'rien';

const holdText = (hold: Hold): string =>
  hold.why === 'under-way'
    ? 'gardée : la demande est en cours ; refusez-la ou classez-la d’abord'
    : `gardée jusqu'au ${hold.until} : la loi demande de pouvoir montrer une convention validée`;

const survey = async ({sought}: PersonOptions, {store, now}: World): Promise<Survey> =>
  surveyPerson(store.db, sought, todayInParis(now()));

const isNobody = ({conventions, staff}: Survey): boolean => conventions.length === 0 && !staff;

const exportOne = async (args: string[], world: World): Promise<number> => {
  const {store, now, out, err} = world;
  const options = readPersonOptions(args);
  const found = await exportPerson(store.db, await survey(options, world), now());
  const text = JSON.stringify(found, null, 2);
  if (options.out === undefined) out(text);
  else await writeFile(options.out, `${text}\n`, OWN_FILE);
  err(`${found.pieces.length} élément(s) trouvé(s).`);
  return found.pieces.length > 0 ? 0 : 1;
};

const tell = ({conventions, agencies}: ErasureReport, isForced: boolean, {out}: World): void => {
  for (const {id, qualities, hold, counts} of conventions) {
    const as = qualities.map(quality => QUALITY[quality]).join(', ') || QUALITY.staff;
    const isHeld = hold !== undefined && !isForced;
    const done = totalOf(counts) > 0 || !isHeld ? `efface ${countsText(counts)}` : undefined;
    out(
      `convention ${id} (${as}) : ${[isHeld && holdText(hold), done].filter(Boolean).join(' ; ')}`,
    );
  }
  if (agencies.length > 0) {
    out(`A encore des droits dans : ${agencies.join(', ')}. Retirez-les d'abord (staff remove).`);
  }
};

const eraseOne = async (args: string[], world: World): Promise<number> => {
  const {store, now, newId, out, err} = world;
  const options = readPersonOptions(args);
  const reason = readReason(options);
  const found = await survey(options, world);
  if (found.names.length > 1 && !options.isEverybody) {
    err(`Plusieurs noms à cette adresse : ${found.names.map(nameOf).join(' ; ')}.`);
    err('Précisez --first-name et --last-name, ou --everybody si tous doivent être effacés.');
    return 1;
  }
  const {isForced, isSure} = options;
  const report = await erasePerson(store.db, found, {
    actor: 'command:person-erase',
    reason,
    now: now(),
    newId,
    isForced,
    isRehearsal: !isSure,
  });
  if (isNobody(found) && totalOf(report.counts) === 0) {
    err('Personne ne correspond : rien à effacer.');
    return 1;
  }
  out(
    `Personne : ${found.names.map(nameOf).join(' ; ') || 'trouvée dans des brouillons ou messages'}`,
  );
  tell(report, isForced, world);
  out(`${isSure ? 'Effacé' : 'Serait effacé'} en tout : ${countsText(report.counts)}.`);
  if (!isSure) out("Rien n'a été changé. Relancez avec --yes pour effacer.");
  const isKept = report.conventions.some(({hold}) => hold !== undefined) && !isForced;
  return isKept || report.agencies.length > 0 ? 1 : 0;
};

/**
 * `person export | erase`: what is kept of somebody, and its erasure. The exit code is 0 when all
 * was done, 1 when nobody was found or something is kept, 2 when the command was misused.
 */
export const personCommand = ([verb, ...args]: string[], world: World): Promise<number> => {
  switch (verb) {
    case 'export':
      return exportOne(args, world);
    case 'erase':
      return eraseOne(args, world);
    default:
      throw new UsageError('person attend export ou erase.');
  }
};
