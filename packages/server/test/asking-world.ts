import type {AskSubject, StaffRole} from '@immersion-kit/sdk/contract';
import {conventionWorld} from './convention-world.ts';
import {addStaff, signIn} from './signed-in.ts';
import {conventionMaker} from './staff-commands.ts';
import {clientWithCookie} from './staff-world.ts';

export const HOST = 'establishment-representative';
export const CLOSING = {justification: 'Le jardin est fermé.'};
/** When everything begins. */
export const BASE = new Date('2026-11-23T09:00:00Z');

/** A question, as it is sent. */
export const asking = (
  conventionId: string,
  subject: AskSubject,
  message = 'Le vendredi est férié.',
) => ({conventionId, subject, message});

/** An agency of two steps, those who act there, and conventions at any status. */
export const askingWorld = async () => {
  const world = await conventionWorld();
  const {store, app, clock, addActing} = world;
  const agency = await addActing({steps: 'counsellor-and-validator'});
  return {
    ...world,
    agency,
    make: await conventionMaker(store, app, agency.id),
    staff: async (role: StaffRole) =>
      clientWithCookie(app, await signIn(store, await addStaff(store, agency.id, role), clock.now)),
    later: (seconds: number): void => {
      clock.now = new Date(clock.now.getTime() + seconds * 1000);
    },
    back: (): void => {
      clock.now = BASE;
    },
  };
};
