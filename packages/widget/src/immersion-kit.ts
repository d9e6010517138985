import './define.ts';

export {ImmersionSearchElement} from './directory/immersion-search.ts';
