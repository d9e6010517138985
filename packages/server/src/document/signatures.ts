import {
  type ConventionContent,
  PARTIES,
  type SignatoryRole,
  zoneOf,
} from '@immersion-kit/sdk/contract';
import {type Block, facts, paragraph, type Section} from './blocks.ts';
import {instantText, nameText} from './french.ts';
import type {DocumentSource, PrintedSignature} from './source.ts';
import type {DocumentTexts} from './texts.ts';

const PARTY_NAMES: Record<SignatoryRole, string> = {
  beneficiary: 'La personne accueillie',
  'establishment-representative': 'L’entreprise d’accueil',
  'beneficiary-representative': 'Le représentant légal',
  'beneficiary-current-employer': 'L’employeur actuel',
};

const CHANNELS: Readonly<Record<string, string>> = {
  email: 'Lien personnel et code à usage unique, reçus par e-mail',
  sms: 'Lien personnel et code à usage unique, reçus par SMS',
};

const meansOf = ({channel}: PrintedSignature): string =>
  CHANNELS[channel ?? ''] ?? 'Lien personnel';

const signatoryName = ({signatories}: ConventionContent, role: SignatoryRole): string => {
  const found = Object.entries(PARTIES).find(([, party]) => party === role);
  const person = found && signatories[found[0] as keyof typeof PARTIES];
  return person ? nameText(person) : '';
};

/** A decision of the agency: who, for which structure, when. */
const decision = (name: string, agency: string, at: Date | null, zone: string) =>
  at ? `${[name, agency].filter(Boolean).join(', ')}\n${instantText(at, zone)}` : undefined;

/** Who signed what and how, then who approved; the instants on the agency's clock. */
export const signaturesSection = (
  {agency, prescriber, signatures, validators, acceptedAt, validatedAt}: DocumentSource,
  content: ConventionContent,
  documentHash: string,
  {signature}: DocumentTexts,
): Section => {
  const zone = zoneOf(agency.department);
  const validator = prescriber ?? agency;
  const nameOf = (agent = {firstName: '', lastName: ''}) => nameText(agent);
  const table: Block = {
    kind: 'table',
    caption: 'Signatures des parties',
    columns: ['Partie', 'Nom', 'Signé le', 'Moyen'],
    widths: [1.15, 1.25, 1.6, 1.4],
    rows: signatures.map(one => ({
      header: PARTY_NAMES[one.role],
      cells: [
        signatoryName(content, one.role),
        instantText(new Date(one.signedAt), zone),
        meansOf(one),
      ],
    })),
  };
  return {
    id: 'signatures',
    title: 'Les signatures',
    blocks: [
      table,
      facts(
        ['Acceptée par', decision(nameOf(validators.counsellor), agency.name, acceptedAt, zone)],
        ['Validée par', decision(nameOf(validators.validator), validator.name, validatedAt, zone)],
        ['Mention du prescripteur', validator.signatureText ?? undefined],
        ['Empreinte du document signé', documentHash],
      ),
      paragraph(signature),
    ],
  };
};
