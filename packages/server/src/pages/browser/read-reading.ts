import type {Reading} from '../reading-shape.ts';
import {getOwn} from './connect.ts';

/** Reads a convention in words. */
export const readReading = async (conventionId: string, key?: string): Promise<Reading> => {
  const answer = await getOwn(`/pages/lecture/${encodeURIComponent(conventionId)}`, key);
  return (await answer.json()) as Reading;
};
