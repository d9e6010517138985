import type {RuleProblemCode} from '@immersion-kit/sdk/contract';
import type {Language} from '../http/language.ts';

/** One line for each refusal of a rule between fields; `{limit}` is quoted from the contract. */
export const RULE_TEXTS: Record<RuleProblemCode, Record<Language, string>> = {
  period_order: {
    fr: "L'heure de fin vient après l'heure de début, comme 09:00 – 12:00.",
    en: 'The end comes after the start, as in 09:00 – 12:00.',
  },
  period_overlap: {
    fr: 'Cette période en recouvre une autre du même jour : séparez-les, comme 09:00 – 12:00 et 13:00 – 17:00.',
    en: 'This period overlaps another of the same day: keep them apart, as in 09:00 – 12:00 and 13:00 – 17:00.',
  },
  schedule_day_duplicate: {
    fr: 'Ce jour est déjà dans les horaires : mettez toutes ses périodes au même endroit, par exemple 09:00 – 12:00 et 13:00 – 17:00.',
    en: 'This day is in the schedule already: put all its periods together, for example 09:00 – 12:00 and 13:00 – 17:00.',
  },
  schedule_day_outside: {
    fr: "Ce jour est hors des dates de la convention : retirez-le, ou changez les dates. Par exemple, du 5 au 16 octobre, le 19 n'en est pas.",
    en: 'This day is outside the convention’s dates: remove it, or change the dates. For example, from 5 to 16 October, the 19th is outside.',
  },
  schedule_empty: {
    fr: 'Il faut au moins un jour avec des horaires, comme 09:00 – 12:00.',
    en: 'At least one day needs hours, such as 09:00 – 12:00.',
  },
  week_over_48: {
    fr: 'Du lundi au dimanche, au plus {limit} h : réduisez les horaires de cette semaine, par exemple à 5 jours de 7 h.',
    en: 'From Monday to Sunday, at most {limit} h: reduce the hours of this week, for example to 5 days of 7 h.',
  },
  minor_day_over_8: {
    fr: 'Avant 18 ans, au plus {limit} h par jour : réduisez les horaires de ce jour, par exemple à 09:00 – 12:00 et 13:00 – 17:00.',
    en: 'Under 18, at most {limit} h a day: reduce the hours of this day, for example to 09:00 – 12:00 and 13:00 – 17:00.',
  },
  minor_night: {
    fr: 'Avant 18 ans, pas de travail de nuit, de {limit} à 06:00 : choisissez des horaires de jour, comme 09:00 – 12:00.',
    en: 'Under 18, no work at night, from {limit} to 06:00: choose daytime hours, such as 09:00 – 12:00.',
  },
  minor_week_over_35: {
    fr: 'Avant 18 ans, au plus {limit} h par semaine : réduisez les horaires de cette semaine, par exemple à 5 jours de 7 h.',
    en: 'Under 18, at most {limit} h a week: reduce the hours of this week, for example to 5 days of 7 h.',
  },
  date_unsupported: {
    fr: "Vérifiez l'année : cette date est trop ancienne ou trop lointaine. Écrivez par exemple 2026-10-05.",
    en: 'Check the year: this date is too long ago or too far ahead. Write for example 2026-10-05.',
  },
  dates_order: {
    fr: 'Le dernier jour est le premier jour ou un jour suivant : corrigez l’une des deux dates.',
    en: 'The last day is the first day or comes after it: correct one of the two dates.',
  },
  duration_over_month: {
    fr: "Une immersion dure un mois au plus : choisissez un dernier jour jusqu'au {limit}.",
    en: 'An immersion lasts one month at most: choose a last day until {limit}.',
  },
  presence_over_30: {
    fr: 'Au plus {limit} jours de présence : retirez des jours des horaires, par exemple les dimanches.',
    en: 'At most {limit} days of presence: remove days from the schedule, for example the Sundays.',
  },
  age_under_16: {
    fr: 'La personne doit avoir {limit} ans le premier jour : corrigez la date de naissance, ou choisissez des dates plus tardives.',
    en: 'The person must be {limit} on the first day: correct the birthdate, or choose later dates.',
  },
  age_over_120: {
    fr: "Vérifiez l'année de naissance : la personne aurait plus de 120 ans.",
    en: 'Check the year of birth: the person would be over 120.',
  },
  minor_representative_required: {
    fr: 'La personne aura moins de 18 ans le premier jour : indiquez son représentant légal, par exemple un de ses parents. Il signera la convention.',
    en: 'The person will be under 18 on the first day: give their legal representative, for example a parent, who will sign the convention.',
  },
  employer_required: {
    fr: "La personne vient sur son temps de travail : indiquez qui signe pour son employeur actuel. Si l'immersion est hors de ce temps, répondez non à cette question.",
    en: 'The person comes on their working time: say who signs for their present employer. If the immersion is outside that time, answer no to that question.',
  },
  email_duplicate: {
    fr: "Cette adresse est aussi celle d'un autre signataire : chacun signe avec la sienne.",
    en: 'Another signatory has this address too: each signs with their own.',
  },
  email_tutor: {
    fr: "Cette adresse est aussi celle de la personne en immersion, de son représentant légal ou de son employeur : indiquez l'adresse du tuteur dans l'entreprise qui accueille.",
    en: 'This is also the address of the beneficiary, their legal representative or their employer: give that of the tutor in the host company.',
  },
  phone_duplicate: {
    fr: "Ce numéro est aussi celui d'un autre signataire : chacun signe avec le sien.",
    en: 'Another signatory has this number too: each signs with their own.',
  },
  contact_required: {
    fr: 'Indiquez une adresse e-mail, ou un numéro de mobile comme 06 12 34 56 78 : le lien pour signer y sera envoyé.',
    en: 'Give an e-mail address, or a mobile number such as 06 12 34 56 78: the link to sign will be sent there.',
  },
  mobile_only_unavailable: {
    fr: "Indiquez une adresse e-mail : le lien pour signer y sera envoyé. Ce service n'envoie pas de SMS.",
    en: 'Give an e-mail address: the link to sign will be sent there. This service sends no text message.',
  },
  address_postcode: {
    fr: 'Ajoutez le code postal, comme « 12 rue des Clercs, 57000 Metz ».',
    en: 'Add the postcode, as in "12 rue des Clercs, 57000 Metz".',
  },
  protection_description_required: {
    fr: 'Nommez les équipements de protection, par exemple « gants et lunettes », ou répondez non.',
    en: 'Name the protective equipment, for example "gloves and goggles", or answer no.',
  },
  prevention_description_required: {
    fr: 'Décrivez les mesures de prévention sanitaire, par exemple « gel et masques à disposition », ou répondez non.',
    en: 'Describe the health measures, for example "masks and hand gel provided", or answer no.',
  },
  host_days_over_60: {
    fr: 'Au plus {limit} jours dans la même entreprise sur 12 mois : raccourcissez ou décalez la période, ou choisissez une autre entreprise.',
    en: 'At most {limit} days with the same host in 12 months: shorten or move the period, or choose another host.',
  },
  host_conventions_over_2: {
    fr: 'Au plus {limit} conventions dans la même entreprise sur 12 mois, sans compter les renouvellements : choisissez une autre entreprise ou une autre période.',
    en: 'At most {limit} conventions with the same host in 12 months, renewals aside: choose another host or another period.',
  },
  renewal_of_renewal: {
    fr: 'Cette convention est déjà un renouvellement : faites une nouvelle demande.',
    en: 'This convention is a renewal already: make a new request.',
  },
  renewal_already_done: {
    fr: 'Cette convention a déjà été renouvelée, et ne peut l’être qu’une fois : faites une nouvelle demande.',
    en: 'This convention was renewed already, which is possible once: make a new request.',
  },
  renewal_before_end: {
    fr: 'Le renouvellement commence après la fin de la première période : choisissez un jour après le {limit}.',
    en: 'The renewal starts after the first period ends: choose a day after {limit}.',
  },
  renewal_too_long: {
    fr: "Le renouvellement n'est pas plus long que la première période : {limit} jours au plus, du premier au dernier.",
    en: 'The renewal is no longer than the first period: {limit} days at most, from the first to the last.',
  },
};
