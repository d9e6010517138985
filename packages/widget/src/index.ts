export {
  ImmersionAskEvent,
  ImmersionContactedEvent,
  ImmersionContactEvent,
  ImmersionDraftEvent,
  ImmersionJoinedEvent,
  ImmersionJoinEvent,
  ImmersionSearchedEvent,
  ImmersionSearchEvent,
  ImmersionSelectedEvent,
  ImmersionSelectEvent,
  ImmersionSteppedEvent,
  ImmersionSubmitEvent,
  ImmersionSubmittedEvent,
} from './events.ts';
export {ImmersionSearchElement} from './directory/immersion-search.ts';
export {ImmersionContactElement} from './contact/immersion-contact.ts';
export type {ContactClient} from './contact/contact-client.ts';
export {ImmersionConventionElement} from './convention/immersion-convention.ts';
export type {FormClient} from './convention/form-client.ts';
export {ImmersionHostElement} from './host/immersion-host.ts';
export type {JoiningClient} from './host/host-client.ts';
export {ImmersionStatisticsElement} from './statistics/immersion-statistics.ts';
export type {FiguresClient} from './statistics/statistics-client.ts';
export type {DraftLink} from './convention/draft-keeper.ts';
