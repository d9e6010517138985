import {Offer, type Appellation} from '@immersion-kit/sdk/contract';
import type pg from 'pg';
import {Json, toJson} from '../../http/json.ts';
import {prepare} from '../../store/prepared.ts';
import {type Card, createCards, type Found} from './cards.ts';
import {distanceOf, toOffer} from './to-offer.ts';

type Asked = {readonly code: string; readonly rome: string; readonly label: string};

const askedStatement = prepare(
  'SELECT code, rome, label FROM appellation WHERE code = ANY({codes}::text[]) ORDER BY code',
);

/** The job titles that were asked and that a whole-ROME offer covers. */
const coveredBy = (card: Card, asked: readonly Asked[]): Appellation[] =>
  (card.whole_rome ? asked : [])
    .filter(({rome}) => rome === card.rome)
    .map(({code, label}) => ({appellationCode: code, appellationLabel: label}));

/** An offer's text, kept beside its card: it changes with the card, and from one day to the next. */
const createTexts = () => {
  const kept = new WeakMap<Card, {readonly today: string; readonly json: Json<Offer>}>();
  return (card: Card, titles: readonly Appellation[], today: string): Json<Offer> => {
    if (titles.length > 0) {
      return toJson(Offer, toOffer({...card, appellations: [...titles]}, today));
    }
    const known = kept.get(card);
    if (known?.today === today) return known.json;
    const json = toJson(Offer, toOffer(card, today));
    kept.set(card, {today, json});
    return json;
  };
};

const withDistance = ({text}: Json<Offer>, d2: number | null): Json<Offer> =>
  new Json(d2 === null ? text : `{"distance_m":${distanceOf(d2)},${text.slice(1)}`);

/** Turns what was found into offers, in the same order. */
export const createOfferReader = (pool: pg.Pool) => {
  const readCards = createCards(pool);
  const textOf = createTexts();
  return async (
    found: readonly Found[],
    appellations: readonly string[],
    today: string,
  ): Promise<Json<Offer>[]> => {
    const cards = await readCards(found);
    const whole = appellations.length > 0 && [...cards.values()].some(card => card.whole_rome);
    const asked = whole ? await askedStatement.run<Asked>(pool, {codes: appellations}) : [];
    return [...cards].map(([{d2}, card]) =>
      withDistance(textOf(card, coveredBy(card, asked), today), d2),
    );
  };
};
export type OfferReader = ReturnType<typeof createOfferReader>;
