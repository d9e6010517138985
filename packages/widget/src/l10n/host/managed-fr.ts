import {entryFr} from './entry-fr.ts';
import {failuresFr} from './failures-fr.ts';

const standing = {
  ...failuresFr,
  failures: {
    ...failuresFr.failures,
    link_expired:
      'Votre demi-heure est passée\u00a0: demandez un nouveau code. Ce que vous avez écrit est gardé.',
    link_invalid:
      'Votre accès est terminé\u00a0: demandez un nouveau code. Ce que vous avez écrit est gardé.',
    status_not_allowed: 'La fiche n’en est plus là\u00a0: la voici à jour.',
    precondition_failed:
      'La fiche a été changée ailleurs pendant que vous écriviez. Ce que vous avez écrit est toujours ici\u00a0: enregistrez de nouveau pour le garder, ou reprenez la fiche telle qu’elle est.',
  } as Readonly<Record<string, string>>,
};

/** Every text of the page where a company looks after its entry, in French. */
export const managedFr = {
  standing,
  entry: entryFr,
  form: {
    wrong: (count: number) =>
      count > 1 ? `${count} réponses sont à corriger` : 'Une réponse est à corriger',
    colon: '\u00a0:',
  },
  titles: {
    door: 'La fiche de votre entreprise',
    code: 'Votre code',
    entry: 'La fiche de votre entreprise',
    edit: 'Modifier la fiche',
    address: 'Confirmer l’adresse e-mail',
    withdrawn: 'La fiche est retirée',
    failed: 'La fiche ne s’affiche pas',
  },
  door: {
    intro:
      'Pour changer votre fiche, la mettre en pause ou la retirer. Il n’y a pas de mot de passe\u00a0: un code part vers l’adresse e-mail donnée à l’inscription.',
    siret: 'Le SIRET de l’entreprise',
    siretHint: '14 chiffres. Par exemple\u00a0: 123 456 789 00012',
    siretMissing: 'Écrivez les 14 chiffres du SIRET, par exemple 123 456 789 00012.',
    siretWrong:
      'Ce SIRET n’est pas le bon\u00a0: il a 14 chiffres. Comparez-le à celui d’une de vos factures.',
    ask: 'Recevoir un code',
  },
  code: {
    sent: (siret: string) =>
      `Si l’entreprise ${siret} est dans l’annuaire, un code vient de partir vers son adresse. Il vaut dix minutes.`,
    label: 'Le code à six chiffres',
    hint: 'Recopiez ou collez le code reçu par e-mail. Par exemple\u00a0: 042\u00a0917',
    missing: 'Recopiez les six chiffres du message, par exemple 042\u00a0917.',
    open: 'Ouvrir ma fiche',
    nothing:
      'Rien n’arrive\u00a0? Regardez dans les courriers indésirables. Si l’adresse n’est plus la vôtre, écrivez à qui tient ce service.',
    another: 'Recevoir un autre code, ou changer de SIRET',
  },
  address: {
    sent: (email: string) =>
      `Un code est parti vers ${email}. Il vaut dix minutes. Rien n’est encore enregistré.`,
    why: 'Cette adresse recevra les demandes des candidats et les codes de la fiche\u00a0: montrez qu’elle est bien la vôtre. L’ancienne est prévenue du changement.',
    nothing:
      'Rien n’arrive\u00a0? Regardez dans les courriers indésirables, et vérifiez l’adresse. Un autre code peut partir une minute après le premier.',
    again: 'Recevoir un autre code',
    back: 'Revenir à ce que vous avez écrit',
  },
  publication: {
    title: 'Publier votre fiche',
    loading: 'Chargement…',
    kept: 'Ce que nous gardons avec la fiche',
    intro:
      'Relisez d’abord\u00a0: c’est ce que le code publie, en votre nom. Tapez le code du message d’où vous venez\u00a0: votre fiche sera dans l’annuaire.',
    notYou: 'Ce n’est pas vous\u00a0? Ne tapez pas le code\u00a0: rien ne part.',
    publish: 'Publier ma fiche',
    again: 'Recevoir un autre code',
    sentAgain: 'Un nouveau code part vers la même adresse. L’ancien ne vaut plus.',
    published: 'Votre entreprise est dans l’annuaire',
    done: 'Les personnes qui cherchent un de vos métiers près de chez vous trouvent votre fiche. Pour la changer, la mettre en pause ou la retirer, il suffit de votre SIRET et d’un code.',
    over: 'Ce lien ne publie plus rien\u00a0: la fiche est déjà dans l’annuaire, ou l’inscription a plus de sept jours.',
  },
  statuses: {
    published: 'Visible dans l’annuaire',
    paused: 'En pause\u00a0: personne ne la voit',
    withdrawn: 'Retirée',
  } as Readonly<Record<string, string>>,
  fullUntil: (day: string) => `Complet\u00a0: plus de nouvelle demande avant le ${day}`,
  pausedUntil: (day: string) => `En pause jusqu’au ${day}\u00a0: personne ne la voit`,
  shown: {
    title: 'Ce que voient les candidats',
    name: 'Nom',
    places: 'Lieux',
    jobs: 'Métiers',
    audiences: 'Personnes accueillies',
    disabled: 'Personnes handicapées',
    contact: 'Premier contact',
    available: 'Accueil',
    atOnce: 'Dès maintenant',
    from: (day: string) => `À partir du ${day}`,
    website: 'Site',
    conditions: 'Conditions d’accueil',
    hidden:
      'Pas montrés dans l’annuaire\u00a0: votre nom, votre e-mail et votre téléphone. Ils sont dans la convention de ceux à qui vous dites oui.',
    hiddenUntil:
      'Votre nom et votre téléphone ne vont qu’aux candidats qui vous contactent, jamais votre e-mail.',
    edit: 'Modifier la fiche',
  },
  month: {
    title: 'Depuis 30 jours',
    received: (count: number, most: number) =>
      count > 1
        ? `${count} demandes reçues, sur ${most} au plus`
        : `${count} demande reçue, sur ${most} au plus`,
    week: (count: number, most: number) => `Dont ${count} depuis 7 jours, sur ${most} au plus`,
    full: (day: string) =>
      `C’est complet\u00a0: personne ne peut vous écrire avant le ${day}. Pour recevoir plus de demandes, changez le nombre dans la fiche.`,
    answers: (answered: number, received: number) =>
      `En 12 mois, ${answered} ${answered > 1 ? 'réponses' : 'réponse'} pour ${received} ${received > 1 ? 'demandes' : 'demande'}`,
    days: (count: number) =>
      count > 1 ? `en ${count} jours le plus souvent` : 'dans la journée le plus souvent',
    soon: 'Vos réponses seront comptées ici après les trois premières demandes.',
  },
  confirm: {
    title: 'Est-ce toujours vrai\u00a0?',
    last: (moment: string) =>
      `Vous l’avez dit le ${moment}. Nous vous le redemandons tous les six mois.`,
    button: 'Tout est à jour',
    done: 'Merci, c’est noté\u00a0: tout est à jour.',
  },
  pause: {
    title: 'Mettre en pause',
    why: 'Votre fiche n’apparaît plus et personne ne peut vous écrire. Les demandes déjà reçues continuent.',
    how: 'Jusqu’à quand\u00a0?',
    choices: {until: 'Jusqu’à un jour précis', open: 'Jusqu’à ce que je revienne ici'},
    missing: 'Dites jusqu’à quand, par exemple jusqu’à un jour précis.',
    day: 'Jour du retour dans l’annuaire',
    dayMissing: 'Choisissez un jour à venir.',
    button: 'Mettre la fiche en pause',
    done: 'La fiche est en pause.',
  },
  resume: {
    button: 'Revenir dans l’annuaire',
    done: 'La fiche est de nouveau visible.',
  },
  withdraw: {
    title: 'Retirer de l’annuaire',
    why: 'Votre fiche disparaît partout, tout de suite. Pour revenir, il faudra inscrire l’entreprise de nouveau.',
    sure: 'Oui, retirer cette entreprise de l’annuaire',
    missing: 'Cochez la case pour retirer l’entreprise.',
    button: 'Retirer définitivement',
    done: 'Votre entreprise n’est plus dans l’annuaire. Un message vous le confirme. Merci d’avoir accueilli.',
  },
  edit: {
    save: 'Enregistrer',
    saved: 'La fiche est enregistrée.',
    cancel: 'Revenir sans enregistrer',
    takeStored: 'Reprendre la fiche telle qu’elle est',
    goOn: 'Continuer ce que vous aviez commencé à écrire',
  },
  leave: 'Quitter cette page',
  left: 'La fiche est fermée sur cet appareil.',
};

/** The words of {@link managedFr}, in any language. */
export type ManagedTexts = typeof managedFr;
