import type {Language, ProblemCode} from '@immersion-kit/sdk/contract';

type Text = Record<Language, string>;

/** One line for each refusal: what happened, then what to do. */
export const PROBLEM_TEXTS: Record<ProblemCode, Text> = {
  request_invalid: {
    fr: 'La demande est mal formée : corrigez les champs signalés.',
    en: 'The request is malformed: correct the fields listed.',
  },
  body_malformed: {
    fr: "Le corps de la demande n'est pas du JSON en UTF-8, ou n'est pas arrivé entier.",
    en: 'The body is not JSON in UTF-8, or did not arrive whole.',
  },
  key_missing: {
    fr: 'Il manque la clé : envoyez « Authorization: Bearer … ».',
    en: 'The key is missing: send "Authorization: Bearer …".',
  },
  key_invalid: {fr: "Cette clé n'existe pas.", en: 'This key does not exist.'},
  key_expired: {
    fr: 'Cette clé a expiré : demandez-en une nouvelle.',
    en: 'This key has expired: ask for a new one.',
  },
  key_revoked: {
    fr: 'Cette clé a été révoquée : demandez-en une nouvelle.',
    en: 'This key was revoked: ask for a new one.',
  },
  key_wrong_mode: {
    fr: "Cette clé n'est pas du mode de ce serveur (test ou réel).",
    en: 'This key is not of this server’s mode (test or live).',
  },
  origin_missing: {
    fr: "Une clé publique ne s'utilise que dans une page web ; pour un serveur, prenez une clé secrète.",
    en: 'A publishable key works in a web page only; use a secret key on a server.',
  },
  origin_null: {
    fr: "Cette page n'a pas d'origine (ouverte par double-clic ?) : servez-la par un serveur local.",
    en: 'This page has no origin (opened as a file?): serve it from a local server.',
  },
  origin_not_allowed: {
    fr: "Ce site n'est pas dans la liste des origines de la clé : faites-l'y ajouter.",
    en: 'This site is not among the key’s origins: have it added.',
  },
  secret_key_in_browser: {
    fr: 'Cette clé est secrète et a été vue dans un navigateur : révoquez-la et prenez une clé publique.',
    en: 'This key is secret and was seen in a browser: revoke it and use a publishable key.',
  },
  scope_missing: {
    fr: "Cette clé n'a pas le droit demandé par cette route.",
    en: 'This key lacks the scope this route asks for.',
  },
  link_missing: {
    fr: 'Il manque le jeton du lien : ouvrez la page par le lien reçu.',
    en: 'The link’s token is missing: open the page by the link you received.',
  },
  link_invalid: {
    fr: "Ce lien n'ouvre rien : vérifiez qu'il est entier, ou demandez-en un nouveau.",
    en: 'This link opens nothing: check that it is whole, or ask for a new one.',
  },
  link_expired: {
    fr: 'Ce lien a expiré : demandez-en un nouveau.',
    en: 'This link has expired: ask for a new one.',
  },
  sign_in_required: {
    fr: 'Connectez-vous : la session est fermée, ou a duré ses 12 heures.',
    en: 'Sign in: the session was closed, or has lasted its 12 hours.',
  },
  code_invalid: {
    fr: 'Ce code n’est pas le bon, ou ne vaut plus : vérifiez-le, ou demandez-en un nouveau. Il vaut dix minutes et cinq essais.',
    en: 'This code is wrong, or no longer good: check it, or ask for a new one. It lasts ten minutes and five tries.',
  },
  address_unconfirmed: {
    fr: 'Cette adresse e-mail est nouvelle : rien n’est changé tant qu’elle n’est pas confirmée. Un code y a été envoyé ; envoyez de nouveau la fiche, avec ce code.',
    en: 'This e-mail address is new: nothing is changed until it is confirmed. A code was sent there; send the entry again, with that code.',
  },
  cross_site: {
    fr: 'Cette action se fait depuis les pages de ce service seulement : ouvrez-les, puis recommencez.',
    en: 'This can be done from this service’s own pages only: open them, then try again.',
  },
  agency_not_allowed: {
    fr: "Cette clé n'agit pas pour cette structure : choisissez-en une de sa liste.",
    en: 'This key does not act for this agency: choose one it lists.',
  },
  role_not_allowed: {
    fr: "Votre rôle ne permet pas cette action ; l'agence qui suit la convention peut la faire.",
    en: 'Your role does not allow this action; the agency in charge may do it.',
  },
  not_a_party: {
    fr: "Cette personne ne signe pas cette convention : elle n'en est pas partie.",
    en: 'This person does not sign this convention: they are not a party to it.',
  },
  two_steps_required: {
    fr: 'Cette structure valide en deux temps : un conseiller accepte la convention, puis un valideur la valide.',
    en: 'This agency validates in two steps: a counsellor accepts, then a validator validates.',
  },
  one_step_agency: {
    fr: 'Cette structure valide en une fois : validez la convention sans passer par l’acceptation.',
    en: 'This agency validates in one step: validate without accepting first.',
  },
  renewal_not_modifiable: {
    fr: 'Un renouvellement ne se modifie pas : annulez-le ou refusez-le, puis renouvelez de nouveau.',
    en: 'A renewal cannot be modified: reject or cancel it, then renew again.',
  },
  not_found: {fr: "Cette adresse n'existe pas.", en: 'This address does not exist.'},
  offer_not_found: {
    fr: "Cette offre n'existe pas ou n'est plus proposée.",
    en: 'This offer does not exist or is no longer open.',
  },
  agency_not_found: {
    fr: "Cette structure n'existe pas ou est fermée : choisissez-en une autre.",
    en: 'This agency does not exist or is closed: choose another one.',
  },
  convention_not_found: {
    fr: "Cette convention n'existe pas, ou n'est pas de celles que vous suivez.",
    en: 'This convention does not exist, or is not one you follow.',
  },
  host_not_found: {
    fr: "Cette entreprise n'est pas, ou plus, dans l'annuaire.",
    en: 'This company is not, or no longer, in the directory.',
  },
  contact_not_found: {
    fr: "Cette mise en relation n'existe pas, ou n'est pas des vôtres.",
    en: 'This first contact does not exist, or is not one of yours.',
  },
  method_not_allowed: {
    fr: "Cette adresse n'accepte pas cette méthode.",
    en: 'This address does not accept this method.',
  },
  body_too_large: {
    fr: 'Le corps de la demande est trop lourd : envoyez-en moins à la fois.',
    en: 'The body is too large: send less at a time.',
  },
  content_type_unsupported: {
    fr: 'Envoyez du JSON, avec « Content-Type: application/json ».',
    en: 'Send JSON, with "Content-Type: application/json".',
  },
  content_encoding_unsupported: {
    fr: 'Envoyez le corps tel quel, sans le compresser (sans « Content-Encoding »).',
    en: 'Send the body as it is, not compressed (without "Content-Encoding").',
  },
  rate_limited: {
    fr: 'Trop de demandes en peu de temps : patientez, puis réessayez. « Retry-After » dit dans combien de secondes.',
    en: 'Too many requests in a short time: wait, then try again. "Retry-After" says in how many seconds.',
  },
  idempotency_key_missing: {
    fr: "Il manque l'en-tête « Idempotency-Key » : de 8 à 200 caractères qui nomment cette demande.",
    en: 'The "Idempotency-Key" header is missing: 8 to 200 characters that name this request.',
  },
  idempotency_key_reused: {
    fr: 'Cette « Idempotency-Key » a déjà servi pour une autre demande : prenez-en une nouvelle.',
    en: 'This "Idempotency-Key" was used for another request: take a new one.',
  },
  precondition_missing: {
    fr: "Il manque l'en-tête « If-Match » : donnez l'« ETag » de la version que vous avez lue.",
    en: 'The "If-Match" header is missing: give the "ETag" of the version you read.',
  },
  precondition_failed: {
    fr: 'Ce que vous modifiez a changé entre-temps : relisez, puis recommencez. Rien n’a été perdu.',
    en: 'What you are changing has changed since: read it again, then retry. Nothing was lost.',
  },
  convention_invalid: {
    fr: 'La convention ne respecte pas une règle : corrigez les champs signalés.',
    en: 'The convention breaks a rule: correct the fields listed.',
  },
  status_not_allowed: {
    fr: 'À l’étape où elle en est, la demande ne permet pas (ou plus) cette action.',
    en: 'At the stage where it stands, the request does not (or no longer) allow this action.',
  },
  already_signed: {
    fr: 'Cette personne a déjà signé : il n’y a plus rien à faire de son côté.',
    en: 'This person has signed already: nothing more is asked of them.',
  },
  document_changed: {
    fr: 'Le document a changé depuis que vous l’avez lu : relisez-le avant de signer.',
    en: 'The document has changed since you read it: read it again before signing.',
  },
  code_wrong: {
    fr: "Ce n'est pas le bon code : recopiez les six chiffres du dernier message reçu.",
    en: 'This is not the right code: copy the six digits of the last message you received.',
  },
  code_expired: {
    fr: "Ce code n'est plus valable : demandez-en un nouveau.",
    en: 'This code is no longer valid: ask for a new one.',
  },
  message_too_soon: {
    fr: "Un message vient d'être envoyé : regardez aussi les courriers indésirables avant d'en demander un autre.",
    en: 'A message was just sent: look in the unwanted mail too before asking for another.',
  },
  document_unavailable: {
    fr: "Le document n'existe pas : il est fait quand la convention est validée.",
    en: 'There is no document: it is made when the convention is validated.',
  },
  convention_cancelled: {
    fr: 'Cette convention a été annulée : son document n’a plus cours.',
    en: 'This convention was cancelled: its document no longer stands.',
  },
  immersion_over: {
    fr: "L'immersion est terminée : elle ne s'annule plus.",
    en: 'The immersion is over: it can no longer be cancelled.',
  },
  immersion_not_started: {
    fr: "L'immersion n'a pas commencé : son bilan s'écrit à partir de son premier jour.",
    en: 'The immersion has not started: its assessment is written from its first day on.',
  },
  assessment_unsignable: {
    fr: "Ce bilan dit que personne n'est venu : il ne se signe pas.",
    en: 'This assessment says that nobody came: it is not signed.',
  },
  assessment_invalid: {
    fr: 'Le bilan n’est pas complet : corrigez les champs indiqués.',
    en: 'The assessment is not complete: correct the fields shown.',
  },
  assessment_not_found: {
    fr: "Il n'y a pas de bilan pour cette immersion.",
    en: 'There is no assessment of this immersion.',
  },
  assessment_exists: {
    fr: "Le bilan de cette immersion existe déjà : elle ne s'annule plus.",
    en: 'The assessment of this immersion exists: it can no longer be cancelled.',
  },
  duplicate_found: {
    fr: 'Une convention semblable existe : reprenez-la, ou demandez à la remplacer.',
    en: 'A similar convention exists: resume it, or ask to replace it.',
  },
  host_exists: {
    fr: 'Cette entreprise est déjà dans l’annuaire : pour changer sa fiche, demandez un code à l’adresse de son contact.',
    en: 'This company is in the directory already: to change its entry, ask for a code at its contact’s address.',
  },
  host_invalid: {
    fr: 'La fiche de l’entreprise ne peut pas être prise ainsi : corrigez les champs signalés.',
    en: 'The company’s entry cannot be taken like this: correct the fields listed.',
  },
  host_unavailable: {
    fr: 'Cette entreprise ne prend pas de nouvelle demande en ce moment : essayez-en une autre, ou revenez plus tard.',
    en: 'This company takes no new request at the moment: try another one, or come back later.',
  },
  contact_mode_differs: {
    fr: 'Cette entreprise veut maintenant être jointe autrement : rechargez sa fiche.',
    en: 'This company now wants to be reached in another way: load its page again.',
  },
  contact_exists: {
    fr: 'Vous avez déjà écrit à cette entreprise ces 30 derniers jours : suivez votre demande par le lien de l’e-mail reçu, ou écrivez à une autre entreprise.',
    en: 'You wrote to this company in the last 30 days: follow your request by the link in your e-mail, or write to another company.',
  },
  proof_invalid: {
    fr: 'La vérification automatique n’a pas abouti, ou a déjà servi : recommencez.',
    en: 'The automatic check did not succeed, or was used already: try again.',
  },
  internal_error: {
    fr: 'Erreur de notre côté ; elle est enregistrée. Réessayez plus tard.',
    en: 'An error on our side; it is on record. Try again later.',
  },
  service_unavailable: {
    fr: 'Le service est momentanément indisponible. Réessayez dans un instant.',
    en: 'The service is briefly unavailable. Try again in a moment.',
  },
};
