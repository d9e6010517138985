import {changesFr, type ChangesTexts} from '../follow/changes-fr.ts';
import {assessmentFr} from './assessment-fr.ts';
import {commandsFr} from './commands-fr.ts';
import {listFr} from './list-fr.ts';
import {oneFr} from './one-fr.ts';

/** Every text of the page where the people of an agency deal with its conventions, in French. */
export const reviewFr = {
  /** What a tab may say: never a person’s name. */
  titles: {
    opening: 'Espace de la structure',
    door: 'Espace de la structure',
    code: 'Votre code de connexion',
    list: 'Conventions de la structure',
    one: 'Une convention',
    failed: 'La page ne s’affiche pas',
  },
  opening: 'Chargement…',
  signIn: {
    intro:
      'Pour les conseillers et les valideurs des structures qui prescrivent des immersions. Connectez-vous avec votre adresse professionnelle\u00a0: il n’y a pas de mot de passe.',
    email: 'Votre adresse e-mail',
    emailHint: 'Celle que votre structure a inscrite. Par exemple\u00a0: awa.konate@structure.fr',
    emailMissing: 'Écrivez votre adresse, par exemple awa.konate@structure.fr.',
    ask: 'Recevoir un code de connexion',
    sent: (email: string) =>
      `Si ${email} est l’adresse d’une personne de la structure, un code vient d’y partir. Il vaut dix minutes.`,
    code: 'Le code à six chiffres',
    codeHint: 'Par exemple\u00a0: 042 917',
    codeMissing: 'Recopiez les six chiffres du message, par exemple 042 917.',
    enter: 'Me connecter',
    nothing:
      'Rien n’arrive\u00a0? Regardez dans les courriers indésirables, vérifiez l’adresse, ou demandez à qui administre ce service si elle est inscrite.',
    another: 'Recevoir un autre code, ou changer d’adresse',
    kept: 'Ce que vous aviez commencé est gardé\u00a0: vous le retrouverez une fois connecté.',
    signOut: 'Me déconnecter',
  },
  form: {
    wrong: (count: number) =>
      count > 1 ? `${count} réponses sont à corriger` : 'Une réponse est à corriger',
    colon: '\u00a0:',
  },
  keys: {
    title: 'Raccourcis clavier',
    switch: 'Utiliser les raccourcis',
    hint: 'Ils ne marchent que dans cette page, quand vous n’êtes pas en train d’écrire dans un champ. Aucun ne décide à lui seul\u00a0: une décision se confirme toujours.',
    on: 'Les raccourcis sont activés.',
    off: 'Les raccourcis sont coupés.',
    inList: 'Dans la liste',
    inOne: 'Dans une convention',
    names: {
      next: 'Ligne suivante',
      previous: 'Ligne précédente',
      open: 'Ouvrir la ligne',
      search: 'Chercher',
      decide: 'Accepter ou valider',
      ask: 'Demander une modification',
      reject: 'Refuser',
      transfer: 'Transférer',
      counsellor: 'Nommer le conseiller',
      nextFile: 'Convention suivante à traiter',
      back: 'Revenir à la liste',
      help: 'Montrer ces raccourcis',
    },
    or: 'ou',
    enter: 'Entrée',
    escape: 'Échap',
    unavailable: 'Ce n’est pas possible sur cette convention pour l’instant.',
  },
  list: listFr,
  one: oneFr,
  assessment: assessmentFr,
  commands: commandsFr,
  /** What a modification changed, and what fields are called. */
  changes: changesFr,
};

/** The words of {@link reviewFr}, in any language. */
export type ReviewTexts = Omit<typeof reviewFr, 'changes'> & {readonly changes: ChangesTexts};
