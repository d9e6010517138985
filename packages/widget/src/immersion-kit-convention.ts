import './convention/define.ts';

export {ImmersionConventionElement} from './convention/immersion-convention.ts';
