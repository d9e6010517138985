import {disclosure, element, paragraph} from '../dom.ts';
import {failureOf} from '../failure.ts';
import {type Field, picked, typed} from '../field.ts';
import {alertOf} from '../screen.ts';
import {api, type Visit} from '../visit.ts';

const CHOICES = [
  ['yes', 'Oui, j’ai la reconnaissance (RQTH)'],
  ['no', 'Non'],
  ['unsaid', 'Je préfère ne pas le dire'],
] as const;

type Answer = {readonly isRqth: (typeof CHOICES)[number][0]; readonly adaptation: string};

/** What the beneficiary says of a disability, or not, on the page where they sign. */
export type AccommodationPart = {
  readonly node: HTMLElement;
  /** Stores what they have just said, if they said something. */
  readonly declare: () => Promise<void>;
};

const fieldsFor = (said: {readonly isRqth: string; readonly adaptation: string}) => ({
  isRqth: picked({
    name: 'isRqth',
    label: 'Avez-vous une reconnaissance de la qualité de travailleur handicapé ?',
    choices: CHOICES,
    value: said.isRqth,
  }),
  adaptation: typed({
    name: 'adaptation',
    label: 'Ce qui vous aiderait sur place',
    hint: 'Par exemple : un siège réglable, des consignes écrites, des pauses.',
    kind: 'words',
    value: said.adaptation,
    longest: 2000,
  }),
});

/**
 * Asks what the beneficiary wants to say of a disability. It is read only when they open this part
 * and stored only once they have signed: what presses every button has no code, and says nothing.
 */
export const accommodationPart = (visit: Visit, agencyName: string): AccommodationPart => {
  const {conventionId, within} = visit;
  const content = element('div', {class: 'fields'});
  let before = '';
  let fields: {readonly isRqth: Field; readonly adaptation: Field} | undefined;

  const answer = (): Answer | undefined =>
    fields && {
      isRqth: fields.isRqth.value() as Answer['isRqth'],
      adaptation: fields.adaptation.value(),
    };
  const fill = async (): Promise<void> => {
    try {
      const said = await within(options =>
        api.conventions.readAccommodation({conventionId}, options),
      );
      fields = fieldsFor(said);
      before = JSON.stringify(answer());
      content.replaceChildren(fields.isRqth.node, fields.adaptation.node);
    } catch (error) {
      content.replaceChildren(alertOf(failureOf(error).text));
    }
  };

  const node = disclosure(
    'Handicap : en parler ou non (facultatif)',
    paragraph(
      `Rien ne vous y oblige, et ne pas répondre ne change rien à la convention. Votre réponse aide à préparer votre accueil. Seuls la lisent les conseillers et valideurs de ${agencyName} : elle n’est ni dans la convention, ni dans un message, et l’entreprise ne la voit pas.`,
    ),
    content,
    paragraph(
      'Votre réponse est enregistrée quand vous signez, plus bas. Pour la changer ensuite, dites-le à votre conseiller.',
    ),
  );
  node.addEventListener('toggle', () => {
    if (node.open && !fields) void fill();
  });
  return {
    node,
    declare: async () => {
      const said = answer();
      if (!said || JSON.stringify(said) === before) return;
      await within(options =>
        api.conventions.declareAccommodation({conventionId, ...said}, options),
      );
    },
  };
};
