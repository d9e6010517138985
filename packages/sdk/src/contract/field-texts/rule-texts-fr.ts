import type {RuleProblemCode} from '../convention/rule-problem.ts';

/** One line for each refusal of a rule between fields, in French. */
export const ruleTextsFr: Record<RuleProblemCode, string> = {
  period_order: "L'heure de fin vient après l'heure de début, comme 09:00 – 12:00.",
  period_overlap:
    'Cette période en recouvre une autre du même jour : séparez-les, comme 09:00 – 12:00 et 13:00 – 17:00.',
  schedule_day_duplicate:
    'Ce jour est déjà dans les horaires : mettez toutes ses périodes au même endroit, par exemple 09:00 – 12:00 et 13:00 – 17:00.',
  schedule_day_outside:
    "Ce jour est hors des dates de la convention : retirez-le, ou changez les dates. Par exemple, du 5 au 16 octobre, le 19 n'en est pas.",
  schedule_empty: 'Il faut au moins un jour avec des horaires, comme 09:00 – 12:00.',
  week_over_48:
    'Du lundi au dimanche, au plus {limit} h : réduisez les horaires de cette semaine, par exemple à 5 jours de 7 h.',
  minor_day_over_8:
    'Avant 18 ans, au plus {limit} h par jour : réduisez les horaires de ce jour, par exemple à 09:00 – 12:00 et 13:00 – 17:00.',
  minor_night:
    'Avant 18 ans, pas de travail de nuit, de {limit} à 06:00 : choisissez des horaires de jour, comme 09:00 – 12:00.',
  minor_week_over_35:
    'Avant 18 ans, au plus {limit} h par semaine : réduisez les horaires de cette semaine, par exemple à 5 jours de 7 h.',
  date_unsupported:
    "Vérifiez l'année : cette date est trop ancienne ou trop lointaine. Écrivez par exemple 2026-10-05.",
  dates_order:
    'Le dernier jour est le premier jour ou un jour suivant : corrigez l’une des deux dates.',
  duration_over_month:
    "Une immersion dure un mois au plus : choisissez un dernier jour jusqu'au {limit}.",
  presence_over_30:
    'Au plus {limit} jours de présence : retirez des jours des horaires, par exemple les dimanches.',
  age_under_16:
    'La personne doit avoir {limit} ans le premier jour : corrigez la date de naissance, ou choisissez des dates plus tardives.',
  age_over_120: "Vérifiez l'année de naissance : la personne aurait plus de 120 ans.",
  minor_representative_required:
    'La personne aura moins de 18 ans le premier jour : indiquez son représentant légal, par exemple un de ses parents. Il signera la convention.',
  employer_required:
    "La personne vient sur son temps de travail : indiquez qui signe pour son employeur actuel. Si l'immersion est hors de ce temps, répondez non à cette question.",
  email_duplicate:
    "Cette adresse est aussi celle d'un autre signataire : chacun signe avec la sienne.",
  email_tutor:
    "Cette adresse est aussi celle de la personne en immersion, de son représentant légal ou de son employeur : indiquez l'adresse du tuteur dans l'entreprise qui accueille.",
  phone_duplicate: "Ce numéro est aussi celui d'un autre signataire : chacun signe avec le sien.",
  contact_required:
    'Indiquez une adresse e-mail, ou un numéro de mobile comme 06 12 34 56 78 : le lien pour signer y sera envoyé.',
  mobile_only_unavailable:
    "Indiquez une adresse e-mail : le lien pour signer y sera envoyé. Ce service n'envoie pas de SMS.",
  address_postcode: 'Ajoutez le code postal, comme « 12 rue des Clercs, 57000 Metz ».',
  protection_description_required:
    'Nommez les équipements de protection, par exemple « gants et lunettes », ou répondez non.',
  prevention_description_required:
    'Décrivez les mesures de prévention sanitaire, par exemple « gel et masques à disposition », ou répondez non.',
  host_days_over_60:
    'Au plus {limit} jours dans la même entreprise sur 12 mois : raccourcissez ou décalez la période, ou choisissez une autre entreprise.',
  host_conventions_over_2:
    'Au plus {limit} conventions dans la même entreprise sur 12 mois, sans compter les renouvellements : choisissez une autre entreprise ou une autre période.',
  renewal_of_renewal: 'Cette convention est déjà un renouvellement : faites une nouvelle demande.',
  renewal_already_done:
    'Cette convention a déjà été renouvelée, et ne peut l’être qu’une fois : faites une nouvelle demande.',
  renewal_before_end:
    'Le renouvellement commence après la fin de la première période : choisissez un jour après le {limit}.',
  renewal_too_long:
    "Le renouvellement n'est pas plus long que la première période : {limit} jours au plus, du premier au dernier.",
};
