import {todayInParis} from '../today.ts';
import type {Locate} from '../address/addresses.ts';
import type {Registry} from '../company/registry.ts';
import type {PositionOf} from './locate.ts';
import type {Store} from '../../store/database.ts';

/** What the directory's companies need of the world. */
export type World = {
  readonly store: Store;
  readonly now: () => Date;
  readonly newId: () => string;
  /** What codes are hashed with. */
  readonly secret: () => Promise<Buffer>;
  readonly registry?: Registry | undefined;
  /** Where addresses are; without it, a place is where its commune is. */
  readonly locate?: Locate | undefined;
};

/** The moment of one request: every rule reads the same. */
export type Moment = Pick<World, 'newId'> & {
  /** Where new places are, asked before. */
  readonly positionOf: PositionOf;
  readonly now: Date;
  /** In mainland France. */
  readonly today: string;
  readonly secret: Buffer;
};

/** Takes the moment of one request. */
export const momentOf = async (
  {now, newId, secret}: World,
  positionOf: PositionOf = () => undefined,
): Promise<Moment> => {
  const at = now();
  return {now: at, today: todayInParis(at), newId, positionOf, secret: await secret()};
};
