import nomenclature from '@socialgouv/codes-naf';

const LABELS = new Map(nomenclature.map(({id, label}) => [id.replace('.', ''), label]));

/** The label of a NAF rév. 2 sub-class, or null when the nomenclature does not know the code. */
export const nafLabel = (code: string): string | null => LABELS.get(code) ?? null;
