import {askingFr} from '../follow/asking-fr.ts';
import {linkFr} from '../signature/link-fr.ts';
import {standingFr} from '../standing/fr.ts';
import {formFr} from './form-fr.ts';
import {wordsFr} from './words-fr.ts';
import {codeFr} from '../signature/code-fr.ts';

/** Every text of the page of the assessment. */
export const assessmentFr = {
  standing: {
    ...standingFr,
    failures: {
      ...standingFr.failures,
      assessment_exists: 'Un bilan vient d’être écrit pour cette immersion. Le voici.',
      assessment_not_found: 'Ce bilan a été retiré.',
      assessment_unsignable: 'Ce bilan dit que personne n’est venu\u00a0: il ne se signe pas.',
      assessment_invalid: 'Le bilan n’est pas complet\u00a0: corrigez ce qui est indiqué.',
      immersion_not_started:
        'L’immersion n’a pas commencé\u00a0: son bilan s’écrit à partir de son premier jour.',
      already_signed: 'Ce bilan est déjà signé.',
      document_changed:
        'Le bilan a été remplacé depuis que vous l’avez ouvert. Le voici\u00a0: relisez-le avant de signer.',
    } as Readonly<Record<string, string>>,
  },
  link: {...linkFr, failedTitle: 'Le bilan ne s’ouvre pas'},
  asking: askingFr,
  title: 'Le bilan de l’immersion',
  form: formFr,
  words: wordsFr,
  read: 'Ce que dit le bilan',
  follow: 'Suivre la convention',
  download: 'Télécharger le bilan (PDF)',
  written: {
    title: 'Merci, le bilan est envoyé',
    done: 'Votre bilan est enregistré.',
    next: 'Et maintenant',
    toSign: (name: string, agency: string) =>
      `${name} reçoit un message pour lire le bilan et le signer. Il est ensuite dans le dossier de ${agency}, et vous recevez un message. Vous n’avez plus rien à faire.`,
    noShow: (name: string, agency: string) =>
      `Un message part vers ${agency}, et un autre vers ${name}. Vous n’avez plus rien à faire.`,
    mistake: (agency: string) =>
      `Une erreur dans ce bilan\u00a0? Dites-le à ${agency}, qui peut le retirer\u00a0: vous en écrirez un autre.`,
    sent: 'Ce que vous avez envoyé',
  },
  awaited: {
    notYet: (tutor: string, day: string) =>
      `Le bilan s’écrit à la fin de l’immersion, à partir du ${day}. ${tutor} recevra un message pour le faire.`,
    asked: (tutor: string) =>
      `Le tuteur a été prévenu\u00a0: ${tutor} doit dire comment l’immersion s’est passée.`,
    then: 'Dès que le bilan est écrit, vous recevez un message pour le lire et le signer.',
    thenRead: 'Il sera ici dès qu’il est écrit.',
    noConvention: 'Cette immersion n’est pas validée\u00a0: elle n’a pas de bilan.',
    notYours: 'Le bilan est entre l’entreprise, la personne et la structure qui l’accompagne.',
  },
  signing: {
    ...codeFr,
    lead: (tutor: string) =>
      `${tutor} a écrit ce bilan de votre immersion. Lisez-le, puis signez-le.`,
    leadOfAgency: (agency: string, tutor: string) =>
      `${agency} a écrit ce bilan de votre immersion, d’après ce que lui a dit ${tutor}. Lisez-le, puis signez-le.`,
    title: 'Votre réponse',
    question: 'Êtes-vous d’accord avec ce bilan\u00a0?',
    choices: {
      yes: ['Oui, je suis d’accord', 'Vous pouvez ajouter quelques mots.'],
      no: [
        'Non, je ne suis pas d’accord',
        'Vous dites pourquoi. Votre réponse reste avec le bilan.',
      ],
    },
    comment: 'Ce que vous voulez dire',
    why: 'Pourquoi vous n’êtes pas d’accord',
    commentHint: 'Votre tuteur et la structure qui vous accompagne le liront.',
    missing: {
      agrees: 'Dites si vous êtes d’accord ou non.',
      comment: 'Dites pourquoi vous n’êtes pas d’accord, en quelques mots.',
    },
    how: 'Pour signer, vous recopierez un code à six chiffres\u00a0: il part vers l’adresse ou le mobile que la convention donne pour vous.',
    nothing: 'Rien n’arrive\u00a0? Regardez dans les courriers indésirables.',
    promise: 'J’ai lu ce bilan.',
    promiseMissing: 'Cochez cette case quand vous avez lu le bilan.',
    sign: 'Signer le bilan',
  },
  signed: {
    title: 'Merci, vous avez signé le bilan',
    agrees: 'Votre signature est enregistrée\u00a0: vous êtes d’accord avec le bilan.',
    disagrees:
      'Votre signature est enregistrée, et votre désaccord aussi\u00a0: il reste avec le bilan.',
    next: 'Et maintenant',
    then: (agency: string) =>
      `Votre copie arrive par message, et un autre message part vers ${agency}. Vous n’avez plus rien à faire.`,
  },
  reading: {
    own: 'Vous avez signé ce bilan\u00a0: il n’y a plus rien à faire.',
    signed: 'Ce bilan est signé.',
    unsigned: (name: string) => `${name} n’a pas encore signé ce bilan.`,
    noShow: 'Ce bilan dit que la personne n’est pas venue. Personne ne le signe.',
  },
  noShow: {
    told: 'L’entreprise a répondu que l’immersion n’a pas eu lieu.',
    wrong: (agency: string) =>
      `Ce n’est pas ce qui s’est passé\u00a0? Dites-le à ${agency}, qui peut retirer ce bilan.`,
    phone: 'Téléphone',
    email: 'E-mail',
    elsewhere: 'Ses coordonnées sont au bas du message que vous avez reçu.',
  },
};

/** The words of {@link assessmentFr}, in any language. */
export type AssessmentTexts = typeof assessmentFr;
