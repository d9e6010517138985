export {
  ImmersionAskEvent,
  ImmersionDraftEvent,
  ImmersionSearchedEvent,
  ImmersionSearchEvent,
  ImmersionSelectedEvent,
  ImmersionSelectEvent,
  ImmersionSteppedEvent,
  ImmersionSubmitEvent,
  ImmersionSubmittedEvent,
} from './events.ts';
export {ImmersionSearchElement} from './directory/immersion-search.ts';
export {ImmersionConventionElement} from './convention/immersion-convention.ts';
export type {FormClient} from './convention/form-client.ts';
export type {DraftLink} from './convention/draft-keeper.ts';
