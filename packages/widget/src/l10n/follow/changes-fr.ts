import {type ConventionLabels, labelsFr} from '@immersion-kit/sdk/contract';
import {scheduleFr} from '../convention/schedule-fr.ts';
import {typeset} from '../typeset.ts';

/** What a modification changed, before and after. */
export const changesFr = {
  labels: typeset<ConventionLabels>(labelsFr),
  schedule: scheduleFr,
  title: 'Ce qui a changé',
  since: (moment: string) => `Modifiée le ${moment}.`,
  reason: (words: string) => `Motif\u00a0: ${words}`,
  before: 'Avant\u00a0:',
  after: 'Maintenant\u00a0:',
  nothing: 'rien',
  yes: 'Oui',
  no: 'Non',
  /** What changed is not among what the convention shows to everybody. */
  unseen: 'Rien n’a changé dans ce que la convention montre à tous.',
  /** Whose field it is, said before its label. */
  groups: {
    'signatories/beneficiary': 'Personne accueillie',
    'signatories/beneficiaryRepresentative': 'Responsable légal',
    'signatories/beneficiaryCurrentEmployer': 'Employeur actuel',
    'signatories/establishmentRepresentative': 'Qui signe pour l’entreprise',
    establishmentTutor: 'Tuteur ou tutrice',
    accompanyingStructure: 'Structure d’accompagnement',
  } as Readonly<Record<string, string>>,
  field: (group: string, label: string) => `${group} – ${label}`,
  /** Words of the contract, as people say them. */
  values: {
    ON_SITE: 'Sur place',
    HYBRID: 'En partie en télétravail',
    FULL_REMOTE: 'Entièrement en télétravail',
    'discover-job': 'Découvrir un métier ou un secteur',
    'confirm-project': 'Confirmer un projet professionnel',
    'start-recruitment': 'Engager un recrutement',
  } as Readonly<Record<string, string>>,
};

/** The words of {@link changesFr}, in any language. */
export type ChangesTexts = typeof changesFr;
