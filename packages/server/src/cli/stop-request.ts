import {once} from 'node:events';

/**
 * Resolves when SIGINT or SIGTERM asks the process to stop. Called before anything says that it
 * is ready, so that whoever asks at once is heard; asking twice stops without waiting.
 */
export const stopRequest = async (): Promise<void> => {
  await Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM')]);
};
