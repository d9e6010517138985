// Writes the table of personal data into docs/donnees-personnelles.md, from the server's own map;
// with --check, fails when the page is behind.
import {readFileSync, writeFileSync} from 'node:fs';
import {format, resolveConfig} from 'prettier';
import {DATA_MAP, entriesOf, LOG_FIELDS} from '../packages/server/src/privacy/data-map.ts';
import {isAboutSomebody} from '../packages/server/src/privacy/line.ts';
import {RETENTION} from '../packages/server/src/privacy/retention.ts';

const PAGE = 'docs/donnees-personnelles.md';
const BEGIN = '<!-- data-map: écrit par « npm run docs:data-map », ne pas modifier ici -->';
const END = '<!-- /data-map -->';

const CLASS = {
  personal: 'personnelle',
  sensitive: 'sensible (santé)',
  secret: 'secret',
  'secret-hash': 'empreinte',
};
const WHOSE = {
  beneficiary: 'personne accueillie',
  'emergency-contact': "contact d'urgence",
  'establishment-representative': "responsable de l'entreprise",
  'beneficiary-representative': 'responsable légal',
  'beneficiary-current-employer': 'employeur actuel',
  'establishment-tutor': 'tuteur',
  staff: 'équipe de la structure',
  any: 'destinataire, ou personnes nommées',
};
const PLACE = {
  'owner-api': 'parties, par leur lien',
  'agency-api': 'structure',
  'draft-api': 'qui a le lien du brouillon',
  'self-api': 'la personne elle-même',
  mail: 'messages',
  document: 'document',
  verification: 'qui a un exemplaire imprimé',
  'public-api': 'tout le monde',
};
const ERASED = {blanked: 'effacée', kept: 'gardée : ne dit plus de qui il s’agit'};

const word = (words, key) => {
  if (!Object.hasOwn(words, key)) throw new Error(`scripts/data-map.mjs ne sait pas nommer ${key}`);
  return words[key];
};

const tableOf = (heads, rows) => [
  `| ${heads.join(' | ')} |`,
  `| ${heads.map(() => '---').join(' | ')} |`,
  ...rows.map(cells => `| ${cells.join(' | ')} |`),
];

const keptFor = ({retention}) => RETENTION[retention].text;
const tables = Object.entries(DATA_MAP);
const entries = entriesOf().filter(({line}) => isAboutSomebody(line));
const ofPeople = new Set(entries.map(({table}) => table));
const isReached = ([name, {rowsOf}]) => ofPeople.has(name) || rowsOf !== 'nobody';

const summary = tableOf(
  ['Table', "Ce qu'elle contient", 'Pourquoi', 'Combien de temps'],
  tables
    .filter(isReached)
    .map(([name, lines]) => [`\`${name}\``, lines.holds, lines.why, keptFor(lines)]),
);

const erased = ({line}) =>
  line.isFree && line.onErasure === 'kept'
    ? 'le nom en est retiré'
    : line.isFree
      ? 'effacée ; le nom des autres personnes en est retiré à leur demande'
      : word(ERASED, line.onErasure);

/** The fields of one column that have the same line are named together. */
const groups = new Map();
for (const entry of entries) {
  const {table, column, field, line} = entry;
  const cells = [
    word(CLASS, line.class),
    word(WHOSE, line.whose[0]),
    line.mayAppearIn.map(place => word(PLACE, place)).join(', ') || 'personne',
    erased(entry),
  ];
  const key = JSON.stringify([table, column, cells]);
  const group = groups.get(key) ?? {name: `\`${table}.${column}\``, fields: [], cells};
  if (field !== undefined) group.fields.push(`\`${field}\``);
  groups.set(key, group);
}

const detail = tableOf(
  ['Donnée', 'Sorte', 'À qui', 'Qui la voit', 'Quand la personne est effacée'],
  [...groups.values()].map(({name, fields, cells}) => [
    fields.length === 0 ? name : `${name} : ${fields.join(', ')}`,
    ...cells,
  ]),
);

const others = tableOf(
  ['Table', "Ce qu'elle contient", 'Combien de temps'],
  tables
    .filter(one => !isReached(one))
    .map(([name, lines]) => [`\`${name}\``, lines.holds, keptFor(lines)]),
);

const page = readFileSync(PAGE, 'utf8');
const [before, rest] = page.split(BEGIN);
const after = rest?.split(END)[1];
if (after === undefined) throw new Error(`${PAGE} a perdu ses repères`);
const written = [
  BEGIN,
  '',
  '### Les tables qui parlent de quelqu’un',
  '',
  ...summary,
  '',
  '### Chaque donnée',
  '',
  ...detail,
  '',
  '### Les tables qui ne parlent de personne',
  '',
  ...others,
  '',
  '### Le journal',
  '',
  `Une ligne ne peut contenir que : ${Object.keys(LOG_FIELDS)
    .map(name => `\`${name}\``)
    .join(', ')}.`,
  '',
  END,
].join('\n');
const config = await resolveConfig(PAGE);
const fresh = await format(`${before}${written}${after}`, {...config, filepath: PAGE});
if (!process.argv.includes('--check')) writeFileSync(PAGE, fresh);
else if (fresh !== page) {
  console.error(`${PAGE} est en retard sur la carte : lancez « npm run docs:data-map ».`);
  process.exitCode = 1;
}
