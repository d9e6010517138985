// Writes the convention's state diagram and its table of rights into docs/convention.md, from the
// contract's own table; with --check, fails when the page is behind.
import {readFileSync, writeFileSync} from 'node:fs';
import {COMMANDS, CONVENTION_STATUSES, TRANSITIONS} from '@immersion-kit/sdk/contract';
import {format, resolveConfig} from 'prettier';

const PAGE = 'docs/convention.md';
const BEGIN = '<!-- life-cycle: écrit par « npm run docs:life-cycle », ne pas modifier ici -->';
const END = '<!-- /life-cycle -->';

const STATUS = {
  READY_TO_SIGN: 'Prête à signer',
  PARTIALLY_SIGNED: 'Signée en partie',
  IN_REVIEW: 'À examiner',
  ACCEPTED_BY_COUNSELLOR: 'Acceptée par le conseiller',
  ACCEPTED_BY_VALIDATOR: 'Validée',
  REJECTED: 'Refusée',
  CANCELLED: 'Annulée',
  DEPRECATED: 'Classée',
};
const COMMAND = {
  sign: 'signer',
  modify: 'modifier',
  accept: 'accepter',
  validate: 'valider',
  reject: 'refuser',
  cancel: 'annuler',
  deprecate: 'classer',
  transfer: 'transférer',
  renew: 'renouveler',
  correct: 'corriger',
  'correct-contact': 'corriger une adresse',
  'name-counsellor': 'nommer le conseiller',
  ask: 'demander quelque chose',
  assess: 'écrire le bilan',
  'sign-assessment': 'signer le bilan',
  'delete-assessment': 'retirer le bilan',
};
const ROLE = {
  beneficiary: 'bénéficiaire',
  'establishment-representative': 'entreprise',
  'beneficiary-representative': 'représentant légal',
  'beneficiary-current-employer': 'employeur actuel',
  'establishment-tutor': 'tuteur',
  counsellor: 'conseiller',
  validator: 'valideur',
  'prescriber-validator': 'valideur du prescripteur',
  'agency-admin': "administrateur de l'agence",
  system: 'tâche quotidienne',
};

const word = (words, key) => {
  if (!Object.hasOwn(words, key))
    throw new Error(`scripts/life-cycle.mjs ne sait pas nommer ${key}`);
  return words[key];
};

const targets = ({to}, from) => {
  if (to === 'unchanged') return [];
  if (to === 'signatures')
    return from === 'READY_TO_SIGN' ? ['PARTIALLY_SIGNED'] : ['PARTIALLY_SIGNED', 'IN_REVIEW'];
  return [to];
};

const arrows = new Map();
for (const command of COMMANDS) {
  const transition = TRANSITIONS[command];
  for (const from of transition.from) {
    for (const to of targets(transition, from)) {
      const key = `${from} --> ${to}`;
      arrows.set(key, [...(arrows.get(key) ?? []), word(COMMAND, command)]);
    }
  }
}

const diagram = [
  '```mermaid',
  'stateDiagram-v2',
  ...CONVENTION_STATUSES.map(status => `  ${status} : ${word(STATUS, status)}`),
  '  [*] --> READY_TO_SIGN : envoyer',
  ...[...arrows].map(([arrow, commands]) => `  ${arrow} : ${commands.join(', ')}`),
  ...['REJECTED', 'CANCELLED', 'DEPRECATED'].map(status => `  ${status} --> [*]`),
  '```',
];

const row = command => {
  const {from, to, roles, justified} = TRANSITIONS[command];
  const then =
    {unchanged: 'ne change pas', signatures: 'selon les signatures'}[to] ?? word(STATUS, to);
  return `| ${word(COMMAND, command)} | ${from.map(status => word(STATUS, status)).join(', ')} | ${then} | ${roles.map(role => word(ROLE, role)).join(', ')} | ${justified ? 'oui' : ''} |`;
};

const table = [
  '| Action | Depuis | Mène à | Qui | Motif |',
  '| --- | --- | --- | --- | --- |',
  ...COMMANDS.map(row),
];

const page = readFileSync(PAGE, 'utf8');
const [before, rest] = page.split(BEGIN);
const after = rest?.split(END)[1];
if (after === undefined) throw new Error(`${PAGE} a perdu ses repères`);
const written = [BEGIN, '', ...diagram, '', ...table, '', END].join('\n');
const config = await resolveConfig(PAGE);
const fresh = await format(`${before}${written}${after}`, {...config, filepath: PAGE});
if (!process.argv.includes('--check')) writeFileSync(PAGE, fresh);
else if (fresh !== page) {
  console.error(`${PAGE} est en retard sur le contrat : lancez « npm run docs:life-cycle ».`);
  process.exitCode = 1;
}
