export {ImmersionSearchElement} from './directory/immersion-search.ts';
