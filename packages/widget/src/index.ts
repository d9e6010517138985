export {
  ImmersionSearchedEvent,
  ImmersionSearchEvent,
  ImmersionSelectedEvent,
  ImmersionSelectEvent,
} from './events.ts';
export {ImmersionSearchElement} from './directory/immersion-search.ts';
