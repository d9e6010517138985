import type {ConventionContent} from '@immersion-kit/sdk/contract';
import {type Block, facts, heading, type Section} from './blocks.ts';
import {dayText, nameText, phoneText, siretText} from './french.ts';
import type {DocumentSource, PrintedAgency} from './source.ts';

type Reachable = {readonly phone: string; readonly email?: string | undefined};
type Signatories = ConventionContent['signatories'];

const reach = ({phone, email}: Reachable) =>
  ['Téléphone, e-mail', [phoneText(phone), email].filter(Boolean).join(', ')] as const;

const beneficiaryBlocks = ({beneficiary}: Signatories): Block[] => [
  heading('La personne accueillie'),
  facts(
    ['Nom', nameText(beneficiary)],
    ['Date de naissance', dayText(beneficiary.birthdate)],
    reach(beneficiary),
  ),
];

const representativeBlocks = ({beneficiaryRepresentative: person}: Signatories): Block[] =>
  person
    ? [heading('Son représentant légal'), facts(['Nom', nameText(person)], reach(person))]
    : [];

const employerBlocks = ({beneficiaryCurrentEmployer: person}: Signatories): Block[] =>
  person
    ? [
        heading('Son employeur actuel'),
        facts(
          ['Entreprise', person.businessName],
          ['SIRET', siretText(person.businessSiret)],
          ['Adresse', person.businessAddress],
          ['Représentée par', nameText(person)],
          ['Fonction', person.job],
          reach(person),
        ),
      ]
    : [];

const hostBlocks = (content: ConventionContent): Block[] => {
  const {establishmentRepresentative: person} = content.signatories;
  return [
    heading('L’entreprise d’accueil'),
    facts(
      ['Entreprise', content.businessName],
      ['SIRET', siretText(content.siret)],
      ['Adresse', content.immersionAddress],
      ['Activité principale', content.businessActivity],
      ['Convention collective', content.collectiveAgreement],
      ['Représentée par', nameText(person)],
      reach(person),
    ),
  ];
};

const agencyFacts = (agency: PrintedAgency) =>
  [
    ['Nom', agency.name],
    [
      'Adresse',
      [agency.street, `${agency.postcode} ${agency.city}`.trim()].filter(Boolean).join(', '),
    ],
    ['SIRET', agency.siret === null ? undefined : siretText(agency.siret)],
    ['E-mail', agency.contactEmail ?? undefined],
  ] as const;

const NOBODY = 'Non désigné à la date de validation';

/** Who follows the person: named at the request, by the agency, or by the first approval. */
const counsellorOf = ({agencyReferent, validators}: DocumentSource): string => {
  const named = [agencyReferent, validators.counsellor].map(one => (one ? nameText(one) : ''));
  return named.find(name => name !== '') ?? NOBODY;
};

const declaredBlocks = ({accompanyingStructure}: ConventionContent): Block[] =>
  accompanyingStructure
    ? [
        heading('La structure d’accompagnement'),
        facts(
          ['Nom', accompanyingStructure.name],
          ['SIRET', siretText(accompanyingStructure.siret)],
          ['Conseiller', nameText(accompanyingStructure.counsellor) || NOBODY],
        ),
      ]
    : [];

const structureBlocks = (source: DocumentSource, content: ConventionContent): Block[] => {
  const {agency, prescriber} = source;
  const counsellor = ['Conseiller', counsellorOf(source)] as const;
  if (prescriber) {
    return [
      heading('Le prescripteur'),
      facts(...agencyFacts(prescriber)),
      heading('La structure d’accompagnement en charge de la convention'),
      facts(...agencyFacts(agency), counsellor),
      ...declaredBlocks(content),
    ];
  }
  return content.accompanyingStructure
    ? [heading('Le prescripteur'), facts(...agencyFacts(agency)), ...declaredBlocks(content)]
    : [
        heading('Le prescripteur, qui est aussi la structure d’accompagnement'),
        facts(...agencyFacts(agency), counsellor),
      ];
};

/** Everybody the convention binds, with what D5135-2 asks to say of each. */
export const partiesSection = (source: DocumentSource, content: ConventionContent): Section => {
  const {signatories} = content;
  return {
    id: 'parties',
    title: 'Les parties',
    blocks: [
      ...beneficiaryBlocks(signatories),
      ...representativeBlocks(signatories),
      ...employerBlocks(signatories),
      ...hostBlocks(content),
      ...structureBlocks(source, content),
    ],
  };
};
