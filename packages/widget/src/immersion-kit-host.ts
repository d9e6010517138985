import './host/define.ts';

export {ImmersionHostElement} from './host/immersion-host.ts';
