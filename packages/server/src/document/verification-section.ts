import {facts, paragraph, type Section} from './blocks.ts';

/** How anybody checks a printed copy: what to type, and where. */
export type Verification = {readonly code: string; readonly address: string};

/** How to check that a copy in hand is the document that was validated. */
export const verificationSection = ({code, address}: Verification): Section => ({
  id: 'verification',
  title: 'Vérifier ce document',
  blocks: [
    paragraph(
      'Cette adresse dit si la convention est toujours valable, et donne l’empreinte du fichier ' +
        'PDF d’origine pour la comparer à celle d’une copie.',
    ),
    facts(['Code de vérification', code]),
    {kind: 'link', address, alternative: `Code QR qui ouvre l’adresse ${address}`},
  ],
});
