import {entryFr} from './entry-fr.ts';
import {failuresFr} from './failures-fr.ts';

/** What may go wrong for a company that joins. */
const standing = {
  ...failuresFr,
  failures: {
    ...failuresFr.failures,
    host_exists:
      'Cette entreprise est déjà dans l’annuaire. Pour changer sa fiche, la mettre en pause ou la retirer, passez par la page des entreprises.',
    link_expired:
      'Cette inscription a plus de sept jours. Ce que vous avez écrit est gardé\u00a0: demandez un nouveau code.',
    link_invalid:
      'Cette inscription n’est plus valable. Ce que vous avez écrit est gardé\u00a0: demandez un nouveau code.',
    not_here:
      'L’inscription n’est pas possible sur cette page pour le moment. Prévenez qui tient ce site.',
  } as Readonly<Record<string, string>>,
};

/** Every text of the element by which a company joins, in French. */
export const hostFr = {
  standing,
  entry: entryFr,
  form: {
    wrong: (count: number) =>
      count > 1 ? `${count} réponses sont à corriger` : 'Une réponse est à corriger',
    colon: '\u00a0:',
  },
  title: 'Accueillir en immersion',
  intro:
    'Une seule page, quelques minutes. Avec votre SIRET, presque tout se remplit. Vous pourrez tout changer, suspendre ou retirer plus tard.',
  send: 'Recevoir mon code',
  sendHint:
    'Rien n’est publié avant que vous ayez recopié le code à six chiffres reçu à votre adresse.',
  sending: 'Envoi…',
  known: 'Votre entreprise est déjà inscrite\u00a0?',
  manage: 'Ouvrir la page des entreprises',
  newWindow: '(nouvelle fenêtre)',
  code: {
    title: 'Votre code',
    sent: (email: string) =>
      `Nous avons envoyé un code à six chiffres à ${email}. Il vaut dix minutes.`,
    label: 'Le code à six chiffres',
    hint: 'Recopiez ou collez le code reçu par e-mail. Par exemple\u00a0: 042\u00a0917',
    missing: 'Recopiez les six chiffres du message, par exemple 042\u00a0917.',
    publish: 'Publier ma fiche',
    again: 'Recevoir un autre code',
    sentAgain: (email: string) =>
      `Nous avons envoyé un nouveau code à ${email}. L’ancien ne vaut plus.`,
    nothing:
      'Rien n’arrive\u00a0? Regardez dans les courriers indésirables, ou vérifiez l’adresse.',
    back: 'Corriger l’adresse ou la fiche',
  },
  published: {
    title: 'Votre entreprise est dans l’annuaire',
    next: 'Et maintenant',
    lines: {
      EMAIL: [
        'Les personnes qui cherchent un de vos métiers près de chez vous trouvent votre fiche.',
        'Quand l’une d’elles vous écrit, vous recevez un e-mail\u00a0: un bouton vous mène à sa demande, et vous répondez oui, une autre date, ou pas cette fois.',
        'Répondez en quelques jours, même non\u00a0: sans réponse, nous vous le rappelons, puis la demande se ferme.',
      ],
      PHONE: [
        'Les personnes qui cherchent un de vos métiers près de chez vous trouvent votre fiche.',
        'Celles que cela intéresse reçoivent votre nom et votre numéro, et vous appellent.',
      ],
      IN_PERSON: [
        'Les personnes qui cherchent un de vos métiers près de chez vous trouvent votre fiche.',
        'Celles que cela intéresse reçoivent votre nom et l’adresse, et viennent se présenter.',
      ],
    } as Readonly<Record<string, readonly string[]>>,
    most: (count: number) => `Jamais plus de ${count} par mois, comme vous l’avez demandé.`,
    convention: 'Si vous dites oui, l’immersion commence par une convention signée par tous.',
    change: 'Pour changer votre fiche, la mettre en pause ou la retirer\u00a0:',
    changeHow: 'Il suffit de votre SIRET et d’un code reçu à la même adresse.',
    another: 'Inscrire une autre entreprise',
  },
};

/** The words of {@link hostFr}, in any language. */
export type HostTexts = typeof hostFr;
