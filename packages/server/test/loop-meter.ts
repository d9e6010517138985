import {monitorEventLoopDelay} from 'node:perf_hooks';
import {setImmediate as immediate} from 'node:timers/promises';

/** What one request cost everybody else, in milliseconds. */
export type Cost = {
  /** Time of the processor this thread used. */
  readonly cpu: number;
  /** Longest time during which nothing else could be answered. */
  readonly delay: number;
};

const RESOLUTION_MS = 1;
const TRIES = 10;

const cpuMs = (): number => {
  const {user, system} = process.threadCpuUsage();
  return (user + system) / 1000;
};

/** Measures what requests cost, one at a time. */
export const loopMeter = () => {
  const histogram = monitorEventLoopDelay({resolution: RESOLUTION_MS});
  histogram.enable();

  const measure = async <Result>(run: () => Promise<Result>): Promise<[Result, Cost]> => {
    histogram.reset();
    const begun = cpuMs();
    const result = await run();
    const cpu = cpuMs() - begun;
    // A block is recorded at the first turn of the loop after it.
    await immediate();
    await immediate();
    return [result, {cpu, delay: Math.max(0, histogram.max / 1e6 - RESOLUTION_MS)}];
  };

  /**
   * Measures a request, again when it seems dear: what another process, the compiler or the
   * collector of memory takes does not come back; what the request itself costs does.
   */
  const leastCost = async <Result>(
    most: number,
    run: () => Promise<Result>,
  ): Promise<[Result, Cost]> => {
    const [result, first] = await measure(run);
    let cost = first;
    for (let again = 1; again < TRIES && Math.max(cost.cpu, cost.delay) > most; again += 1) {
      const [, next] = await measure(run);
      cost = {cpu: Math.min(cost.cpu, next.cpu), delay: Math.min(cost.delay, next.delay)};
    }
    return [result, cost];
  };

  return {leastCost, stop: () => histogram.disable()};
};
