import './statistics/define.ts';

export {ImmersionStatisticsElement} from './statistics/immersion-statistics.ts';
